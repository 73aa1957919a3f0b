/** People put in, delete and move columns and rows of 変更履歴, in a book of today and of before: no line is lost, and 修復 puts all back. */
import { z } from 'zod';
import type { GridAction, Json } from '../../src/host/local/local-workbook';
import { SCHEMA_VERSION } from '../../src/schema/stored/migrations';
import { TODAY, withoutGenerated } from '../faults/dials';
import { PropertyBook } from '../property/book';

const TAB = '変更履歴';
const checked = z.object({
  problems: z.array(
    z.object({
      where: z.optional(z.object({ tab: z.string() })),
      detail: z.optional(z.object({ reason: z.optional(z.string()) })),
    }),
  ),
});

let today: unknown;
let before: unknown;

async function record(book: PropertyBook, requestId: string, date: string): Promise<void> {
  const credits = [{ indicator: 'outreach.visits', count: 2 }];
  await book.call('recordEvent', { requestId, date, area: '若葉・調和', credits });
}

async function saved(book: PropertyBook): Promise<unknown> {
  await book.close();
  return book.snapshot();
}

beforeAll(async () => {
  const book = await withoutGenerated();
  await record(book, 'event-0001', '2025-06-03');
  await record(book, 'event-0002', '2025-06-04');
  const changes = { counts: [{ indicator: 'outreach.visits', count: 7 }] };
  await book.call('correctEntry', { requestId: 'correct-01', id: 'event-0001:outreach', changes, reason: '誤り' });
  today = await saved(book);
  const older = await PropertyBook.open(TODAY, today);
  await older.change({ do: 'deleteColumns', sheet: TAB, at: 1, count: 9 });
  await older.write({ sheet: TAB, row: 1, column: 1, cells: [[TAB]] });
  const json = JSON.stringify(await saved(older));
  const version = (of: number): string => `\\"version\\":${of},`;
  before = JSON.parse(json.replace(version(SCHEMA_VERSION), version(5)));
});

const columns = (act: 'insertColumns' | 'deleteColumns', at: number): GridAction => ({
  do: act,
  sheet: TAB,
  at,
  count: 1,
});
const rows = (act: 'insertRows' | 'deleteRows', at: number): GridAction => ({ do: act, sheet: TAB, at, count: 1 });
const typed = (a1: readonly [row: number, column: number], text: string) => async (book: PropertyBook) =>
  book.write({ sheet: TAB, row: a1[0], column: a1[1], cells: [[text]] });
const acts =
  (...all: GridAction[]) =>
  async (book: PropertyBook): Promise<void> => {
    for (const each of all) await book.change(each);
  };

async function found(book: PropertyBook): Promise<string[]> {
  const { problems } = checked.parse(await book.call('check'));
  const reasons = problems.flatMap(({ where, detail }) => (where?.tab === TAB ? [detail?.reason ?? ''] : []));
  return reasons.filter((reason) => reason !== 'oldCopies');
}

/** 要求ID of what the tab shows, newest first. */
async function shown(book: PropertyBook): Promise<Json[]> {
  const lines = await book.values(TAB, 'A4:I20');
  return lines.flatMap((line) => (line[8] === '' ? [] : [line[8] ?? '']));
}

const RECORDED = ['event-0003', 'correct-01', 'event-0002', 'event-0001'];

it.each([
  ['deleted だれ', () => today, acts(columns('deleteColumns', 2)), ['historyNotShown']],
  ['deleted 日時 with the formula', () => today, acts(columns('deleteColumns', 1)), ['historyNotShown']],
  ['put a column in before 日時', () => today, acts(columns('insertColumns', 1)), ['historyNotShown']],
  ['put a column in before タブ', () => today, acts(columns('insertColumns', 4)), ['historyNotShown']],
  ['moved 操作 before だれ', () => today, acts({ do: 'moveColumns', sheet: TAB, at: 3, count: 1, before: 2 }), []],
  ['put a row in at the top', () => today, acts(rows('insertRows', 1)), ['historyNotShown']],
  ['deleted the title', () => today, acts(rows('deleteRows', 1)), ['historyNotShown']],
  ['deleted the headers', () => today, acts(rows('deleteRows', 3)), ['historyNotShown']],
  [
    'sorted what is shown',
    () => today,
    acts({ do: 'sort', sheet: TAB, range: 'A4:I6', column: 9, ascending: false }),
    ['historyNotShown'],
  ],
  ['named a header otherwise, before', () => before, typed([3, 2], '種類'), []],
  ['put a row in at the top, before', () => before, acts(rows('insertRows', 1)), []],
  ['deleted the title, before', () => before, acts(rows('deleteRows', 1)), []],
  ['put a column in, before', () => before, acts(columns('insertColumns', 1)), []],
])('somebody %s', async (_, start, act, says) => {
  const book = await PropertyBook.open(TODAY, start());
  try {
    await act(book);
    await record(book, 'event-0003', '2025-06-05');
    if (says.length > 0) expect(await found(book)).toEqual(says);
    await book.call('repair');
    expect(await shown(book)).toEqual(RECORDED);
    expect(await found(book)).toEqual([]);
    await book.call('restoreEntry', { requestId: 'restore-01', id: 'event-0001:outreach', reason: '戻す' });
    expect(await shown(book)).toEqual(['restore-01', ...RECORDED]);
    expect(await found(book)).toEqual([]);
  } finally {
    await book.close();
  }
});
