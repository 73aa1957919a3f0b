// Sheets: inserting, names, order, hidden and frozen rows and columns.

FIDELITY.push(
  {
    id: 'sheets.insertNamed',
    source: `${REFERENCE}spreadsheet/spreadsheet#insertsheetsheetname (the new sheet becomes the active sheet)`,
    mark: 'D',
    run(t) {
      const sheet = t.spreadsheet.insertSheet(`${t.id} 訪問`);
      try {
        t.equal(sheet.getName(), `${t.id} 訪問`);
        t.equal(t.spreadsheet.getActiveSheet().getSheetId(), sheet.getSheetId(), 'active');
        t.equal(t.spreadsheet.getSheetByName(`${t.id} 訪問`).getSheetId(), sheet.getSheetId());
      } finally {
        t.spreadsheet.deleteSheet(sheet);
      }
    },
  },
  {
    id: 'sheets.insertTemplate',
    source: `${REFERENCE}spreadsheet/spreadsheet#insertsheetsheetname,-sheetindex,-options (all data from the template sheet is copied)`,
    mark: 'D',
    run(t) {
      const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(3).setAllowInvalid(true).build();
      t.sheet.getRange('A1:B2').setValues([
        ['語', 2],
        ['', ''],
      ]);
      t.sheet.getRange('B3').setFormula('=B1+1').setNumberFormat('0.0').setBackground('#ff0000').setNote('注');
      t.sheet.getRange('B4:B').setDataValidation(rule);
      t.sheet.setColumnWidth(2, 211).setFrozenRows(1);
      t.sheet.hideRows(2);
      const red = SpreadsheetApp.newConditionalFormatRule().whenNumberLessThan(2).setFontColor('#ff0000');
      t.sheet.setConditionalFormatRules([red.setRanges([t.sheet.getRange('B5:B9')]).build()]);
      t.sheet.setTabColor('#00ff00');
      const copy = t.spreadsheet.insertSheet(`${t.id} copy`, 0, { template: t.sheet });
      try {
        t.equal(copy.getName(), `${t.id} copy`);
        t.equal(copy.getIndex(), 1, 'place');
        t.equal(t.spreadsheet.getActiveSheet().getSheetId(), copy.getSheetId(), 'active');
        t.equal(copy.getRange('A1:B1').getValues(), [['語', 2]]);
        const cell = copy.getRange('B3');
        t.equal([cell.getFormula(), cell.getValue(), cell.getDisplayValue()], ['=B1+1', 3, '3.0']);
        t.equal([cell.getBackground(), cell.getNote()], ['#ff0000', '注']);
        t.equal(copy.getRange('B700').getDataValidation().getCriteriaValues(), [3], 'validation');
        t.equal([copy.getColumnWidth(2), copy.getFrozenRows(), copy.getTabColor()], [211, 1, '#00ff00']);
        t.ok(copy.isRowHiddenByUser(2), 'hidden row');
        t.equal(copy.getConditionalFormatRules().length, 1, 'rules');
        copy.getRange('B1').setValue(9);
        t.equal(t.sheet.getRange('B1').getValue(), 2, 'the template stays');
        t.throws(() => t.spreadsheet.insertSheet(t.id, { template: copy }));
      } finally {
        t.spreadsheet.deleteSheet(copy);
      }
    },
  },
  {
    id: 'sheets.nameTaken',
    source: 'https://github.com/asimlqt/php-google-spreadsheet-client/issues/170 (2016-11-14: the text)',
    mark: 'R',
    run(t) {
      t.ok(t.sheet.getName() === t.id, 'the first one');
      const text = `A sheet with the name "${t.id}" already exists. Please enter another name.`;
      t.throws(() => t.spreadsheet.insertSheet(t.id), text);
    },
  },
  {
    id: 'sheets.renameTaken',
    source:
      'https://github.com/burnash/gspread/issues/85 (2013-11-15: creating and renaming to a name in use is refused)',
    mark: 'R',
    run(t) {
      const other = t.spreadsheet.insertSheet(`${t.id} other`);
      try {
        const name = t.sheet.getName();
        t.throws(() => {
          other.setName(name);
          SpreadsheetApp.flush();
        });
        t.equal(other.getName(), `${t.id} other`, 'keeps its name');
      } finally {
        t.spreadsheet.deleteSheet(other);
      }
    },
  },
  {
    id: 'sheets.insertUnnamed',
    source: `${REFERENCE}spreadsheet/spreadsheet#insertsheet (a default sheet name)`,
    mark: 'D',
    run(t) {
      const before = t.spreadsheet.getSheets().map((sheet) => sheet.getName());
      const sheet = t.spreadsheet.insertSheet();
      try {
        t.ok(sheet.getName().length > 0, 'it has a name');
        t.equal(before.indexOf(sheet.getName()), -1, 'of its own');
        t.equal(t.spreadsheet.getSheets().length, before.length + 1);
      } finally {
        t.spreadsheet.deleteSheet(sheet);
      }
    },
  },
  {
    id: 'sheets.insertUnnamedJapanese',
    source: 'https://docs.autoro.io/actions/google-spreadsheet (シート1 in a ja_JP spreadsheet)',
    mark: 'I',
    run(t) {
      const sheet = t.spreadsheet.insertSheet();
      try {
        t.equal(/^シート\d+$/.test(sheet.getName()), true, sheet.getName());
      } finally {
        t.spreadsheet.deleteSheet(sheet);
      }
    },
  },
  {
    id: 'sheets.insertAt',
    source: `${REFERENCE}spreadsheet/spreadsheet#insertsheetsheetname,-sheetindex (0 is the first position)`,
    mark: 'D',
    run(t) {
      const sheet = t.spreadsheet.insertSheet(`${t.id} first`, 0);
      try {
        t.equal(sheet.getIndex(), 1, 'getIndex counts from 1');
        t.equal(t.spreadsheet.getSheets()[0].getName(), `${t.id} first`);
      } finally {
        t.spreadsheet.deleteSheet(sheet);
      }
    },
  },
  {
    id: 'sheets.missing',
    source: `${REFERENCE}spreadsheet/spreadsheet#getsheetbynamename (null if no sheet has the name)`,
    mark: 'D',
    run(t) {
      t.equal(t.spreadsheet.getSheetByName('no sheet has this name'), null);
    },
  },
  {
    id: 'sheets.idStays',
    source: `${REFERENCE}spreadsheet/sheet#getsheetid`,
    mark: 'I',
    run(t) {
      const sheet = t.sheet;
      const id = sheet.getSheetId();
      t.equal(typeof id, 'number');
      sheet.setName(`${t.id} renamed`);
      t.equal(t.spreadsheet.getSheetByName(`${t.id} renamed`).getSheetId(), id, 'after a rename');
      t.equal(t.spreadsheet.getSheetByName(t.id), null, 'the old name');
      sheet.setName(t.id);
    },
  },
  {
    id: 'sheets.renameFollowedByFormulas',
    source: 'https://support.google.com/docs (references follow a renamed sheet); to be proven from a script',
    mark: 'I',
    run(t) {
      const other = t.spreadsheet.insertSheet(`${t.id} data`);
      try {
        other.getRange('A1').setValue(5);
        t.sheet.getRange('A1').setFormula(`='${t.id} data'!A1`);
        other.setName(`${t.id} moved`);
        other.getRange('A1').setValue(6);
        t.equal(t.sheet.getRange('A1').getFormula(), `='${t.id} moved'!A1`);
        t.equal(t.sheet.getRange('A1').getValue(), 6);
      } finally {
        t.spreadsheet.deleteSheet(other);
      }
    },
  },
  {
    id: 'sheets.delete',
    source: `${REFERENCE}spreadsheet/spreadsheet#deletesheetsheet`,
    mark: 'D',
    run(t) {
      const before = t.spreadsheet.getSheets().length;
      const sheet = t.spreadsheet.insertSheet(`${t.id} gone`);
      t.spreadsheet.deleteSheet(sheet);
      t.equal(t.spreadsheet.getSheets().length, before);
      t.equal(t.spreadsheet.getSheetByName(`${t.id} gone`), null);
    },
  },
  {
    id: 'sheets.move',
    source: `${REFERENCE}spreadsheet/spreadsheet#moveactivesheetpos (the new 1-index position)`,
    mark: 'D',
    run(t) {
      t.spreadsheet.setActiveSheet(t.sheet);
      t.spreadsheet.moveActiveSheet(1);
      t.equal(t.sheet.getIndex(), 1);
    },
  },
  {
    id: 'sheets.setActiveRange',
    source: `${REFERENCE}spreadsheet/spreadsheet#setactiverangerange (the top left cell becomes the current cell)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('C4:D6');
      t.equal(t.spreadsheet.setActiveRange(range).getA1Notation(), 'C4:D6', 'gives the range');
      t.equal(t.spreadsheet.getActiveSheet().getSheetId(), t.sheet.getSheetId(), 'its sheet is the active one');
      t.equal(t.spreadsheet.getActiveRange().getA1Notation(), 'C4:D6');
      t.equal(t.spreadsheet.getCurrentCell().getA1Notation(), 'C4');
    },
  },
  {
    id: 'sheets.rangeActivate',
    source: `${REFERENCE}spreadsheet/range#activate (the active range, with its top left cell as the current cell)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('B2:B9');
      t.equal(range.activate().getA1Notation(), 'B2:B9', 'gives the range');
      t.equal(t.sheet.getActiveRange().getA1Notation(), 'B2:B9');
      t.equal(t.spreadsheet.getCurrentCell().getA1Notation(), 'B2');
    },
  },
  {
    id: 'sheets.sheetActivate',
    source: `${REFERENCE}spreadsheet/sheet#activate (only the parent's notion of the active sheet)`,
    mark: 'D',
    run(t) {
      const other = t.spreadsheet.insertSheet(`${t.id} other`);
      try {
        t.equal(t.sheet.activate().getSheetId(), t.sheet.getSheetId(), 'gives the sheet');
        t.equal(t.spreadsheet.getActiveSheet().getSheetId(), t.sheet.getSheetId());
      } finally {
        t.spreadsheet.deleteSheet(other);
      }
    },
  },
  {
    id: 'sheets.hide',
    source: `${REFERENCE}spreadsheet/sheet#hidesheet and #issheethidden`,
    mark: 'D',
    run(t) {
      const sheet = t.sheet;
      t.equal(sheet.isSheetHidden(), false);
      sheet.hideSheet();
      t.equal(sheet.isSheetHidden(), true);
      sheet.getRange('A1').setValue('still there');
      t.equal(sheet.getRange('A1').getValue(), 'still there', 'a hidden sheet is read and written');
      sheet.showSheet();
      t.equal(sheet.isSheetHidden(), false);
    },
  },
  {
    id: 'sheets.frozen',
    source: `${REFERENCE}spreadsheet/sheet#setfrozenrowsrows and #getfrozenrows`,
    mark: 'D',
    run(t) {
      t.equal([t.sheet.getFrozenRows(), t.sheet.getFrozenColumns()], [0, 0]);
      t.sheet.setFrozenRows(6);
      t.sheet.setFrozenColumns(2);
      t.equal([t.sheet.getFrozenRows(), t.sheet.getFrozenColumns()], [6, 2]);
      t.sheet.setFrozenRows(0);
      t.equal([t.sheet.getFrozenRows(), t.sheet.getFrozenColumns()], [0, 2], 'rows alone');
    },
  },
  {
    id: 'sheets.hiddenRows',
    source: `${REFERENCE}spreadsheet/sheet#hiderowsrowindex,-numrows and #isrowhiddenbyuserrowposition`,
    mark: 'D',
    run(t) {
      t.sheet.hideRows(2, 2);
      t.equal(
        [1, 2, 3, 4].map((row) => t.sheet.isRowHiddenByUser(row)),
        [false, true, true, false],
      );
      t.sheet.showRows(3);
      t.equal(
        [2, 3].map((row) => t.sheet.isRowHiddenByUser(row)),
        [true, false],
      );
    },
  },
  {
    id: 'sheets.hiddenColumns',
    source: `${REFERENCE}spreadsheet/sheet#hidecolumnscolumnindex,-numcolumns and #iscolumnhiddenbyusercolumnposition`,
    mark: 'D',
    run(t) {
      t.sheet.hideColumns(3);
      t.equal(
        [2, 3, 4].map((column) => t.sheet.isColumnHiddenByUser(column)),
        [false, true, false],
      );
      t.sheet.showColumns(3);
      t.equal(t.sheet.isColumnHiddenByUser(3), false);
    },
  },
  {
    id: 'sheets.insertedColumnMovesFormulas',
    source: `${REFERENCE}spreadsheet/sheet#insertcolumnbeforebeforeposition; that references follow: to be proven`,
    mark: 'I',
    run(t) {
      t.sheet.getRange('B1:B3').setValues([[1], [2], [3]]);
      t.sheet.getRange('D1').setFormula('=SUM(B1:B3)');
      t.sheet.insertColumnBefore(2);
      t.equal(t.sheet.getRange('E1').getFormula(), '=SUM(C1:C3)');
      t.equal(t.sheet.getRange('E1').getValue(), 6);
    },
  },
  {
    id: 'sheets.insertedRow',
    source: `${REFERENCE}spreadsheet/sheet#insertrowbeforebeforeposition`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:A2').setValues([['a'], ['b']]);
      t.sheet.insertRowBefore(2);
      t.equal(t.sheet.getRange('A1:A3').getValues(), [['a'], [''], ['b']]);
    },
  },
);
