/** The host for a program that runs it inside of itself, as tests do: what `npm start` serves, without a process of its own. */
import './server/time-zone';
import type { Book } from './book/model/types';
import { type BookOptions, createBook } from './book/univer-book';
import type { HostOptions, LocalWorkbook } from './local/local-workbook';
import { type HostInternals, openWorkbook } from './open-workbook';
import { Closing } from './server/closing';
import { newBook } from './server/new-book';
import { readFlags } from './server/options';
import { serve } from './server/serve';

export interface Served {
  /** Ends in '/'. */
  readonly url: string;
  close(): Promise<void>;
}

/** The book alone, without a script. */
export function bareBook(options: BookOptions): Book {
  return createBook(options);
}

/** As openWorkbook; what scripts log is not printed. */
export function openQuietly(options: HostOptions, internals?: HostInternals): Promise<LocalWorkbook> {
  return openWorkbook({ log: () => undefined, ...options }, internals);
}

/**
 * Serves as `npm start` does with these flags; what scripts log is not printed.
 * @param root the project's folder, which holds dist/ and .build/
 * @throws Refusal or BookFileError
 */
export async function serveInside(root: string, args: readonly string[]): Promise<Served> {
  const flags = readFlags(args);
  if (flags.kind !== 'serve') throw new Error(`Not the flags of a start: ${args.join(' ')}`);
  const closing = new Closing();
  try {
    const parts = { root, openWorkbook: openQuietly, say: () => undefined, closing };
    const port = await serve(flags.options, parts);
    return { url: `http://127.0.0.1:${port}/`, close: () => closing.close() };
  } catch (error) {
    await closing.close().catch(() => undefined);
    throw error;
  }
}

/** The snapshot of a book that is set up on that day (yyyy-mm-dd), as a start without a file begins with; kept for the next time. */
export function emptyBook(root: string, today: string): Promise<unknown> {
  return preparedOn(root, today, false);
}

/** The same with the sample year up to that day. */
export function sampleBook(root: string, today: string): Promise<unknown> {
  return preparedOn(root, today, true);
}

function preparedOn(root: string, today: string, sample: boolean): Promise<unknown> {
  const script = { scriptFile: `${root}/dist/Code.js`, htmlDir: `${root}/dist`, today };
  return newBook(root, openQuietly, { ...script, sample });
}
