/** Puts the local workbook together: the book file, the port, the new book if one is needed, then the workbook itself. */
import { access } from 'node:fs/promises';
import type { Server } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { HostError, type HostOptions, type LocalWorkbook } from '../local/local-workbook';
import { type BookFile, openBookFile } from '../store/book-file';
import { systemCode } from '../store/book-file-error';
import type { Closing } from './closing';
import { copyBeside, copyOfFile } from './copies';
import { createHttpServer, portOf } from './http-server';
import { acceptWindows } from './live-socket';
import { newBook } from './new-book';
import type { ServeOptions } from './options';
import { readPageFiles } from './page-files';
import type { NewBook, OpenWorkbook } from './prepare-book';
import { Refusal, reasonOf } from './refusal';
import { bothLanguages, sentences } from './texts';

export interface ServeParts {
  /** The project's folder, which holds dist/ and .build/. */
  readonly root: string;
  readonly openWorkbook: OpenWorkbook;
  /** What is said beside the ready line. */
  readonly say: (text: string) => void;
  readonly closing: Closing;
}

/** Requests under way when the end comes have this long to be answered. */
const graceMs = 10_000;

/**
 * Starts serving.
 * @returns the port, once the workbook answers
 * @throws Refusal or BookFileError; what was opened is given back through `closing`
 */
export async function serve(options: ServeOptions, parts: ServeParts): Promise<number> {
  const found = await scriptOf(options, parts.root);
  const files = await readPageFiles(join(parts.root, '.build', 'host', 'page'));
  const file = options.book === null ? null : await openBookFile(options.book);
  if (file !== null) {
    // A crash gives the lock back too; only a kill leaves it, and then the next start takes it over.
    const releaseLock = (): void => file.releaseLock();
    process.once('exit', releaseLock);
    await parts.closing.add(() => file.close().finally(() => process.off('exit', releaseLock)));
  }

  let workbook: LocalWorkbook | null = null;
  const server = createHttpServer({ workbook: () => workbook, files, report: parts.say });
  const endWindows = acceptWindows(server, { workbook: () => workbook, report: parts.say });
  await listen(server, options.port);
  await parts.closing.add(() => stop(server, endWindows));
  const script: Script = { ...found, baseUrl: () => `http://127.0.0.1:${portOf(server)}/` };

  const snapshot = await startingSnapshot(options, script, file, parts);
  const opened = await openOrRefuse(options, script, file, snapshot, parts);
  await parts.closing.add(async () => {
    await stop(server, endWindows);
    await opened.close();
  });
  workbook = opened;
  return portOf(server);
}

type Script = Pick<HostOptions, 'scriptFile' | 'htmlDir' | 'today' | 'baseUrl' | 'locale' | 'timeZone'>;

async function scriptOf(options: ServeOptions, root: string): Promise<Script> {
  const scriptFile = resolve(options.script ?? join(root, 'dist', 'Code.js'));
  await access(scriptFile).catch((error: unknown) => {
    throw new Refusal(
      options.script === null ? sentences.notBuilt(scriptFile) : sentences.noScript(options.script, systemCode(error)),
    );
  });
  const { today, locale, timeZone } = options;
  return { scriptFile, htmlDir: dirname(scriptFile), today, locale, timeZone };
}

/** What the file held; else a new book with the add-on set up, saved before it is served; null for a bare one. */
async function startingSnapshot(
  options: ServeOptions,
  script: Script,
  file: BookFile | null,
  parts: ServeParts,
): Promise<unknown> {
  if (options.copyOf !== null) return copyOfFile(options.copyOf, file, parts.closing);
  if (file !== null && file.snapshot !== null) return file.snapshot;
  if (options.script !== null) return null;
  parts.say(bothLanguages(sentences.preparing));
  const book: NewBook = { ...script, sample: !options.empty };
  const snapshot = await newBook(parts.root, parts.openWorkbook, book);
  if (!parts.closing.started) await file?.save(snapshot);
  return snapshot;
}

async function openOrRefuse(
  options: ServeOptions,
  script: Script,
  file: BookFile | null,
  snapshot: unknown,
  parts: ServeParts,
): Promise<LocalWorkbook> {
  const { latencyMs, faultAt, killAt, lostAnswer, readTimeoutAt, flushTimeoutAt } = options;
  const { realLimits, splitChartRanges, frameStorage } = options;
  const dials = {
    latencyMs,
    faultAt,
    killAt,
    lostAnswer,
    readTimeoutAt,
    flushTimeoutAt,
    splitChartRanges,
    frameStorage,
  };
  const save = file === null ? null : (latest: unknown) => file.save(latest);
  const saveCopy = file === null ? null : (latest: unknown) => copyBeside(file.path, latest);
  try {
    return await parts.openWorkbook({ ...script, ...dials, realLimits, snapshot, save, saveCopy });
  } catch (error) {
    const reason = reasonOf(error);
    // The script's own faults come as HostError; what else goes wrong lies in what the file holds.
    const byBook = file !== null && file.snapshot !== null && !(error instanceof HostError);
    throw new Refusal(
      byBook ? sentences.notOpened(file.path, reason) : sentences.scriptFailed(script.scriptFile, reason),
      { cause: error },
    );
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error) => {
      const code = systemCode(error);
      fail(new Refusal(code === 'EADDRINUSE' ? sentences.portInUse(port) : sentences.portRefused(port, code)));
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, done);
  });
}

/** Takes no more requests and waits for those under way. Does nothing the second time. */
async function stop(server: Server, endWindows: () => void): Promise<void> {
  endWindows();
  if (!server.listening) return;
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(late);
}
