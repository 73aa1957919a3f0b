// Reading and writing cells: types, blanks, clearing, formulas.

FIDELITY.push(
  {
    id: 'values.blank',
    source: `${REFERENCE}spreadsheet/range#getvalues (empty cells are represented by an empty string)`,
    mark: 'D',
    run(t) {
      t.equal(t.sheet.getRange('B2').getValue(), '');
      t.equal(t.sheet.getRange('A1:B2').getValues(), [
        ['', ''],
        ['', ''],
      ]);
      t.equal(t.sheet.getRange('A1').getDisplayValue(), '', 'displayed');
    },
  },
  {
    id: 'values.types',
    source: `${REFERENCE}spreadsheet/range#getvalue (Number, Boolean, Date or String)`,
    mark: 'D',
    run(t) {
      const row = [12.5, true, 'text', new Date(2025, 5, 3)];
      t.sheet.getRange('A1:D1').setValues([row]);
      t.equal(t.sheet.getRange('A1:D1').getValues(), [row]);
    },
  },
  {
    id: 'values.topLeft',
    source: `${REFERENCE}spreadsheet/range#getvalue (the value of the top-left cell in the range)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('B2:C3').setValues([
        [1, 2],
        [3, 4],
      ]);
      t.equal(t.sheet.getRange('B2:C3').getValue(), 1);
      t.equal(t.sheet.getRange('B2:C3').getDisplayValue(), '1');
    },
  },
  {
    id: 'values.setValueFillsTheRange',
    source: `${REFERENCE}spreadsheet/range#setvaluevalue (sets the value of the range)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:B2').setValue('x');
      t.equal(t.sheet.getRange('A1:B2').getValues(), [
        ['x', 'x'],
        ['x', 'x'],
      ]);
    },
  },
  {
    id: 'values.chaining',
    source: `${REFERENCE}spreadsheet/range#setvaluesvalues (returns this range, for chaining)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('A1').setValue(5).setNumberFormat('0.00').setNote('n');
      t.equal(range.getDisplayValue(), '5.00');
    },
  },
  {
    id: 'values.display',
    source: `${REFERENCE}spreadsheet/range#getdisplayvalues (takes date, time and currency formatting into account)`,
    mark: 'D',
    run(t) {
      t.sheet
        .getRange('A1:B1')
        .setValues([[1440, 0.256]])
        .setNumberFormats([['#,##0', '0.0%']]);
      t.equal(t.sheet.getRange('A1:B1').getDisplayValues(), [['1,440', '25.6%']]);
      t.equal(t.sheet.getRange('A1:B1').getValues(), [[1440, 0.256]], 'the values stay what they are');
    },
  },
  {
    id: 'values.undefinedIsNull',
    source: `${GUIDES}v8-runtime/migration (undefined is passed to a service as null)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('A1');
      range.setValue('x').setValue(undefined);
      t.equal(range.isBlank(), true, 'after undefined');
      range.setValue('x').setValue(null);
      t.equal(range.isBlank(), true, 'after null');
    },
  },
  {
    id: 'values.undefinedInABlock',
    source: `${GUIDES}v8-runtime/migration (undefined is passed to a service as null)`,
    mark: 'I',
    run(t) {
      t.sheet
        .getRange('A1:C1')
        .setValue('x')
        .setValues([[undefined, null, 'y']]);
      t.equal(t.sheet.getRange('A1:C1').getValues(), [['', '', 'y']]);
    },
  },
  {
    id: 'values.emptyStringClears',
    source: `${REFERENCE}spreadsheet/range#isblank`,
    mark: 'I',
    run(t) {
      t.sheet.getRange('A1').setValue('x').setValue('');
      t.equal(t.sheet.getRange('A1').isBlank(), true);
      t.equal(t.sheet.getLastRow(), 0);
    },
  },
  {
    id: 'values.isBlank',
    source: `${REFERENCE}spreadsheet/range#isblank (true if the range is totally blank)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('B2').setValue(0);
      t.equal(t.sheet.getRange('A1:C3').isBlank(), false, 'a zero is content');
      t.equal(t.sheet.getRange('A1:A3').isBlank(), true);
    },
  },
  {
    id: 'values.notLive',
    source: `${REFERENCE}spreadsheet/range#getvalues (an array of values)`,
    mark: 'I',
    run(t) {
      t.sheet.getRange('A1').setValue('before');
      const values = t.sheet.getRange('A1').getValues();
      values[0][0] = 'changed in the array';
      t.equal(t.sheet.getRange('A1').getValue(), 'before');
    },
  },
  {
    id: 'values.instances',
    source: `${GUIDES}v8-runtime/migration (instanceof works within one project)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1').setValue(new Date(2025, 5, 3));
      const values = t.sheet.getRange('A1').getValues();
      // biome-ignore lint/suspicious/useIsArray: instanceof is what the case is about.
      t.equal(values instanceof Array, true, 'rows');
      t.equal(values[0][0] instanceof Date, true, 'date');
    },
  },
  {
    id: 'values.formula',
    source: `${REFERENCE}spreadsheet/range#setformulaformula`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:A2').setValues([[20], [22]]);
      t.sheet.getRange('B1').setFormula('=SUM(A1:A2)');
      t.equal(t.sheet.getRange('B1').getValue(), 42);
      t.equal(t.sheet.getRange('B1').getFormula(), '=SUM(A1:A2)');
    },
  },
  {
    id: 'values.formulaFollowsAWrite',
    source: `${REFERENCE}spreadsheet/spreadsheet-app#flush (reading after writing sees what was written)`,
    mark: 'I',
    run(t) {
      t.sheet.getRange('B1').setFormula('=A1*2');
      t.sheet.getRange('A1').setValue(10);
      t.equal(t.sheet.getRange('B1').getValue(), 20);
      t.sheet.getRange('A1').setValue(11);
      t.equal(t.sheet.getRange('B1').getValue(), 22, 'after the second write');
    },
  },
  {
    id: 'values.noFormula',
    source: `${REFERENCE}spreadsheet/range#getformulas (an empty string for cells with no formula)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1').setValue(5);
      t.sheet.getRange('B1').setFormula('=A1');
      t.equal(t.sheet.getRange('A1:C1').getFormulas(), [['', '=A1', '']]);
    },
  },
  {
    id: 'values.openEndedFormula',
    source: `${SHEETS_API}guides/concepts#cell (A1 notation: Sheet1!A5:A)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
      t.sheet.getRange('C1').setFormula('=SUM(A3:A)');
      t.equal(t.sheet.getRange('C1').getValue(), 7);
      t.equal(t.sheet.getRange('C1').getFormula(), '=SUM(A3:A)', 'the text comes back as it was written');
      t.sheet.getRange(t.sheet.getMaxRows(), 1).setValue(100);
      t.equal(t.sheet.getRange('C1').getValue(), 107, 'to the last row');
    },
  },
  {
    id: 'values.error',
    source: 'field report, undated: getValue of a cell with an error gives its text, "#DIV/0!", "#N/A"',
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1').setFormula('=1/0');
      t.equal(t.sheet.getRange('A1').getValue(), '#DIV/0!');
      t.equal(t.sheet.getRange('A1').getDisplayValue(), '#DIV/0!');
    },
  },
  {
    id: 'values.valueReplacesFormula',
    source: `${REFERENCE}spreadsheet/range#setvaluevalue`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1').setFormula('=1+1').setValue(7);
      t.equal([t.sheet.getRange('A1').getValue(), t.sheet.getRange('A1').getFormula()], [7, '']);
    },
  },
  {
    id: 'values.clearContent',
    source: `${REFERENCE}spreadsheet/range#clearcontent (clears the content, leaving the formatting intact)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('A1').setValue(5).setNumberFormat('0.00').setNote('stays');
      range.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
      range.clearContent();
      t.equal(range.getValue(), '');
      t.equal(range.getNumberFormat(), '0.00', 'format');
      t.equal(range.getNote(), 'stays', 'note');
      t.ok(range.getDataValidation() !== null, 'validation stays');
    },
  },
  {
    id: 'values.clear',
    source: `${REFERENCE}spreadsheet/range#clear (clears the range of contents and formats; of number formats: values.clearKeeps...)`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('A1').setValue(5).setBackground('#ff0000');
      range.clear();
      t.equal(range.getValue(), '');
      t.equal(range.getBackground(), '#ffffff');
    },
  },
  {
    id: 'values.sort',
    source: `${REFERENCE}spreadsheet/range#sortsortspecobj`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:B3').setValues([
        ['b', 2],
        ['a', 3],
        ['c', 1],
      ]);
      t.sheet.getRange('A1:B3').sort({ column: 2, ascending: false });
      t.equal(t.sheet.getRange('A1:B3').getValues(), [
        ['a', 3],
        ['b', 2],
        ['c', 1],
      ]);
    },
  },
  {
    id: 'values.rangeList',
    source: `${REFERENCE}spreadsheet/range-list#setvaluevalue`,
    mark: 'D',
    run(t) {
      t.sheet.getRangeList(['A1', 'C1:C2']).setValue('x');
      t.equal(t.sheet.getRange('A1:C2').getValues(), [
        ['x', '', 'x'],
        ['', '', 'x'],
      ]);
    },
  },
);
