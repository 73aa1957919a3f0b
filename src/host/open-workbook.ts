/** Opens a local workbook: one book, one script, and everything that a person or a client does with them. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Book } from './book/model/types';
import { createBook } from './book/univer-book';
import { builtFile } from './built-files';
import { newEnvelope, openEnvelope, snapshotOf } from './envelope';
import { type HostState, hostState } from './execution/context';
import type { Kind } from './execution/execution';
import { Executions, standardLimit } from './execution/executions';
import { PropertyStores } from './execution/stores';
import { Deferred } from './local/deferred';
import { Ledger } from './local/ledger';
import { HostError, type HostOptions, type LocalWorkbook } from './local/local-workbook';
import { readScopes } from './manifest';
import { Saver } from './saver';
import { ScratchCell } from './scratch-cell';
import { clockOffset } from './script-clock';
import { Workbook } from './workbook';

const TIME_ZONE = 'Asia/Tokyo';
const LOCALE = 'ja_JP';

/** What tests set and the command line does not. */
export interface HostInternals {
  readonly createBook?: typeof createBook;
  /** In the place of what the options say, asked for each execution. */
  readonly faultAt?: (kind: Kind, fn: string) => number;
  readonly killAt?: (kind: Kind, fn: string) => number;
  readonly losesAnswer?: () => boolean;
  readonly limitMs?: (kind: Kind) => number;
}

interface Parts {
  readonly book: Book;
  readonly state: HostState;
  readonly saver: Saver;
  readonly scratch: ScratchCell;
}

function openParts(options: HostOptions, internals: HostInternals, scopes: readonly string[] | null): Parts {
  const envelope = options.snapshot === null ? newEnvelope() : openEnvelope(options.snapshot);
  const now = () => new Date(Date.now() + clockOffset(options.today, TIME_ZONE));
  const book = (internals.createBook ?? createBook)({
    snapshot: envelope.book,
    timeZone: TIME_ZONE,
    locale: LOCALE,
    now,
  });
  if (options.snapshot === null && options.title !== undefined) book.rename(options.title);
  const properties = new PropertyStores(envelope.properties);
  const withoutGridlines = new Set(envelope.withoutGridlines);
  const ledger = new Ledger(envelope.done);
  const deferred = new Deferred(envelope.deferred);
  const scratch = new ScratchCell(book);
  const saver = new Saver(
    options.save,
    () =>
      snapshotOf({
        id: envelope.id,
        properties: properties.stored(),
        withoutGridlines: [...withoutGridlines],
        done: ledger.saved(),
        deferred: deferred.stored(),
        book: book.snapshot(),
      }),
    () => scratch.idle(),
    options.savesOnlyAtClose ?? false,
  );
  const state = hostState({
    book,
    id: envelope.id,
    properties,
    withoutGridlines,
    ledger,
    deferred,
    now,
    htmlDir: options.htmlDir,
    scopes,
    baseUrl: options.baseUrl ?? (() => 'http://127.0.0.1/'),
    changed: () => saver.changed(),
  });
  book.onChange(() => saver.changed());
  if (options.snapshot === null) saver.changed();
  return { book, state, saver, scratch };
}

/**
 * Resolves when the script is loaded, onOpen has run, and the book is settled and saved.
 * Throws an Error that says what is wrong with the snapshot or the script.
 */
export async function openWorkbook(options: HostOptions, internals: HostInternals = {}): Promise<LocalWorkbook> {
  const scriptCode = await readFile(options.scriptFile, 'utf8');
  const servicesCode = await readFile(builtFile('services.js'), 'utf8');
  const scopes = await readScopes(join(dirname(options.scriptFile), 'appsscript.json'));
  const { book, state, saver, scratch } = openParts(options, internals, scopes);
  const executions = new Executions(
    state,
    {
      latencyMs: options.latencyMs,
      faultAt: internals.faultAt ?? (() => options.faultAt),
      killAt: internals.killAt ?? (() => options.killAt ?? 0),
      limitMs: internals.limitMs ?? standardLimit,
      clockOffset: () => clockOffset(options.today, TIME_ZONE),
      log: options.log ?? ((line) => process.stderr.write(line)),
    },
    builtFile('worker.cjs'),
    { scriptName: basename(options.scriptFile), scriptCode, servicesCode, timeZone: TIME_ZONE },
  );
  try {
    const functions = await executions.inspect();
    const losesAnswer = internals.losesAnswer ?? (() => options.lostAnswer ?? false);
    const workbook = new Workbook(state, executions, saver, scratch, functions, losesAnswer);
    await workbook.start();
    return workbook;
  } catch (error) {
    await executions.close();
    book.dispose();
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    throw new HostError(400, 'badScript', `${basename(options.scriptFile)} cannot be run: ${name}: ${message}`);
  }
}
