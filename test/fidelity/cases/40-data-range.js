// Where the data of a sheet ends, and appending to it.

const DATA_RANGE = `${REFERENCE}spreadsheet/sheet#getdatarange (bounded by A1 and the last column and row)`;
const LAST_ROW = `${REFERENCE}spreadsheet/sheet#getlastrow (the last row that has content)`;

FIDELITY.push(
  {
    id: 'last.empty',
    source: `${LAST_ROW}; 0 for an empty sheet: field reports, undated`,
    mark: 'R',
    run(t) {
      t.equal([t.sheet.getLastRow(), t.sheet.getLastColumn()], [0, 0]);
    },
  },
  {
    id: 'last.sparse',
    source: LAST_ROW,
    mark: 'D',
    run(t) {
      t.sheet.getRange('C2').setValue('x');
      t.sheet.getRange('B7').setValue('y');
      t.equal([t.sheet.getLastRow(), t.sheet.getLastColumn()], [7, 3]);
    },
  },
  {
    id: 'last.formatsDoNotCount',
    source: LAST_ROW,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1').setValue('x');
      t.sheet.getRange('D9').setBackground('#ff0000').setNumberFormat('0.00').setNote('note');
      t.sheet.getRange('E10').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
      t.equal([t.sheet.getLastRow(), t.sheet.getLastColumn()], [1, 1]);
    },
  },
  {
    id: 'last.afterClearing',
    source: LAST_ROW,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:A5').setValue('x');
      t.sheet.getRange('A4:A5').clearContent();
      t.equal(t.sheet.getLastRow(), 3);
    },
  },
  {
    id: 'last.emptyTextOfAFormula',
    source:
      'field reports, undated: a formula that gives "" counts for getLastRow (filled-down formulas push it to the bottom)',
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1').setValue('x');
      t.sheet.getRange('B6').setFormula('=""');
      t.equal(t.sheet.getRange('B6').getValue(), '');
      t.equal([t.sheet.getLastRow(), t.sheet.getLastColumn()], [6, 2]);
    },
  },
  {
    id: 'last.checkboxesCount',
    source: `${REFERENCE}spreadsheet/range#insertcheckboxes (the cells hold false)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('B1:B4').insertCheckboxes();
      t.equal(t.sheet.getRange('B4').getValue(), false);
      t.equal(t.sheet.getLastRow(), 4);
    },
  },
  {
    id: 'dataRange.empty',
    source: `${DATA_RANGE}; that it is A1 on an empty sheet: field reports, undated`,
    mark: 'R',
    run(t) {
      t.equal(t.sheet.getDataRange().getA1Notation(), 'A1');
      t.equal(t.sheet.getDataRange().getValues(), [['']]);
    },
  },
  {
    id: 'dataRange.sparse',
    source: DATA_RANGE,
    mark: 'D',
    run(t) {
      t.sheet.getRange('C2').setValue('x');
      t.equal(t.sheet.getDataRange().getA1Notation(), 'A1:C2');
      t.equal(t.sheet.getDataRange().getValues(), [
        ['', '', ''],
        ['', '', 'x'],
      ]);
    },
  },
  {
    id: 'dataRange.hiddenRowsToo',
    source: DATA_RANGE,
    mark: 'I',
    run(t) {
      t.sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      t.sheet.hideRows(2);
      t.equal(t.sheet.getDataRange().getValues(), [[1], [2], [3]]);
    },
  },
  {
    id: 'append.empty',
    source: `${REFERENCE}spreadsheet/sheet#appendrowrowcontents (to the bottom of the current data region)`,
    mark: 'D',
    run(t) {
      t.sheet.appendRow(['a', 1]);
      t.equal(t.sheet.getRange('A1:B1').getValues(), [['a', 1]]);
      t.equal(t.sheet.getLastRow(), 1);
    },
  },
  {
    id: 'append.twice',
    source: `${REFERENCE}spreadsheet/sheet#appendrowrowcontents`,
    mark: 'D',
    run(t) {
      t.sheet.appendRow(['first']).appendRow(['second']);
      t.equal(t.sheet.getRange('A1:A2').getValues(), [['first'], ['second']], 'nothing is overwritten; it chains');
    },
  },
  {
    id: 'append.sparse',
    source: `${REFERENCE}spreadsheet/sheet#appendrowrowcontents; that it starts in column A: field reports, undated`,
    mark: 'R',
    run(t) {
      t.sheet.getRange('C4').setValue('x');
      t.sheet.appendRow(['a', 'b']);
      t.equal(t.sheet.getRange('A5:C5').getValues(), [['a', 'b', '']]);
    },
  },
  {
    id: 'append.formula',
    source: `${REFERENCE}spreadsheet/sheet#appendrowrowcontents (= is interpreted as a formula)`,
    mark: 'D',
    run(t) {
      t.sheet.appendRow(['=2*3', "'=2*3"]);
      t.equal(t.sheet.getRange('A1:B1').getValues(), [[6, '=2*3']]);
    },
  },
  {
    id: 'append.typed',
    source: 'https://github.com/vlucas/sheetquery/issues/20 (2025-03-12: appendRow parses as setValue does)',
    mark: 'R',
    run(t) {
      t.sheet.appendRow(['01234', '2025/6/3', new Date(2025, 5, 4), true]);
      t.equal(t.sheet.getRange('A1:D1').getValues(), [[1234, new Date(2025, 5, 3), new Date(2025, 5, 4), true]]);
    },
  },
  {
    id: 'append.plainText',
    source:
      'Reports that appendRow parses as into automatic cells, whatever format the column has (8, undated, none against)',
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1:D9').setNumberFormat('@');
      t.sheet.appendRow(['0123', '12-3', '6/3', 'TRUE']);
      const year = new Date().getFullYear();
      t.equal(t.sheet.getRange('A1:D1').getValues(), [[123, new Date(year, 11, 3), new Date(year, 5, 3), true]]);
    },
  },
  {
    id: 'append.takesNoFormat',
    source: 'Reports that the cells of an appended row do not take over the format of their column (undated)',
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1:B9').setNumberFormat('@');
      t.sheet.appendRow(['words', 5]);
      t.equal(t.sheet.getRange('B1').getValue(), 5);
      t.ok(t.sheet.getRange('A1').getNumberFormat() !== '@', 'no plain text');
      t.equal(t.sheet.getRange('A2').getNumberFormat(), '@', 'the row below keeps it');
    },
  },
  {
    id: 'append.grows',
    source: `${REFERENCE}spreadsheet/sheet#appendrowrowcontents`,
    mark: 'I',
    run(t) {
      const last = t.sheet.getMaxRows();
      t.sheet.getRange(last, 1).setValue('full');
      t.sheet.appendRow(['one more']);
      t.ok(t.sheet.getMaxRows() > last, 'the sheet has grown');
      t.equal(t.sheet.getRange(last + 1, 1).getValue(), 'one more');
    },
  },
);
