/** Every kind of cell that another script may leave: 集計's formulas, the domain and a count by hand agree. */
import { ROWS } from './odd-book';
import { BOUNDS, CountingBook } from './totals';
import { everyKind } from './written-rows';

let book: CountingBook;
beforeAll(async () => {
  book = await CountingBook.open();
});
afterAll(() => book?.close());

const rows = everyKind(BOUNDS, ['地域づくり', '訪問', '居場所'], ROWS);

it('every kind of cell counts the same in the formulas, in the domain and by hand', () => book.agrees(rows));

it('and comes out of every KPI_ function over ranges as the block and arithmetic say', () =>
  book.agreesByFunctions(rows));
