// Bounds and sizes: what lies outside a sheet, and data that does not fit its range.

/** Texts that many public scripts match on; seen in field reports of several years. */
const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
const OUTSIDE_REPORT =
  'field report, undated: public scripts catch "The coordinates of the range are outside the dimensions of the sheet." from getRange';

FIDELITY.push(
  {
    id: 'bounds.below',
    source: OUTSIDE_REPORT,
    mark: 'R',
    run(t) {
      const sheet = t.sheet;
      const below = sheet.getMaxRows() + 1;
      t.throws(() => sheet.getRange(below, 1).getValue(), OUTSIDE);
      t.throws(() => sheet.getRange(below, 1).setValue('x'), OUTSIDE);
      t.equal(sheet.getMaxRows(), below - 1, 'rows after the refused write');
    },
  },
  {
    id: 'bounds.right',
    source: OUTSIDE_REPORT,
    mark: 'R',
    run(t) {
      t.throws(() => t.sheet.getRange(1, t.sheet.getMaxColumns() + 1).getValue(), OUTSIDE);
    },
  },
  {
    id: 'bounds.blockPartlyOutside',
    source: OUTSIDE_REPORT,
    mark: 'R',
    run(t) {
      const last = t.sheet.getMaxRows();
      t.throws(() => t.sheet.getRange(last, 1, 2, 1).getValues(), OUTSIDE);
      t.equal(t.sheet.getRange(last, 1, 1, 1).getValues(), [['']], 'the last row itself');
    },
  },
  {
    id: 'bounds.rowTooSmall',
    source: 'field report, undated: "The starting row of the range is too small." for row 0 and -1',
    mark: 'R',
    run(t) {
      t.throws(() => t.sheet.getRange(0, 1).getValue(), 'The starting row of the range is too small.');
      t.throws(() => t.sheet.getRange(-1, 1).getValue(), 'The starting row of the range is too small.');
    },
  },
  {
    id: 'bounds.columnTooSmall',
    source: 'field report, undated: "The starting column of the range is too small." for column 0',
    mark: 'R',
    run(t) {
      t.throws(() => t.sheet.getRange(1, 0).getValue(), 'The starting column of the range is too small.');
    },
  },
  {
    id: 'bounds.noRows',
    source: 'https://github.com/Elijas/auto-youtube-subscription-playlist-2/issues/99 (2021-09-06)',
    mark: 'R',
    run(t) {
      t.throws(() => t.sheet.getRange(2, 1, 0, 1).getValues(), 'The number of rows in the range must be at least 1.');
    },
  },
  {
    id: 'bounds.noColumns',
    source: 'field report, undated: "The number of columns in the range must be at least 1."',
    mark: 'R',
    run(t) {
      t.throws(
        () => t.sheet.getRange(1, 2, 1, 0).getValues(),
        'The number of columns in the range must be at least 1.',
      );
    },
  },
  {
    id: 'bounds.badA1',
    source: 'https://github.com/jamietr1/google-docs-writing-tracker/issues/18 (2014-08-11: "Range not found")',
    mark: 'R',
    run(t) {
      t.throws(() => t.sheet.getRange('no such range').getValue(), 'Range not found');
    },
  },
  {
    id: 'bounds.newSheet',
    source:
      'https://docs.autoro.io/actions/google-spreadsheet (a new ja_JP sheet answers rowCount 1000, columnCount 26)',
    mark: 'R',
    run(t) {
      t.equal([t.sheet.getMaxRows(), t.sheet.getMaxColumns()], [1000, 26]);
    },
  },
  {
    id: 'bounds.a1Block',
    source: `${REFERENCE}spreadsheet/sheet#getrangea1notation`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('B2:D3');
      t.equal([range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()], [2, 2, 2, 3]);
      t.equal([range.getLastRow(), range.getLastColumn()], [3, 4]);
    },
  },
  {
    id: 'bounds.fourNumbers',
    source: `${REFERENCE}spreadsheet/sheet#getrangerow,-column,-numrows,-numcolumns`,
    mark: 'D',
    run(t) {
      t.equal(t.sheet.getRange(2, 3, 4, 5).getA1Notation(), 'C2:G5');
      t.equal(t.sheet.getRange(2, 3, 4).getA1Notation(), 'C2:C5', 'three numbers');
      t.equal(t.sheet.getRange(2, 3).getA1Notation(), 'C2', 'two numbers');
    },
  },
  {
    id: 'bounds.wholeColumn',
    source: `${SHEETS_API}guides/concepts#cell (A1 notation: Sheet1!A:A is all the cells of the column)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('B:C');
      t.equal([range.getRow(), range.getColumn(), range.getNumColumns()], [1, 2, 2]);
      t.equal(range.getNumRows(), t.sheet.getMaxRows());
    },
  },
  {
    id: 'bounds.wholeRow',
    source: `${SHEETS_API}guides/concepts#cell (A1 notation: Sheet1!1:2 is all the cells of the rows)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('2:3');
      t.equal([range.getRow(), range.getColumn(), range.getNumRows()], [2, 1, 2]);
      t.equal(range.getNumColumns(), t.sheet.getMaxColumns());
    },
  },
  {
    id: 'bounds.openEnded',
    source: `${SHEETS_API}guides/concepts#cell (A1 notation: Sheet1!A5:A is the column from row 5 on)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('B7:B');
      t.equal([range.getRow(), range.getColumn(), range.getNumColumns()], [7, 2, 1]);
      t.equal(range.getLastRow(), t.sheet.getMaxRows());
    },
  },
  {
    id: 'bounds.offset',
    source: `${REFERENCE}spreadsheet/range#offsetrowoffset,-columnoffset`,
    mark: 'D',
    run(t) {
      t.equal(t.sheet.getRange('B2:C3').offset(1, 2).getA1Notation(), 'D3:E4', 'keeps its size');
      t.equal(t.sheet.getRange('B2:C3').offset(0, 0, 1, 1).getA1Notation(), 'B2', 'a size of its own');
    },
  },
  {
    id: 'bounds.getCell',
    source: `${REFERENCE}spreadsheet/range#getcellrow,-column`,
    mark: 'D',
    run(t) {
      t.equal(t.sheet.getRange('B2:D4').getCell(1, 1).getA1Notation(), 'B2', 'relative, from 1');
      t.equal(t.sheet.getRange('B2:D4').getCell(3, 2).getA1Notation(), 'C4');
    },
  },
  {
    id: 'bounds.getCellOutside',
    source:
      'https://github.com/jamietr1/google-docs-writing-tracker/issues/17 (2014-08-11: "Cell reference out of range")',
    mark: 'R',
    run(t) {
      t.throws(() => t.sheet.getRange('A1:B2').getCell(1, 3), 'Cell reference out of range');
    },
  },
  {
    id: 'bounds.rangeOfAnotherSheet',
    source: `${REFERENCE}spreadsheet/spreadsheet#getrangea1notation`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('B2').setValue('here');
      const range = t.spreadsheet.getRange(`'${t.id}'!B2`);
      t.equal(range.getValue(), 'here');
      t.equal(range.getSheet().getSheetId(), t.sheet.getSheetId());
    },
  },
  {
    id: 'bounds.rowsAddedAtTheEnd',
    source: `${REFERENCE}spreadsheet/sheet#insertrowsafterafterposition,-howmany`,
    mark: 'D',
    run(t) {
      const before = t.sheet.getMaxRows();
      t.sheet.insertRowsAfter(before, 5);
      t.equal(t.sheet.getMaxRows(), before + 5);
      t.sheet.getRange(before + 5, 1).setValue('reachable');
      t.equal(t.sheet.getLastRow(), before + 5);
    },
  },
  {
    id: 'bounds.rowsDeleted',
    source: `${REFERENCE}spreadsheet/sheet#deleterowsrowposition,-howmany`,
    mark: 'D',
    run(t) {
      const before = t.sheet.getMaxRows();
      t.sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
      t.sheet.deleteRows(2, 2);
      t.equal(t.sheet.getMaxRows(), before - 2);
      t.equal(t.sheet.getRange('A1:A2').getValues(), [['a'], ['d']]);
    },
  },
  {
    id: 'size.rowsDiffer',
    source:
      'field report, undated: "The data has 4 but the range has 3."; for columns github.com/alpatania/sassafras/issues/8',
    mark: 'R',
    run(t) {
      t.throws(
        () => t.sheet.getRange('A1:A3').setValues([[1], [2], [3], [4]]),
        'The number of rows in the data does not match the number of rows in the range. The data has 4 but the range has 3.',
      );
      t.equal(t.sheet.getLastRow(), 0, 'nothing was written');
    },
  },
  {
    id: 'size.columnsDiffer',
    source: 'https://github.com/alpatania/sassafras/issues/8 (2025-08-22)',
    mark: 'R',
    run(t) {
      t.throws(
        () => t.sheet.getRange('A1:D1').setValues([[1, 2, 3, 4, 5]]),
        'The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
      );
      t.equal(t.sheet.getLastRow(), 0, 'nothing was written');
    },
  },
  {
    id: 'size.ragged',
    source: `${REFERENCE}spreadsheet/range#setvaluesvalues (must match the dimensions); text as in size.columnsDiffer`,
    mark: 'R',
    run(t) {
      t.throws(
        () => t.sheet.getRange('A1:B2').setValues([[1, 2], [3]]),
        'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
      );
      t.equal(t.sheet.getLastRow(), 0, 'nothing was written');
    },
  },
  {
    id: 'size.formulasAndNotes',
    source: `${REFERENCE}spreadsheet/range#setnotesnotes and #setnumberformatsnumberformats (must match the dimensions)`,
    mark: 'D',
    run(t) {
      t.throws(() => t.sheet.getRange('A1:A2').setNotes([['one']]));
      t.throws(() => t.sheet.getRange('A1:A2').setNumberFormats([['@', '@']]));
      t.throws(() => t.sheet.getRange('A1:A2').setFormulas([['=1']]));
    },
  },
);
