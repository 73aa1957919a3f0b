/** The local workbook as a newcomer starts it, spoken to over HTTP alone: within the test's process, or as a program of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { serveInside } from '../run/native-host';

const MAIN = resolve(__dirname, '../../.build/host/main.cjs');
const READY = /^Local workbook: (http:\/\/127\.0\.0\.1:\d+\/)$/m;
/** Of what a program says only the end is kept. */
const MOST_SAID = 20_000;
/** Preparing a book takes a busy machine long. */
const START_MS = 300_000;

export type Cell = string | number | boolean | null;

export interface RunningServer {
  readonly url: string;
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<{ status: number; json: unknown }>;
  stop(): Promise<void>;
}

export interface RunningProgram extends RunningServer {
  /** The end of what it said so far, errors among it. */
  said(): string;
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
}

/** Serves with these flags from within this process: the host is loaded once for all files of a worker. */
export async function startServer(...flags: string[]): Promise<RunningServer> {
  const { url, close } = await serveInside('--port', '0', ...flags);
  return { ...client(url), stop: close };
}

/** The built program, as `npm start` starts it. @throws Error with what the program said when it ends before it is ready. */
export async function startProgram(...flags: string[]): Promise<RunningProgram> {
  const child = spawn(process.execPath, ['--max-semi-space-size=128', MAIN, '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = hearing(child);
  return {
    ...client(await readyUrl(child, said)),
    said,
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
  };
}

function client(url: string): Pick<RunningServer, 'url' | 'get' | 'post'> {
  // A connection that is kept may be closed by the server in the very moment in which it is used again.
  const connection = 'close';
  return {
    url,
    get: async (path) => (await fetch(new URL(path, url), { headers: { connection } })).json(),
    post: async (path, body) => {
      const headers = { 'content-type': 'application/json', connection };
      const response = await fetch(new URL(path, url), { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: response.status, json: await response.json() };
    },
  };
}

/** Takes what the program says; a full pipe would stop it. */
function hearing({ stdout, stderr }: ChildProcess): () => string {
  let said = '';
  const hear = (chunk: Buffer): void => {
    said = (said + chunk.toString()).slice(-MOST_SAID);
  };
  for (const pipe of [stdout, stderr]) pipe?.on('data', hear);
  return () => said;
}

function readyUrl(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      failed(new Error(`not ready in time: ${said()}`));
    }, START_MS);
    const look = (): void => {
      const url = READY.exec(said())?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      child.stdout?.off('data', look);
      done(url);
    };
    child.stdout?.on('data', look);
    child.on('exit', (code) => {
      clearTimeout(timer);
      failed(new Error(`ended with ${code}: ${said()}`));
    });
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.on('exit', () => done());
    child.kill(signal);
  });
}
