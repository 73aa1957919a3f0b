/** A book that people filled up to what Google allows: the add-on says so in words, and nothing is lost or half done. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Json, LocalWorkbook } from '../../src/host/local/local-workbook';
import { emptyBook, openWorkbook } from '../run/native-host';

const TODAY = '2025-12-01';
const MOST_CELLS = 10_000_000;
const MOST_TABS = 200;
const answer = z.object({ result: z.string() });
let book: LocalWorkbook;

async function openWith(scriptFile: string, snapshot: unknown, save: (saved: unknown) => void): Promise<LocalWorkbook> {
  const script = { scriptFile, htmlDir: resolve('dist'), today: TODAY };
  const options = { ...script, latencyMs: 0, faultAt: 0, savesOnlyAtClose: true };
  return openWorkbook({ ...options, snapshot, save: async (saved) => save(saved) });
}

async function open(snapshot: unknown): Promise<void> {
  book = await openWith(resolve('dist/Code.js'), snapshot, () => undefined);
}

/** The book with so many tabs more, which nothing of the add-on put in. */
async function withTabs(count: number, snapshot: unknown): Promise<unknown> {
  const file = join(mkdtempSync(join(tmpdir(), 'full-')), 'fill.js');
  writeFileSync(
    file,
    'function fill(n) { for (let i = 0; i < n; i += 1) SpreadsheetApp.getActiveSpreadsheet().insertSheet("own " + i); }',
  );
  let filled: unknown = null;
  const other = await openWith(file, snapshot, (saved) => {
    filled = saved;
  });
  await other.run({ function: 'fill', args: [count] });
  await other.close();
  rmSync(dirname(file), { recursive: true });
  return filled;
}

async function ask(method: string, params: Json): Promise<string> {
  return answer.parse(await book.run({ function: 'call', args: [JSON.stringify({ method, params })] })).result;
}

function event(requestId: string, note: string): Json {
  const credits = [
    { indicator: 'training.sessions', count: 4 },
    { indicator: 'outreach.visits', count: 4 },
  ];
  return { requestId, date: '2025-06-04', area: '若葉・調和', note, credits };
}

const cells = (): number => book.sheets().reduce((sum, { rows, columns }) => sum + rows * columns, 0);
const ownTab = (): string => book.sheets().find(({ name }) => name.startsWith('own '))?.name ?? '';

afterEach(() => book.close());

it.each(['', '0123'])(
  'an event that finds no row left is refused whole, and goes in once there is room (%j)',
  async (note) => {
    await open(await withTabs(1, await emptyBook(TODAY)));
    const rows = book.sheets().find(({ name }) => name === '訪問')?.rows ?? 0;
    await book.edit({ sheet: '訪問', range: `A${rows}:D${rows}`, values: [['2025/7/3', '若葉・調和', '', '2']] });
    await book.change({ do: 'insertRows', sheet: ownTab(), at: 1000, count: Math.floor((MOST_CELLS - cells()) / 26) });
    const refused = await ask('recordEvent', event('full-1', note));
    expect(refused).toContain('tooManyCells');
    expect(refused).toContain('空いた列と行を消して');
    const listed = await ask('listEntries', {});
    expect([listed.includes('full-1'), listed.match(/"id":/g)?.length]).toEqual([false, 1]);
    await book.change({ do: 'deleteRows', sheet: ownTab(), at: 500, count: 100 });
    expect(await ask('recordEvent', event('full-1', note))).toContain('"ok":true');
    const now = await ask('listEntries', {});
    expect([now.match(/"id":"full-1:/g)?.length, now.match(/"id":/g)?.length]).toEqual([2, 3]);
  },
);

it('of 200 tabs: set-up asks for room and finishes when there is some; what needs no new tab goes on', async () => {
  await open(await withTabs(MOST_TABS - 10, null));
  const refused = await ask('setUp', {});
  expect(refused).toContain('tooManyTabs');
  for (let count = 0; count < 20; count += 1) await book.change({ do: 'deleteSheet', sheet: ownTab() });
  expect(await ask('setUp', {})).toContain('"ok":true');
  await book.close();
  const setUp = await emptyBook(TODAY);
  await open(setUp);
  const missing = MOST_TABS - book.sheets().length;
  await book.close();
  await open(await withTabs(missing, setUp));
  expect(book.sheets()).toHaveLength(MOST_TABS);
  expect(await ask('recordEvent', event('tabs-1', '6/3'))).toContain('"ok":true');
  expect(await ask('check', {})).toContain('"ok":true');
  expect(await ask('repair', {})).toContain('"ok":true');
});
