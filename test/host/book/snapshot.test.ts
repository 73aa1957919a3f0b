/** A saved book opens to an equal one; what is no saved book is refused in clear words. */

import { readFileSync } from 'node:fs';
import { CALCULATOR } from '../../../src/host/book/formulas/saved-results';
import type { Book } from '../../../src/host/book/model/types';
import { createBook } from '../../../src/host/book/univer-book';
import { closeBooks, FIRST, NOON, openBook, rect, reopened, whenCalculated } from './open-book';

afterEach(closeBooks);

/** A book with something of everything. */
function full() {
  const book = openBook();
  const data = book.insertSheet('訪問', 0).id;
  book.rename('地域福祉KPI');
  book.setFormats(data, rect(7, 2, 2, 1), 'numberFormat', [['@'], ['@']]);
  book.setValues(data, rect(7, 1, 2, 4), [
    ['2025/6/3', '=1+1', '12', true],
    ['6/4', '007', '1,440', ''],
  ]);
  book.setFormulas(FIRST, rect(1, 1, 1, 3), [['=SUM(訪問!C7:C)', '=SEQUENCE(2,2)', '=SUM(N)']]);
  book.setNamedRange('N', data, rect(7, 3, 2, 1));
  book.setNotes(data, rect(7, 1), [['めも']]);
  book.setValidations(data, rect(7, 4, 2), [
    [{ criteria: 'CHECKBOX', args: [], allowInvalid: false, helpText: 'help' }],
    [null],
  ]);
  book.setFrozen(data, 6, 2);
  book.setTabColor(data, '#188038');
  book.setHidden(FIRST, true);
  book.setRowsHidden(data, 1, 1, true);
  book.setColumnsHidden(data, 8, 1, true);
  book.setColumnWidths(data, 2, 1, 140);
  book.setRowHeights(data, 2, 1, 40, 'least');
  book.merge(data, rect(2, 3, 1, 3));
  book.setBorder(data, rect(6, 1, 1, 5), {
    top: true,
    left: null,
    bottom: true,
    right: null,
    vertical: null,
    horizontal: null,
    color: '#000000',
    style: 'SOLID',
  });
  book.setConditionalRules(data, [
    {
      ranges: [rect(7, 1, 9, 4)],
      criteria: 'CUSTOM_FORMULA',
      args: ['=$A7=""'],
      background: '#ffffff',
      fontColor: null,
      bold: null,
    },
  ]);
  book.addProtection({
    kind: 'RANGE',
    sheetId: data,
    rect: rect(6, 1, 1, 5),
    description: '見出し',
    warningOnly: true,
    unprotected: [],
    editors: null,
  });
  book.addMetadata({ key: 'k', value: 'v', visibility: 'DOCUMENT', sheetId: data });
  return { book, data };
}

describe('a saved book', () => {
  it('opens to one that saves the same and reads the same', async () => {
    const { book, data } = full();
    await book.calculate();
    const saved = book.snapshot();
    const again = reopened(book);
    await again.calculate();
    expect(again.snapshot()).toEqual(JSON.parse(JSON.stringify(saved)));
    for (const sheet of [FIRST, data]) {
      const area = rect(1, 1, 20, 10);
      expect(again.values(sheet, area)).toEqual(book.values(sheet, area));
      expect(again.display(sheet, area)).toEqual(book.display(sheet, area));
      expect(again.formulas(sheet, area)).toEqual(book.formulas(sheet, area));
      expect(again.notes(sheet, area)).toEqual(book.notes(sheet, area));
      expect(again.validations(sheet, area)).toEqual(book.validations(sheet, area));
    }
    expect(again.sheets()).toEqual(book.sheets());
    expect(again.merges(data)).toEqual(book.merges(data));
    expect(again.namedRanges()).toEqual(book.namedRanges());
    expect([again.name(), again.isRowHidden(data, 1), again.isColumnHidden(data, 8)]).toEqual([
      '地域福祉KPI',
      true,
      true,
    ]);
    expect([again.columnWidth(data, 2), again.rowHeight(data, 2)]).toEqual([140, 40]);
  });

  it('is plain data that later changes do not reach', async () => {
    const { book, data } = full();
    const saved = book.snapshot();
    const before = JSON.stringify(saved);
    book.setValues(data, rect(7, 3), [[99]]);
    book.insertRows(data, 1, 1);
    expect(JSON.stringify(saved)).toBe(before);
    const again = openBook(saved);
    expect(await whenCalculated(again, FIRST, 1, 1)).toBe(1452);
    again.setValues(data, rect(7, 3), [[1]]);
    expect(JSON.stringify(saved)).toBe(before);
  });

  it('keeps its own time zone and locale', () => {
    const { book } = full();
    const again = createBook({ snapshot: book.snapshot(), timeZone: 'Europe/Paris', locale: 'fr_FR', now: () => NOON });
    expect([again.timeZone, again.locale]).toEqual(['Asia/Tokyo', 'ja_JP']);
    again.dispose();
  });
});

describe('results', () => {
  /** A book with formulas of each kind. */
  async function calculated() {
    const book = openBook();
    book.setValues(FIRST, rect(1, 1, 2), [[3], [4]]);
    book.setFormulas(FIRST, rect(1, 2, 4, 1), [['=SUM(A1:A)'], ['=SEQUENCE(1,3)'], ['=C2+D2'], ['=TODAY()']]);
    await book.calculate();
    return book;
  }

  /** The saved book with another result in the cell of the sum: whether it is calculated can be seen by it. */
  function tampered(book: Book, change: (snapshot: Record<string, unknown>) => void = () => undefined): unknown {
    const text = JSON.stringify(book.snapshot());
    expect(text).toContain('"v":7');
    const snapshot = JSON.parse(text.replace('"v":7', '"v":777'));
    change(snapshot);
    return snapshot;
  }

  it('are taken from where they were saved, not calculated anew', async () => {
    const again = openBook(tampered(await calculated()));
    expect(await whenCalculated(again, FIRST, 1, 2)).toBe(777);
    again.setValues(FIRST, rect(2, 1), [[5]]);
    expect(await whenCalculated(again, FIRST, 1, 2)).toBe(8);
  });

  it('are calculated anew when they were saved by another calculator, or with something left to calculate', async () => {
    const book = await calculated();
    const other = openBook(tampered(book, (snapshot) => Object.assign(Object(snapshot.results), { calculator: 'x' })));
    expect(await whenCalculated(other, FIRST, 1, 2)).toBe(7);
    const none = openBook(tampered(book, (snapshot) => Object.assign(snapshot, { results: undefined })));
    expect(await whenCalculated(none, FIRST, 1, 2)).toBe(7);
    book.setValues(FIRST, rect(1, 1), [[100]]);
    expect(await whenCalculated(reopened(book), FIRST, 1, 2)).toBe(104);
  });

  it('that spill are there, and what reads them', async () => {
    const again = reopened(await calculated());
    await again.calculate();
    expect(again.values(FIRST, rect(2, 2, 1, 3))).toEqual([[1, 2, 3]]);
    expect(await whenCalculated(again, FIRST, 3, 2)).toBe(5);
  });

  it('that depend on the day are those of the day of opening', async () => {
    const saved = JSON.parse(JSON.stringify((await calculated()).snapshot()));
    const again = openBook(saved, () => new Date('2025-06-05T05:00:00Z'));
    await again.calculate();
    expect(again.display(FIRST, rect(4, 2))).toEqual([['2025/06/05']]);
  });

  it('of a custom function are asked for anew, and are #NAME? without it', async () => {
    const book = await calculated();
    book.setCustomFunctions(['KPI_F'], () => Promise.resolve(1));
    book.setFormulas(FIRST, rect(9, 1), [['=KPI_F()+1']]);
    expect(await whenCalculated(book, FIRST, 9, 1)).toBe(2);
    expect(await whenCalculated(reopened(book), FIRST, 9, 1)).toEqual({ error: '#NAME?' });
    const again = reopened(book);
    again.setCustomFunctions(['KPI_F'], () => Promise.resolve(10));
    expect(await whenCalculated(again, FIRST, 9, 1)).toBe(11);
  });

  it('name the engine that gave them', () => {
    const { version } = JSON.parse(readFileSync('node_modules/@univerjs/engine-formula/package.json', 'utf8'));
    expect(CALCULATOR).toContain(`univer ${version},`);
  });
});

describe('what is no saved book', () => {
  const good = (): Record<string, unknown> => JSON.parse(JSON.stringify(openBook().snapshot()));
  const cases: readonly [string, () => unknown, string][] = [
    ['text', () => 'x', 'not a saved book'],
    ['a list', () => [], 'not a saved book'],
    ['something else', () => ({ format: 'other', version: 1 }), 'not a saved book'],
    ['one without a version', () => ({ ...good(), version: undefined }), 'no version'],
    ['one of a later version', () => ({ ...good(), version: 2 }), 'later version (2)'],
    ['one without its workbook', () => ({ ...good(), workbook: undefined }), 'parts of it are missing'],
    [
      'one whose sheets are gone',
      () => ({ ...good(), workbook: { ...Object(good().workbook), sheets: {} } }),
      'parts of it are missing',
    ],
    ['one without its attachments', () => ({ ...good(), attachments: {} }), 'parts of it are missing'],
  ];

  it.each(cases)('%s is refused', (_, snapshot, message) => {
    const thrown = expect.objectContaining({ code: 'badSnapshot', message: expect.stringContaining(message) });
    expect(() => openBook(snapshot())).toThrow(thrown);
  });
});
