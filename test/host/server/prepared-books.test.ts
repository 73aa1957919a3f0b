import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparedBook } from '../../../src/host/server/prepared-books';

let folder = '';
let made = 0;
const make = async (): Promise<unknown> => {
  made += 1;
  return { made };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-prepared-'));
  made = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a prepared book', () => {
  it('is made once for the same facts, and again for any other', async () => {
    expect(await preparedBook(folder, ['a', 'bc'], make)).toEqual({ made: 1 });
    expect(await preparedBook(folder, ['a', 'bc'], make)).toEqual({ made: 1 });
    for (const facts of [['ab', 'c'], ['a', 'bd'], ['abc'], ['a', 'bc', '']]) await preparedBook(folder, facts, make);
    expect(made).toBe(5);
  });

  it('is made anew when what was kept is damaged, and does without a place to keep it', async () => {
    await preparedBook(folder, ['a'], make);
    const file = join(folder, readdirSync(folder)[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -5));
    expect(await preparedBook(folder, ['a'], make)).toEqual({ made: 2 });
    expect(await preparedBook(join(file, 'no folder'), ['a'], make)).toEqual({ made: 3 });
  });

  it('is not kept when it could not be made', async () => {
    await expect(preparedBook(folder, ['a'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives way to newer ones', async () => {
    for (let n = 0; n < 16; n++) await preparedBook(folder, [String(n)], make);
    expect(readdirSync(folder)).toHaveLength(12);
  });
});
