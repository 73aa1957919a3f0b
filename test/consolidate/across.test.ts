/** An organisation is one within its book by its name, and beyond it by its 法人番号 alone; and last year up to the same day. */
import { fiscalYear } from '../../src/domain/calendar/fiscal-year';
import type { Config } from '../../src/domain/plan/model';
import { chofuR7 } from '../../src/plans/chofu-r7';
import { dateCell } from '../app/memory-workbook';
import { copyOf, type MadeBook } from './made-book';
import { Folder } from './run';
import { zipOf } from './sample-files';

const NUMBERED = '社会福祉法人こもれび 7123456789012';
const community = chofuR7.initiatives.filter(({ key }) => key === 'community');

function bookOf(
  code: string,
  bookId: string,
  year: number,
  met: readonly (readonly [day: string, name: string])[],
): MadeBook {
  const config: Config = { ...chofuR7, fiscalYear: fiscalYear(year), initiatives: community, areas: ['北', '南'] };
  const rows = met.map(([day, name], at) => ({
    tab: 'community',
    typed: { date: dateCell(day), area: at % 2 === 0 ? '北' : '南', 'community.approaches': 2, counterparty: name },
  }));
  return { config, code, municipality: `市${code}`, bookId, at: '2025/10/10 09:00:00', rows };
}

/** The cells of a municipality's row (or of an item's, on the first table) on the page. */
function rowOf(page: string, part: string, head: string): string[] {
  const [, section = ''] = page.split(`id="${part}"`);
  const row = section.split('<tr>').find((each) => each.startsWith(`<th scope="row">${head}</th>`)) ?? '';
  return [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, text = '']) => text);
}

it('the page says what it counts as one', async () => {
  const books = [
    bookOf('130001', 'a', 2025, [
      ['2025-05-01', 'ひだまり会'],
      ['2025-05-02', 'ひだまり会'],
      ['2025-06-01', NUMBERED],
    ]),
    // A second book of the same municipality: the name alone does not make it the same.
    bookOf('130001', 'b', 2025, [
      ['2025-05-01', 'ひだまり会'],
      ['2025-06-01', NUMBERED],
    ]),
    bookOf('131016', 'c', 2025, [
      ['2025-07-01', 'ひだまり会'],
      ['2025-07-01', NUMBERED],
      // A number that does not check is a part of the name.
      ['2025-07-02', 'みどり会 7123456789013'],
    ]),
    bookOf('131016', 'd', 2024, [
      ['2024-10-10', 'ひだまり会'],
      ['2024-10-11', 'ことり文庫'],
    ]),
  ];
  const folder = new Folder(books.map((book) => [`${book.bookId}.zip`, zipOf(copyOf(book))]));
  await folder.run();
  const page = folder.text('report.html');
  expect(rowOf(page, 'overview', '働きかけた団体')[1]).toBe('5');
  expect(rowOf(page, 'item-1', '市130001')[0]).toBe('3');
  const [actual, , , , , lastYear, change] = rowOf(page, 'item-1', '市131016');
  expect([actual, lastYear, change]).toEqual(['3', '1', '+2']);
  expect(rowOf(page, 'overview', '団体への働きかけ')[1]).toBe('16');
  expect(page).toContain('法人番号が書かれた団体だけを同じ団体とします');
  // In each book the name alone counts, as in the book itself.
  const year = folder
    .csv('summary.csv')
    .filter(({ indicator, area, month }) => indicator === 'community.groups' && area === '' && month === '');
  expect(year.map(({ book_id, actual: figure }) => [book_id, figure])).toEqual([
    ['d', '2'],
    ['a', '2'],
    ['b', '2'],
    ['c', '3'],
  ]);
  folder.remove();
});
