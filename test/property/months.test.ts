/** 月次's formulas, for the city and for a chosen area, and a count by hand agree in every month and in every sum of months. */
import fc from 'fast-check';
import type { Json } from '../../src/host/local/local-workbook';
import { AREAS, account } from './account';
import { letters, type PropertyBook, type Written } from './book';
import { holds } from './holds';
import { filler, oddBook, ROWS } from './odd-book';
import { type WrittenRow, writtenTabs } from './written-rows';

const TODAY = '2025-12-15';
const BOUNDS = { first: '2025-04-01', until: TODAY };
const CASES = 2;
const SEED = 20250402;
/** April to December: the later months have not started. */
const STARTED = 9;
const EPOCH = Date.UTC(1899, 11, 30);

let book: PropertyBook;
let put: ReturnType<typeof filler>;

beforeAll(async () => {
  book = await oddBook(TODAY);
  put = filler(book);
}, 120_000);

afterAll(() => book?.close());

type Tabs = ReadonlyMap<string, readonly WrittenRow[]>;
type Lines = Record<string, { month: Json[]; cumulative: Json[] }>;

/** 0 is April; of a cell that is known to hold a day of the year. */
function monthOf(date: Written): number {
  if (typeof date === 'number') return (new Date(EPOCH + date * 86_400_000).getUTCMonth() + 9) % 12;
  if (typeof date === 'object' && date !== null && 'at' in date) return ((date.at[1] ?? 0) + 8) % 12;
  // The one formula that is a day is the year's first.
  return 0;
}

function within(tabs: Tabs, wanted: (month: number) => boolean): Tabs {
  const kept = [...tabs].map(([tab, rows]) => {
    const those = rows.map((row) => ({ ...row, inTime: row.inTime && wanted(monthOf(row.date)) }));
    return [tab, those] as const;
  });
  return new Map(kept);
}

function byHand(tabs: Tabs, scope: string): Lines {
  const lines: Lines = {};
  for (let month = 0; month < STARTED; month += 1) {
    const alone = account(within(tabs, (each) => each === month)).actuals;
    const soFar = account(within(tabs, (each) => each <= month)).actuals;
    for (const key of Object.keys(alone)) {
      const line = lines[key] ?? { month: [], cumulative: [] };
      lines[key] = line;
      line.month.push(alone[key]?.[scope] ?? '');
      line.cumulative.push(soFar[key]?.[scope] ?? '');
    }
  }
  for (const { month, cumulative } of Object.values(lines))
    for (const line of [month, cumulative]) line.push(...new Array<Json>(12 - STARTED).fill(''));
  return lines;
}

/** What people see, and what KPI_MONTHS holds for the city. */
async function shown(): Promise<{ seen: Lines; city: Lines }> {
  const { rows, columns } = book.size('月次');
  const values = await book.values('月次', `A1:${letters(columns)}${rows}`);
  const seen: Lines = {};
  values.forEach((row, index) => {
    if (row[4] === '月の実績')
      seen[String(row[0])] = { month: row.slice(5, 17), cumulative: (values[index + 1] ?? []).slice(5, 17) };
  });
  const head = values.findIndex((row) => row.includes('KPI_MONTHS'));
  const start = (values[head] ?? []).indexOf('KPI_MONTHS');
  const city: Lines = {};
  for (const row of values.slice(head + 2)) {
    const [key, ...rest] = row.slice(start);
    if (typeof key === 'string' && key.includes('.'))
      city[key] = { month: rest.slice(3, 15), cumulative: rest.slice(15, 27) };
  }
  return { seen, city };
}

describe(`月次, seed ${SEED}`, () => {
  it('counts months and sums of months as a count by hand does', async () => {
    const agree = async ([tabs, area]: [Tabs, string]): Promise<void> => {
      await put(tabs);
      await book.type('月次', 2, 3, [[area]]);
      const { seen, city } = await shown();
      expect(city).toEqual(byHand(tabs, '*'));
      expect(seen).toEqual(byHand(tabs, area === '市全体' ? '*' : area));
    };
    const cases = fc.tuple(writtenTabs(BOUNDS, ROWS), fc.constantFrom('市全体', ...AREAS));
    await holds(SEED, CASES, fc.asyncProperty(cases, agree));
  }, 480_000);
});
