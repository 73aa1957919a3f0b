/** Every kind of cell: 月次 and a count by hand agree in every month and in every sum of months. */
import { ODD_AREAS } from './account';
import { BOUNDS, MonthsBook, WHOLE_CITY } from './months';
import { ROWS } from './odd-book';
import { everyKind } from './written-rows';

let book: MonthsBook;
beforeAll(async () => {
  book = await MonthsBook.open();
});
afterAll(() => book?.close());

it.each([WHOLE_CITY, ODD_AREAS[0]])('%s: months and sums of months are as counted by hand', (area) =>
  book.agrees(everyKind(BOUNDS, ['地域づくり', '訪問', '居場所'], ROWS), area),
);
