/** --public: no small count in any file, and no single entries. */
import { join } from 'node:path';
import { copyOf, type MadeBook } from './made-book';
import { Folder, type Line } from './run';
import { sampleBooks } from './sample-books';
import { zipOf } from './sample-files';

let folder: Folder;
let lines: Line[];
let full: Line[];
beforeAll(async () => {
  const books: readonly MadeBook[] = [
    sampleBooks.hibari,
    sampleBooks.hibariLastYear,
    sampleBooks.kawasemi,
    sampleBooks.mokuren,
  ];
  folder = new Folder(books.map((book, at) => [`${at}.zip`, zipOf(copyOf(book))]));
  await folder.run({ isPublic: true });
  lines = folder.csv('summary.csv');
  const out = join(folder.path, 'full');
  await folder.run({ out });
  full = folder.csv('summary.csv', out);
});
afterAll(() => folder.remove());

const key = ({ book_id, fiscal_year, indicator, area, month }: Line): string =>
  [book_id, fiscal_year, indicator, area, month].join('|');

it('has no figure of 1 to 4, and no closed one', () => {
  expect(lines.filter(({ actual }) => ['1', '2', '3', '4'].includes(actual ?? ''))).toEqual([]);
  expect(lines.filter(({ closed, difference }) => closed !== '' || difference !== '')).toEqual([]);
  expect(lines.filter(({ actual }) => actual === 'X').length).toBeGreaterThan(500);
});

it('shows the others as they are', () => {
  const known = new Map(full.map((line) => [key(line), line.actual]));
  const shown = lines.filter(({ actual }) => actual !== 'X' && actual !== '');
  expect(shown.length).toBeGreaterThan(100);
  for (const line of shown) expect([key(line), line.actual]).toEqual([key(line), known.get(key(line))]);
});

it('leaves single entries and closed figures out, and says so on the page', () => {
  expect(folder.has('entries.parquet')).toBe(false);
  expect(folder.has('tables/closings.parquet')).toBe(false);
  expect(folder.text('report.html')).toContain('公表用です');
  expect(folder.text('report.html')).not.toContain('前年同期</button>');
});

it('adds up no total of which a part is hidden', () => {
  const page = folder.text('report.html');
  const hidden = new Set(
    lines
      .filter(
        ({ area, month, actual, fiscal_year }) =>
          area === '' && month === '' && actual === 'X' && fiscal_year === '2025',
      )
      .map(({ label }) => label),
  );
  expect(hidden.size).toBeGreaterThan(0);
  for (const label of hidden) {
    const row = new RegExp(`<tr><th scope="row">${label}</th><td>[^<]*</td><td class="n" data-sort="">X</td>`);
    expect(page).toMatch(row);
  }
});
