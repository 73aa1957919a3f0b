/** Rows that are typed faster than the platform makes events of edits: the next edit of the tab does what was left out. */
import { resolve } from 'node:path';
import type { LocalWorkbook } from '../../src/host/local/local-workbook';
import { states } from '../../src/i18n/words/names';
import { emptyBook, openWorkbook } from '../run/native-host';

const TODAY = '2025-07-07';
const TAB = '訪問';
const FIRST = 7;
const ROWS = 10;
/** 日付, 福祉圏域, 担当者, 訪問件数, 備考. */
const COLUMNS = ['A', 'B', 'C', 'D', 'H'];

let book: LocalWorkbook;
beforeAll(async () => {
  book = await openWorkbook({
    scriptFile: resolve('dist/Code.js'),
    htmlDir: resolve('dist'),
    today: TODAY,
    snapshot: await emptyBook(TODAY),
    latencyMs: 0,
    faultAt: 0,
    savesOnlyAtClose: true,
    save: async () => undefined,
  });
});
afterAll(() => book?.close());

/** 状態 and 記録ID of the rows. */
async function marks(): Promise<[status: string, id: string][]> {
  const head = (await book.values(TAB, 'A6:Z6')).values[0] ?? [];
  const [status, id] = [head.indexOf('状態'), head.indexOf('記録ID')];
  const { values } = await book.values(TAB, `A${FIRST}:Z${FIRST + ROWS}`);
  return values.map((line) => [String(line[status] ?? ''), String(line[id] ?? '')]);
}

it('ten rows typed as fifty single cells are all recorded after one more edit', async () => {
  const cells = Array.from({ length: ROWS }, (_, index) => {
    const row = FIRST + index;
    const typed = [`2025/6/${index + 1}`, '若葉・調和', '担当A', '２件', 'メモ'];
    return COLUMNS.map((column, at) => ({ range: `${column}${row}`, value: typed[at] ?? '' }));
  }).flat();
  const done = await Promise.all(cells.map(({ range, value }) => book.edit({ sheet: TAB, range, values: [[value]] })));
  // Not so: the rows would be recorded without anything that heals them.
  expect(done.filter(({ execution }) => execution === null).length).toBeGreaterThan(ROWS);
  await book.edit({ sheet: TAB, range: `A${FIRST + ROWS}`, values: [['2025/6/20']] });
  const rows = (await marks()).slice(0, ROWS);
  expect(rows.map(([status]) => status)).toEqual(new Array(ROWS).fill(states.recorded));
  expect(new Set(rows.map(([, id]) => id)).size).toBe(ROWS);
  expect(rows.every(([, id]) => id !== '')).toBe(true);
  const { values } = await book.values(TAB, `D${FIRST}:D${FIRST + ROWS - 1}`);
  expect(values.flat()).toEqual(new Array(ROWS).fill(2));
});

it('and 変更履歴 has each of them', async () => {
  const { values } = await book.values('変更履歴', 'A1:J80');
  const ids = new Set((await marks()).map(([, id]) => id).filter((id) => id !== ''));
  const recorded = values.filter((line) => ids.has(String(line[4] ?? ''))).map((line) => String(line[4]));
  expect(new Set(recorded)).toEqual(ids);
});
