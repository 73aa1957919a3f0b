/** Over HTTP alone: writes that Google does not confirm. What was written is read once more and told; nothing is written twice. */
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

let server: RunningServer;
let book: BookClient;
beforeAll(async () => {
  server = await startServer('--empty', '--today', '2025-12-01', '--flush-timeout', '1');
  book = new BookClient(server);
});
afterAll(() => server?.stop());

const event = (requestId: string, note: string) => ({
  requestId,
  date: '2025-06-03',
  area: '若葉・調和',
  note,
  credits: [{ indicator: 'outreach.visits', count: 2 }],
  confirmed: true,
});

async function rows(): Promise<unknown[][]> {
  const { values } = await book.grid('訪問', 'A7:J12');
  return values.filter(([date]) => date !== '').map((row) => [row[3], row[7], row[8]]);
}

it('a record that is written is answered as recorded, and stands once', async () => {
  const answer = await book.call('recordEvent', event('unsure-001', '一つ目'));
  expect(answer).toMatchObject({ ok: true, value: { entries: [{ tab: '訪問', id: 'unsure-001:outreach' }] } });
  expect(await rows()).toEqual([[2, '一つ目', '記録済']]);
});

it('so are a correction and a voiding', async () => {
  const id = 'unsure-001:outreach';
  const changes = { note: '直した' };
  expect(await book.call('correctEntry', { requestId: 'unsure-002', id, changes, reason: '試し' })).toMatchObject({
    ok: true,
  });
  expect(await rows()).toEqual([[2, '直した', '記録済']]);
  expect(await book.call('voidEntry', { requestId: 'unsure-003', id, reason: '試し' })).toMatchObject({ ok: true });
  expect(await rows()).toEqual([[2, '直した', '取消']]);
  const history = await book.grid('変更履歴', 'A1:J12');
  expect(history.values.flat().filter((cell) => cell === '試し')).toHaveLength(2);
});

it('the menu says what was done, not what failed', async () => {
  for (const [item, words] of [
    ['点検', '一覧を書きました'],
    ['修復', 'を整えました'],
  ] as const)
    expect(JSON.stringify(await book.menu(item))).toContain(words);
});
