/** One server a book: a lock file beside the book names the process that has it open; a dead owner's lock is taken over. */
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { BookFileError, systemCode } from './book-file-error';
import { isAlive, thisProcess } from './process-identity';

const ownerShape = z.object({
  host: z.string(),
  pid: z.int().check(z.positive()),
  started: z.string(),
  /** Differs for every lock ever taken, so that two locks are never confused. */
  nonce: z.string().check(z.minLength(1)),
});
type Owner = z.infer<typeof ownerShape>;

/** Enough for two servers that find the same stale lock at the same moment; more tries mean something else is wrong. */
const tries = 5;

export interface BookLock {
  readonly file: string;
  /** Whether the lock file still is the one that was taken. */
  held(): boolean;
  /** Takes the lock file away if it still is ours. Synchronous, so that it also works while the process exits. */
  release(): void;
}

/** `year.book.json` -> `year.book.lock`; any other name gets `.lock` behind it. */
export function lockFileOf(bookFile: string): string {
  return bookFile.endsWith('.book.json') ? `${bookFile.slice(0, -'.json'.length)}.lock` : `${bookFile}.lock`;
}

/**
 * Takes the lock of a book.
 * @throws BookFileError inUse, inUseElsewhere (detail: pid, host, lock), noFolder or unwritable
 */
export function takeLock(bookFile: string): BookLock {
  const file = lockFileOf(bookFile);
  const mine = JSON.stringify({ ...thisProcess(), nonce: randomUUID() });
  // The lock appears with its whole content at once: written under another name, then linked to its own.
  const draft = `${file}.${process.pid}.${randomUUID().slice(0, 8)}`;
  try {
    writeFileSync(draft, mine, { flag: 'wx' });
  } catch (error) {
    const code = systemCode(error);
    throw new BookFileError(code === 'ENOENT' || code === 'ENOTDIR' ? 'noFolder' : 'unwritable', bookFile, { code });
  }
  try {
    for (let round = 0; round < tries; round++) {
      if (linked(draft, file, bookFile)) return lockHandle(file, mine);
      removeIfStale(file, bookFile);
    }
    throw new BookFileError('inUse', bookFile, { lock: file });
  } finally {
    rmSync(draft, { force: true });
  }
}

function lockHandle(file: string, mine: string): BookLock {
  const held = (): boolean => readIfThere(file) === mine;
  return {
    file,
    held,
    release() {
      if (held()) unlinkSync(file);
    },
  };
}

function linked(draft: string, file: string, bookFile: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw new BookFileError('unwritable', bookFile, { code: systemCode(error) });
  }
}

/** Throws when the lock's owner lives; else moves that very lock out of the way. */
function removeIfStale(file: string, bookFile: string): void {
  const found = readIfThere(file);
  if (found === null) return;
  const owner = parseOwner(found);
  if (owner !== null) refuseLiving(owner, file, bookFile);
  const aside = `${file}.${randomUUID().slice(0, 8)}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw new BookFileError('unwritable', bookFile, { code: systemCode(error) });
  }
  // Between reading and moving, another server may have taken over: then its lock was moved, and goes back.
  if (readIfThere(aside) !== found) linked(aside, file, bookFile);
  rmSync(aside, { force: true });
}

function refuseLiving(owner: Owner, file: string, bookFile: string): void {
  const detail = { pid: owner.pid, host: owner.host, lock: file };
  if (owner.host !== thisProcess().host) throw new BookFileError('inUseElsewhere', bookFile, detail);
  if (isAlive(owner)) throw new BookFileError('inUse', bookFile, detail);
}

/** null for what no lock of ours holds, such as an empty file left by a full disk. */
function parseOwner(text: string): Owner | null {
  try {
    const owner = ownerShape.safeParse(JSON.parse(text));
    return owner.success ? owner.data : null;
  } catch {
    return null;
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
