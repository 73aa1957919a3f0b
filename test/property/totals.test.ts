/** 集計's formulas, the domain and a count by hand agree, whatever another script left in the tabs. */
import fc from 'fast-check';
import type { Json } from '../../src/host/local/local-workbook';
import { AREAS, account } from './account';
import { letters, type PropertyBook, type Totals } from './book';
import { holds } from './holds';
import { filler, oddBook, ROWS } from './odd-book';
import { type WrittenRow, writtenTabs } from './written-rows';

const TODAY = '2025-12-15';
const BOUNDS = { first: '2025-04-01', until: TODAY };
const CASES = 6;
const KPI_CASES = 1;
const FUNCTIONS = ['ACTUAL', 'TARGET', 'PROGRESS', 'EXPECTED', 'STATUS', 'FORECAST'] as const;
const SEED = 20250401;

let book: PropertyBook;
let put: ReturnType<typeof filler>;

beforeAll(async () => {
  book = await oddBook(TODAY);
  put = filler(book);
}, 120_000);

afterAll(() => book?.close());

describe(`rows that no edit tidied, seed ${SEED}`, () => {
  it('count the same in the formulas, in the domain and by hand', async () => {
    const agree = async (tabs: ReadonlyMap<string, readonly WrittenRow[]>): Promise<void> => {
      await put(tabs);
      const byHand = account(tabs);
      expect(await book.answered()).toEqual(byHand);
      expect(await book.shown()).toEqual(byHand);
    };
    await holds(SEED, CASES, fc.asyncProperty(writtenTabs(BOUNDS, ROWS), agree));
  }, 480_000);

  it('come out of every KPI_ function over ranges as the block and arithmetic say', async () => {
    const keys = Object.values(account(new Map()).actuals).length;
    const probe = await addProbe();
    const agree = async (tabs: ReadonlyMap<string, readonly WrittenRow[]>): Promise<void> => {
      await put(tabs);
      const { actuals } = account(tabs);
      const expected = probe.expected(actuals);
      expect(expected).toHaveLength(keys * FUNCTIONS.length);
      expect(await probe.read()).toEqual(expected);
    };
    await holds(SEED + 1, KPI_CASES, fc.asyncProperty(writtenTabs(BOUNDS, ROWS), agree));
  }, 480_000);
});

/** A tab with the six functions, each over all indicators (with a blank among them) down and all areas across. */
async function addProbe() {
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
