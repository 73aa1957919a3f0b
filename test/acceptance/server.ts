/** Starts the local workbook as a newcomer would (the built program, over HTTP alone) and speaks to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const MAIN = resolve(__dirname, '../../.build/host/main.cjs');
const READY = /^Local workbook: (http:\/\/127\.0\.0\.1:\d+\/)$/m;
const START_MS = 60_000;

export type Cell = string | number | boolean | null;

export interface RunningServer {
  readonly url: string;
  readonly process: ChildProcess;
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<{ status: number; json: unknown }>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Resolves when the one line is printed. @throws Error with what the program said when it ends before. */
export async function startServer(...flags: string[]): Promise<RunningServer> {
  const child = spawn(process.execPath, ['--max-semi-space-size=64', MAIN, '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await readyUrl(child);
  return {
    url,
    process: child,
    get: async (path) => (await fetch(new URL(path, url))).json(),
    post: async (path, body) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(new URL(path, url), { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: response.status, json: await response.json() };
    },
    stop: (signal = 'SIGTERM') => stopped(child, signal),
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    const timer = setTimeout(() => failed(new Error(`not ready in time: ${said}`)), START_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = READY.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      // What it says later is let go, but taken: a full pipe would stop the program.
      for (const pipe of [child.stdout, child.stderr]) pipe?.off('data', hear).resume();
      done(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => {
      clearTimeout(timer);
      failed(new Error(`ended with ${code}: ${said}`));
    });
  });
}

function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.on('exit', () => done());
    child.kill(signal);
  });
}
