/** Opens a local workbook: one book, one script, and everything that a person or a client does with them. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Book } from './book/model/types';
import { createBook } from './book/univer-book';
import { builtFile } from './built-files';
import { newEnvelope, openEnvelope, snapshotOf } from './envelope/envelope';
import { Executions, endlessLimit, standardLimit } from './execution/executions';
import { type HostState, hostState } from './execution/state/context';
import type { Kind } from './execution/state/execution';
import { type Manifest, readManifest } from './execution/state/manifest';
import { PropertyStores } from './execution/state/stores';
import { Deferred } from './local/deferred';
import { Ledger } from './local/ledger';
import { HostError, type HostOptions, type LocalWorkbook } from './local/local-workbook';
import { Saver } from './saver';
import { ScratchCell } from './scratch-cell';
import { clockOffset } from './script-clock';
import { Workbook } from './workbook';

/** Of a new book that nobody says another of. */
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
  readonly googleLimitMs?: (kind: Kind) => number;
  readonly readTimeoutAt?: (kind: Kind, fn: string) => number;
  readonly flushTimeoutAt?: (kind: Kind, fn: string) => number;
}

interface Parts {
  readonly book: Book;
  readonly state: HostState;
  readonly saver: Saver;
  readonly scratch: ScratchCell;
}

function openParts(options: HostOptions, internals: HostInternals, manifest: Manifest): Parts {
  const envelope = options.snapshot === null ? newEnvelope() : openEnvelope(options.snapshot);
  const now = () => new Date(Date.now() + clockOffset(options.today, manifest.timeZone));
  const book = (internals.createBook ?? createBook)({
    snapshot: envelope.book,
    timeZone: options.timeZone ?? TIME_ZONE,
    locale: options.locale ?? LOCALE,
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
    manifest,
    splitsChartRanges: options.splitChartRanges ?? false,
    baseUrl: options.baseUrl ?? (() => 'http://127.0.0.1/'),
    changed: () => saver.changed(),
  });
  book.onChange(() => saver.changed());
  if (options.snapshot === null) saver.changed();
  return { book, state, saver, scratch };
}

/**
 * Resolves when the script is loaded, onOpen has run, and the book is calculated and saved.
 * Throws an Error that says what is wrong with the snapshot or the script.
 */
export async function openWorkbook(options: HostOptions, internals: HostInternals = {}): Promise<LocalWorkbook> {
  const scriptCode = await readFile(options.scriptFile, 'utf8');
  const servicesCode = await readFile(builtFile('services.js'), 'utf8');
  const manifest = await readManifest(join(dirname(options.scriptFile), 'appsscript.json'));
  const { book, state, saver, scratch } = openParts(options, internals, manifest);
  const limited = options.realLimits ?? true;
  const executions = new Executions(
    state,
    {
      latencyMs: options.latencyMs,
      faultAt: internals.faultAt ?? (() => options.faultAt),
      killAt: internals.killAt ?? (() => options.killAt ?? 0),
      readTimeoutAt: internals.readTimeoutAt ?? (() => options.readTimeoutAt ?? 0),
      flushTimeoutAt: internals.flushTimeoutAt ?? (() => options.flushTimeoutAt ?? 0),
      limitMs: internals.limitMs ?? (limited ? standardLimit : endlessLimit),
      googleLimitMs: internals.googleLimitMs ?? (limited ? standardLimit : () => Infinity),
      scriptTimeZone: manifest.timeZone,
      clockOffset: () => clockOffset(options.today, manifest.timeZone),
      log: options.log ?? ((line) => process.stderr.write(line)),
    },
    builtFile('worker.cjs'),
    { scriptName: basename(options.scriptFile), scriptCode, servicesCode, timeZone: manifest.timeZone },
  );
  try {
    const functions = await executions.inspect();
    const losesAnswer = internals.losesAnswer ?? (() => options.lostAnswer ?? false);
    const workbook = new Workbook(
      state,
      executions,
      saver,
      scratch,
      functions,
      losesAnswer,
      options.frameStorage ?? 'kept',
      () => copied(saver, options.saveCopy ?? null),
    );
    await workbook.start();
    return workbook;
  } catch (error) {
    await executions.close();
    book.dispose();
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    throw new HostError(400, 'badScript', `${basename(options.scriptFile)} cannot be run: ${name}: ${message}`);
  }
}

async function copied(saver: Saver, saveCopy: HostOptions['saveCopy'] | null): Promise<{ file: string }> {
  if (saveCopy === null || saveCopy === undefined)
    throw new HostError(
      409,
      'noFile',
      'このワークブックはファイルに保存されていないため、コピーを作れません。npm start -- --book ファイル名 で始めてください。',
    );
  return { file: await saver.copy(saveCopy) };
}
