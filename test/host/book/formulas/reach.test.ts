/** What a change has calculated again: the formulas that it reaches and no others, counted as they are calculated. */

import { Evaluator } from '../../../../src/host/book/formulas/evaluator';
import { inOrder } from '../../../../src/host/book/formulas/in-order';
import { ReadIndex } from '../../../../src/host/book/formulas/read-index';
import type { Book } from '../../../../src/host/book/model/types';
import { closeBooks, FIRST, openBook, rect, whenCalculated } from '../open-book';

afterEach(() => {
  jest.restoreAllMocks();
  closeBooks();
});

/** The formulas that are calculated until the book is up to date again, in order. */
async function calculatedBy(book: Book, change: () => void): Promise<string[]> {
  await book.calculate();
  const texts: string[] = [];
  const run = Evaluator.prototype.run;
  const spy = jest.spyOn(Evaluator.prototype, 'run').mockImplementation(function (this: Evaluator, work) {
    return run.call(this, {
      ...work,
      done: (cell, data) => {
        texts.push(cell.text);
        work.done(cell, data);
      },
    });
  });
  change();
  await book.calculate();
  spy.mockRestore();
  return texts;
}

/** Three tabs: one with entries, one that adds them up, one that has nothing to do with either. */
function threeTabs() {
  const book = openBook();
  const entries = book.insertSheet('訪問', null).id;
  const other = book.insertSheet('研修', null).id;
  book.setValues(
    entries,
    rect(1, 1, 20, 1),
    Array.from({ length: 20 }, (_, row) => [row + 1]),
  );
  book.setFormulas(entries, rect(1, 2), [['=A1*2']]);
  book.setFormulas(entries, rect(15, 2), [['=A15*2']]);
  book.setFormulas(FIRST, rect(1, 1, 1, 3), [['=SUM(訪問!A1:A20)', '=A1+1', '=COUNT(訪問!A:A)']]);
  book.setFormulas(other, rect(1, 1, 1, 2), [['=1+1', '=A1*3']]);
  return { book, entries, other };
}

describe('a change has calculated again', () => {
  it('what reads the cell, and what reads that', async () => {
    const { book, entries } = threeTabs();
    const texts = await calculatedBy(book, () => book.setValues(entries, rect(3, 1), [[100]]));
    expect(texts).toHaveLength(3);
    expect(texts.slice(0, 2).sort()).toEqual(['=COUNT(訪問!A1:A1000)', '=SUM(訪問!A1:A20)']);
    expect(book.values(FIRST, rect(1, 1, 1, 3))).toEqual([[307, 308, 20]]);
  });

  it('nothing behind a result that stays the same', async () => {
    const { book, entries, other } = threeTabs();
    book.setFormulas(other, rect(3, 1, 1, 2), [['=MIN(訪問!A1:A20)', '=A3+1']]);
    const texts = await calculatedBy(book, () => book.setValues(entries, rect(20, 1), [[21]]));
    expect(texts).toContain('=MIN(訪問!A1:A20)');
    expect(texts).not.toContain('=A3+1');
  });

  it('nothing at all when the same is written again, or what no formula reads', async () => {
    const { book, entries } = threeTabs();
    const again = () => {
      book.setValues(entries, rect(1, 1, 2, 1), [[1], ['2']]);
      book.setFormulas(FIRST, rect(1, 1, 1, 2), [['=SUM(訪問!A1:A20)', '=A1+1']]);
      book.setValues(entries, rect(500, 9), [['備考']]);
      book.setFormats(entries, rect(1, 1), 'background', [['#ff0000']]);
    };
    expect(await calculatedBy(book, again)).toEqual([]);
    expect(book.values(FIRST, rect(1, 1, 1, 3))).toEqual([[210, 211, 20]]);
  });

  it.each([
    ['deleted', (book: Book, id: number) => book.deleteRows(id, 5, 1), [[205, 206, 19]]],
    ['inserted', (book: Book, id: number) => book.insertRows(id, 5, 1), [[210, 211, 20]]],
    ['moved', (book: Book, id: number) => book.moveRows(id, 5, 1, 9), [[210, 211, 20]]],
  ])('what is on a tab or refers to it when a row in its midst is %s', async (_name, change, results) => {
    const { book, entries, other } = threeTabs();
    const texts = await calculatedBy(book, () => change(book, entries));
    expect(texts.filter((text) => text === '=1+1' || text === '=A1*3')).toEqual([]);
    expect(texts.some((text) => text.startsWith('=SUM(訪問!A1:A'))).toBe(true);
    expect(book.values(FIRST, rect(1, 1, 1, 3))).toEqual(results);
    expect(book.values(other, rect(1, 1, 1, 2))).toEqual([[2, 6]]);
    expect(book.values(entries, rect(1, 2))).toEqual([[2]]);
    const copy = openBook(JSON.parse(JSON.stringify({ ...(book.snapshot() as object), results: null })));
    for (const id of [FIRST, entries, other]) {
      await copy.calculate();
      expect(copy.values(id, rect(1, 1, 30, 5))).toEqual(book.values(id, rect(1, 1, 30, 5)));
    }
  });

  it('little when a tab comes or is renamed', async () => {
    const { book, other } = threeTabs();
    book.setFormulas(other, rect(5, 1), [['=IFERROR(INDIRECT("新!A1"),"none")']]);
    expect(await whenCalculated(book, other, 5, 1)).toBe('none');
    expect(await calculatedBy(book, () => book.insertSheet('新', null))).toEqual([
      '=IFERROR(INDIRECT("新!A1"),"none")',
    ]);
    const renamed = await calculatedBy(book, () => book.renameSheet(other, '新しい研修'));
    expect(renamed).toEqual(['=IFERROR(INDIRECT("新!A1"),"none")']);
  });
});

describe('waiting for what cells hold', () => {
  it('is over at once for cells that no formula reaches', async () => {
    const { book, entries } = threeTabs();
    await book.calculate();
    const answers: (() => void)[] = [];
    book.setCustomFunctions(['SLOW'], () => new Promise((resolve) => answers.push(() => resolve(7))));
    book.setFormulas(FIRST, rect(5, 1, 1, 2), [['=SLOW(訪問!A1)', '=A5+1']]);
    await book.calculateAt(entries, rect(1, 1, 20, 1));
    await book.calculateAt(entries, null);
    expect(answers).toHaveLength(0);
    await book.calculateNative();
    await book.calculateAt(FIRST, rect(1, 1, 1, 3));
    const later = book.calculateAt(FIRST, rect(5, 2));
    await new Promise((resolve) => setImmediate(resolve));
    expect(book.values(FIRST, rect(5, 2))[0]?.[0]).toEqual({ error: '#LOADING!' });
    expect(answers).toHaveLength(1);
    for (const answer of answers) answer();
    await new Promise((resolve) => setImmediate(resolve));
    expect(answers).toHaveLength(1);
    await later;
    expect(book.values(FIRST, rect(5, 2))[0]?.[0]).toBe(8);
  });

  it('goes on while an array formula may still fill them', async () => {
    const { book, entries } = threeTabs();
    book.setFormulas(FIRST, rect(10, 1), [['=FILTER(訪問!A1:A20,訪問!A1:A20>18)']]);
    await book.calculateAt(FIRST, rect(11, 1));
    expect(book.values(FIRST, rect(10, 1, 3))).toEqual([[19], [20], ['']]);
    book.setValues(entries, rect(1, 1), [[50]]);
    await book.calculateAt(FIRST, rect(12, 1));
    expect(book.values(FIRST, rect(10, 1, 3))).toEqual([[50], [19], [20]]);
    book.setValues(entries, rect(1, 1), [[1]]);
    await book.calculateAt(FIRST, null);
    expect(book.lastRow(FIRST)).toBe(11);
  });
});

describe('formulas that find their cells while they are calculated', () => {
  it('are calculated again when those change, also when they found them by what was not calculated yet', async () => {
    const book = openBook();
    book.setValues(FIRST, rect(1, 1, 3, 1), [[10], [20], [30]]);
    book.setFormulas(FIRST, rect(1, 3, 1, 4), [
      ['=OFFSET(A1,F1,0)*2', '=SUM(A1:INDEX(A1:A3,F1+1))', '=INDIRECT("A"&(F1+1))', '=G1'],
    ]);
    book.setFormulas(FIRST, rect(1, 7), [['=1+0']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 3, 1, 4))).toEqual([[40, 30, 20, 1]]);
    book.setValues(FIRST, rect(2, 1), [[21]]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 3, 1, 3))).toEqual([[42, 31, 21]]);
    book.setFormulas(FIRST, rect(1, 7), [['=2']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 3, 1, 3))).toEqual([[60, 61, 30]]);
    book.setFormulas(FIRST, rect(3, 1), [['=G1*100']]);
    await book.calculate();
    expect(book.values(FIRST, rect(1, 3, 1, 3))).toEqual([[400, 231, 200]]);
  });
});

describe('order', () => {
  const dependents = (edges: Record<string, string[]>) => (item: string) => edges[item] ?? [];

  it('puts everything after what it depends on', () => {
    const { order, circular } = inOrder(['b', 'a'], dependents({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['e'] }));
    expect([...circular]).toEqual([]);
    for (const [before, after] of ['ab', 'ac', 'bd', 'cd', 'de'])
      expect(order.indexOf(before ?? '')).toBeLessThan(order.indexOf(after ?? ''));
  });

  it('tells what goes in a circle from what only comes after one', () => {
    const { circular } = inOrder(['a', 's'], dependents({ a: ['b'], b: ['c'], c: ['b', 'd'], s: ['s'] }));
    expect([...circular].sort()).toEqual(['b', 'c', 's']);
  });

  it('goes as deep as there are items', () => {
    const { order } = inOrder([0], (item) => (item < 100_000 ? [item + 1] : []));
    expect(order).toHaveLength(100_001);
  });
});

describe('who reads a cell', () => {
  const area = (startRow: number, endRow: number, startColumn: number, endColumn: number, sheetId = 1) => ({
    sheetId,
    startRow,
    endRow,
    startColumn,
    endColumn,
  });

  it('is found by cells, ranges, whole columns and whole rows, until they are taken away', () => {
    const index = new ReadIndex<string>();
    const areas = {
      cell: area(2, 2, 3, 3),
      row: area(2, 2, 0, 9),
      block: area(0, 5, 3, 4),
      column: area(0, Number.POSITIVE_INFINITY, 3, 3),
      wide: area(2, 3, 0, Number.POSITIVE_INFINITY),
      elsewhere: area(2, 2, 3, 3, 2),
    };
    for (const [name, each] of Object.entries(areas)) index.add(name, each);
    const at = (row: number, column: number) => [...index.readersOf(area(row, row, column, column))].sort();
    expect(at(2, 3)).toEqual(['block', 'cell', 'column', 'row', 'wide']);
    expect(at(5, 3)).toEqual(['block', 'column']);
    expect(at(2, 500)).toEqual(['wide']);
    expect([...index.readersOf(area(0, 99, 0, 99))]).toHaveLength(5);
    index.add('cell', area(2, 2, 3, 5));
    index.remove('cell', [areas.cell]);
    expect(at(2, 3)).toContain('cell');
    for (const name of Object.keys(areas)) index.remove(name);
    expect(at(2, 3)).toEqual([]);
  });
});
