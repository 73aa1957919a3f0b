/** What people type and paste into the tabs of 令和7年度 while the year turns, as the sheet itself reads it. */
import { z } from 'zod';
import { PropertyBook } from '../property/book';

const FIRST = 7;
const checked = z.object({ problems: z.array(z.object({ message: z.string(), advice: z.string() })) });
let book: PropertyBook;

beforeAll(async () => {
  book = await PropertyBook.open('2026-04-05');
});

afterAll(() => book?.close());

/** Types, or pastes, days with a count each; answers the tab's cell and the first word of 状態 of each row. */
async function typed(row: number, ...days: readonly string[]): Promise<string[]> {
  await book.type(
    '訪問',
    row,
    1,
    days.map((day) => [day, '若葉・調和', '', '1']),
  );
  const status = (await book.columns('訪問')).get('status') ?? 1;
  const lines = await book.values('訪問', `A${row}:K${row + days.length - 1}`);
  return lines.map((line) => `${String(line[0]).slice(0, 10)} ${String(line[status - 1])}`);
}

it('asks of days of April, one or five at once, and takes those of March', async () => {
  const [slash] = await typed(FIRST, '4/2');
  const [words] = await typed(FIRST + 1, '4月2日');
  const block = await typed(FIRST + 2, '4/1', '4/2', '4/3', '4/4', '4/5');
  for (const said of [slash, words, ...block]) expect(said).toContain('要確認：日付の年が決められません');
  expect(await typed(FIRST + 7, '3/28', '2026/3/31 15:00')).toEqual(['2026-03-28 記録済', '2026-03-31 記録済']);
  const { problems } = checked.parse(await book.call('check'));
  const asked = problems.filter(({ message }) => /2025\/4\/\d と 2026\/4\/\d のどちらか/.test(message));
  expect(asked).toHaveLength(7);
  for (const { advice } of asked) expect(advice).toMatch(/2026\/4\/\d の分は、その年度の表に記録します/);
});

it('counts what stands in March, expects the target, and says nothing of 令和8年度', async () => {
  const { actuals } = await book.shown();
  expect(actuals['outreach.visits']?.['*']).toBe(2);
  const months = await book.values('月次', 'A6:Q60');
  const visits = months.find(([key, , , , item]) => key === 'outreach.visits' && item === '月の実績');
  expect(visits?.slice(5, 17)).toEqual(['', '', '', '', '', '', '', '', '', '', '', 2]);
  const summary = await book.values('集計', 'A4:H20');
  const [heads = []] = summary;
  const line = summary.find(([key]) => key === 'outreach.visits') ?? [];
  expect(line[heads.indexOf('期待')]).toBe(line[heads.indexOf('目標')]);
  expect(JSON.stringify(await book.everything())).not.toContain('令和8年度');
});
