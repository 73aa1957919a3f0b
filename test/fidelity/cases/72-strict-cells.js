// Where the live service is stricter with cells than one would think: formats that outlive clearing, and plain text.

const CLEARING = 'Two live reports that clear() and clearFormats() leave number formats (undated)';

FIDELITY.push(
  {
    id: 'values.clearFormatKeepsNumberFormat',
    source: `${REFERENCE}spreadsheet/range#clearformat (does not reset any number formatting rules)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('A1').setNumberFormat('0.00').setBackground('#ff0000');
      range.clearFormat();
      t.equal([range.getNumberFormat(), range.getBackground()], ['0.00', '#ffffff']);
    },
  },
  {
    id: 'values.clearKeepsNumberFormat',
    source: CLEARING,
    mark: 'R',
    run(t) {
      const range = t.sheet.getRange('A1').setNumberFormat('@').setValue('x');
      range.clear();
      t.equal(range.getNumberFormat(), '@');
      range.setValue(5);
      t.equal(range.getValue(), '5', 'what is written there is text');
      range.setNumberFormat('General').setValue(5);
      t.equal(range.getValue(), 5, 'until the format is reset');
    },
  },
  {
    id: 'sheet.clearKeepsNumberFormat',
    source: CLEARING,
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1:B1').setNumberFormats([['@', '0.0']]);
      t.sheet.clear();
      t.sheet.clearFormats();
      t.equal(t.sheet.getRange('A1:B1').getNumberFormats(), [['@', '0.0']]);
    },
  },
  {
    id: 'values.plainTextTakesAllAsText',
    source: 'Live reports: numbers, dates and formulas that setValues writes into a @ cell become text (undated)',
    mark: 'R',
    run(t) {
      const range = t.sheet.getRange('A1:D1').setNumberFormat('@');
      range.setValues([[12, '=1+1', true, '0123']]);
      t.equal(range.getValues(), [['12', '=1+1', 'TRUE', '0123']]);
      t.equal(range.getFormulas(), [['', '', '', '']]);
      t.sheet.getRange('A1').setValue(new Date(2025, 5, 3));
      t.equal(typeof t.sheet.getRange('A1').getValue(), 'string', 'a date');
    },
  },
  {
    id: 'formula.setFormulaIntoPlainText',
    source: 'Live reports: a formula put into a @ cell is shown as text (undated); by setFormula: to be proven',
    mark: 'I',
    run(t) {
      const range = t.sheet.getRange('A1').setNumberFormat('@').setFormula('=1+1');
      t.equal([range.getValue(), range.getFormula()], ['=1+1', '']);
    },
  },
  {
    id: 'typed.plainTextByHand',
    source: 'https://officeisyours.com/entry/2022/05/02 (@ set first keeps input as text)',
    mark: 'R',
    prepare(t) {
      t.sheet.getRange('A1:C1').setNumberFormat('@');
    },
    person: [{ range: 'A1:C1', values: [['0123', '6/3', '=1+1']] }],
    run(t) {
      t.equal(t.sheet.getRange('A1:C1').getValues(), [['0123', '6/3', '=1+1']]);
    },
  },
  {
    id: 'lines.hiddenOutliveClear',
    source: 'Reports that hideColumns outlives clear() (undated)',
    mark: 'R',
    run(t) {
      t.sheet.hideColumns(2);
      t.sheet.hideRows(3);
      t.sheet.clear();
      t.equal([t.sheet.isColumnHiddenByUser(2), t.sheet.isRowHiddenByUser(3)], [true, true]);
    },
  },
  {
    id: 'checkbox.checkLeavesOthers',
    source: `${REFERENCE}spreadsheet/range#check (changes the state of the checkboxes in the range to "checked")`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1').setValue('words');
      t.sheet.getRange('A2').insertCheckboxes();
      t.sheet.getRange('A3').insertCheckboxes('yes', 'no');
      t.sheet.getRange('A1:A3').check();
      t.equal(t.sheet.getRange('A1:A3').getValues(), [['words'], [true], ['yes']]);
      t.sheet.getRange('A1:A3').uncheck();
      t.equal(t.sheet.getRange('A1:A3').getValues(), [['words'], [false], ['no']]);
    },
  },
  {
    id: 'format.colourNames',
    source: `${REFERENCE}spreadsheet/range#setbackgroundcolor (CSS notation such as '#ffffff' or 'white'); that a code is read back: to be proven`,
    mark: 'I',
    run(t) {
      const range = t.sheet.getRange('A1').setBackground('Purple').setFontColor('#F00');
      t.equal([range.getBackground(), range.getFontColor()], ['#800080', '#ff0000']);
      t.sheet.getRange('A1:B1').setBackgrounds([['white', 'lightgreen']]);
      t.equal(t.sheet.getRange('A1:B1').getBackgrounds(), [['#ffffff', '#90ee90']]);
    },
  },
  {
    id: 'bounds.wholeColumnsKeepTheirNotation',
    source: 'Field reports: getA1Notation of getRange("D:F") is D:F (undated)',
    mark: 'R',
    run(t) {
      t.equal(t.sheet.getRange('d:f').getA1Notation(), 'D:F');
      t.equal(t.sheet.getRange('3:5').getA1Notation(), '3:5');
      t.equal(t.sheet.getRange(1, 4, t.sheet.getMaxRows(), 3).getA1Notation(), `D1:F${t.sheet.getMaxRows()}`);
    },
  },
  {
    id: 'bounds.r1c1',
    source: `${REFERENCE}spreadsheet/sheet#getrangea1notation (A1 notation or R1C1 notation)`,
    mark: 'D',
    run(t) {
      t.equal(t.sheet.getRange('R2C3').getA1Notation(), 'C2');
      t.equal(t.sheet.getRange('R2C3:R4C5').getA1Notation(), 'C2:E4');
    },
  },
  {
    id: 'copy.formulasFollow',
    source: `${REFERENCE}spreadsheet/range#copytodestination (both values and formatting); that references follow as by hand: to be proven`,
    mark: 'I',
    run(t) {
      t.sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      t.sheet.getRange('B1').setFormula('=A1*10').setBackground('#ff0000');
      t.sheet.getRange('B1').copyTo(t.sheet.getRange('B2:B3'));
      t.equal(t.sheet.getRange('B1:B3').getFormulas(), [['=A1*10'], ['=A2*10'], ['=A3*10']]);
      t.equal(t.sheet.getRange('B3').getValue(), 30);
      t.equal(t.sheet.getRange('B3').getBackground(), '#ff0000');
    },
  },
  {
    id: 'copy.byType',
    source: `${REFERENCE}spreadsheet/copy-paste-type (PASTE_VALUES: values only, PASTE_FORMAT: the format only, PASTE_FORMULA: the formulas only, PASTE_DATA_VALIDATION: the data validation only)`,
    mark: 'D',
    run(t) {
      const type = SpreadsheetApp.CopyPasteType;
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['6', 'x'], true).build();
      const from = t.sheet.getRange('A1').setFormula('=2*3').setBackground('#ff0000').setDataValidation(rule);
      from.copyTo(t.sheet.getRange('C1'), type.PASTE_VALUES, false);
      from.copyTo(t.sheet.getRange('D1'), type.PASTE_FORMAT, false);
      from.copyTo(t.sheet.getRange('E1'), type.PASTE_FORMULA, false);
      from.copyTo(t.sheet.getRange('F1'), type.PASTE_DATA_VALIDATION, false);
      const to = t.sheet.getRange('C1:F1');
      t.equal(to.getFormulas(), [['', '', '=2*3', '']]);
      t.equal(to.getValues(), [[6, '', 6, '']]);
      t.equal(to.getBackgrounds(), [['#ffffff', '#ff0000', '#ffffff', '#ffffff']]);
      t.equal(
        to.getDataValidations()[0].map((each) => each !== null),
        [false, false, false, true],
      );
    },
  },
  {
    id: 'copy.transposed',
    source: `${REFERENCE}spreadsheet/range#copytodestination,-copypastetype,-transposed`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      const { PASTE_VALUES } = SpreadsheetApp.CopyPasteType;
      t.sheet.getRange('A1:A3').copyTo(t.sheet.getRange('C1'), PASTE_VALUES, true);
      t.equal(t.sheet.getRange('C1:E1').getValues(), [[1, 2, 3]]);
    },
  },
  {
    id: 'copy.mergedCells',
    source: `${SHEETS_API}reference/rest/v4/spreadsheets/request#pastetype (PASTE_NORMAL: values, formulas, formats, and merges; PASTE_VALUES: without merges)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:B2').merge();
      t.sheet.getRange('A1:C2').copyTo(t.sheet.getRange('E1'));
      t.sheet.getRange('A1:C2').copyTo(t.sheet.getRange('I1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
      t.equal(
        ['E1', 'G1', 'I1'].map((at) => t.sheet.getRange(at).isPartOfMerge()),
        [true, false, false],
      );
    },
  },
  {
    id: 'copy.noSuchType',
    source: `${REFERENCE}spreadsheet/range#copytodestination,-copypastetype,-transposed; that a text is refused: to be proven`,
    mark: 'I',
    run(t) {
      t.throws(() => t.sheet.getRange('A1').copyTo(t.sheet.getRange('B1'), 'PASTE_VALUES', false));
    },
  },
  {
    id: 'freeze.throughAMergedCell',
    source: 'Field reports: "You can\'t freeze columns which contain only part of a merged cell" (undated)',
    mark: 'R',
    run(t) {
      t.sheet.getRange('A2:C3').merge();
      t.throws(() => t.sheet.setFrozenRows(2), "You can't freeze rows which contain only part of a merged cell.");
      t.throws(() => t.sheet.setFrozenColumns(2), "You can't freeze columns which contain only part of a merged cell.");
      t.sheet.setFrozenRows(3);
      t.equal(t.sheet.getFrozenRows(), 3);
    },
  },
  {
    id: 'merge.acrossAFrozenLine',
    source: 'Field reports: "You can\'t merge frozen and non-frozen rows" (undated)',
    mark: 'R',
    run(t) {
      t.sheet.setFrozenRows(2);
      t.throws(() => t.sheet.getRange('A2:A3').merge(), "You can't merge frozen and non-frozen rows.");
      t.sheet.getRange('A1:A2').merge();
      t.ok(t.sheet.getRange('A1').isPartOfMerge(), 'on one side it may be');
    },
  },
  {
    id: 'lines.deleteAllThatAreNotFrozen',
    source: 'Field reports: "Sorry, it is not possible to delete all non-frozen rows." (undated)',
    mark: 'R',
    run(t) {
      t.sheet.setFrozenRows(2);
      const rows = t.sheet.getMaxRows();
      t.throws(() => t.sheet.deleteRows(3, rows - 2), 'Sorry, it is not possible to delete all non-frozen rows.');
      t.sheet.deleteRows(4, rows - 3);
      t.equal(t.sheet.getMaxRows(), 3);
    },
  },
  {
    id: 'named.looksLikeACell',
    source: 'https://support.google.com/docs/answer/63175 (a name cannot be in A1 or R1C1 syntax)',
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('A1');
      for (const name of ['AB12', 'R1C1', 'A:B']) t.throws(() => t.spreadsheet.setNamedRange(name, range));
    },
  },
  {
    id: 'sheets.insertedIsActive',
    source: `${REFERENCE}spreadsheet/spreadsheet#insertsheet (the new sheet becomes the active sheet)`,
    mark: 'D',
    run(t) {
      t.sheet.activate();
      const added = t.spreadsheet.insertSheet(`${t.id} added`);
      try {
        t.equal(t.spreadsheet.getActiveSheet().getName(), `${t.id} added`);
      } finally {
        t.spreadsheet.deleteSheet(added);
      }
    },
  },
);
