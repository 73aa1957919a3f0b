/** The id of a book and the file that it was made in, as JSON text in developer metadata, and back. */
import * as z from 'zod/mini';
import { once, readJson } from '../cells/reading';

const stored = once(() => z.object({ id: z.string(), file: z.string() }));

export interface StoredBook {
  readonly id: string;
  /** The spreadsheet's own id: a copied file takes the record along, and is another book. */
  readonly file: string;
}

export function encodeBook(book: StoredBook): string {
  return JSON.stringify(book);
}

/** null for what is no such record. */
export function decodeBook(json: string): StoredBook | null {
  return readJson(stored(), json);
}
