/** 集計's formulas, the domain and a count by hand side by side. */
import type { Json } from '../../src/host/local/local-workbook';
import { AREAS, account } from './account';
import { letters, type PropertyBook, type Totals } from './book';
import { filler, oddBook } from './odd-book';
import type { WrittenRow } from './written-rows';

const TODAY = '2025-12-15';
export const BOUNDS = { first: '2025-04-01', until: TODAY };
const FUNCTIONS = ['ACTUAL', 'TARGET', 'PROGRESS', 'EXPECTED', 'STATUS', 'FORECAST'] as const;

/** A book with odd areas, and what must hold of it. */
export class CountingBook {
  private constructor(
    private readonly book: PropertyBook,
    private readonly put: ReturnType<typeof filler>,
  ) {}

  static async open(): Promise<CountingBook> {
    const book = await oddBook(TODAY);
    return new CountingBook(book, filler(book));
  }

  /** The rows count the same in the formulas, in the domain and by hand. */
  async agrees(tabs: ReadonlyMap<string, readonly WrittenRow[]>): Promise<void> {
    await this.put(tabs);
    const byHand = account(tabs);
    expect(await this.book.answered()).toEqual(byHand);
    expect(await this.book.shown()).toEqual(byHand);
  }

  private probe: Promise<Awaited<ReturnType<typeof addProbe>>> | null = null;

  /** The rows come out of every KPI_ function over ranges as the block and arithmetic say. */
  async agreesByFunctions(tabs: ReadonlyMap<string, readonly WrittenRow[]>): Promise<void> {
    this.probe ??= addProbe(this.book);
    const probe = await this.probe;
    const keys = Object.values(account(new Map()).actuals).length;
    await this.put(tabs);
    const { actuals } = account(tabs);
    const expected = probe.expected(actuals);
    expect(expected).toHaveLength(keys * FUNCTIONS.length);
    expect(await probe.read()).toEqual(expected);
  }

  async close(): Promise<void> {
    await this.book.close();
  }
}

/** A tab with the six functions, each over all indicators (with a blank among them) down and all areas across. */
async function addProbe(book: PropertyBook) {
  const { rows, columns } = book.size('集計');
  const values = await book.values('集計', `A1:${letters(columns)}${rows}`);
  const head = values.findIndex((row) => row.includes('KPI_TABLE'));
  const start = (values[head] ?? []).indexOf('KPI_TABLE');
  const block = values.slice(head + 2).map((row) => row.slice(start));
  const scopes = ['*', ...AREAS];
  const lines = block.filter(([key]) => typeof key === 'string' && key.includes('.'));
  const targets = lines.map((line) => ({ key: String(line[0]), byScope: line.slice(3, 3 + scopes.length) }));
  await book.run('addSheetUnseen', 'ためし');
  const down = ['', ...targets.map(({ key }) => key)];
  const across = ['市全体', ...AREAS];
  const lastRow = down.length + 1;
  const lastColumn = letters(across.length + 1);
  await book.write(
    { sheet: 'ためし', row: 1, column: 2, cells: [across] },
    { sheet: 'ためし', row: 2, column: 1, cells: down.map((key) => [key]) },
    ...FUNCTIONS.map((name, index) => ({
      sheet: 'ためし',
      row: 2 + index * down.length,
      column: 2,
      cells: [[{ f: `=KPI_${name}($A$2:$A$${lastRow},$B$1:$${lastColumn}$1,KPI_TABLE)` }]],
    })),
  );
  const read = async () => {
    const all = await book.values('ためし', `B2:${lastColumn}${1 + FUNCTIONS.length * down.length}`);
    return all.filter((_, row) => row % down.length > 0);
  };
  const expected = (actuals: Totals['actuals']): Json[][] =>
    FUNCTIONS.flatMap((name) =>
      targets.map(({ key, byScope }) =>
        scopes.map((scope, index) => figure(name, actuals[key]?.[scope] ?? '', byScope[index] ?? '')),
      ),
    );
  return { read, expected };
}

/** 259 of the year's 365 days are gone on 2025-12-15. */
const SHARE = 259 / 365;

function figure(name: (typeof FUNCTIONS)[number], actual: Json, target: Json): Json {
  if (name === 'ACTUAL') return actual;
  if (name === 'TARGET' || typeof target !== 'number') return target;
  const expected = target * SHARE;
  if (name === 'EXPECTED') return near(expected);
  if (name === 'STATUS') return state(actual, target, expected);
  if (typeof actual !== 'number') return '';
  if (name === 'FORECAST') return near(actual / SHARE);
  return target === 0 ? '' : near(actual / target);
}

function state(actual: Json, target: number, expected: number): string {
  if (typeof actual !== 'number') return '未報告';
  if (actual >= target) return '達成';
  if (actual >= expected * 0.9) return '順調';
  return actual >= expected * 0.7 ? '注意' : '遅れ';
}

/** The order of arithmetic is the function's own. */
function near(value: number): Json {
  return expect.closeTo(value, 9) as number;
}
