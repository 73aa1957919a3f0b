import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BookFileError } from '../../../src/host/store/book-file-error';
import { lockFileOf, takeLock } from '../../../src/host/store/book-lock';
import { isAlive, thisProcess } from '../../../src/host/store/process-identity';

let folder = '';
let book = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-lock-'));
  book = join(folder, 'year.book.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function refusal(): { code: string; pid?: string | number | undefined } {
  try {
    takeLock(book).release();
    return { code: 'used' };
  } catch (error) {
    return error instanceof BookFileError ? { code: error.code, pid: error.detail.pid } : { code: String(error) };
  }
}

function leaveLock(owner: object): void {
  writeFileSync(lockFileOf(book), JSON.stringify({ ...thisProcess(), nonce: 'left behind', ...owner }));
}

/** The pid of a process that has ended and was collected. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('the lock of a book', () => {
  it('is taken once, names its owner, and leaves nothing behind', () => {
    const lock = takeLock(book);
    expect(JSON.parse(readFileSync(lock.file, 'utf8'))).toMatchObject({ pid: process.pid });
    expect(refusal()).toEqual({ code: 'inUse', pid: process.pid });
    expect(lock.held()).toBe(true);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(refusal()).toEqual({ code: 'used', pid: undefined });
  });

  it('stands beside the book under a name that git ignores', () => {
    expect(lockFileOf('/a/year.book.json')).toBe('/a/year.book.lock');
    expect(lockFileOf('/a/year.json')).toBe('/a/year.json.lock');
  });

  it('is taken over from a process that has ended', () => {
    leaveLock({ pid: deadPid(), started: '' });
    expect(refusal().code).toBe('used');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over when the pid now belongs to another run', () => {
    const living = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      leaveLock({ pid: living.pid, started: 'another boot:1' });
      expect(refusal().code).toBe('used');
      leaveLock({ pid: living.pid, started: '' });
      expect(refusal()).toEqual({ code: 'inUse', pid: living.pid });
    } finally {
      living.kill('SIGKILL');
    }
  });

  it('is not taken over from another machine', () => {
    leaveLock({ host: `not-${hostname()}`, pid: deadPid() });
    expect(refusal().code).toBe('inUseElsewhere');
    expect(existsSync(lockFileOf(book))).toBe(true);
  });

  it.each(['', 'no json', '{"pid":"1"}', '{"pid":-1}'])('is taken over when its content is %j', (content) => {
    writeFileSync(lockFileOf(book), content);
    expect(refusal().code).toBe('used');
  });

  it('does not take away a lock that became another process’s', () => {
    const lock = takeLock(book);
    rmSync(lock.file);
    leaveLock({ pid: 1, started: '' });
    expect(lock.held()).toBe(false);
    lock.release();
    expect(existsSync(lock.file)).toBe(true);
  });

  it('says that the folder is missing', () => {
    book = join(folder, 'none', 'year.book.json');
    expect(refusal().code).toBe('noFolder');
  });
});

describe('the identity of a process', () => {
  it('tells this run from an earlier one with the same pid', () => {
    expect(isAlive(thisProcess())).toBe(true);
    expect(isAlive({ ...thisProcess(), pid: deadPid(), started: '' })).toBe(false);
  });
});
