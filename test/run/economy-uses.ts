/** What each use of the add-on may cost on the live service, by the local workbook's clock: one table for the test and for `npm run bench`. */
import type { ExecutionRecord, Json, LocalWorkbook } from '../../src/host/local/local-workbook';

export const ECONOMY_TODAY = '2025-12-01';

export interface Cost {
  readonly calls: number;
  readonly googleMs: number;
}

export interface EconomyUse {
  readonly name: string;
  /** Of the execution that is measured. */
  readonly kind: ExecutionRecord['kind'];
  readonly book: 'new' | 'sample year';
  readonly budget: Cost;
  /** What is aimed at, where that is less than the budget. */
  readonly aim?: Partial<Cost>;
  readonly run: (book: LocalWorkbook) => Promise<unknown>;
}

const TAB = '訪問';
const AREA = '若葉・調和';
const ROW = ['2025/7/3', AREA, '', '2件', '', '1', '', ''];

const call =
  (method: string, params: Json) =>
  async (book: LocalWorkbook): Promise<void> => {
    const answer = await book.run({ function: 'call', args: [JSON.stringify({ method, params })] });
    const text = 'result' in answer ? String(answer.result) : answer.error.message;
    if (!text.startsWith('{"ok":true')) throw new Error(`${method}: ${text}`);
  };

async function changeTarget(book: LocalWorkbook): Promise<unknown> {
  await book.edit({ sheet: '計画', range: 'H4', values: [['77']] });
  return book.menu({ path: ['地域福祉KPI', '集計を作り直す'], answers: ['目標の見直し'] });
}

/** In the order in which they are run, those of a book on the same one. */
export const economyUses: readonly EconomyUse[] = [
  {
    name: '初期設定, new file',
    kind: 'call',
    book: 'new',
    budget: { calls: 1350, googleMs: 30_000 },
    aim: { calls: 600 },
    run: call('setUp', {}),
  },
  {
    name: '初期設定 again',
    kind: 'call',
    book: 'sample year',
    budget: { calls: 150, googleMs: 8000 },
    run: call('setUp', {}),
  },
  {
    name: '修復, intact book',
    kind: 'call',
    book: 'sample year',
    budget: { calls: 180, googleMs: 8000 },
    aim: { calls: 150 },
    run: call('repair', {}),
  },
  {
    name: '集計を作り直す, one target changed',
    kind: 'menu',
    book: 'sample year',
    budget: { calls: 300, googleMs: 12_000 },
    run: changeTarget,
  },
  {
    name: 'onEdit, one cell',
    kind: 'edit',
    book: 'sample year',
    budget: { calls: 23, googleMs: 4400 },
    aim: { calls: 16, googleMs: 2000 },
    run: (book) => book.edit({ sheet: TAB, range: 'D7', values: [['１２件']] }),
  },
  {
    name: 'onEdit, one row',
    kind: 'edit',
    book: 'sample year',
    budget: { calls: 23, googleMs: 4400 },
    aim: { calls: 16, googleMs: 2000 },
    run: (book) => book.edit({ sheet: TAB, range: 'A900:H900', values: [ROW] }),
  },
  {
    name: 'recordEvent, one tab',
    kind: 'call',
    book: 'sample year',
    budget: { calls: 25, googleMs: 2900 },
    aim: { calls: 18, googleMs: 2500 },
    run: call('recordEvent', {
      requestId: 'economy-0001',
      date: '2025-06-03',
      area: AREA,
      credits: [{ indicator: 'outreach.visits', count: 3 }],
    }),
  },
  {
    name: '点検',
    kind: 'call',
    book: 'sample year',
    budget: { calls: 140, googleMs: 8000 },
    aim: { calls: 80 },
    run: call('check', {}),
  },
];

/** The execution that a use is measured by. @throws when it was ended by an error */
export async function costOf(use: EconomyUse, book: LocalWorkbook): Promise<Cost> {
  const known = new Set(book.executions().map(({ id }) => id));
  await use.run(book);
  const own = book.executions().filter(({ id, kind }) => !known.has(id) && kind === use.kind);
  const last = own.at(-1);
  if (last === undefined || last.error !== undefined)
    throw new Error(`${use.name}: ${last?.error ?? 'not in the log'}`);
  return { calls: last.calls.total, googleMs: last.googleMs };
}
