/** A copy taken of a book (控えを取る) and taken in by an empty one gives an equal book, also when it was ended half-way. */
import fc from 'fast-check';
import { z } from 'zod';
import type { Json } from '../../src/host/local/local-workbook';
import { PropertyBook } from './book';
import { holds } from './holds';
import { cellsOf, type TypedRow, typedTabs } from './typed-rows';

const TODAY = '2025-12-15';
const FIRST_ROW = 7;
const SEED = 20251215;
/** A case takes about a minute; FC_CASES tries more. */
const CASES = Number(process.env.FC_CASES ?? 1);

const copied = z.object({ files: z.array(z.object({ name: z.string(), text: z.string() })) });
type Files = z.infer<typeof copied>['files'];
const inspected = z.object({ entries: z.number(), written: z.boolean() });

let empty: unknown;
let killAt = 0;

beforeAll(async () => {
  const book = await PropertyBook.open(TODAY);
  empty = book.snapshot();
  await book.close();
}, 120_000);

const openEmpty = (): Promise<PropertyBook> =>
  PropertyBook.open(TODAY, empty, { internals: { killAt: () => killAt }, savesOnlyAtClose: true });

async function copyOf(book: PropertyBook): Promise<Files> {
  return copied.parse(await book.call('exportBook')).files;
}

async function restored(book: PropertyBook, files: Files, confirmed = true): Promise<z.infer<typeof inspected>> {
  const params: Record<string, Json> = {
    requestId: 'restore-0001',
    files: files.map((file) => ({ ...file })),
    confirmed,
  };
  return inspected.parse(await book.call('restoreBook', params));
}

/** The files that say which book a copy is of, when it was taken, and what is in it. */
const OF_THE_COPY = ['控えについて.csv', 'ファイル一覧.csv'];

/** The new book's 変更履歴 tells of the 取り込み as well, in one more line. */
function expectEqual(after: Files, before: Files): void {
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

function expectSame(after: Files, before: Files): void {
  const lasting = (files: Files): Files => files.filter(({ name }) => !OF_THE_COPY.includes(name));
  expect(lasting(after)).toEqual(lasting(before));
}

/** Odd rows, a changed plan, a closed month, a rating, a correction. */
async function lived(book: PropertyBook, tabs: ReadonlyMap<string, readonly TypedRow[]>): Promise<void> {
  for (const [tab, rows] of tabs) {
    const cells = rows.map((row) => cellsOf(row).map((cell) => cell ?? ''));
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

it(`an equal book, seed ${SEED}`, async () => {
  const same = async (tabs: ReadonlyMap<string, readonly TypedRow[]>): Promise<void> => {
    const [book, other] = [await PropertyBook.open(TODAY, empty, { savesOnlyAtClose: true }), await openEmpty()];
    try {
      await lived(book, tabs);
      const files = await copyOf(book);
      expect(await restored(other, files, false)).toMatchObject({ written: false });
      expect((await restored(other, files)).written).toBe(true);
      expectEqual(await copyOf(other), files);
      expect(await other.answered()).toEqual(await book.answered());
      await expect(restored(other, files)).rejects.toThrow('notEmpty');
    } finally {
      await book.close();
      await other.close();
    }
  };
  await holds(SEED, CASES, fc.asyncProperty(typedTabs(['地域づくり', '居場所'], 6, 12), same));
}, 300_000);

it('what was ended half-way is told by 点検 and done by the same copy, sent again', async () => {
  const [book, other] = [await openEmpty(), await openEmpty()];
  try {
    const event = { date: '2025-06-11', area: '若葉・調和', credits: [{ indicator: 'outreach.visits', count: 2 }] };
    for (const day of [1, 2, 3]) {
      await book.call('recordEvent', { requestId: `event-000${day}`, ...event, staff: `担当${day}`, confirmed: true });
    }
    const files = await copyOf(book);
    killAt = 300;
    await expect(restored(other, files)).rejects.toThrow();
    killAt = 0;
    expect(JSON.stringify(await other.call('check'))).toContain('控えの取り込みが、途中で止まっています');
    await restored(other, files);
    expectEqual(await copyOf(other), files);
    expect(JSON.stringify(await other.call('check'))).not.toContain('途中で止まっています');
  } finally {
    await book.close();
    await other.close();
  }
}, 120_000);

describe('a copy is refused and nothing written', () => {
  let book: PropertyBook;
  let before: Files;
  beforeAll(async () => {
    book = await openEmpty();
    before = await copyOf(book);
  }, 60_000);
  afterAll(() => book.close());

  it.each([
    ['a file is missing', (files: Files) => files.filter(({ name }) => name !== '確定.csv'), '確定.csv'],
    [
      'a row of no tab',
      (files: Files) =>
        files.map((file) =>
          file.name === '記録.csv' ? { ...file, text: `${file.text}nowhere,x,9,,,,,,,,,,\r\n` } : file,
        ),
      '記録.csv',
    ],
    [
      'it was taken by a later version',
      (files: Files) =>
        files.map((file) =>
          file.name === '控えについて.csv' ? { ...file, text: file.text.replace(/,2\r/, ',9\r') } : file,
        ),
      '新しい版',
    ],
    [
      'the plan cannot be read',
      (files: Files) =>
        files.map((file) =>
          file.name === '計画（指標）.csv' ? { ...file, text: file.text.replace('合計', '足し算') } : file,
        ),
      '計画（指標）.csv',
    ],
  ])('when %s', async (_, spoil, reported) => {
    await expect(restored(book, spoil(before))).rejects.toThrow(reported);
    expectSame(await copyOf(book), before);
  });
});
