/** The id of a book stays with the very file that it was made in: a copied file takes the record along, and is another book. */
import { z } from 'zod';
import { PropertyBook } from './book';

const TODAY = '2025-12-15';
const copied = z.object({ files: z.array(z.object({ name: z.string(), text: z.string() })) });
const saved = z.looseObject({ id: z.string() });

async function idOf(book: PropertyBook): Promise<string> {
  const { files } = copied.parse(await book.call('exportBook'));
  const about = files.find(({ name }) => name === '控えについて.csv')?.text ?? '';
  return /^ブックID,(.+)\r$/m.exec(about)?.[1] ?? '';
}

it('is made at set-up, stays, and is made anew in a copied file', async () => {
  const book = await PropertyBook.open(TODAY);
  const first = await idOf(book);
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  await book.menu('集計を作り直す');
  expect(await idOf(book)).toBe(first);
  await book.close();
  const file = saved.parse(book.snapshot());
  const copy = await PropertyBook.open(TODAY, { ...file, id: `${file.id}-copied` });
  const second = await idOf(copy);
  expect(second).toMatch(/^[0-9a-f-]{36}$/);
  expect(second).not.toBe(first);
  expect(await idOf(copy)).toBe(second);
  await copy.close();
  const again = await PropertyBook.open(TODAY, file);
  expect(await idOf(again)).toBe(first);
  await again.close();
});
