/** 集計's formulas, the domain and a count by hand agree, whatever another script left in the tabs. */
import fc from 'fast-check';
import { holds } from './holds';
import { ROWS } from './odd-book';
import { BOUNDS, CountingBook } from './totals';
import { writtenTabs } from './written-rows';

let book: CountingBook;
beforeAll(async () => {
  book = await CountingBook.open();
});
afterAll(() => book?.close());

it('rows that no edit tidied count the same in the formulas, in the domain and by hand', () =>
  holds(
    20250401,
    fc.asyncProperty(writtenTabs(BOUNDS, ROWS), (tabs) => book.agrees(tabs)),
  ));

it('rows that no edit tidied come out of every KPI_ function over ranges as the block and arithmetic say', () =>
  holds(
    20250402,
    fc.asyncProperty(writtenTabs(BOUNDS, ROWS), (tabs) => book.agreesByFunctions(tabs)),
  ));
