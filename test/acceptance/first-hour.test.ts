/** Over HTTP alone: what a newcomer finds in a book that is just set up, and after the first record. */
import { z } from 'zod';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

const START = 'はじめに';

let server: RunningServer;
let book: BookClient;
beforeEach(async () => {
  server = await startServer('--empty', '--today', '2025-12-01');
  book = new BookClient(server);
});
afterEach(() => server?.stop());

const texts = async (): Promise<string> => (await book.grid(START, 'A1:D25')).display.flat().join('\n');

it('はじめに is the first tab, with three steps, the tab colours, the guide and who to ask', async () => {
  expect((await book.tabs()).slice(0, 2)).toEqual([START, 'ダッシュボード']);
  const { display } = await book.grid(START, 'A1:D25');
  const steps = display.map(([, name]) => name).filter((name) => /^[１-３1-3]　/.test(name ?? ''));
  expect(steps).toEqual(['1　記録する', '2　確かめる', '3　進み具合を見る']);
  const links = display.map(([, , link]) => link ?? '').filter((link) => link !== '');
  expect(links).toEqual(
    expect.arrayContaining(['訪問', '点検', 'ダッシュボード', '集計', '設定'].map((tab) => `「${tab}」を開く`)),
  );
  for (const section of ['Ⅰ 多機関協働', 'Ⅰ アウトリーチ', 'Ⅰ 参加支援', 'Ⅱ 支え合いの仕組みづくり'])
    expect(await texts()).toContain(section);
  expect(await texts()).toContain('メニューの「使い方」を選ぶと');
  expect(await texts()).toContain('「設定」の「管理者」に書くと、ここに出ます。');
});

it('says who to ask once 設定 names them', async () => {
  const { values } = await book.grid('設定', 'A1:F40');
  const row = values.findIndex((cells) => cells.includes('管理者'));
  const column = (values.find((cells) => cells.includes('値')) ?? []).indexOf('値');
  await book.type('設定', row + 1, column + 1, [['owner@example.com']]);
  await book.menu('集計を作り直す');
  expect(await texts()).toContain('管理者（owner@example.com）にお尋ねください。');
});

it('はじめに is the last tab from the first record of the form on', async () => {
  const event = { date: '2025/11/20', area: '若葉・調和', credits: [{ indicator: 'outreach.visits', count: 1 }] };
  expect((await book.call('recordEvent', { requestId: 'first-hour-1', ...event })).ok).toBe(true);
  expect((await book.tabs()).at(-1)).toBe(START);
  await book.menu('集計を作り直す');
  expect((await book.tabs()).at(-1)).toBe(START);
});

it('はじめに is the last tab from the first typed row on', async () => {
  const { row } = await book.header('訪問');
  await book.type('訪問', row + 1, 1, [['2025/6/3', '若葉・調和', '', 2]]);
  expect((await book.tabs()).at(-1)).toBe(START);
});

it('is not missed when a person deletes it, and comes back with 集計を作り直す', async () => {
  await book.change({ do: 'deleteSheet', sheet: START });
  expect(JSON.stringify(await book.call('check', {}))).not.toContain(START);
  await book.menu('集計を作り直す');
  expect((await book.tabs())[0]).toBe(START);
});

/** What is frozen, and how wide the columns are: a column has 100 pixels where nothing is said. */
const frozenPart = z.object({
  name: z.string(),
  freeze: z.object({ xSplit: z.number() }),
  columnData: z.record(z.string(), z.object({ w: z.number().optional(), hd: z.number().optional() })),
});
const shown = z.object({ workbook: z.object({ sheets: z.record(z.string(), frozenPart) }) });

it('no tab freezes so much that nothing can be seen beside it on a phone of 390 pixels', async () => {
  const ROW_NUMBERS = 46;
  const { sheets } = shown.parse(await server.get('/live/book')).workbook;
  const wide = Object.values(sheets).map(({ name, freeze, columnData }) => {
    const columns = Array.from({ length: freeze.xSplit }, (_, at) => columnData[at] ?? {});
    const width = columns.reduce((sum, { w = 100, hd }) => sum + (hd === 1 ? 0 : w), ROW_NUMBERS);
    return { name, width };
  });
  expect(wide.filter(({ width }) => width > ROW_NUMBERS).map(({ name }) => name)).toContain('質的評価');
  expect(wide.filter(({ width }) => width > 350)).toEqual([]);
});
