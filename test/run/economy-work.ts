/** What is done to a book before a use is measured: large plans, tables and copies, rows that are asked about. */
import { z } from 'zod';
import type { Json, LocalWorkbook } from '../../src/host/local/local-workbook';

/** Answers what the use is then given. */
export type Prepare = (book: LocalWorkbook, openNew: () => Promise<LocalWorkbook>) => Promise<Json>;
export type Run = (book: LocalWorkbook, prepared: Json) => Promise<unknown>;

const AREAS = ['若葉・調和', '緑ヶ丘・滝坂', '上ノ原・柏野', '市全域'];
/** The columns of five tabs. */
const COUNTED = ['相談受付', '訪問件数', '本人・家族への継続支援', '啓発', '研修'];
const HEAD = ['日付', '福祉圏域', '担当者', ...COUNTED, '備考'];
const TAB = '訪問';

async function answerOf(book: LocalWorkbook, method: string, params: Json): Promise<Json> {
  const answer = await book.run({ function: 'call', args: [JSON.stringify({ method, params })] });
  const text = 'result' in answer ? String(answer.result) : answer.error.message;
  if (!text.startsWith('{"ok":true')) throw new Error(`${method}: ${text.slice(0, 2000)}`);
  return z.object({ value: z.unknown() }).parse(JSON.parse(text)).value as Json;
}

/** A call as the form makes it. */
export const call =
  (method: string, params: Json): Run =>
  (book) =>
    answerOf(book, method, params);

export async function menuRebuild(book: LocalWorkbook, reason: string): Promise<void> {
  const { shown } = await book.menu({ path: ['地域福祉KPI', '集計を作り直す'], answers: [reason] });
  if (!JSON.stringify(shown).includes('作り直しました')) throw new Error(JSON.stringify(shown));
}

/** 計画 and 設定 of 60 indicators and 25 areas, in a book that is set up and not yet built by them. */
export const bigPlan: Prepare = async (book) => {
  await call('setUp', {})(book, null);
  const names = Array.from({ length: 25 }, (_, index) => [`第${index + 1}圏域`]);
  await book.edit({ sheet: '設定', range: 'F4:F29', values: [...names, ['市全域']] });
  const { values } = await book.values('計画', 'A1:I80');
  const row = values.findIndex(([key]) => key === 'training.sessions') + 1;
  const line = values[row - 1] ?? [];
  await book.change({ do: 'insertRows', sheet: '計画', at: row + 1, count: 42 });
  const extra = Array.from({ length: 42 }, (_, index) => {
    const own = ['', '', '', `追加の指標${index + 1}`, '', '', '', '10'];
    const cells = line.map((cell, at) => own[at] || String(cell ?? ''));
    return [`training.extra${index + 1}`, ...cells.slice(1)];
  });
  await book.edit({ sheet: '計画', range: `A${row + 1}:I${row + 42}`, values: extra });
  return null;
};

/** A table of so many lines for five tabs, as text with commas. */
function table(lines: number, from = 0): string {
  const days = Array.from({ length: lines }, (_, index) => from + index);
  const written = days.map((index) => {
    const counts = COUNTED.map((_, at) => (index % COUNTED.length === at ? String(1 + (index % 7)) : ''));
    const date = `2025/${4 + (index % 8)}/${1 + (index % 28)}`;
    const note = index % 3 === 0 ? `${index}件目のメモ` : '';
    return [date, AREAS[index % AREAS.length], index % 2 === 0 ? '担当A' : '', ...counts, note].join(',');
  });
  return [HEAD.join(','), ...written].join('\n');
}

/** A book that is set up, and a table for it. */
export const importedLines =
  (lines: number): Prepare =>
  async (book) => {
    await call('setUp', {})(book, null);
    return table(lines);
  };

/** Another target, and another unit. */
export async function changePlan(book: LocalWorkbook): Promise<void> {
  await book.edit({ sheet: '計画', range: 'H5', values: [['7']] });
  await book.edit({ sheet: '計画', range: 'E6', values: [['人']] });
  await menuRebuild(book, '計画の見直し');
}

/** The files of a copy of so many rows, and a book that is set up for them. `change` is made to the copied one before. */
export const copyOfRows =
  (rows: number, change: (full: LocalWorkbook) => Promise<void> = async () => undefined): Prepare =>
  async (book, openNew) => {
    const full = await openNew();
    const PIECE = 2500;
    try {
      await call('setUp', {})(full, null);
      await change(full);
      for (let from = 0; from < rows; from += PIECE) {
        const text = table(Math.min(PIECE, rows - from), from);
        await call('importTable', { requestId: `economy-${from}`, text, confirmed: true, twins: true })(full, null);
      }
      const { files } = z
        .object({ files: z.array(z.object({ name: z.string(), text: z.string() })) })
        .parse(await answerOf(full, 'exportBook', {}));
      await call('setUp', {})(book, null);
      return files;
    } finally {
      await full.close();
    }
  };

/** Rows with an area that is none, each one a finding. */
export const doubtfulRows =
  (rows: number): Prepare =>
  async (book) => {
    const first = (book.sheets().find(({ name }) => name === TAB)?.rows ?? 0) + 1;
    await book.change({ do: 'insertRows', sheet: TAB, at: first, count: rows });
    const values = Array.from({ length: rows }, (_, index) => [
      `2025/6/${1 + (index % 28)}`,
      `どこか${index}`,
      '',
      '1',
    ]);
    await book.edit({ sheet: TAB, range: `A${first}:D${first + rows - 1}`, values });
    return null;
  };
