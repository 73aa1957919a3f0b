import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Kill = (signal: NodeJS.Signals) => void;

/**
 * As npm does it: a shell that waits for the program, here with another shell in npm's place before it or without.
 * Kills the first of them once the program is ready; answers what it said when it has ended.
 */
function startedBy(shells: 1 | 2, whenReady: (kill: Kill) => void): Promise<string> {
  const script = join(folder, 'script.js');
  writeFileSync(script, 'function nothing() {}\n');
  const main = resolve('.build/host/main.cjs');
  const line = `"${process.execPath}" "${main}" --port 0 --script "${script}"; true`;
  const command = shells === 1 ? line : `sh -c '${line}'; true`;
  const env = { ...process.env, npm_lifecycle_event: 'start' };
  const shell = spawn('sh', ['-c', command], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (text.includes('Local workbook: ')) whenReady((signal) => shell.kill(signal));
  });
  shell.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  // `close` waits for everyone who holds the pipes, the program included.
  return new Promise((done) => shell.on('close', () => done(said)));
}

const onUnix = process.platform === 'win32' ? it.skip : it;

describe('a program that npm started', () => {
  onUnix('ends cleanly when the shell between npm and it is gone', async () => {
    expect(await startedBy(1, (kill) => kill('SIGTERM'))).toContain('Closed.');
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('ends cleanly when npm itself was killed and the shell lives on', async () => {
    expect(await startedBy(2, (kill) => kill('SIGKILL'))).toContain('Closed.');
  });
});
