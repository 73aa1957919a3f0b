/** Google lets reads and flushes time out under load: what was written is reported, what was not is said, and nothing is there twice. */
import { z } from 'zod';
import type { Json } from '../../src/host/local/local-workbook';
import { PropertyBook } from '../property/book';

let [readAt, flushAt] = [0, 0];
let book: PropertyBook;
beforeAll(async () => {
  const internals = { readTimeoutAt: () => readAt, flushTimeoutAt: () => flushAt };
  book = await PropertyBook.open('2025-12-01', null, { internals, savesOnlyAtClose: true });
});
afterEach(() => {
  [readAt, flushAt] = [0, 0];
});
afterAll(() => book.close());

const answer = z.object({
  ok: z.boolean(),
  problems: z.optional(z.array(z.object({ detail: z.object({ reason: z.string() }), message: z.string() }))),
});

async function record(requestId: string, day: number): Promise<z.infer<typeof answer>> {
  const credits: Json = [{ indicator: 'outreach.visits', count: 2 }];
  const params = { requestId, date: `2025-06-${day}`, area: '若葉・調和', note: `0${day}`, credits };
  return answer.parse(JSON.parse(String(await book.run('call', JSON.stringify({ method: 'recordEvent', params })))));
}

/** How many rows of 訪問 are of that request. */
async function rowsOf(requestId: string): Promise<number> {
  const ids = await book.values('訪問', `J7:J${book.size('訪問').rows}`);
  return ids.filter(([id]) => id === `${requestId}:outreach`).length;
}

it('a flush that fails after its writes hides no record, also when it is sent again', async () => {
  flushAt = 1;
  expect(await record('flush-0001', 10)).toMatchObject({ ok: true });
  expect(await rowsOf('flush-0001')).toBe(1);
  expect(await record('flush-0001', 10)).toMatchObject({ ok: true });
  expect(await rowsOf('flush-0001')).toBe(1);
});

it('a read that fails ends in words with a reference; sent again it is recorded once', async () => {
  const said: string[] = [];
  for (readAt = 1; ; readAt += 1) {
    const id = `read-${1000 + readAt}`;
    const first = await record(id, 10 + readAt);
    if (first.ok) break;
    said.push(...(first.problems ?? []).map(({ detail, message }) => `${detail.reason} ${message}`));
    const at = readAt;
    readAt = 0;
    expect(await record(id, 10 + at)).toMatchObject({ ok: true });
    expect(await rowsOf(id)).toBe(1);
    readAt = at;
  }
  expect(said.length).toBeGreaterThan(0);
  for (const words of said) expect(words).toMatch(/^slow Googleの応答が遅く、途中で止まりました（[0-9a-f]{8}）。$/);
});

it.each(['点検', '修復', '集計を作り直す', '初期設定'])('the menu item %s ends in such words', async (item) => {
  readAt = 1;
  expect(JSON.stringify((await book.menu(item)).at(-1))).toMatch(
    /Googleの応答が遅く、途中で止まりました（[0-9a-f]{8}）/,
  );
  readAt = 0;
  flushAt = 1;
  expect(JSON.stringify(await book.menu(item))).not.toContain('Exception');
});
