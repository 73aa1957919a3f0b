// Data validation: what a rule does to a script's write.

const REJECTED =
  'field report, undated: a header written into a validated cell throws, and setValues writes none of its row';

FIDELITY.push(
  {
    id: 'validation.warningTakesAnything',
    source: `${BUILDER}#setallowinvalidallowinvaliddata (true shows a warning)`,
    mark: 'D',
    run(t) {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(true).build();
      t.sheet.getRange('A1').setDataValidation(rule).setValue('other');
      t.equal(t.sheet.getRange('A1').getValue(), 'other');
    },
  },
  {
    id: 'validation.rejectThrows',
    source: REJECTED,
    mark: 'R',
    run(t) {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(false).build();
      t.sheet.getRange('F1').setDataValidation(rule).setValue('a');
      t.throws(() => {
        t.sheet.getRange('F1').setValue('c');
        SpreadsheetApp.flush();
      }, 'The data you entered in cell F1 violates the data validation rules set on this cell.');
      t.equal(t.sheet.getRange('F1').getValue(), 'a', 'the old value stays');
    },
  },
  {
    id: 'validation.rejectFailsTheBlock',
    source: REJECTED,
    mark: 'R',
    run(t) {
      const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 10).setAllowInvalid(false).build();
      t.sheet.getRange('B2').setDataValidation(rule);
      t.throws(() => {
        t.sheet.getRange('A1:B2').setValues([
          [1, 2],
          [3, 99],
        ]);
        SpreadsheetApp.flush();
      }, 'The data you entered in cell B2 violates the data validation rules set on this cell.');
      t.equal(
        t.sheet.getRange('A1:B2').getValues(),
        [
          ['', ''],
          ['', ''],
        ],
        'none of it was written',
      );
      t.sheet.getRange('A1:B2').setValues([
        [1, 2],
        [3, 10],
      ]);
      t.equal(
        t.sheet.getRange('A1:B2').getValues(),
        [
          [1, 2],
          [3, 10],
        ],
        'one that fits is written',
      );
    },
  },
  {
    id: 'validation.rejectTakesBlank',
    source: `${BUILDER}#setallowinvalidallowinvaliddata`,
    mark: 'I',
    run(t) {
      const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 10).setAllowInvalid(false).build();
      t.sheet.getRange('A1').setDataValidation(rule).setValue(5).setValue('');
      t.equal(t.sheet.getRange('A1').isBlank(), true);
    },
  },
  {
    id: 'validation.rejectTypedNumber',
    source: `${BUILDER}#requirenumberbetweenstart,-end; a string is parsed first`,
    mark: 'I',
    run(t) {
      const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 10).setAllowInvalid(false).build();
      t.sheet.getRange('A1').setDataValidation(rule).setValue('7');
      t.equal(t.sheet.getRange('A1').getValue(), 7);
      t.throws(() => {
        t.sheet.getRange('A1').setValue('seven');
        SpreadsheetApp.flush();
      });
    },
  },
  {
    id: 'validation.rejectByRange',
    source: `${BUILDER}#requirevalueinrangerange`,
    mark: 'I',
    run(t) {
      t.sheet.getRange('D1:D2').setValues([['甲'], ['乙']]);
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInRange(t.sheet.getRange('D1:D2'))
        .setAllowInvalid(false)
        .build();
      t.sheet.getRange('A1').setDataValidation(rule).setValue('乙');
      t.throws(() => {
        t.sheet.getRange('A1').setValue('丙');
        SpreadsheetApp.flush();
      });
      t.equal(t.sheet.getRange('A1').getValue(), '乙');
    },
  },
  {
    id: 'validation.checkboxes',
    source: `${REFERENCE}spreadsheet/range#insertcheckboxes, #check and #ischecked`,
    mark: 'D',
    run(t) {
      const range = t.sheet.getRange('A1:A2').insertCheckboxes();
      t.equal(range.getValues(), [[false], [false]]);
      t.sheet.getRange('A1').check();
      t.equal(t.sheet.getRange('A1').isChecked(), true);
      t.equal(range.isChecked(), null, 'null when they differ');
      t.sheet.getRange('A1').uncheck();
      t.equal(range.isChecked(), false);
    },
  },
);
