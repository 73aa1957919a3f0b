import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBook } from '../../../src/host/store/book-format';
import { lockFileOf } from '../../../src/host/store/book-lock';
import { ask, json, post } from './asking';
import { type Program, start } from './program';

let folder = '';
let book = '';
let script = '';
let running: Program[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-main-'));
  book = join(folder, 'year.book.json');
  script = join(folder, 'Code.js');
  writeFileSync(script, 'function today() { return Utilities.formatDate(new Date(), "Asia/Tokyo", "yyyy-MM-dd"); }\n');
});
afterEach(() => {
  for (const { child } of running) child.kill('SIGKILL');
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

function run(...flags: string[]): Program {
  const program = start(...flags);
  running.push(program);
  return program;
}

/** A bare workbook, which needs no set-up. */
function bare(...flags: string[]): Program {
  return run('--script', script, '--port', '0', ...flags);
}

async function firstSheet(port: number): Promise<string> {
  const sheets = json(await ask(port, 'GET', '/api/sheets'));
  return Array.isArray(sheets) ? String(sheets[0]?.name) : '';
}

async function type(port: number, range: string, value: string): Promise<number> {
  return (await post(port, '/api/edit', { sheet: await firstSheet(port), range, values: [[value]] })).status;
}

async function read(port: number, range: string): Promise<unknown> {
  const query = new URLSearchParams({ sheet: await firstSheet(port), range });
  return json(await ask(port, 'GET', `/api/values?${query}`));
}

describe('the command line', () => {
  it('explains itself', async () => {
    const { code, out, err } = await run('--help').ended();
    expect([code, err]).toEqual([0, '']);
    for (const flag of ['--port', '--book', '--empty', '--script', '--today', '--latency', '--fault']) {
      expect(out).toContain(flag);
    }
  });

  it.each([
    [['--prot', '0'], '--prot'],
    [['--port', 'x'], '--port'],
    [['--today', '2025-02-30'], '2025-02-30'],
    [['book.json'], 'book.json'],
  ])('%j ends with 2 and says so in both languages, on stderr alone', async (flags, named) => {
    const { code, out, err } = await run(...flags).ended();
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n').filter((line) => line.includes(named))).toHaveLength(2);
    expect(err).not.toMatch(/^ {4}at /m);
  });

  it('prints exactly its line on stdout and ends cleanly on SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const program = bare('--book', book);
      const port = await program.ready();
      const { code, out, err } = await program.end(signal);
      expect([code, out]).toEqual([0, `Local workbook: http://127.0.0.1:${port}/\n`]);
      expect(err).toContain('終了しました');
      expect(readdirSync(folder).sort()).toEqual(['Code.js', 'year.book.json']);
    }
  });

  it('answers what is under way before it ends', async () => {
    writeFileSync(
      script,
      'function slow() { SpreadsheetApp.getActive().getRange("A1").setValue("under way"); Utilities.sleep(1000); return "done"; }\n',
    );
    const program = bare();
    const port = await program.ready();
    const answer = post(port, '/api/run', { function: 'slow', args: [] });
    while (JSON.stringify(await read(port, 'A1')).includes('under way') === false);
    expect(await program.end('SIGTERM')).toMatchObject({ code: 0 });
    expect(json(await answer)).toEqual({ result: 'done' });
  });

  it('ends cleanly while it is still preparing, and leaves no half-made book', async () => {
    // A day of its own, on which no book was ever finished and kept.
    const program = run('--port', '0', '--book', book, '--today', '2031-02-03');
    await new Promise((preparing) => program.child.stderr?.once('data', preparing));
    expect(await program.end('SIGTERM')).toMatchObject({ code: 0, out: '' });
    expect(readdirSync(folder)).toEqual(['Code.js']);
  });

  it('gives scripts the day of --today', async () => {
    const port = await bare('--today', '2025-06-03').ready();
    expect(json(await post(port, '/api/run', { function: 'today', args: [] }))).toEqual({ result: '2025-06-03' });
  });

  it('serves its page', async () => {
    const port = await bare().ready();
    const page = await ask(port, 'GET', '/');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    for (const [, path] of page.text.matchAll(/(?:href|src)="(\/[a-z.-]+)"/g)) {
      if (path !== '/exec') expect([path, (await ask(port, 'GET', String(path))).status]).toEqual([path, 200]);
    }
  });
});

describe('a start that cannot be', () => {
  it('on a used port names it and leaves no book and no lock', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { code, out, err } = await run('--script', script, '--port', port, '--book', book).ended();
    other.close();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(port);
    expect(readdirSync(folder)).toEqual(['Code.js']);
  });

  const whole = Buffer.concat([...encodeBook({ n: 1 })]);
  it.each([
    ['cut short', whole.subarray(0, whole.length - 9), '途中で切れています'],
    ['of a later version', Buffer.from(whole.toString().replace('"version":1', '"version":2')), '新しい版'],
    ['damaged', Buffer.from(whole.toString().replace('"n":1', '"n":3')), '壊れています'],
    ['no book', Buffer.from('件数\n'), 'このワークブックのファイルではありません'],
    ['sound outside and no book inside', whole, '開けませんでした'],
  ])('on a book that is %s names it and leaves it as it is', async (_name, bytes, said) => {
    writeFileSync(book, bytes);
    const { code, out, err } = await bare('--book', book).ended();
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n').find((line) => line.includes(said))).toContain(book);
    expect(err).not.toMatch(/^ {4}at /m);
    expect(readFileSync(book).equals(bytes)).toBe(true);
    expect(existsSync(lockFileOf(book))).toBe(false);
  });

  it('on a folder, in a missing folder, or in one that cannot be written', async () => {
    mkdirSync(book);
    const closed = process.getuid?.() === 0 ? '/sys/year.book.json' : '/year.book.json';
    for (const file of [book, join(folder, 'none', 'b.json'), ...(process.platform === 'linux' ? [closed] : [])]) {
      const { code, err } = await bare('--book', file).ended();
      expect([code, err.includes(file)]).toEqual([1, true]);
    }
  });

  it('with a script that is missing or broken names it', async () => {
    const missing = join(folder, 'none.js');
    expect(await run('--script', missing, '--port', '0').ended()).toMatchObject({
      code: 1,
      err: expect.stringContaining(missing),
    });
    writeFileSync(script, 'function (');
    const { code, err } = await bare('--book', book).ended();
    expect([code, err.includes(script), existsSync(book)]).toEqual([1, true, false]);
  });

  it('because another server has the book leaves that one unharmed', async () => {
    const first = bare('--book', book);
    const port = await first.ready();
    expect(await type(port, 'A1', 'ひとつ')).toBe(200);
    const { code, out, err } = await bare('--book', book).ended();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(String(first.child.pid));
    expect(await type(port, 'A2', 'ふたつ')).toBe(200);
    expect((await first.end('SIGTERM')).code).toBe(0);
    const again = await bare('--book', book).ready();
    expect(await read(again, 'A1:A2')).toMatchObject({ values: [['ひとつ'], ['ふたつ']] });
  });
});

describe('a kill', () => {
  it('right after an answered edit loses nothing, and the next start takes the book over', async () => {
    for (let round = 1; round <= 3; round++) {
      const program = bare('--book', book);
      const port = await program.ready();
      for (let row = 1; row < round; row++) expect(await read(port, `A${row}`)).toMatchObject({ values: [[row]] });
      expect(await type(port, `A${round}`, String(round))).toBe(200);
      await program.end('SIGKILL');
    }
  });
});
