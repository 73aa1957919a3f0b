/** The engine's index of a column's values, by which it compares the column with a value. */
import { closeBooks, FIRST, openBook, rect } from '../open-book';

afterEach(closeBooks);

it('a text that shows nothing, or digits, is a text in each comparison of a column', async () => {
  const book = openBook();
  book.setFormulas(FIRST, rect(1, 1, 4, 1), [['=15'], ['=""'], ['="15"'], ['=30']]);
  const counts = ['>=10', '<20', '>=10', '<20', '<20', '>=10'].map((each) => [`=SUM((A1:A4${each})*1)`]);
  book.setFormulas(FIRST, rect(1, 3, 6, 1), counts);
  await book.calculate();
  expect(book.values(FIRST, rect(1, 3, 6, 1)).flat()).toEqual([4, 1, 4, 1, 1, 4]);
});
