/** Range reads and writes of each operation, from the local workbook's own log of executions. */
import type { ExecutionRecord, Json, LocalWorkbook } from '../../src/host/local/local-workbook';
import { callMethod, observe } from './local-book';
import { ms, printTable } from './measure';

const TAB = '訪問';
const AREA = '若葉・調和';

interface Operation {
  readonly name: string;
  readonly kind: ExecutionRecord['kind'];
  /** The reads and writes that the add-on allows itself. */
  readonly budget?: { readonly reads: number; readonly writes: number };
  readonly run: (workbook: LocalWorkbook) => Promise<unknown>;
}

const entry = (requestId: string, count: number): Json => ({
  requestId,
  date: '2025-06-03',
  area: AREA,
  credits: [{ indicator: 'outreach.visits', count }],
});

const row = (day: number): Json[] => [`2025/7/${day}`, AREA, '', '2件', '', '1', '', ''];

const operations: readonly Operation[] = [
  { name: 'setUp, a new book', kind: 'call', run: (book) => callMethod(book, 'setUp', {}) },
  { name: 'setUp again, nothing to do', kind: 'call', run: (book) => callMethod(book, 'setUp', {}) },
  { name: 'onEdit, 20 rows pasted', kind: 'edit', run: (book) => paste(book, 'A7:H26', 20) },
  {
    name: 'onEdit, one cell',
    kind: 'edit',
    budget: { reads: 2, writes: 3 },
    run: (book) => book.edit({ sheet: TAB, range: 'D7', values: [['１２件']] }),
  },
  {
    name: 'recordEvent, one tab',
    kind: 'call',
    budget: { reads: 3, writes: 3 },
    run: (book) => callMethod(book, 'recordEvent', entry('bench-0001', 3)),
  },
  {
    name: 'recordEvent, sent again',
    kind: 'call',
    budget: { reads: 3, writes: 0 },
    run: (book) => callMethod(book, 'recordEvent', entry('bench-0001', 3)),
  },
  { name: 'summary', kind: 'call', budget: { reads: 12, writes: 0 }, run: (book) => callMethod(book, 'summary', {}) },
  { name: 'listEntries', kind: 'call', run: (book) => callMethod(book, 'listEntries', {}) },
  {
    name: 'formOptions',
    kind: 'call',
    budget: { reads: 0, writes: 0 },
    run: (book) => callMethod(book, 'formOptions', {}),
  },
  { name: 'check', kind: 'call', run: (book) => callMethod(book, 'check', {}) },
  { name: 'repair, nothing to do', kind: 'call', run: (book) => callMethod(book, 'repair', {}) },
  {
    name: 'KPI_PROGRESS, given the block',
    kind: 'customFunction',
    budget: { reads: 0, writes: 0 },
    run: (book) => book.formula(`=KPI_PROGRESS("訪問件数","${AREA}",KPI_TABLE)`),
  },
  {
    name: 'KPI_PROGRESS, without it',
    kind: 'customFunction',
    budget: { reads: 1, writes: 0 },
    run: (book) => book.formula(`=KPI_PROGRESS("訪問件数","${AREA}")`),
  },
];

/** Runs every operation once, in order, on a new book. Answers the names of those over their budget. */
export async function benchOperations(workbook: LocalWorkbook): Promise<string[]> {
  const over: string[] = [];
  const lines: string[][] = [];
  for (const operation of operations) {
    const { records, ms: used } = await observe(workbook, () => operation.run(workbook));
    // Other custom functions of the book may be calculated before the one that was asked for.
    const own = records.filter(({ kind }) => kind === operation.kind).at(-1);
    if (!own) throw new Error(`${operation.name}: no such execution in the log`);
    if (own.error !== undefined) throw new Error(`${operation.name}: ${own.error}`);
    const { reads, writes, total } = own.calls;
    const { budget } = operation;
    if (budget && (reads > budget.reads || writes > budget.writes)) over.push(operation.name);
    const allowed = budget ? `${budget.reads} / ${budget.writes}` : '';
    lines.push([operation.name, String(reads), String(writes), allowed, String(total), ms(own.ms), ms(used)]);
  }
  const header = ['operation', 'reads', 'writes', 'budget', 'service calls', 'execution', 'until calculated'];
  printTable('Range reads and writes per operation, local workbook, one run each', header, lines);
  return over;
}

function paste(workbook: LocalWorkbook, range: string, rows: number): Promise<unknown> {
  const values = Array.from({ length: rows }, (_, index) => row(index + 1).map(plain));
  return workbook.edit({ sheet: TAB, range, values });
}

function plain(value: Json): string {
  return String(value);
}
