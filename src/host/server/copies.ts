/** Copies of books as Google makes them: opened in place of a new book, or written beside one. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { copySnapshot } from '../envelope/envelope';
import { type BookFile, openBookFile, readBookFile } from '../store/book-file';
import type { Closing } from './closing';
import { Refusal, reasonOf } from './refusal';
import { sentences } from './texts';

/**
 * The copy of a book, saved before it is served where a new file was named for it.
 * @throws Refusal when there is no original, or the file of the copy holds a book already
 */
export async function copyOfFile(original: string, file: BookFile | null, closing: Closing): Promise<unknown> {
  if (file !== null && file.snapshot !== null) throw new Refusal(sentences.copyThere(file.path));
  const found = await readBookFile(original);
  if (found === null) throw new Refusal(sentences.noOriginal(original));
  const copy = copied(original, found);
  if (!closing.started) await file?.save(copy);
  return copy;
}

function copied(original: string, snapshot: unknown): unknown {
  try {
    return copySnapshot(snapshot);
  } catch (error) {
    throw new Refusal(sentences.notOpened(original, reasonOf(error)), { cause: error });
  }
}

/** Writes a copy under a free name in the folder of the book; answers its path. */
export async function copyBeside(book: string, snapshot: unknown): Promise<string> {
  const path = freeName(book);
  const file = await openBookFile(path);
  try {
    await file.save(copySnapshot(snapshot));
  } finally {
    await file.close();
  }
  return path;
}

function freeName(book: string): string {
  const ending = extname(book);
  const name = basename(book, ending);
  for (let count = 1; ; count += 1) {
    const path = join(dirname(book), `${name} のコピー${count === 1 ? '' : ` ${count}`}${ending}`);
    if (!existsSync(path)) return path;
  }
}
