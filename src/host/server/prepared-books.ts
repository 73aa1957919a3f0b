/**
 * New books that were prepared before: set-up and the sample year take the engine many seconds, and the same program on the
 * same day always makes the same book. Whatever is wrong with this store, the book is simply prepared anew.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeBook, encodeBook } from '../store/book-format';

/** Books of other days or of an older program; one is about 3 MB. */
const mostKept = 12;
const ending = '.book.json';

/**
 * The book made from exactly these facts, or a new one from `make`, kept for the next time.
 * @param facts everything that decides what the book holds: the program's files, the flags, the day
 */
export async function preparedBook(
  folder: string,
  facts: readonly (string | Buffer)[],
  make: () => Promise<unknown>,
): Promise<unknown> {
  const file = join(folder, `${fingerprint(facts)}${ending}`);
  const kept = await readKept(file);
  if (kept !== null) return kept;
  const snapshot = await make();
  await keep(folder, file, snapshot).catch(() => undefined);
  return snapshot;
}

/** The contents of a folder's files, for `facts`; those that only help debugging left out. */
export async function contentsOf(folder: string): Promise<Buffer[]> {
  const names = (await readdir(folder)).filter((name) => /\.(c?js|html)$/.test(name)).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

function fingerprint(facts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  // Each with its length, so that no two lists of facts run together into the same bytes.
  for (const fact of facts) hash.update(`${Buffer.byteLength(fact)}:`).update(fact);
  return hash.digest('hex').slice(0, 32);
}

async function readKept(file: string): Promise<unknown | null> {
  try {
    return decodeBook(await readFile(file), file);
  } catch {
    return null;
  }
}

async function keep(folder: string, file: string, snapshot: unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, Buffer.concat([...encodeBook(snapshot)]));
  await rename(unfinished, file);
  const books = (await readdir(folder)).filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
  const dated = await Promise.all(books.map(async (book) => ({ book, at: (await stat(book)).mtimeMs })));
  const old = dated.sort((a, b) => b.at - a.at).slice(mostKept);
  await Promise.all(old.map(({ book }) => rm(book, { force: true })));
}
