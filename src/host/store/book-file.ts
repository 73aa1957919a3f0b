/** A book on disk: opened under a lock, and saved so that a kill at any moment leaves the old book or the new one, whole. */
import { constants } from 'node:fs';
import { access, type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { BookFileError, systemCode } from './book-file-error';
import { decodeBook, encodeBook } from './book-format';
import { takeLock } from './book-lock';

export interface BookFile {
  /** The file as it was asked for. */
  readonly path: string;
  /** What the file held when it was opened; null when there was no file. */
  readonly snapshot: unknown | null;
  /**
   * Resolves when the snapshot is on disk. Saves are done one after the other, in the order of the calls.
   * @throws BookFileError unwritable or lockLost; the file is then as the last good save left it
   */
  save(snapshot: unknown): Promise<void>;
  /** Waits for the last save and gives the lock back. */
  close(): Promise<void>;
  /** Gives the lock back at once, for the last moment of a process. */
  releaseLock(): void;
}

/**
 * Opens a book file, or prepares to make it at the first save.
 * @throws BookFileError (any code); the file is left as it is
 */
export async function openBookFile(path: string): Promise<BookFile> {
  const target = await realTarget(path);
  await refuseWhatCannotBeWritten(target, path);
  const lock = takeLock(target);
  try {
    const snapshot = await readBook(target, path);
    let last: Promise<void> = Promise.resolve();
    return {
      path,
      snapshot,
      save(next) {
        const turn = last.then(() => {
          if (!lock.held()) throw new BookFileError('lockLost', path, { lock: lock.file });
          return writeBook(target, next, path);
        });
        last = turn.catch(() => undefined);
        return turn;
      },
      async close() {
        await last;
        lock.release();
      },
      releaseLock: () => lock.release(),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * What a book file holds, read without taking its lock: a save is one rename, so that it is whole at any moment. null when
 * there is no such file.
 * @throws BookFileError
 */
export async function readBookFile(path: string): Promise<unknown | null> {
  return readBook(await realTarget(path), path);
}

/** Follows links, so that two names of one book share one lock and a linked book stays linked. */
async function realTarget(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    return absolute;
  }
}

async function refuseWhatCannotBeWritten(target: string, path: string): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  if (found.isDirectory()) throw new BookFileError('isFolder', path);
  if (!found.isFile()) throw new BookFileError('notABook', path);
  await access(target, constants.R_OK).catch((error: unknown) => {
    throw new BookFileError('unreadable', path, { code: systemCode(error) });
  });
  await access(target, constants.W_OK).catch((error: unknown) => {
    throw new BookFileError('unwritable', path, { code: systemCode(error) });
  });
}

async function readBook(target: string, path: string): Promise<unknown | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(target);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw new BookFileError('unreadable', path, { code: systemCode(error) }, { cause: error });
  }
  return decodeBook(bytes, path);
}

/** The lock lets one process write, so one name for the unfinished file is enough: a kill leaves at most that one behind. */
async function writeBook(target: string, snapshot: unknown, path: string): Promise<void> {
  const parts = encodeBook(snapshot);
  const unfinished = join(dirname(target), `.${basename(target)}.unfinished`);
  try {
    const mode = await modeOf(target);
    const handle = await open(unfinished, 'w');
    await writeAndClose(handle, parts, mode);
    await rename(unfinished, target);
    await syncFolder(dirname(target));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new BookFileError('unwritable', path, { code: systemCode(error) }, { cause: error });
  }
}

async function writeAndClose(handle: FileHandle, parts: readonly Buffer[], mode: number | null): Promise<void> {
  try {
    if (mode !== null) await handle.chmod(mode);
    for (const part of parts) await handle.writeFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The permissions that the book has now, which a save keeps; null for a new book. */
async function modeOf(target: string): Promise<number | null> {
  const found = await stat(target).catch(() => null);
  return found === null ? null : found.mode & 0o777;
}

/** Makes the rename itself durable. Windows has no such thing and refuses to open a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
