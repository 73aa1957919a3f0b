/** Books for tests: a new one of 2025-06-03 14:00 in Tokyo, and short words for rectangles. */

import type { Rect } from '../../../src/host/book/model/rect';
import type { Book } from '../../../src/host/book/model/types';
import { createBook } from '../../../src/host/book/univer-book';

export const NOON = new Date('2025-06-03T05:00:00Z');

const opened: Book[] = [];

/** A book, from a snapshot when one is given; closed by `closeBooks`. */
export function openBook(snapshot: unknown = null, now: () => Date = () => NOON): Book {
  const book = createBook({ snapshot, timeZone: 'Asia/Tokyo', locale: 'ja_JP', now });
  opened.push(book);
  return book;
}

export function closeBooks(): void {
  for (const book of opened.splice(0)) book.dispose();
}

export function rect(row: number, column: number, rows = 1, columns = 1): Rect {
  return { row, column, rows, columns };
}

/** The sheet that a new book has. */
export const FIRST = 0;

/** One cell's value, after everything is calculated. */
export async function whenCalculated(book: Book, sheetId: number, row: number, column: number) {
  await book.calculate();
  return book.values(sheetId, rect(row, column))[0]?.[0];
}

/** The book saved and opened again, by way of text as on a disk. */
export function reopened(book: Book): Book {
  return openBook(JSON.parse(JSON.stringify(book.snapshot())));
}
