// What becomes of strings that setValue and setValues are given: they are parsed as if typed, in a ja_JP spreadsheet.

const TYPED = `${REFERENCE}spreadsheet/range#setvaluesvalues (the example writes "2.000" and "$2.99"), as USER_ENTERED of ${SHEETS_API}reference/rest/v4/ValueInputOption`;
const TYPED_REPORT =
  'https://github.com/brucemcpherson/gas-fakes/issues/40 (2025-07-31: setValues behaves as USER_ENTERED)';

/** A case that writes one string into an Automatic cell and reads it back. */
function typedCase_(id, source, mark, text, value, display) {
  return {
    id,
    source,
    mark,
    run(t) {
      const range = t.sheet.getRange('A1');
      range.setValue(text);
      t.equal(range.getValue(), typeof value === 'function' ? value() : value);
      if (display !== undefined) t.equal(range.getDisplayValue(), display, 'displayed');
    },
  };
}

/** A case that writes one string into a cell of the format plain text. */
function plainTextCase_(id, source, mark, text) {
  return {
    id,
    source,
    mark,
    run(t) {
      const range = t.sheet.getRange('A1').setNumberFormat('@').setValue(text);
      t.equal(range.getValue(), text);
      t.equal(range.getFormula(), '', 'formula');
      t.equal(range.getDisplayValue(), text, 'displayed');
    },
  };
}

FIDELITY.push(
  typedCase_('typed.number', TYPED, 'D', '12', 12, '12'),
  typedCase_('typed.thousands', TYPED, 'D', '1,440', 1440, '1,440'),
  typedCase_('typed.decimal', TYPED, 'D', '-1.5', -1.5),
  typedCase_('typed.exponent', TYPED_REPORT, 'R', '1e3', 1000),
  typedCase_('typed.percent', TYPED_REPORT, 'R', '50%', 0.5, '50%'),
  typedCase_('typed.yen', TYPED, 'I', '¥1,000', 1000),
  typedCase_('typed.boolean', TYPED_REPORT, 'R', 'TRUE', true, 'TRUE'),
  typedCase_(
    'typed.leadingZero',
    "https://github.com/vlucas/sheetquery/issues/20 (2025-03-12: '01234' is stored as 1234, by setValue and appendRow)",
    'R',
    '007',
    7,
  ),
  typedCase_(
    'typed.fullWidth',
    'https://thesweetspecialist.com/exce-spread-ldifference (full-width digits stay text, unlike Excel)',
    'R',
    '１２',
    '１２',
  ),
  typedCase_('typed.withUnit', TYPED, 'I', '12件', '12件'),
  typedCase_('typed.words', TYPED, 'D', '訪問', '訪問', '訪問'),
  typedCase_('typed.dateSlash', TYPED, 'D', '2025/6/3', () => new Date(2025, 5, 3)),
  typedCase_('typed.dateHyphen', TYPED, 'D', '2025-06-03', () => new Date(2025, 5, 3)),
  typedCase_('typed.dateKanji', TYPED, 'I', '2025年6月3日', () => new Date(2025, 5, 3)),
  typedCase_(
    'typed.dateNoYear',
    `${TYPED_REPORT}: "1/2" changes type; that the year is the current one is to be proven`,
    'I',
    '6/3',
    () => new Date(new Date().getFullYear(), 5, 3),
  ),
  typedCase_('typed.dateImpossible', TYPED, 'I', '2025/2/30', '2025/2/30'),
  typedCase_(
    'typed.dateEra',
    'https://note.com/mir4545/n/n1bc8984c9c27 (no Japanese-era calendar in Sheets)',
    'R',
    '令和7年6月3日',
    '令和7年6月3日',
  ),
  typedCase_(
    'typed.dateEraShort',
    'https://note.com/mir4545/n/n1bc8984c9c27 (no Japanese-era calendar)',
    'I',
    'R7.6.3',
    'R7.6.3',
  ),
  typedCase_('typed.dateDisplayed', TYPED, 'I', '2025/6/3', () => new Date(2025, 5, 3), '2025/06/03'),
  {
    id: 'typed.time',
    source: 'https://jjnurburg.com/newdate (a time alone comes back as a date of 1899-12-30)',
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1').setValue('12:30');
      const value = t.sheet.getRange('A1').getValue();
      t.equal(value instanceof Date, true);
      t.equal([value.getFullYear(), value.getMonth(), value.getDate()], [1899, 11, 30]);
    },
  },
  {
    id: 'typed.formula',
    source: `${REFERENCE}spreadsheet/range#setvaluevalue (if it begins with = it is interpreted as a formula)`,
    mark: 'D',
    run(t) {
      t.sheet.getRange('A1:B1').setValues([['=1+2', 'x']]);
      t.equal([t.sheet.getRange('A1').getValue(), t.sheet.getRange('A1').getFormula()], [3, '=1+2']);
    },
  },
  {
    id: 'typed.plusIsAFormula',
    source: `${REFERENCE}spreadsheet/range#trimwhitespace (a note there: "+" or "=" begins a formula)`,
    mark: 'I',
    run(t) {
      t.sheet.getRange('A1').setValue('+1+2');
      t.equal(t.sheet.getRange('A1').getValue(), 3);
    },
  },
  {
    id: 'typed.apostropheFormula',
    source: 'https://github.com/vlucas/sheetquery/issues/20 (2025-03-12: a leading apostrophe keeps a string)',
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1').setValue("'=1+2");
      t.equal([t.sheet.getRange('A1').getValue(), t.sheet.getRange('A1').getFormula()], ['=1+2', '']);
    },
  },
  {
    id: 'typed.apostropheNumber',
    source: "https://github.com/theoephraim/node-google-spreadsheet/issues/696 (2024-07-23: '0001 keeps its zeros)",
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1').setValue("'0001");
      t.equal(t.sheet.getRange('A1').getValue(), '0001');
      t.equal(t.sheet.getRange('A1').getDisplayValue(), '0001', 'displayed');
    },
  },
  plainTextCase_(
    'typed.plainNumber',
    'https://officeisyours.com/entry/2022/05/02 ("@" set first keeps the input as text)',
    'R',
    '007',
  ),
  plainTextCase_('typed.plainDate', 'https://officeisyours.com/entry/2022/05/02 ("@" set first)', 'R', '2025/6/3'),
  plainTextCase_(
    'typed.plainFormula',
    `${REFERENCE}spreadsheet/range#setvaluevalue names no exception for plain text; typing in such a cell keeps the text`,
    'I',
    '=1+1',
  ),
  plainTextCase_('typed.plainPlus', 'typing in a plain text cell keeps the text', 'I', '+81-42-000-0000'),
  plainTextCase_('typed.plainApostrophe', 'typing in a plain text cell keeps the text', 'I', "'quoted"),
  {
    id: 'typed.plainStaysAfterAutomatic',
    source:
      'https://github.com/vlucas/sheetquery/issues/20 (2025-03-12: still a string after the format is changed back)',
    mark: 'R',
    run(t) {
      const range = t.sheet.getRange('A1').setNumberFormat('@').setValue('007');
      range.setNumberFormat('0');
      t.equal(range.getValue(), '007');
    },
  },
  {
    id: 'typed.formatIsKept',
    source: `${REFERENCE}spreadsheet/range#setnumberformatnumberformat`,
    mark: 'I',
    run(t) {
      const range = t.sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue('2025/6/3');
      t.equal(range.getValue(), new Date(2025, 5, 3));
      t.equal(range.getDisplayValue(), '2025-06-03', 'a format that was set stays');
    },
  },
  {
    id: 'typed.tooLong',
    source: 'https://thodigitals.com (50,000 characters a cell); text as many reports have it, undated',
    mark: 'R',
    run(t) {
      t.sheet.getRange('A1').setValue('x'.repeat(50000));
      t.equal(t.sheet.getRange('A1').getValue().length, 50000, 'the most');
      t.throws(() => {
        t.sheet.getRange('A2').setValue('x'.repeat(50001));
        SpreadsheetApp.flush();
      }, 'Your input contains more than the maximum of 50000 characters in a single cell.');
    },
  },
);
