/** 月次's formulas, for the city and for a chosen area, and a count by hand side by side. */
import type { Json } from '../../src/host/local/local-workbook';
import { account } from './account';
import { letters, type PropertyBook, type Written } from './book';
import { filler, oddBook } from './odd-book';
import type { WrittenRow } from './written-rows';

export const WHOLE_CITY = '市全体';
const TODAY = '2025-12-15';
export const BOUNDS = { first: '2025-04-01', until: TODAY };
/** April to December: the later months have not started. */
const STARTED = 9;
const EPOCH = Date.UTC(1899, 11, 30);

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
    const those = rows.map((row) =>
      row.when === 'inTime' && !wanted(monthOf(row.date)) ? { ...row, when: 'never' as const } : row,
    );
    return [tab, those] as const;
  });
  return new Map(kept);
}

export function byHand(tabs: Tabs, scope: string): Lines {
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
async function shown(book: PropertyBook): Promise<{ seen: Lines; city: Lines }> {
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

/** A book with odd areas whose 月次 is read. */
export class MonthsBook {
  private constructor(
    private readonly book: PropertyBook,
    private readonly put: ReturnType<typeof filler>,
  ) {}

  static async open(): Promise<MonthsBook> {
    const book = await oddBook(TODAY);
    return new MonthsBook(book, filler(book));
  }

  /** 月次 counts months and sums of months as a count by hand does. */
  async agrees(tabs: Tabs, area: string): Promise<void> {
    await this.put(tabs);
    await this.book.type('月次', 2, 3, [[area]]);
    const { seen, city } = await shown(this.book);
    expect(city).toEqual(byHand(tabs, '*'));
    expect(seen).toEqual(byHand(tabs, area === WHOLE_CITY ? '*' : area));
  }

  async close(): Promise<void> {
    await this.book.close();
  }
}
