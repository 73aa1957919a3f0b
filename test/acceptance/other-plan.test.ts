// A copy whose plan is another one, put into a book that is set up: its plan, its rows and its totals, on columns as they were.
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Json, LocalWorkbook } from '../../src/host/local/local-workbook';
import { call, changePlan, copyOfRows } from '../run/economy-work';
import { openWorkbook } from '../run/native-host';

const ROWS = 40;
const opened: LocalWorkbook[] = [];

async function open(): Promise<LocalWorkbook> {
  const book = await openWorkbook({
    scriptFile: resolve('dist/Code.js'),
    htmlDir: resolve('dist'),
    today: '2025-12-01',
    latencyMs: 0,
    faultAt: 0,
    savesOnlyAtClose: true,
    save: async () => undefined,
    snapshot: null,
  });
  opened.push(book);
  return book;
}

const state = z.object({
  workbook: z.object({ sheets: z.record(z.string(), z.object({ name: z.string(), columnData: z.unknown() })) }),
});

/** Widths, and what is hidden. */
async function columnsOf(book: LocalWorkbook, tabs: readonly string[]): Promise<unknown[]> {
  const { sheets } = state.parse(JSON.parse(await book.live.state())).workbook;
  return tabs.map((tab) => Object.values(sheets).find(({ name }) => name === tab)?.columnData);
}

describe('a copy with another plan', () => {
  let book: LocalWorkbook;
  let files: Json;

  beforeAll(async () => {
    book = await open();
    files = await copyOfRows(ROWS, changePlan)(book, open);
  });

  afterAll(async () => {
    for (const each of opened) await each.close();
  });

  it('puts plan, rows and totals in place, and leaves the columns of 計画 and 設定 as they are', async () => {
    const before = await columnsOf(book, ['計画', '設定']);
    expect(before).not.toContain(undefined);
    await call('restoreBook', { requestId: 'other-plan', files, confirmed: true })(book, null);
    expect(await columnsOf(book, ['計画', '設定'])).toEqual(before);
    const values = async (sheet: string, range: string): Promise<unknown> => (await book.values(sheet, range)).values;
    expect(await values('計画', 'E6')).toEqual([['人']]);
    // The target of 情報交換・連携会議.
    expect(await values('集計', 'E7')).toEqual([[7]]);
    // Lines go to five tabs in turn, 訪問 being the second, with 1 to 7 in turn.
    const counts = Array.from({ length: ROWS }, (_, index) => (index % 5 === 1 ? 1 + (index % 7) : 0));
    expect(await values('訪問', 'D3')).toEqual([[counts.reduce((sum, count) => sum + count, 0)]]);
  });

  it('leaves nothing for 点検 to ask', async () => {
    expect(JSON.stringify(await call('check', {})(book, null))).not.toContain('unrecorded');
  });
});
