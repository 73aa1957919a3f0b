/** Copies of a book of which a year may be started: of a copy, of an older version, and made while a row was typed. */
import { z } from 'zod';
import { copySnapshot } from '../../src/host/envelope/envelope';
import { SCHEMA_VERSION } from '../../src/schema/stored/migrations';
import { PropertyBook } from '../property/book';

const TODAY = '2026-04-05';
const look = z.object({
  year: z.number(),
  entries: z.number(),
  written: z.boolean(),
  unseen: z.array(z.object({ tab: z.string(), row: z.number() })),
});

let original: unknown;

beforeAll(async () => {
  const book = await PropertyBook.open(TODAY);
  const credits = [{ indicator: 'outreach.visits', count: 2 }];
  await book.call('recordEvent', { requestId: 'one', date: '2025-06-03', area: '若葉・調和', credits });
  await book.write({ sheet: '訪問', row: 8, column: 1, cells: [[{ at: [2025, 6, 4, 0, 0] }, '若葉・調和', '', 3]] });
  original = await closed(book);
});

/** What is saved of a book that is closed. */
async function closed(book: PropertyBook): Promise<unknown> {
  await book.close();
  return book.snapshot();
}

async function asked(snapshot: unknown, params: { year: number } = { year: 2026 }): Promise<unknown> {
  const book = await PropertyBook.open(TODAY, snapshot);
  try {
    return await book.call('startYear', { requestId: 'start', ...params });
  } catch (failure) {
    return String(failure);
  } finally {
    await book.close();
  }
}

it('a copy of a copy is a copy, and names the row that was being typed', async () => {
  expect(await asked(original)).toContain('コピーを作成');
  const copy = await PropertyBook.open(TODAY, copySnapshot(original));
  const copyOfCopy = copySnapshot(await closed(copy));
  const found = look.parse(await asked(copyOfCopy));
  expect(found).toEqual({ year: 2026, entries: 2, written: false, unseen: [{ tab: '訪問', row: 8 }] });
  expect(await asked(copyOfCopy, { year: 2027 })).toContain('2026');
});

it('a copy of a book of an older version is brought up to date first', async () => {
  const now = JSON.stringify(copySnapshot(original));
  const version = (of: number): string => `\\"version\\":${of},`;
  const older = now.replace(version(SCHEMA_VERSION), version(4));
  expect(older === now).toBe(false);
  expect(look.parse(await asked(JSON.parse(older)))).toMatchObject({ entries: 2, unseen: [{ row: 8 }] });
});
