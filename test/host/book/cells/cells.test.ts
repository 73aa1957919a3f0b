/** Values, display texts, formulas and formats of cells, as they are written and read back. */

import type { Wire } from '../../../../src/host/book/model/types';
import { closeBooks, FIRST, openBook, rect, whenCalculated } from '../open-book';

afterEach(closeBooks);

describe('values', () => {
  const cases: readonly [string, Wire, Wire, string][] = [
    ['a number', 12, 12, '12'],
    ['a whole number beyond eleven digits', 123456789012, 123456789012, '123456789012'],
    ['a number as text', '1,440', 1440, '1,440'],
    ['a share', '50%', 0.5, '50%'],
    ['yen', '¥1,200', 1200, '¥1,200'],
    ['a typed date', '2025/6/3', { serial: 45811 }, '2025/06/03'],
    ['a date without its year', '6/3', { serial: 45811 }, '6/3'],
    ['a date in Japanese', '2025年6月3日', { serial: 45811 }, '2025年6月3日'],
    ['a date', { serial: 45811 }, { serial: 45811 }, '2025/06/03'],
    ['a moment', { serial: 45811.5 }, { serial: 45811.5 }, '2025/06/03 12:00:00'],
    ['a time', '12:30', { serial: 12.5 / 24 }, '12:30'],
    ['truth', true, true, 'TRUE'],
    ['truth as text', 'false', false, 'FALSE'],
    ['text', '緑ヶ丘・滝坂', '緑ヶ丘・滝坂', '緑ヶ丘・滝坂'],
    ['full-width digits', '１２', '１２', '１２'],
    ['digits kept as text', "'007", '007', '007'],
    ['a formula kept as text', "'=1+1", '=1+1', '=1+1'],
    ['nothing', '', '', ''],
  ];

  it.each(cases)('%s', (_, written, value, display) => {
    const book = openBook();
    book.setValues(FIRST, rect(2, 2), [[written]]);
    expect(book.values(FIRST, rect(2, 2))).toEqual([[value]]);
    expect(book.display(FIRST, rect(2, 2))).toEqual([[display]]);
  });

  it('in a plain-text cell are the typed text, a leading = and a leading apostrophe too', async () => {
    const book = openBook();
    const typed = [['=1+1'], ["'x"], ['007'], ['2025/6/3'], ['TRUE']];
    book.setFormats(FIRST, rect(1, 1, 5), 'numberFormat', [['@'], ['@'], ['@'], ['@'], ['@']]);
    book.setValues(FIRST, rect(1, 1, 5), typed);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1, 5))).toEqual(typed);
    expect(book.formulas(FIRST, rect(1, 1, 5)).flat()).toEqual(['', '', '', '', '']);
  });

  it('show by the number format, and a serial number in a date format is a date', () => {
    const book = openBook();
    book.setValues(FIRST, rect(1, 1), [[45811]]);
    expect(book.values(FIRST, rect(1, 1))).toEqual([[45811]]);
    book.setFormats(FIRST, rect(1, 1), 'numberFormat', [['M月d日']]);
    expect(book.values(FIRST, rect(1, 1))).toEqual([[{ serial: 45811 }]]);
    expect(book.display(FIRST, rect(1, 1))).toEqual([['6月3日']]);
    book.setValues(FIRST, rect(1, 1), [['2025/6/4']]);
    expect(book.formats(FIRST, rect(1, 1), 'numberFormat')).toEqual([['M月d日']]);
    book.setValues(FIRST, rect(1, 1), [['45811']]);
    expect(book.values(FIRST, rect(1, 1))).toEqual([[{ serial: 45811 }]]);
  });

  it.each([1e9, 2 ** 53, 1e21, -1e9])(
    'in a date format that are no day of any calendar stay numbers: %d',
    async (number) => {
      const book = openBook();
      book.setFormats(FIRST, rect(1, 1), 'numberFormat', [['yyyy/mm/dd']]);
      book.setValues(FIRST, rect(1, 1), [[number]]);
      book.setValues(FIRST, rect(2, 1), [['=A1']]);
      await book.calculate();
      expect(book.values(FIRST, rect(1, 1, 2))).toEqual([[number], [number]]);
      expect(book.display(FIRST, rect(1, 1))).toEqual([[expect.any(String)]]);
    },
  );

  it('that are overwritten leave nothing of what was there', async () => {
    const book = openBook();
    book.setValues(FIRST, rect(1, 1), [['=SEQUENCE(2,2)']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1, 2, 2))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    book.setValues(FIRST, rect(1, 1), [['x']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1, 2, 2))).toEqual([
      ['x', ''],
      ['', ''],
    ]);
    expect(book.lastRow(FIRST)).toBe(1);
  });

  it('keep their date only while the formula gives one', async () => {
    const book = openBook();
    book.setValues(FIRST, rect(1, 1, 1, 2), [['2025/6/3', '=A1']]);
    expect(await whenCalculated(book, FIRST, 1, 2)).toEqual({ serial: 45811 });
    expect(book.formats(FIRST, rect(1, 2), 'numberFormat')).toEqual([['0.###############']]);
    book.setValues(FIRST, rect(1, 2), [[7]]);
    expect(book.values(FIRST, rect(1, 2))).toEqual([[7]]);
  });
});

describe('writing refuses', () => {
  it.each([
    [
      'too few rows',
      [[1]],
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'too many columns',
      [
        [1, 2],
        [3, 4],
      ],
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
    ],
  ])('%s', (_, values, message) => {
    const book = openBook();
    expect(() => book.setValues(FIRST, rect(1, 1, 2, 1), values)).toThrow(
      expect.objectContaining({ code: 'sizeMismatch', message }),
    );
  });

  it.each([rect(1, 27), rect(1001, 1), rect(0, 1), rect(1, 1, 1001, 1), rect(1.5, 1)])(
    'cells beyond the sheet: %j',
    (place) => {
      const book = openBook();
      const values = Array.from({ length: place.rows }, () => ['x']);
      expect(() => book.setValues(FIRST, place, values)).toThrow(expect.objectContaining({ code: 'outOfBounds' }));
      expect(() => book.values(FIRST, place)).toThrow(expect.objectContaining({ code: 'outOfBounds' }));
    },
  );

  it('more than 50,000 characters, and writes nothing', () => {
    const book = openBook();
    expect(() => book.setValues(FIRST, rect(1, 1, 1, 2), [['a', 'x'.repeat(50_001)]])).toThrow(
      expect.objectContaining({ code: 'tooLong' }),
    );
    expect(book.lastRow(FIRST)).toBe(0);
  });

  it('a sheet that is not there', () => {
    expect(() => openBook().values(99, rect(1, 1))).toThrow(expect.objectContaining({ code: 'noSuchSheet' }));
  });
});

describe('formulas', () => {
  const cases: readonly [string, Wire][] = [
    ['=1+1', 2],
    ['=1/0', { error: '#DIV/0!' }],
    ['=NA()', { error: '#N/A' }],
    ['=NOSUCH(1)', { error: '#NAME?' }],
    ['=VALUE("x")', { error: '#VALUE!' }],
    ['=IFERROR(1/0,"")', ''],
    ['="a"&"b"', 'ab'],
    ['=1=1', true],
    ['=FILTER({1;2},{FALSE;FALSE})', { error: '#N/A' }],
    ['=TODAY()', { serial: 45811 }],
    ['=DATE(2025,6,3)', { serial: 45811 }],
    ['=SUM(Z9:Z)', 0],
  ];

  it.each(cases)('%s gives %j', async (formula, expected) => {
    const book = openBook();
    book.setFormulas(FIRST, rect(1, 1), [[formula]]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toEqual(expected);
    expect(book.formulas(FIRST, rect(1, 1))).toEqual([[formula]]);
  });

  it('that cannot spill say so, and spill when the way is free', async () => {
    const book = openBook();
    book.setValues(FIRST, rect(1, 1, 2, 1), [['=SEQUENCE(2)'], ['x']]);
    expect(await whenCalculated(book, FIRST, 1, 1)).toEqual({ error: '#REF!' });
    book.setValues(FIRST, rect(2, 1), [['']]);
    expect(await whenCalculated(book, FIRST, 2, 1)).toBe(2);
  });

  it('read what is written after them, once for many writes', async () => {
    const book = openBook();
    book.setValues(FIRST, rect(1, 2), [['=SUM(A1:A)']]);
    for (let row = 1; row <= 50; row++) book.setValues(FIRST, rect(row, 1), [[row]]);
    expect(await whenCalculated(book, FIRST, 1, 2)).toBe(1275);
  });

  it('see text as text even when it reads like a number', async () => {
    const book = openBook();
    book.setFormats(FIRST, rect(1, 1, 2), 'numberFormat', [['@'], ['@']]);
    book.setValues(FIRST, rect(1, 1, 3, 1), [['12'], ['=1+1'], ["'5"]]);
    book.setFormulas(FIRST, rect(1, 2, 3, 1), [['=ISNUMBER(A1)'], ['=ISTEXT(A2)'], ['=SUM(A1:A3)']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 2, 3, 1)).flat()).toEqual([false, true, 0]);
  });

  it('are emptied by an empty formula, and cleared with their contents', async () => {
    const book = openBook();
    book.setFormulas(FIRST, rect(1, 1, 1, 2), [['=1', '=2']]);
    book.setFormulas(FIRST, rect(1, 1), [['']]);
    book.clear(FIRST, rect(1, 2), { contents: true, formats: false, notes: false, validations: false });
    await book.calculate();
    expect(book.values(FIRST, rect(1, 1, 1, 2))).toEqual([['', '']]);
  });
});

describe('the last row and column', () => {
  it('are those of a value, a formula that gives nothing, or a spilled cell; never of a format, a note or a rule', async () => {
    const book = openBook();
    expect([book.lastRow(FIRST), book.lastColumn(FIRST)]).toEqual([0, 0]);
    book.setFormats(FIRST, rect(50, 9), 'background', [['#ff0000']]);
    book.setNotes(FIRST, rect(51, 9), [['note']]);
    book.setValidations(FIRST, rect(52, 9), [[{ criteria: 'CHECKBOX', args: [], allowInvalid: true, helpText: null }]]);
    expect([book.lastRow(FIRST), book.lastColumn(FIRST)]).toEqual([0, 0]);
    book.setFormulas(FIRST, rect(3, 4), [['=IFERROR(1/0,"")']]);
    await book.calculate();
    expect([book.lastRow(FIRST), book.lastColumn(FIRST)]).toEqual([3, 4]);
    book.setFormulas(FIRST, rect(5, 1), [['=SEQUENCE(4,6)']]);
    await book.calculate();
    expect([book.lastRow(FIRST), book.lastColumn(FIRST)]).toEqual([8, 6]);
  });
});

describe('formats', () => {
  it.each([
    ['background', '#e6f4ea', '#ffffff'],
    ['fontColor', '#202124', '#000000'],
    ['fontWeight', 'bold', 'normal'],
    ['fontStyle', 'italic', 'normal'],
    ['fontSize', 14, 10],
    ['fontFamily', 'Noto Sans JP', 'Arial'],
    ['horizontalAlignment', 'center', 'general'],
    ['verticalAlignment', 'top', 'bottom'],
    ['wrap', true, false],
    ['wrap', 'CLIP', false],
    ['numberFormat', '#,##0"件"', '0.###############'],
  ] as const)('%s is %s where it was set and %s elsewhere, and null takes it away', (name, value, plain) => {
    const book = openBook();
    book.setValues(FIRST, rect(1, 1), [['x']]);
    book.setFormats(FIRST, rect(1, 1), name, [[value]]);
    expect(book.formats(FIRST, rect(1, 1, 1, 2), name)).toEqual([[value, plain]]);
    book.setFormats(FIRST, rect(1, 1), name, [[null]]);
    expect(book.formats(FIRST, rect(1, 1), name)).toEqual([[plain]]);
    book.setFormats(FIRST, rect(1, 1), name, [[value]]);
    book.clear(FIRST, rect(1, 1), { contents: false, formats: true, notes: false, validations: false });
    expect(book.formats(FIRST, rect(1, 1), name)).toEqual([[name === 'numberFormat' ? value : plain]]);
    expect(book.values(FIRST, rect(1, 1))).toEqual([['x']]);
  });

  it('keep a number format apart from the others that are cleared', () => {
    const book = openBook();
    book.setFormats(FIRST, rect(1, 1, 1, 2), 'numberFormat', [['@', '0.0']]);
    book.setFormats(FIRST, rect(1, 1, 1, 2), 'background', [['#e6f4ea', '#e6f4ea']]);
    book.clear(FIRST, rect(1, 1, 1, 2), { contents: true, formats: true, notes: false, validations: false });
    expect(book.formats(FIRST, rect(1, 1, 1, 2), 'numberFormat')).toEqual([['@', '0.0']]);
    expect(book.formats(FIRST, rect(1, 1, 1, 2), 'background')).toEqual([['#ffffff', '#ffffff']]);
    book.setValues(FIRST, rect(1, 1), [[{ serial: 45811 }]]);
    expect(book.values(FIRST, rect(1, 1))).toEqual([['2025/06/03']]);
  });

  it('draw borders around and between cells, and take single sides away', () => {
    const book = openBook();
    const all = { top: true, left: true, bottom: true, right: true, vertical: true, horizontal: true };
    book.setBorder(FIRST, rect(1, 1, 2, 2), { ...all, color: '#00ff00', style: 'DASHED' });
    const none = { top: null, left: null, bottom: null, right: null, vertical: null, horizontal: null };
    book.setBorder(FIRST, rect(1, 1), { ...none, top: false, color: null, style: null });
    const saved = JSON.stringify(book.snapshot());
    expect(saved).toContain('"b":{"s":4,"cl":{"rgb":"#00ff00"}}');
    expect(saved).toMatch(/"bd":\{(?!"t")[^}]/);
  });
});
