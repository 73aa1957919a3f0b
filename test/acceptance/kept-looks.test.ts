/** What people see must not grow or fade with each rebuild: charts whose ranges Google answers split, colours of chips. */
import { PropertyBook } from '../property/book';

const CHIPS = 'B7:B12';

let book: PropertyBook;
beforeAll(async () => {
  book = await PropertyBook.open('2025-12-01', null, { splitChartRanges: true, savesOnlyAtClose: true });
});
afterAll(() => book.close());

it('charts and the colours of chips are the same after three rebuilds, 修復 and 初期設定', async () => {
  const before = await book.run('chartsUnseen', 'ダッシュボード');
  expect(before).toBeGreaterThan(0);
  await book.change({ do: 'colorChips', sheet: '訪問', range: CHIPS, color: '#e6f4ea' });
  const colours = book.workbook.chipColors('訪問', CHIPS);
  expect(colours).toEqual(new Array(6).fill(['#e6f4ea']));
  for (const item of ['集計を作り直す', '修復', '集計を作り直す', '初期設定', '集計を作り直す']) await book.menu(item);
  expect(await book.run('chartsUnseen', 'ダッシュボード')).toBe(before);
  expect(book.workbook.chipColors('訪問', CHIPS)).toEqual(colours);
});
