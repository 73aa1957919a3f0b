/** What each use of the add-on may cost on the live service, by the local workbook's clock: one table for the test and for `npm run bench`. */
import type { ExecutionRecord, Json, LocalWorkbook } from '../../src/host/local/local-workbook';
import {
  bigPlan,
  call,
  changePlan,
  copyOfRows,
  doubtfulRows,
  importedLines,
  menuRebuild,
  type Prepare,
  type Run,
} from './economy-work';

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
  /** Takes a busy machine minutes. */
  readonly isLarge?: true;
  readonly budget: Cost;
  /** What is aimed at, where that is less than the budget. */
  readonly aim?: Partial<Cost>;
  /** What is done to the book before, and is not measured. */
  readonly prepare?: Prepare;
  readonly run: Run;
}

const TAB = '訪問';
const AREA = '若葉・調和';
const ROW = ['2025/7/3', AREA, '', '2件', '', '1', '', ''];

/** Of 情報交換・連携会議, which is no area's own. */
async function changeTarget(book: LocalWorkbook): Promise<void> {
  await book.edit({ sheet: '計画', range: 'H5', values: [['7']] });
  await menuRebuild(book, '目標の見直し');
  const { values } = await book.values('集計', 'E7');
  if (values[0]?.[0] !== 7) throw new Error(`集計 has the target ${String(values[0]?.[0])}`);
}

/** The files of a copy. */
function takeIn(book: LocalWorkbook, files: Json): Promise<unknown> {
  return call('restoreBook', { requestId: 'economy-copy', files, confirmed: true })(book, null);
}

/** In the order in which they are run, those of the sample year on the same one. */
export const economyUses: readonly EconomyUse[] = [
  {
    name: '初期設定, new file',
    kind: 'call',
    book: 'new',
    budget: { calls: 600, googleMs: 30_000 },
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
    budget: { calls: 150, googleMs: 8000 },
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
    name: '60 indicators x 25 areas, new',
    kind: 'menu',
    book: 'new',
    isLarge: true,
    budget: { calls: 1200, googleMs: 120_000 },
    prepare: bigPlan,
    run: (book) => menuRebuild(book, ''),
  },
  {
    name: 'onEdit, one cell',
    kind: 'edit',
    book: 'sample year',
    budget: { calls: 14, googleMs: 2000 },
    run: (book) => book.edit({ sheet: TAB, range: 'D9', values: [[12]] }),
  },
  {
    name: 'onEdit, one cell that is put into another form',
    kind: 'edit',
    book: 'sample year',
    budget: { calls: 15, googleMs: 2000 },
    run: (book) => book.edit({ sheet: TAB, range: 'D7', values: [['１２件']] }),
  },
  {
    name: 'onEdit, one row',
    kind: 'edit',
    book: 'sample year',
    budget: { calls: 16, googleMs: 2000 },
    run: (book) => book.edit({ sheet: TAB, range: 'A900:H900', values: [ROW] }),
  },
  {
    name: 'recordEvent, one tab',
    kind: 'call',
    book: 'sample year',
    budget: { calls: 18, googleMs: 2500 },
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
    budget: { calls: 95, googleMs: 8000 },
    run: call('check', {}),
  },
  {
    name: '点検, 600 findings',
    kind: 'call',
    book: 'sample year',
    budget: { calls: 80, googleMs: 8000 },
    prepare: doubtfulRows(600),
    run: call('check', {}),
  },
  {
    name: '取り込み of 2,000 lines over five tabs',
    kind: 'call',
    book: 'new',
    budget: { calls: 150, googleMs: 20_000 },
    prepare: importedLines(2000),
    run: (book, text) => call('importTable', { requestId: 'economy-2000', text, confirmed: true })(book, null),
  },
  {
    name: '取り込み of a copy of 1,000 rows with history',
    kind: 'call',
    book: 'new',
    isLarge: true,
    budget: { calls: 110, googleMs: 60_000 },
    prepare: copyOfRows(1000),
    run: takeIn,
  },
  {
    name: '取り込み of a copy of 5,000 rows with history',
    kind: 'call',
    book: 'new',
    isLarge: true,
    budget: { calls: 180, googleMs: 60_000 },
    prepare: copyOfRows(5000),
    run: takeIn,
  },
  {
    name: '取り込み of a copy of 5,000 rows with history and another plan',
    kind: 'call',
    book: 'new',
    isLarge: true,
    budget: { calls: 300, googleMs: 60_000 },
    prepare: copyOfRows(5000, changePlan),
    run: takeIn,
  },
];

/** The execution that a use is measured by. @throws when it was ended by an error */
export async function costOf(
  use: EconomyUse,
  book: LocalWorkbook,
  openNew: () => Promise<LocalWorkbook>,
): Promise<Cost> {
  const prepared: Json = (await use.prepare?.(book, openNew)) ?? null;
  const known = new Set(book.executions().map(({ id }) => id));
  await use.run(book, prepared);
  const own = book.executions().filter(({ id, kind }) => !known.has(id) && kind === use.kind);
  const last = own.at(-1);
  if (last === undefined || last.error !== undefined)
    throw new Error(`${use.name}: ${last?.error ?? 'not in the log'}`);
  return { calls: last.calls.total, googleMs: last.googleMs };
}

/** What is above the budget, as it was allowed; nothing where it is held. */
export function overBudget({ calls, googleMs }: Cost, { budget }: EconomyUse): Partial<Cost> {
  return {
    ...(calls > budget.calls && { calls: budget.calls }),
    ...(googleMs > budget.googleMs && { googleMs: budget.googleMs }),
  };
}
