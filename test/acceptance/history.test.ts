/** 変更履歴 over a book's life: what is typed, corrected, brought back, changed unseen, and what is done to the record itself. */
import { z } from 'zod';
import type { Json } from '../../src/host/local/local-workbook';
import { withoutGenerated } from '../faults/dials';
import { letters, type PropertyBook } from '../property/book';

const TAB = '訪問';
const LAST = 5004;
let book: PropertyBook;
let id = '';

beforeAll(async () => {
  book = await withoutGenerated();
});
afterAll(() => book.close());

/** As the tab shows them, newest first. */
async function lines(tab = '変更履歴'): Promise<Json[][]> {
  const { rows } = book.size(tab);
  return (await book.values(tab, `A4:I${rows}`)).filter((row) => row.some((cell) => cell !== ''));
}

/** 操作, タブ, 変更前, 変更後, 理由 of the newest lines, the newest last. */
async function last(count = 1): Promise<Json[][]> {
  const newest = (await lines()).slice(0, count).reverse();
  return newest.map((line) => [line[2], line[3], line[5], line[6], line[7]] as Json[]);
}

async function found(): Promise<string[]> {
  const { problems } = (await book.call('check')) as {
    problems: { where?: { tab?: string }; detail?: { reason?: string } }[];
  };
  return problems.flatMap(({ where, detail }) => (where?.tab === '変更履歴' ? [detail?.reason ?? ''] : []));
}

async function idOf(row: number): Promise<string> {
  const columns = await book.columns(TAB);
  return String((await book.values(TAB, `${letters(columns.get('id') ?? 1)}${row}`))[0]?.[0]);
}

it('tells of a typed row once it counts, and of every change from then on', async () => {
  await book.type(TAB, 7, 1, [['R7.6.3', '若葉･調和']]);
  expect(await lines()).toEqual([]);
  await book.type(TAB, 7, 4, [['１２件']]);
  id = await idOf(7);
  expect(await last()).toEqual([['手入力', TAB, '', '日付：2025/6/3、福祉圏域：若葉・調和、訪問件数：12', '']]);
  await book.type(TAB, 7, 4, [[15]]);
  await book.type(TAB, 7, 8, [['電話']]);
  expect(await last(2)).toEqual([
    ['手入力', TAB, '訪問件数：12', '訪問件数：15', ''],
    ['手入力', TAB, '備考：（空）', '備考：電話', ''],
  ]);
  const edit = book.workbook
    .executions()
    .filter(({ kind }) => kind === 'edit')
    .at(-1);
  expect(edit?.calls.reads).toBeLessThanOrEqual(2);
  expect(edit?.calls.writes).toBeLessThanOrEqual(3);
  await book.type(TAB, 8, 1, [
    ['2025/7/1', '市全域', '', 1],
    ['2025/7/2', '市全域', '', 2],
  ]);
  expect((await last(2)).map(([, , , after]) => after)).toEqual([
    '日付：2025/7/1、福祉圏域：市全域、訪問件数：1',
    '日付：2025/7/2、福祉圏域：市全域、訪問件数：2',
  ]);
  expect(await found()).toEqual([]);
});

it('finds what was changed unseen, once', async () => {
  await book.write({ sheet: TAB, row: 7, column: 4, cells: [[99]] });
  expect(await found()).toEqual(['unrecorded']);
  expect(await last()).toEqual([
    [
      '未記録の変更',
      TAB,
      '日付：2025/6/3、福祉圏域：若葉・調和、訪問件数：15、備考：電話',
      '日付：2025/6/3、福祉圏域：若葉・調和、訪問件数：99、備考：電話',
      '',
    ],
  ]);
  expect(await found()).toEqual([]);
  await book.change({ do: 'deleteRows', sheet: TAB, at: 7, count: 1 });
  expect(await found()).toEqual(['unrecorded']);
  expect((await last())[0]?.[3]).toBe('（行がなくなりました）');
  expect(await found()).toEqual([]);
});

it('brings back a row that is gone and an entry that was voided, once', async () => {
  const request = { requestId: 'back-1', id, reason: '誤って消した' };
  const back = await book.call('restoreEntry', request);
  expect(await book.call('restoreEntry', request)).toEqual(back);
  expect(await last()).toEqual([
    ['復元', TAB, '', '日付：2025/6/3、福祉圏域：若葉・調和、訪問件数：99、備考：電話', '誤って消した'],
  ]);
  const before = { ...request, requestId: 'back-2', to: '2000/01/01' };
  await expect(book.call('restoreEntry', before)).rejects.toThrow('noEarlier');
  await book.call('voidEntry', { requestId: 'void-1', id, reason: '二重' });
  await book.call('restoreEntry', { requestId: 'back-3', id, reason: '二重ではなかった' });
  expect((await book.answered()).actuals['outreach.visits']?.['若葉・調和']).toBe(99);
  await expect(book.call('restoreEntry', { requestId: 'back-4', id: 'none', reason: 'x' })).rejects.toThrow('gone');
  const dialog = await book.workbook.menu({ path: ['地域福祉KPI', '記録を復元'], answers: ['none', 'x', 'ok'] });
  expect(JSON.stringify(dialog.shown)).toContain('変更履歴に残っていません');
  expect(await found()).toEqual([]);
});

it('brings back the row that is selected, and asks for nothing but the reason', async () => {
  const path = ['地域福祉KPI', '記録を復元'];
  const { row } = (await book.call('voidEntry', { requestId: 'void-2', id, reason: '二重' })) as { row: number };
  // Typing what stands there selects a cell, as a click does.
  await book.workbook.edit({ sheet: TAB, range: `H${row}`, values: [['電話']], user: 'a@example.com' });
  const dialog = await book.workbook.menu({ path, answers: ['選び間違い', 'ok'], user: 'a@example.com' });
  expect(JSON.stringify(dialog.shown)).toContain(`「${TAB}」の ${row} 行目に復元しました`);
  expect((await last())[0]).toEqual([
    '復元',
    TAB,
    '',
    '日付：2025/6/3、福祉圏域：若葉・調和、訪問件数：99、備考：電話',
    '選び間違い',
  ]);
  expect(await found()).toEqual([]);
});

it('says what hides the lines, which are shown again once it is mended', async () => {
  const before = await lines();
  const newest = before[0]?.[6];
  await book.write({ sheet: '変更履歴', row: 5, column: 7, cells: [['メモ']] });
  expect(await lines()).not.toEqual(before);
  expect(await found()).toEqual(['historyTypedOver']);
  await book.write({ sheet: '変更履歴', row: 5, column: 7, cells: [['']] });
  expect(await lines()).toEqual(before);
  expect(await found()).toEqual([]);
  await book.write({ sheet: '変更履歴', row: 4, column: 1, cells: [['']] });
  expect(await lines()).toEqual([]);
  expect(await found()).toEqual(['historyNotShown']);
  await book.call('repair');
  expect((await lines())[0]?.[6]).toBe(newest);
  expect(await found()).toEqual([]);
});

it('says which lines were altered, and goes on after them', async () => {
  await book.write({ sheet: '変更履歴', row: 6, column: 16, cells: [['別の内容']] });
  expect(await found()).toEqual(['historyChanged']);
  await book.change({ do: 'deleteRows', sheet: '変更履歴', at: 6, count: 1 });
  expect(await found()).toEqual(['historyRemoved']);
  const rows = (await lines()).length;
  await book.change({ do: 'deleteRows', sheet: '変更履歴', at: 4 + rows, count: 1 });
  expect(await found()).toEqual(['historyRemoved', 'historyCut', 'unrecorded']);
});

it('goes on in a new tab before it grows slow, and knows the old one', async () => {
  const before = await lines();
  const empty = Array.from({ length: LAST - 4 - before.length }, () => ['2025/12/01 09:00:00']);
  await book.change({ do: 'insertRows', sheet: '変更履歴', at: 500, count: LAST });
  await book.write({ sheet: '変更履歴', row: 5 + before.length, column: 10, cells: empty });
  await book.type(TAB, 20, 1, [['2025/8/1', '市全域', '', 3]]);
  const old = '変更履歴（～2025-12-01）';
  expect(book.workbook.sheets().map(({ name }) => name)).toContain(old);
  expect((await lines()).length).toBe(1);
  expect((await lines(old)).length).toBe(5000);
  const reasons = await found();
  expect(new Set(reasons)).toEqual(new Set(['historyRemoved', 'historyInserted']));
  // Known from the old tab: nothing of it is found again.
  expect(await last()).toEqual([['手入力', TAB, '', '日付：2025/8/1、福祉圏域：市全域、訪問件数：3', '']]);
});

it('shows the latest changes newest first, those of the tab before too', async () => {
  const { shown } = await book.workbook.menu({ path: ['地域福祉KPI', '最近の変更を見る'] });
  const { html } = z.object({ html: z.string() }).parse(shown[0]);
  const heads = [...html.matchAll(/<th scope="col">([^<]+)/g)].map(([, head]) => head);
  expect(heads).toEqual(['日時', 'だれ', '操作', 'タブ', '変更前 → 変更後', '理由']);
  const rows = html.split('<tr>').slice(2);
  expect(rows).toHaveLength(200);
  expect(rows[0]).toContain(`<td>手入力</td><td>${TAB}</td><td>日付：2025/8/1、福祉圏域：市全域、訪問件数：3</td>`);
  expect(rows[1]).toContain('2025/12/01 09:00:00');
});

it('tells of 計画 and 設定: what is typed, and what is applied', async () => {
  const plan = await book.values('計画', 'A1:Z40');
  const row = plan.findIndex((cells) => cells.includes('outreach.visits')) + 1;
  const column = (plan.find((cells) => cells.includes('年間目標')) ?? []).indexOf('年間目標') + 1;
  const before = plan[row - 1]?.[column - 1];
  await book.type('計画', row, column, [[2000]]);
  const address = `${letters(column)}${row}`;
  expect(await last()).toEqual([
    ['手入力', '計画', `${address}：${before}`, expect.stringMatching(`${address}：2,?000`), ''],
  ]);
  await book.workbook.menu({ path: ['地域福祉KPI', '集計を作り直す'], answers: [{ button: 'OK', text: '' }, 'ok'] });
  expect(await last()).toEqual([
    ['目標の変更', '計画', `訪問件数：年間目標 ${before}件`, '訪問件数：年間目標 2000件', ''],
  ]);
});

it('asks why targets are others, and tells it in 変更履歴 and in the report', async () => {
  const plan = await book.values('計画', 'A1:Z40');
  const row = plan.findIndex((cells) => cells.includes('outreach.visits')) + 1;
  const column = (plan.find((cells) => cells.includes('年間目標')) ?? []).indexOf('年間目標') + 1;
  await book.type('計画', row, column, [[2100]]);
  const rebuild = (answer: Record<string, string>) =>
    book.workbook.menu({ path: ['地域福祉KPI', '集計を作り直す'], answers: [answer, 'ok'] });
  const asked = (await rebuild({ button: 'OK', text: '人口の見込みが変わったため' })).shown;
  expect(JSON.stringify(asked)).toContain('訪問件数の年間目標：2,000件 → 2,100件');
  expect(await last()).toEqual([
    ['目標の変更', '計画', '訪問件数：年間目標 2000件', '訪問件数：年間目標 2100件', '人口の見込みが変わったため'],
  ]);
  const { shown } = await book.workbook.menu({
    path: ['地域福祉KPI', '実績報告書'],
    answers: [{ button: 'OK', text: '' }],
  });
  expect(JSON.stringify(shown)).toContain('<td>人口の見込みが変わったため</td>');
});

it('asks for no reason where no 記録ID was typed, and says so', async () => {
  const path = ['地域福祉KPI', '記録を復元'];
  const { shown } = await book.workbook.menu({
    path,
    answers: [{ button: 'OK', text: ' ' }],
    user: 'nobody@example.com',
  });
  expect(shown).toHaveLength(2);
  expect(JSON.stringify(shown[1])).toContain('記録IDが入力されていないので、何もしていません。');
});

it('says that the row that is selected has nothing to go back to', async () => {
  const path = ['地域福祉KPI', '記録を復元'];
  const event = { date: '2025-07-03', area: '市全域', credits: [{ indicator: 'outreach.visits', count: 1 }] };
  const made = await book.call('recordEvent', { requestId: 'only-once', ...event, confirmed: true });
  const { entries } = z.object({ entries: z.tuple([z.object({ row: z.number() })]) }).parse(made);
  const [{ row }] = entries;
  await book.workbook.edit({ sheet: TAB, range: `J${row}`, values: [['']], user: 'b@example.com' });
  const { shown } = await book.workbook.menu({ path, answers: ['cancel'], user: 'b@example.com' });
  expect(JSON.stringify(shown)).toContain(`「${TAB}」の ${row} 行目）には、前の内容がありません`);
});
