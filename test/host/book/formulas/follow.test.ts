/** Formulas against a plain list that the same random changes are made to: whatever happens, the sums agree. */

import fc from 'fast-check';
import type { Book } from '../../../../src/host/book/model/types';
import { closeBooks, FIRST, openBook, rect } from '../open-book';

afterEach(closeBooks);

const HEADER = 3;
const SMALL = 12;

/** The sheet as a list of rows, each a list of cells; the counted column and the first data row are known by their marks. */
interface Model {
  rows: (string | number)[][];
}

type Change = { readonly name: string; readonly seed: number; readonly other: number; readonly count: number };

const change: fc.Arbitrary<Change> = fc.record({
  name: fc.constantFrom(
    'insertRows',
    'deleteRows',
    'moveRows',
    'insertColumns',
    'moveColumns',
    'write',
    'append',
    'rename',
  ),
  seed: fc.nat(1000),
  other: fc.nat(1000),
  count: fc.integer({ min: 1, max: 2 }),
});

describe('formulas over ranges that are open, bounded and whole', () => {
  it('agree with a count by hand after any changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 3, maxLength: 12 }), async (changes) => {
        const { book, data, model } = start();
        let name = '記録';
        for (const each of changes) {
          if (each.name === 'rename') {
            name = `記録 ${each.seed}`;
            book.renameSheet(data, name);
          } else apply(book, data, model, each);
        }
        await book.calculate();
        const expected = byHand(model);
        expect(book.values(FIRST, rect(1, 1, 1, 3))[0]).toEqual([expected, expected, expected]);
        closeBooks();
      }),
      { numRuns: 25 },
    );
  });
});

function start(): { book: Book; data: number; model: Model } {
  const book = openBook();
  const data = book.insertSheet('記録', null).id;
  book.deleteRows(data, SMALL + 1, 1000 - SMALL);
  book.deleteColumns(data, 6, 21);
  const rows = Array.from({ length: SMALL }, (_, row): (string | number)[] =>
    Array.from({ length: 5 }, (_, column) => {
      if (row === HEADER - 1) return column === 2 ? 'count' : `c${column}`;
      return row >= HEADER && column === 2 ? row : '';
    }),
  );
  book.setValues(data, rect(1, 1, SMALL, 5), rows);
  book.setNamedRange('COUNTS', data, rect(HEADER, 3, SMALL - HEADER + 1, 1));
  book.setFormulas(FIRST, rect(1, 1, 1, 3), [
    ['=SUM(記録!C4:C)', '=SUM(記録!C:C)', '=SUMIFS(記録!C$4:C,記録!C$4:C,">0")'],
  ]);
  return { book, data, model: { rows } };
}

/** Numbers are only ever in the counted column below the header, so all of them count. */
function byHand(model: Model): number {
  return model.rows.flat().reduce<number>((sum, cell) => (typeof cell === 'number' ? sum + cell : sum), 0);
}

function apply(book: Book, data: number, model: Model, { name, seed, other, count }: Change): void {
  const header = model.rows.findIndex((row) => row.includes('count'));
  const counted = model.rows[header]?.indexOf('count') ?? 0;
  const size = model.rows.length;
  const width = model.rows[0]?.length ?? 0;
  // Below the header and the first data row, so that the first row of the range stays what it is.
  const dataRow = header + 2 + (seed % (size - header - 2));
  switch (name) {
    case 'insertRows': {
      const at = seed % (size + 1);
      if (at === header + 1) return;
      book.insertRows(data, at + 1, count);
      model.rows.splice(at, 0, ...Array.from({ length: count }, () => new Array<string>(width).fill('')));
      return;
    }
    case 'deleteRows':
      if (size - dataRow < count || size < 8) return;
      book.deleteRows(data, dataRow + 1, count);
      model.rows.splice(dataRow, count);
      return;
    case 'moveRows': {
      const to = header + 1 + (other % (size - header));
      if (to >= dataRow && to <= dataRow + 1) return;
      book.moveRows(data, dataRow + 1, 1, to + 1);
      const [moved = []] = model.rows.splice(dataRow, 1);
      model.rows.splice(to > dataRow ? to - 1 : to, 0, moved);
      return;
    }
    case 'insertColumns': {
      const at = seed % (width + 1);
      book.insertColumns(data, at + 1, count);
      for (const row of model.rows) row.splice(at, 0, ...new Array<string>(count).fill(''));
      return;
    }
    case 'moveColumns': {
      const [from, to] = [seed % width, other % (width + 1)];
      if (to >= from && to <= from + 1) return;
      book.moveColumns(data, from + 1, 1, to + 1);
      for (const row of model.rows) {
        const [moved = ''] = row.splice(from, 1);
        row.splice(to > from ? to - 1 : to, 0, moved);
      }
      return;
    }
    case 'append':
      book.insertRows(data, size + 1, 1);
      model.rows.push(new Array<string>(width).fill(''));
      write(book, data, model, size, counted, seed);
      return;
    default:
      write(book, data, model, dataRow, counted, seed);
  }
}

function write(book: Book, data: number, model: Model, row: number, column: number, value: number): void {
  book.setValues(data, rect(row + 1, column + 1), [[value]]);
  const line = model.rows[row];
  if (line) line[column] = value;
}
