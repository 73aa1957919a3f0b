/** 月次's formulas, for the city and for a chosen area, and a count by hand agree in every month and in every sum of months. */
import fc from 'fast-check';
import { AREAS } from './account';
import { holds } from './holds';
import { BOUNDS, MonthsBook, WHOLE_CITY } from './months';
import { ROWS } from './odd-book';
import { writtenTabs } from './written-rows';

let book: MonthsBook;
beforeAll(async () => {
  book = await MonthsBook.open();
});
afterAll(() => book?.close());

it('月次 counts months and sums of months as a count by hand does', () => {
  const cases = fc.tuple(writtenTabs(BOUNDS, ROWS), fc.constantFrom(WHOLE_CITY, ...AREAS));
  return holds(
    20250402,
    fc.asyncProperty(cases, ([tabs, area]) => book.agrees(tabs, area)),
  );
});
