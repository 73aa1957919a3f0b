/** A file whose language, region and time zone somebody changes later: 点検 says so and what to do, and days stay what they were. */
import { z } from 'zod';
import type { Json } from '../../src/host/local/local-workbook';
import { PropertyBook } from '../property/book';

const TAB = '訪問';
const DAYS = ['2025-04-01', '2025-06-03', '2025-10-04', '2025-11-30'];

let book: PropertyBook;
beforeAll(async () => {
  book = await PropertyBook.open('2025-12-01');
  for (const [index, date] of DAYS.entries()) await record(`region-${100 + index}`, date);
});
afterAll(async () => {
  await book.close();
});

async function record(requestId: string, date: string): Promise<void> {
  const credits: Json = [{ indicator: 'outreach.visits', count: 2 }];
  await book.call('recordEvent', { requestId, date, area: '若葉・調和', credits });
}

const listed = z.object({ entries: z.array(z.object({ date: z.string() })) });
const checked = z.object({
  problems: z.array(z.object({ message: z.string(), advice: z.string(), detail: z.unknown() })),
});

async function days(): Promise<string[]> {
  const { entries } = listed.parse(await book.call('listEntries', { tab: 'outreach', limit: 50 }));
  return entries.map(({ date }) => date).sort();
}

async function regionProblems() {
  const { problems } = checked.parse(await book.call('check'));
  return problems.filter(({ message }) => message.includes('タイムゾーン'));
}

it('is reported with what to do, and no day moves, by the form or on the tab', async () => {
  expect(await regionProblems()).toEqual([]);
  const before = await book.shown();
  await book.run('regionUnseen', 'en_GB', 'America/Los_Angeles');
  const [found, ...more] = await regionProblems();
  expect(more).toEqual([]);
  expect(found?.detail).toMatchObject({ reason: 'regionOther', typed: 'en_GB', zone: 'America/Los_Angeles' });
  expect(found?.advice).toContain(
    '「ファイル」の「設定」で、言語と地域を「日本」、タイムゾーンを「東京」にしてください。',
  );
  expect(await days()).toEqual(DAYS);
  expect(await book.shown()).toEqual(before);
  const list = await book.values('点検', `A5:G${book.size('点検').rows}`);
  expect(list.flat().some((cell) => String(cell).includes('America/Los_Angeles'))).toBe(true);

  await record('region-200', '2025-06-30');
  await book.type(TAB, 20, 1, [['2025/7/1', '若葉・調和', '', 2]]);
  const now = [...DAYS, '2025-06-30', '2025-07-01'].sort();
  expect(await days()).toEqual(now);

  await book.run('regionUnseen', 'ja_JP', 'Asia/Tokyo');
  expect(await regionProblems()).toEqual([]);
  expect(await days()).toEqual(now);
});
