/** The book that a start without a file, or with a new one, begins with. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf, type NewBook, type OpenWorkbook, prepareBook } from './prepare-book';
import { contentsOf, preparedBook } from './prepared-books';

/**
 * Prepares the book, or finds it prepared by the same program for the same day.
 * @param root the project's folder, which holds .build/
 * @throws Refusal when the add-on refuses to set up
 */
export async function newBook(root: string, openWorkbook: OpenWorkbook, book: NewBook): Promise<unknown> {
  const day = book.today ?? dayOf(new Date());
  const program = [...(await contentsOf(join(root, '.build', 'host'))), await readFile(book.scriptFile)];
  const packages = await readFile(join(root, 'package-lock.json'));
  const facts = [...program, packages, day, String(book.sample), book.locale ?? '', book.timeZone ?? ''];
  return preparedBook(join(root, '.build', 'prepared'), facts, () => prepareBook(openWorkbook, book));
}
