/** A copy of a book (控えを取る), and the book that it is put into. */
import { z } from 'zod';
import type { Json } from '../../src/host/local/local-workbook';
import { PropertyBook } from './book';
import { cellsOf, type TypedRow } from './typed-rows';

const TODAY = '2025-12-15';
const FIRST_ROW = 7;

const copied = z.object({ files: z.array(z.object({ name: z.string(), text: z.string() })) });
export type Files = z.infer<typeof copied>['files'];
const inspected = z.object({ entries: z.number(), written: z.boolean() });

/** An empty book, whose executions are ended at that call. */
export const openEmpty = (killAt: () => number = () => 0): Promise<PropertyBook> =>
  PropertyBook.open(TODAY, null, { internals: { killAt }, savesOnlyAtClose: true });

export async function copyOf(book: PropertyBook): Promise<Files> {
  return copied.parse(await book.call('exportBook')).files;
}

export async function restored(
  book: PropertyBook,
  files: Files,
  confirmed = true,
  requestId = 'restore-0001',
): Promise<z.infer<typeof inspected>> {
  const params: Record<string, Json> = { requestId, files: files.map((file) => ({ ...file })), confirmed };
  return inspected.parse(await book.call('restoreBook', params));
}

/** The files that say which book a copy is of, when it was taken, and what is in it. */
const OF_THE_COPY = ['控えについて.csv', 'ファイル一覧.csv'];

/** The new book's 変更履歴 tells of the 取り込み as well, in one more line. */
export function expectEqual(after: Files, before: Files): void {
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  for (const [index, { name, text }] of before.entries()) {
    const now = after[index]?.text ?? '';
    if (OF_THE_COPY.includes(name)) continue;
    if (name !== '変更履歴.csv') expect([name, now]).toEqual([name, text]);
    else {
      expect(now.startsWith(text)).toBe(true);
      expect(now.slice(text.length)).toMatch(/^[\d/]+ [\d:]+,取り込み,.*restore-0001,\r\n$/);
    }
  }
}

/** The same book, whenever the copies of it were taken. */
export function expectSame(after: Files, before: Files): void {
  const lasting = (files: Files): Files => files.filter(({ name }) => !OF_THE_COPY.includes(name));
  expect(lasting(after)).toEqual(lasting(before));
}

/** Odd rows, a changed plan, a closed month, a rating, a correction. */
async function lived(book: PropertyBook, tabs: ReadonlyMap<string, readonly TypedRow[]>): Promise<void> {
  for (const [tab, rows] of tabs) {
    // Spaces alone, which do not count and are reported, come back from a copy as a blank.
    const cells = rows.map((row) => cellsOf(row).map((cell) => (String(cell ?? '').trim() === '' ? '' : (cell ?? ''))));
    await book.write({ sheet: tab, row: FIRST_ROW, column: 1, cells });
  }
  await book.write({ sheet: '研修', row: FIRST_ROW + 2, column: 1, cells: [['2025/4/10', '市全域', "'007", '約3回']] });
  const plan = await book.values('計画', 'A1:I40');
  const line = plan.findIndex(([key]) => key === 'training.sessions') + 1;
  await book.type('計画', line, 8, [[24]]);
  const settings = await book.values('設定', 'A1:H40');
  const staff = settings.findIndex((row) => row.includes('担当者')) + 2;
  await book.type('設定', staff, 8, [['佐藤（見本）'], ['=鈴木']]);
  await book.menu('集計を作り直す');
  const event = { date: '2025-04-11', area: '若葉・調和', credits: [{ indicator: 'training.sessions', count: 2 }] };
  await book.call('recordEvent', { requestId: 'event-0001', ...event, note: '"引用",\n二行目', confirmed: true });
  const changes = { counts: [{ indicator: 'training.sessions', count: 3 }] };
  await book.call('correctEntry', { requestId: 'fix-0001', id: 'event-0001:training', changes, reason: '数え違い' });
  await book
    .call('closeMonth', { requestId: 'close-0001', month: '4', area: '染地・杉森・布田', confirmed: true })
    .catch(() => undefined);
  const goals = await book.values('質的評価', 'A6:K8');
  await book.type('質的評価', 6, 5, [[`取り組み ${goals.length}`]]);
}

/** A copy of a book in which these rows were typed gives an equal book. */
export async function copiesWhole(tabs: ReadonlyMap<string, readonly TypedRow[]>): Promise<void> {
  const [book, other] = [await openEmpty(), await openEmpty()];
  try {
    await lived(book, tabs);
    const files = await copyOf(book);
    expect(await restored(other, files, false)).toMatchObject({ written: false });
    expect((await restored(other, files)).written).toBe(true);
    expectEqual(await copyOf(other), files);
    expect(await other.answered()).toEqual(await book.answered());
    expect((await restored(other, files)).written).toBe(true);
    expectEqual(await copyOf(other), files);
    await expect(restored(other, files, true, 'restore-0002')).rejects.toThrow('notEmpty');
  } finally {
    await book.close();
    await other.close();
  }
}
