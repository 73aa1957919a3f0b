import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type BookFile, openBookFile } from '../../../src/host/store/book-file';
import { BookFileError } from '../../../src/host/store/book-file-error';
import { lockFileOf } from '../../../src/host/store/book-lock';

let folder = '';
let book = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-book-'));
  book = join(folder, 'year.book.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof BookFileError ? error.code : String(error);
  }
}

async function saved(snapshot: unknown): Promise<void> {
  const file = await openBookFile(book);
  await file.save(snapshot);
  await file.close();
}

async function snapshotNow(path = book): Promise<unknown> {
  const file: BookFile = await openBookFile(path);
  await file.close();
  return file.snapshot;
}

describe('a book file', () => {
  it('is not made before the first save', async () => {
    expect(await snapshotNow()).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives back what was saved last and leaves only itself behind', async () => {
    const file = await openBookFile(book);
    await Promise.all([1, 2, 3].map((n) => file.save({ n })));
    await file.close();
    expect(await snapshotNow()).toEqual({ n: 3 });
    expect(readdirSync(folder)).toEqual(['year.book.json']);
  });

  it('is opened by one server at a time, also under another name', async () => {
    await saved({ n: 1 });
    const alias = join(folder, 'alias.book.json');
    symlinkSync(book, alias);
    const file = await openBookFile(book);
    expect(await refusal(openBookFile(book))).toBe('inUse');
    expect(await refusal(openBookFile(alias))).toBe('inUse');
    await file.close();
    const through = await openBookFile(alias);
    await through.save({ n: 2 });
    await through.close();
    expect(await snapshotNow()).toEqual({ n: 2 });
  });

  it('refuses to write once its lock is another’s', async () => {
    const file = await openBookFile(book);
    await file.save({ n: 1 });
    writeFileSync(lockFileOf(book), '{}');
    expect(await refusal(file.save({ n: 2 }))).toBe('lockLost');
    await file.close();
    expect(await snapshotNow()).toEqual({ n: 1 });
  });

  it('keeps the permissions of the file', async () => {
    await saved({ n: 1 });
    chmodSync(book, 0o640);
    await saved({ n: 2 });
    expect(statSync(book).mode & 0o777).toBe(0o640);
  });

  it('goes on after a save that failed', async () => {
    const file = await openBookFile(book);
    mkdirSync(book);
    expect(await refusal(file.save({ n: 1 }))).toBe('unwritable');
    rmSync(book, { recursive: true });
    await file.save({ n: 2 });
    await file.close();
    expect(await snapshotNow()).toEqual({ n: 2 });
    expect(readdirSync(folder)).toEqual(['year.book.json']);
  });

  it.each([
    ['truncated', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
    ['truncated', () => Buffer.alloc(0)],
    ['damaged', (whole: Buffer) => Buffer.from(whole.toString('utf8').replace('"n":1', '"n":2'))],
    ['laterVersion', (whole: Buffer) => Buffer.from(whole.toString('utf8').replace('"version":1', '"version":7'))],
    ['notABook', () => Buffer.from('日付,件数\n')],
  ])('that is %s is refused and left exactly as it is', async (code, spoil) => {
    await saved({ n: 1 });
    const spoilt = spoil(readFileSync(book));
    writeFileSync(book, spoilt);
    expect(await refusal(openBookFile(book))).toBe(code);
    expect(readFileSync(book).equals(spoilt)).toBe(true);
    expect(readdirSync(folder)).toEqual(['year.book.json']);
  });

  it('cannot be a folder, nor lie in a folder that is not there', async () => {
    expect(await refusal(openBookFile(folder))).toBe('isFolder');
    expect(await refusal(openBookFile(join(folder, 'none', 'b.json')))).toBe('noFolder');
    writeFileSync(book, 'x');
    expect(await refusal(openBookFile(join(book, 'b.json')))).toBe('noFolder');
  });
});

describe('a kill while saving', () => {
  it('leaves the book that was answered last, or the one after it, and a lock that gives way', async () => {
    const script = join(folder, 'saver.cjs');
    buildSync({
      entryPoints: [join(__dirname, 'saver.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    let before = 0;
    for (let round = 0; round < 12; round++) {
      const answered = await runAndKill(script, before, round * 7);
      const file = await openBookFile(book);
      const found = file.snapshot;
      await file.close();
      expect(found).toMatchObject({ generation: expect.any(Number) });
      const { generation, again } = found as { generation: number; again: number };
      expect(again).toBe(generation);
      expect(generation - answered).toBeGreaterThanOrEqual(0);
      expect(generation - answered).toBeLessThanOrEqual(1);
      before = generation;
    }
  });
});

/** Runs the saver until it has answered two generations more, waits a little, kills it; gives the last answered one. */
function runAndKill(script: string, before: number, wait: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, book], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let killing = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (killing || lastOf(said) < before + 2) return;
      killing = true;
      setTimeout(() => child.kill('SIGKILL'), wait);
    });
    child.on('error', reject);
    child.on('close', () => resolve(lastOf(said)));
  });
}

function lastOf(said: string): number {
  const lines = said
    .slice(0, said.lastIndexOf('\n') + 1)
    .trim()
    .split('\n');
  return Number(lines.at(-1) ?? 0);
}
