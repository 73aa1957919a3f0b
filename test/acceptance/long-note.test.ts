/** A note of 20,000 characters that somebody typed: corrected, voided and brought back like any other. */
import type { Json } from '../../src/host/local/local-workbook';
import { PropertyBook } from '../property/book';

const TAB = '訪問';
const NOTE = '長い備考です。'.repeat(2857).slice(0, 20_000);
const id = 'long-0001:outreach';

let book: PropertyBook;
beforeAll(async () => {
  book = await PropertyBook.open('2025-12-01');
});
afterAll(async () => {
  await book.close();
});

async function row(): Promise<Json[]> {
  const values = await book.values(TAB, 'A7:J30');
  return values.find((cells) => cells[9] === id) ?? [];
}

it('whatever is corrected in its row', async () => {
  const event = { date: '2025-06-03', area: '若葉・調和', credits: [{ indicator: 'outreach.visits', count: 2 }] };
  await book.call('recordEvent', { requestId: 'long-0001', ...event });
  await book.run('writeUnseen', JSON.stringify([{ sheet: TAB, row: 7, column: 8, cells: [[NOTE]] }]));
  expect((await row())[7]).toBe(NOTE);
  const changes = { counts: [{ indicator: 'outreach.visits', count: 5 }] };
  await book.call('correctEntry', { requestId: 'long-0002', id, changes, reason: '数え違い' });
  expect((await row())[3]).toBe(5);
  expect((await row())[7]).toBe(NOTE);
  await book.call('correctEntry', { requestId: 'long-0003', id, changes: { note: '短い' }, reason: '長すぎる' });
  expect((await row())[7]).toBe('短い');
  await book.call('voidEntry', { requestId: 'long-0004', id, reason: '誤り' });
  expect((await row())[8]).toBe('取消');
});
