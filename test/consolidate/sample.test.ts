/** The sample of a fresh clone, counted a second time by plain loops over what was typed. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dateParts, toIso } from '../../src/domain/calendar/plain-date';
import type { CellValue } from '../../src/domain/cells/cell-value';
import { allIndicators } from '../../src/domain/plan/indicators';
import { day } from '../app/memory-workbook';
import type { MadeBook } from './made-book';
import { Folder, type Line } from './run';
import { sampleBooks } from './sample-books';
import { sampleFiles } from './sample-files';

const sample = resolve(__dirname, 'sample');
let folder: Folder;
let summary: Line[];

beforeAll(async () => {
  folder = new Folder();
  expect(await folder.run({ folder: sample, bigquery: 'my-project.kpi' })).toMatchObject({ ok: true, books: 4 });
  summary = folder.csv('summary.csv');
});
afterAll(() => folder.remove());

it('is what its script makes', () => {
  const others = [...sampleFiles()].filter(([path, bytes]) => !readFileSync(join(sample, path)).equals(bytes));
  // Where a copy has a new form: `npx tsx test/consolidate/make-sample.ts`.
  expect(others.map(([path]) => path)).toEqual([]);
});

/** The line's figure, counted from the rows. null: nothing counted. */
function counted(book: MadeBook, indicator: string, area: string, month: string): number | null {
  const { config, at, rows } = book;
  const until = day(at.slice(0, 10).replace(/\//g, '-'));
  const known = allIndicators(config).find(({ key }) => key === indicator);
  const key = known?.kind.kind === 'distinct' ? known.kind.over : indicator;
  const names = new Set<string>();
  let [sum, lines] = [0, 0];
  for (const { typed } of rows) {
    const [value, date] = [typed[key] ?? null, typed.date ?? null];
    if (typeof value !== 'number' || value % 1 !== 0 || value < 0 || value > 9999 || typed.status === '取消') continue;
    if (typeof date !== 'object' || date === null || date.date < config.fiscalYear.first || date.date > until) continue;
    if (date.date > config.fiscalYear.last) continue;
    const place = String(typed.area ?? '');
    if (place !== config.cityWide && !config.areas.includes(place)) continue;
    if ((area !== '' && area !== place) || (month !== '' && !toIso(date.date).startsWith(month))) continue;
    lines += 1;
    sum += value;
    const name: CellValue = typed.counterparty ?? null;
    if (value > 0 && typeof name === 'string') names.add(name);
  }
  if (lines === 0) return null;
  return known?.kind.kind === 'distinct' ? names.size : sum;
}

it('gives the figures of an independent count', () => {
  const { hibari, hibariLastYear, kawasemi, mokuren } = sampleBooks;
  const books: readonly MadeBook[] = [hibari, hibariLastYear, kawasemi, mokuren];
  const found = new Map(summary.map((line) => [keyOf(line), line.actual === '' ? null : Number(line.actual)]));
  let compared = 0;
  for (const book of books) {
    const { config } = book;
    const bookId = summary.find(({ municipality, municipality_code, fiscal_year }) => {
      const isYear = fiscal_year === String(config.fiscalYear.startYear);
      return isYear && municipality_code === book.code && municipality === book.municipality;
    })?.book_id;
    for (const { key } of allIndicators(config)) {
      for (const area of ['', ...config.areas, config.cityWide]) {
        for (const month of ['', ...monthsOf(config.fiscalYear.first)]) {
          const line = {
            book_id: bookId ?? '',
            indicator: key,
            area,
            month,
            fiscal_year: String(config.fiscalYear.startYear),
          };
          expect([line, found.get(keyOf(line)) ?? null]).toEqual([line, counted(book, key, area, month)]);
          compared += 1;
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(3000);
});

function keyOf({ fiscal_year, book_id, indicator, area, month }: Line): string {
  return [fiscal_year, book_id, indicator, area, month].join('|');
}

function monthsOf(first: MadeBook['config']['fiscalYear']['first']): string[] {
  const { year, month } = dateParts(first);
  return Array.from({ length: 12 }, (_, at) => {
    const index = month - 1 + at;
    return `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}

it('has exactly the columns of the summary, and a target where the plan has one', () => {
  expect(folder.text('summary.csv').split('\n', 1)).toEqual([
    '\ufefffiscal_year,municipality_code,municipality,book_id,item,indicator,label,area,month,actual,target,closed,difference',
  ]);
  const [visits] = summary.filter(({ indicator, area, month, municipality, fiscal_year }) => {
    return (
      indicator === 'outreach.visits' &&
      area === '' &&
      month === '' &&
      municipality === 'ひばり市' &&
      fiscal_year === '2025'
    );
  });
  expect(visits).toMatchObject({
    item: 'outreach.visits',
    label: '訪問件数',
    target: '1440',
    municipality_code: '139912',
  });
  const [north] = summary.filter(
    ({ indicator, area, month }) => indicator === 'outreach.visits' && area === '北部' && month === '',
  );
  expect(north?.target).toBe('360');
});

it('has the figures of 確定 where a month is closed', () => {
  const april = summary.filter(({ municipality, month, fiscal_year }) => {
    return municipality === 'ひばり市' && month === '2025-04' && fiscal_year === '2025';
  });
  expect(april.length).toBeGreaterThan(50);
  for (const { actual, closed, difference } of april) expect([closed, difference]).toEqual([actual, '0']);
  expect(summary.filter(({ month, closed }) => month === '2025-09' && closed !== '')).toEqual([]);
});

it('says what was not used, and why', () => {
  expect(folder.refused()).toEqual({
    '送付状.txt': ['other'],
    'かわせみ市/直したもの.zip': ['altered'],
    'ひばり市/地域福祉KPI控え_2025-11-04.zip': ['older'],
    '139939_もくれん町/地域福祉KPI控え_2025-12-01.zip': ['unmapped'],
  });
});

it('tells municipalities by code, and where only the folder says it, by that', () => {
  const codes = new Map(summary.map(({ municipality, municipality_code }) => [municipality, municipality_code]));
  expect([...codes]).toEqual([
    ['ひばり市', '139912'],
    ['かわせみ市', '139921'],
    ['もくれん町', '139939'],
  ]);
});

it('never adds up what no item was named for', () => {
  const letters = summary.filter(({ indicator }) => indicator === 'outreach.letters');
  expect(letters.length).toBeGreaterThan(5);
  expect(letters.filter(({ item }) => item !== '')).toEqual([]);
});

it('has all that BigQuery needs', () => {
  const load = folder.text('bigquery/load.sh');
  expect(load).toContain('--allow_quoted_newlines');
  expect(load).toContain("DATASET='kpi'");
  for (const name of [
    'raw_entries',
    'books',
    'areas',
    'months',
    'indicators',
    'targets',
    'closings',
    'items',
    'same_days',
  ]) {
    expect(load).toContain(`load ${name}\n`);
    expect(JSON.parse(folder.text(`bigquery/schemas/${name}.json`))).toContainEqual({
      name: 'book_no',
      type: 'INT64',
      mode: 'NULLABLE',
    });
    expect(folder.has(`bigquery/data/${name}/data_0.csv`)).toBe(true);
  }
  for (const name of ['0-staging', '1-counted', '2-figures', '3-items', '4-entered', 'checksum']) {
    expect(folder.text(`bigquery/sql/${name}.sql`)).toMatch(/^-- /);
  }
});

it('comes out the same when it is read again from its Parquet files', async () => {
  const again = join(folder.path, 'again');
  expect(await folder.run({ folder: folder.out, out: again, bigquery: 'my-project.kpi' })).toMatchObject({
    ok: true,
    books: 4,
  });
  expect(readFileSync(join(again, 'summary.csv'), 'utf8')).toBe(folder.text('summary.csv'));
  expect(readFileSync(join(again, 'report.html'), 'utf8')).toBe(folder.text('report.html'));
  expect(folder.refused(again)).toEqual(folder.refused());
  const checksum = 'bigquery/checksum-duckdb.csv';
  expect(readFileSync(join(again, checksum), 'utf8')).toBe(folder.text(checksum));
});
