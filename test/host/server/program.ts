/** The built program, started with flags as a person would, and what it said. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');
/** `npm start` without npm: the same program with the same flags for Node. */
const [, ...command] = startScript().split(' ');
const patienceMs = 110_000;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Program {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves with the port once the ready line is there; rejects when the program ends before. */
  ready(): Promise<number>;
  ended(): Promise<Ended>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

export function start(...flags: string[]): Program {
  const child = spawn(process.execPath, [...command, ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const end = new Promise<Ended>((done) => child.on('close', (code) => done({ code, out, err })));
  const late = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  void end.then(() => clearTimeout(late));
  return {
    child,
    out: () => out,
    err: () => err,
    ready: () =>
      readyPort(
        child,
        () => out,
        () => err,
      ),
    ended: () => end,
    end: (signal) => {
      child.kill(signal);
      return end;
    },
  };
}

function startScript(): string {
  const manifest: { scripts: { start: string } } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  return manifest.scripts.start;
}

function readyPort(child: ChildProcess, out: () => string, err: () => string): Promise<number> {
  return new Promise((done, fail) => {
    const look = (): void => {
      const port = /^Local workbook: http:\/\/127\.0\.0\.1:(\d+)\/\n$/m.exec(out())?.[1];
      if (port !== undefined) done(Number(port));
    };
    child.stdout?.on('data', look);
    child.on('close', () => fail(new Error(`ended before it was ready: ${err()}`)));
    look();
  });
}
