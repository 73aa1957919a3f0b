// Data validation: the builders and what they give back.

const BUILDER = `${REFERENCE}spreadsheet/data-validation-builder`;

FIDELITY.push(
  {
    id: 'validation.none',
    source: `${REFERENCE}spreadsheet/range#getdatavalidation (null if it has not been set)`,
    mark: 'D',
    run(t) {
      t.equal(t.sheet.getRange('A1').getDataValidation(), null);
      t.equal(t.sheet.getRange('A1:B1').getDataValidations(), [[null, null]]);
    },
  },
  {
    id: 'validation.list',
    source: `${BUILDER}#requirevalueinlistvalues`,
    mark: 'D',
    run(t) {
      t.sheet
        .getRange('A1')
        .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['甲', '乙']).build());
      const rule = t.sheet.getRange('A1').getDataValidation();
      t.equal(rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, true, 'type');
      t.equal(rule.getCriteriaValues(), [['甲', '乙'], true]);
    },
  },
  {
    id: 'validation.listNoDropdown',
    source: `${BUILDER}#requirevalueinlistvalues,-showdropdown`,
    mark: 'D',
    run(t) {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['甲', '乙'], false).build();
      t.sheet.getRange('A1').setDataValidation(rule);
      t.equal(t.sheet.getRange('A1').getDataValidation().getCriteriaValues(), [['甲', '乙'], false]);
    },
  },
  {
    id: 'validation.allowInvalid',
    source: `${BUILDER}#getallowinvalid (the default for new rules is true)`,
    mark: 'D',
    run(t) {
      const builder = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0);
      t.equal(builder.build().getAllowInvalid(), true, 'default');
      t.sheet.getRange('A1').setDataValidation(builder.setAllowInvalid(false).build());
      t.equal(t.sheet.getRange('A1').getDataValidation().getAllowInvalid(), false, 'as set');
    },
  },
  {
    id: 'validation.helpText',
    source: `${BUILDER}#gethelptext (null if no help text is set)`,
    mark: 'D',
    run(t) {
      const builder = SpreadsheetApp.newDataValidation().requireDate();
      t.equal(builder.build().getHelpText(), null);
      t.sheet.getRange('A1').setDataValidation(builder.setHelpText('日付を入れてください').build());
      t.equal(t.sheet.getRange('A1').getDataValidation().getHelpText(), '日付を入れてください');
    },
  },
  {
    id: 'validation.numbers',
    source: `${BUILDER}#requirenumberbetweenstart,-end`,
    mark: 'D',
    run(t) {
      t.sheet
        .getRange('A1')
        .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 9999).build());
      const rule = t.sheet.getRange('A1').getDataValidation();
      t.equal(String(rule.getCriteriaType()), 'NUMBER_BETWEEN');
      t.equal(rule.getCriteriaValues(), [0, 9999]);
      const atLeast = SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(3).build();
      t.equal(
        [String(atLeast.getCriteriaType()), atLeast.getCriteriaValues()],
        ['NUMBER_GREATER_THAN_OR_EQUAL_TO', [3]],
      );
    },
  },
  {
    id: 'validation.dates',
    source: `${BUILDER}#requiredatebetweenstart,-end; the values are Dates: ${REFERENCE}spreadsheet/data-validation#copy`,
    mark: 'D',
    run(t) {
      const first = new Date(2025, 3, 1);
      const last = new Date(2026, 2, 31);
      t.sheet
        .getRange('A1')
        .setDataValidation(SpreadsheetApp.newDataValidation().requireDateBetween(first, last).build());
      const rule = t.sheet.getRange('A1').getDataValidation();
      t.equal(String(rule.getCriteriaType()), 'DATE_BETWEEN');
      t.equal(rule.getCriteriaValues(), [first, last]);
    },
  },
  {
    id: 'validation.anyDate',
    source: `${BUILDER}#requiredate`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
      t.equal(String(t.sheet.getRange('A1').getDataValidation().getCriteriaType()), 'DATE_IS_VALID_DATE');
    },
  },
  {
    id: 'validation.range',
    source: `${BUILDER}#requirevalueinrangerange`,
    mark: 'D',
    run(t) {
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(t.sheet.getRange('D1:D3')).build();
      t.sheet.getRange('A1').setDataValidation(rule);
      const read = t.sheet.getRange('A1').getDataValidation();
      t.equal(String(read.getCriteriaType()), 'VALUE_IN_RANGE');
      t.equal(read.getCriteriaValues()[0].getA1Notation(), 'D1:D3');
      t.equal(read.getCriteriaValues()[1], true, 'dropdown');
    },
  },
  {
    id: 'validation.formula',
    source: `${BUILDER}#requireformulasatisfiedformula`,
    mark: 'D',
    run(t) {
      const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=ISNUMBER(A1)').build();
      t.sheet.getRange('A1').setDataValidation(rule);
      const read = t.sheet.getRange('A1').getDataValidation();
      t.equal([String(read.getCriteriaType()), read.getCriteriaValues()], ['CUSTOM_FORMULA', ['=ISNUMBER(A1)']]);
    },
  },
  {
    id: 'validation.checkbox',
    source: `${BUILDER}#requirecheckbox`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
      t.equal(String(t.sheet.getRange('A1').getDataValidation().getCriteriaType()), 'CHECKBOX');
    },
  },
  {
    id: 'validation.copy',
    source: `${REFERENCE}spreadsheet/data-validation#copy (a builder with this rule's settings)`,
    mark: 'D',
    run(t) {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setHelpText('h').build();
      const other = rule.copy().setAllowInvalid(false).build();
      t.equal([rule.getAllowInvalid(), other.getAllowInvalid()], [true, false], 'the first stays as it was');
      t.equal([other.getHelpText(), other.getCriteriaValues()], ['h', [['a'], true]]);
    },
  },
  {
    id: 'validation.block',
    source: `${REFERENCE}spreadsheet/range#setdatavalidationsrules and #cleardatavalidations`,
    mark: 'D',
    run(t) {
      const rule = SpreadsheetApp.newDataValidation().requireDate().build();
      t.sheet.getRange('A1:B2').setDataValidations([
        [rule, null],
        [null, rule],
      ]);
      const set = () =>
        t.sheet
          .getRange('A1:B2')
          .getDataValidations()
          .map((row) => row.map((one) => one !== null));
      t.equal(set(), [
        [true, false],
        [false, true],
      ]);
      t.sheet.getRange('A1:B2').setDataValidation(null);
      t.equal(
        set(),
        [
          [false, false],
          [false, false],
        ],
        'null removes',
      );
      t.sheet.getRange('A1:B2').setDataValidation(rule).clearDataValidations();
      t.equal(
        set(),
        [
          [false, false],
          [false, false],
        ],
        'clearDataValidations',
      );
    },
  },
);
