/** The SQL's figures are what the domain's roll-up makes of the same rows: 延べ and 実数, by area and whole, month, year, cumulative. */

import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { fiscalYear } from '../../src/domain/calendar/fiscal-year';
import { addDays } from '../../src/domain/calendar/plain-date';
import type { CellValue } from '../../src/domain/cells/cell-value';
import { monthKeyAt } from '../../src/domain/closing/closing';
import { allIndicators } from '../../src/domain/plan/indicators';
import type { Config } from '../../src/domain/plan/model';
import { chofuR7 } from '../../src/plans/chofu-r7';
import type { Typed } from '../app/memory-rows';
import { copyOf, type MadeBook, rolledUp } from './made-book';
import { Folder } from './run';
import { zipOf } from './sample-files';

const SEED = 20251201;
const CASES = Number(process.env.FC_CASES ?? 4);

/** By `indicator|area|month`: the figure and the cumulative one. */
type Expected = Map<string, readonly [actual: number | null, cumulative: number | null]>;

function expectedOf(book: MadeBook): Expected {
  const { config } = book;
  const totals = rolledUp(book);
  const expected: Expected = new Map();
  const scopes = [
    ['', 'city'],
    ...config.areas.map((area, at) => [area, at]),
    [config.cityWide, config.areas.length],
  ] as [string, 'city' | number][];
  for (const { key } of allIndicators(config)) {
    for (const [area, scope] of scopes) {
      const year = totals.actual(key, scope, 'year');
      expected.set(`${key}|${area}|`, [year, year]);
      for (let month = 0; month < 12; month += 1) {
        const figures = [totals.actual(key, scope, month), totals.cumulative(key, scope, month)] as const;
        expected.set(`${key}|${area}|${monthKeyAt(config.fiscalYear, month)}`, figures);
      }
    }
  }
  return new Map([...expected].filter(([, figures]) => figures.some((figure) => figure !== null)));
}

async function figuresOf(folder: Folder, bookId: string): Promise<Expected> {
  const connection = await (await DuckDBInstance.create()).connect();
  const path = join(folder.out, 'figures.parquet').replace(/'/g, "''");
  const reader = await connection.runAndReadAll(
    `SELECT indicator, area, month, actual, cumulative FROM '${path}' WHERE book_id = '${bookId}' AND cumulative IS NOT NULL`,
  );
  const number = (value: unknown): number | null => (value === null ? null : Number(value));
  return new Map(
    reader
      .getRows()
      .map(([indicator, area, month, actual, cumulative]) => [
        `${indicator}|${area ?? ''}|${month ?? ''}`,
        [number(actual), number(cumulative)],
      ]),
  );
}

const areas = ['北', '2025-06-03', '=東', '12', "'南'"];
const initiatives = chofuR7.initiatives.filter(({ key }) => ['community', 'outreach', 'hubs'].includes(key));

const count: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) },
  fc.constantFrom<CellValue>(null, 9999, 10_000, -1, 1.5, 1e21, '3', '3件', '', ' ', true, "'4", '=1+1', 0),
);
const name: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>(
  null,
  'ひだまり会',
  'ひだまり会 ',
  'みどりの縁側',
  '007',
  7,
  '7',
  '=会',
  '二行の\n名, "前"',
  'ABC 7123456789012',
  '',
);

/** Rows of a year that begins in any month, most of them counted, in a plan whose areas read as numbers, days and formulas. */
const book: fc.Arbitrary<MadeBook> = fc
  .record({
    startMonth: fc.constantFrom(4, 1, 10),
    asOf: fc.integer({ min: -5, max: 400 }),
    rows: fc.array(
      fc.record({
        tab: fc.constantFrom(...initiatives.map(({ key }) => key)),
        day: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 365 }) }, fc.constantFrom(-1, 366, 900)),
        as: fc.constantFrom('date', 'date', 'date', 'date', 'serial', 'text'),
        area: fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom(...areas, '市全域') },
          fc.constantFrom<CellValue>(null, 12, 'どこか', ''),
        ),
        counts: fc.array(count, { minLength: 3, maxLength: 3 }),
        counterparty: name,
        status: fc.oneof(
          { weight: 9, arbitrary: fc.constant<CellValue>('記録済') },
          fc.constantFrom<CellValue>('取消', '取消 ', null),
        ),
      }),
      { minLength: 30, maxLength: 120 },
    ),
  })
  .map(({ startMonth, asOf, rows }): MadeBook => {
    const year = fiscalYear(2025, startMonth);
    const config: Config = { ...chofuR7, fiscalYear: year, areas, initiatives, asOf: addDays(year.first, asOf) };
    const typed = rows.map(({ tab, day, as, area, counts, counterparty, status }): MadeBook['rows'][number] => {
      const date = addDays(year.first, day);
      const cells: CellValue = as === 'date' ? { kind: 'date', date } : as === 'serial' ? date + 25569.5 : '2025/6/3';
      const keys =
        initiatives.find(({ key }) => key === tab)?.indicators.filter(({ kind }) => kind.kind === 'sum') ?? [];
      const own = keys.map(({ key }, at): [string, CellValue] => [key, counts[at] ?? null]);
      return { tab, typed: { date: cells, area, counterparty, status, ...Object.fromEntries(own) } as Typed };
    });
    return { config, code: '', municipality: '', bookId: 'book', at: '2026/01/05 10:00:00', rows: typed };
  });

it(`equal figures, seed ${SEED}`, async () => {
  const holds = async (made: readonly MadeBook[]): Promise<void> => {
    const books = made.map((each, at) => ({ ...each, bookId: `book-${at}` }));
    const folder = new Folder(books.map((each) => [`${each.bookId}.zip`, zipOf(copyOf(each))]));
    try {
      expect(await folder.run()).toMatchObject({ ok: true, books: books.length });
      for (const each of books) expect(await figuresOf(folder, each.bookId)).toEqual(expectedOf(each));
    } finally {
      folder.remove();
    }
  };
  await fc.assert(fc.asyncProperty(fc.array(book, { minLength: 3, maxLength: 5 }), holds), {
    seed: SEED,
    numRuns: CASES,
    // Each case is a run of its own: to look for a smaller one takes minutes.
    endOnFailure: true,
  });
});
