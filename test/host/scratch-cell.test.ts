import { ScratchCell } from '../../src/host/scratch-cell';
import { closeBooks, FIRST, openBook, rect } from './book/open-book';

afterEach(closeBooks);

it('a formula is no text beside a last column of plain text, and leaves nothing behind', async () => {
  const book = openBook();
  const [sheet] = book.sheets();
  const last = sheet?.maxColumns ?? 0;
  book.setFormats(FIRST, rect(1, last), 'numberFormat', [['@']]);
  expect(await new ScratchCell(book).evaluate('=1+1')).toBe(2);
  expect(book.sheets()[0]?.maxColumns).toBe(last);
});
