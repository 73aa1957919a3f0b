/**
 * The built host outside of jest's own realm, in which each look at a global costs a hundred times as much: there its engine
 * runs four times as fast, and it is loaded once for all test files of a worker. What it answers and throws is made of
 * another realm's classes.
 */
import { resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { Book } from '../../src/host/book/model/types';
import type { BookOptions } from '../../src/host/book/univer-book';
import type * as Inside from '../../src/host/inside';
import type { HostOptions, LocalWorkbook } from '../../src/host/local/local-workbook';
import type { HostInternals } from '../../src/host/open-workbook';

/**
 * Once a process, too: jest tells a worker to end ([2, …]) and complains when it is there half a second later, in which a
 * busy machine cannot free the engine. There is nothing left to do then.
 */
const load: (file: string) => typeof Inside = runInThisContext(
  `(file) => {
    const ends = (message) => { if (Array.isArray(message) && message[0] === 2) process.exit(); };
    if (process.send !== undefined && !process.listeners('message').some(({ name }) => name === 'ends')) process.on('message', ends);
    return process.getBuiltinModule('node:module').createRequire(file)(file);
  }`,
);
let loaded: typeof Inside | null = null;

function inside(): typeof Inside {
  loaded ??= load(resolve('.build/host/inside.cjs'));
  return loaded;
}

/** As src/host/open-workbook.ts exports it; what scripts log is not printed. */
export function openWorkbook(options: HostOptions, internals?: HostInternals): Promise<LocalWorkbook> {
  return inside().openQuietly(options, internals);
}

/** As createBook of src/host/book/univer-book.ts. */
export function bareBook(options: BookOptions): Book {
  return inside().bareBook(options);
}

/** As `npm start` with these flags. */
export function serveInside(...flags: string[]): Promise<Inside.Served> {
  return inside().serveInside(resolve('.'), flags);
}

/** The snapshot of a book that is set up on that day. */
export function emptyBook(today: string): Promise<unknown> {
  return inside().emptyBook(resolve('.'), today);
}

/** The same with the sample year up to that day. */
export function sampleBook(today: string): Promise<unknown> {
  return inside().sampleBook(resolve('.'), today);
}
