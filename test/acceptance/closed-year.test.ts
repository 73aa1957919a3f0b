/** A year that is closed as a whole: each tab says so, however often it is built anew, until it is opened again. */
import { PropertyBook } from '../property/book';
import { ALL, closeYear, marked, optionsOf, TODAY } from './closed-year';

let book: PropertyBook;

beforeAll(async () => {
  book = await PropertyBook.open(TODAY);
  await closeYear(book);
});

afterAll(() => book?.close());

it('says so on each tab and to the form, and still does when the book is built anew', async () => {
  expect(await marked(book)).toEqual(ALL);
  expect(await optionsOf(book)).toEqual({ name: '令和7年度', until: '2026-05-31' });
  await book.menu('集計を作り直す');
  expect(await marked(book)).toEqual(ALL);
  await book.call('check');
  expect(await marked(book)).toEqual(ALL);
});

it('asks what is typed for its reason, and is opened again from the menu', async () => {
  await book.type('訪問', 7, 1, [['2025/6/3', '若葉・調和', '', '2']]);
  expect((await book.values('訪問', 'A7:K7')).flat().join()).toContain('要確認');
  const path = ['地域福祉KPI', '年度の締めを解除'];
  const { shown } = await book.workbook.menu({ path, answers: ['届いた記録があった'] });
  expect(JSON.stringify(shown)).toContain('開き直しました');
  expect(await marked(book)).toEqual([]);
  expect(await optionsOf(book)).toBeNull();
  expect((await book.values('訪問', 'A7:K7')).flat().join()).toContain('記録済');
  // Nothing is asked where nothing is closed.
  for (const [item, said] of [
    ['年度の締めを解除', '閉じていません'],
    ['締めを解除', '締めてある月はありません'],
  ] as const) {
    const again = await book.workbook.menu({ path: ['地域福祉KPI', item], answers: ['ok'] });
    expect(JSON.stringify(again.shown)).toContain(said);
    expect(again.shown).toHaveLength(1);
  }
});
