import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As npm does it: a shell that waits for the program. Answers what the program said once it has ended. */
function startedByShell(env: NodeJS.ProcessEnv, whenReady: (kill: () => void) => void): Promise<string> {
  const script = join(folder, 'script.js');
  writeFileSync(script, 'function nothing() {}\n');
  const main = resolve('.build/host/main.cjs');
  const line = `"${process.execPath}" "${main}" --port 0 --script "${script}"; true`;
  const shell = spawn('sh', ['-c', line], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (text.includes('Local workbook: ')) whenReady(() => shell.kill('SIGTERM'));
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
    const said = await startedByShell({ npm_lifecycle_event: 'start' }, (kill) => kill());
    expect(said).toContain('Closed.');
  });
});
