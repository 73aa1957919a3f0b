/** Words that a sheet would read as numbers, days or truth values: recorded by the form, corrected, voided, brought back. */
import { z } from 'zod';
import type { Json } from '../../src/host/local/local-workbook';
import { PropertyBook } from '../property/book';

const WORDS = [
  '0123',
  '12-3',
  '6/3',
  'TRUE',
  '3:30',
  '1e5',
  '50%',
  '¥1,200',
  '=1+1',
  '+81 42',
  "'古い",
  '2025年6月3日',
];
const TAB = '訪問';

let book: PropertyBook;
beforeAll(async () => {
  book = await PropertyBook.open('2025-12-01');
});
afterAll(async () => {
  await book.close();
});

const event = (requestId: string, word: string): Record<string, Json> => ({
  requestId,
  date: '2025-06-03',
  area: '若葉・調和',
  staff: word,
  counterparty: word,
  note: word,
  credits: [{ indicator: 'outreach.visits', count: 2 }],
  confirmed: true,
});

const listed = z.object({
  entries: z.array(z.object({ id: z.string(), staff: z.string(), counterparty: z.string(), note: z.string() })),
});

/** 担当者, 相手先, 備考 and 記録ID of the rows, as the cells hold them. */
async function rows(): Promise<Json[][]> {
  const { rows: last } = book.size(TAB);
  const values = await book.values(TAB, `A7:J${last}`);
  return values.filter((row) => row[9] !== '').map((row) => [row[2] ?? '', row[6] ?? '', row[7] ?? '', row[9] ?? '']);
}

it('stand in the cells, in the list and in 変更履歴 as they were sent', async () => {
  for (const [index, word] of WORDS.entries()) await book.call('recordEvent', event(`words-${100 + index}`, word));
  const held = await rows();
  expect(held.map(([staff, counterparty, note]) => [staff, counterparty, note])).toEqual(
    WORDS.map((word) => [word, word, word]),
  );
  const { entries } = listed.parse(await book.call('listEntries', { tab: 'outreach', limit: 50 }));
  expect(entries.map(({ note }) => note).sort()).toEqual([...WORDS].sort());
  expect(entries.map(({ staff }) => staff).sort()).toEqual([...WORDS].sort());
  const history = await book.values('変更履歴', `J4:T${book.size('変更履歴').rows}`);
  for (const word of WORDS) expect(history.some((line) => String(line[9]).includes(JSON.stringify(word)))).toBe(true);
});

it('stand in the cells as they were in a table that is taken in', async () => {
  const words = ['0123', '12-3', '6/3', 'TRUE', '3:30'];
  const known = new Set((await rows()).map((row) => row[3]));
  const lines = words.map((word, index) => `2025/7/${index + 1},若葉・調和,${word},2,${word},${word}`);
  const text = ['日付,福祉圏域,担当者,訪問件数,相手先,備考', ...lines].join('\n');
  await book.call('importTable', { requestId: 'words-table', text, confirmed: true });
  const imported = (await rows()).filter((row) => !known.has(row[3] ?? ''));
  expect(imported.map((row) => row.slice(0, 3))).toEqual(words.map((word) => [word, word, word]));
  const { entries } = listed.parse(await book.call('listEntries', { tab: 'outreach', from: '2025-07-01', limit: 50 }));
  expect(entries.map(({ counterparty }) => counterparty).sort()).toEqual([...words].sort());
});

it('are the same after a correction, and when a row that is gone comes back', async () => {
  const id = 'words-100:outreach';
  const changes = { note: '7-8', counterparty: 'FALSE' };
  await book.call('correctEntry', { requestId: 'words-fix1', id, changes, reason: '試し' });
  expect((await rows()).find((row) => row[3] === id)).toEqual(['0123', 'FALSE', '7-8', id]);
  const at = (await book.values(TAB, `J1:J${book.size(TAB).rows}`)).findIndex(([cell]) => cell === id) + 1;
  await book.change({ do: 'deleteRows', sheet: TAB, at, count: 1 });
  expect((await rows()).some((row) => row[3] === id)).toBe(false);
  await book.call('restoreEntry', { requestId: 'words-back', id, reason: '試し' });
  expect((await rows()).find((row) => row[3] === id)).toEqual(['0123', 'FALSE', '7-8', id]);
});
