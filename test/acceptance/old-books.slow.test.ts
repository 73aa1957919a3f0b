/** Books live for years: one that an earlier version left, one of a later version, and a copy of the file without its record. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

const TODAY = '2025-12-01';
const MENU = '地域福祉KPI';

/** Undoes by hand what the second version of the workbook's shape brought, and says that the first one wrote it. */
const SCRIPT = `
var KEY = 'chofu-kpi.';
function entry(name) {
  return SpreadsheetApp.getActive().getDeveloperMetadata().filter(function (each) { return each.getKey() === KEY + name; })[0];
}
function withoutActs(applied, note) {
  var plan = SpreadsheetApp.getActive().getSheetByName('計画'), rows = plan.getDataRange().getValues();
  rows.forEach(function (row, at) {
    row.forEach(function (cell, column) {
      if (!/^記録画面での/.test(cell)) return;
      plan.getRange(at + 1, column + 1, 19).clear().clearNote();
      if (note) plan.getRange(at + 2, column + 1).setValue(note);
    });
  });
  applied.config.initiatives.forEach(function (initiative) {
    delete initiative.act;
    delete initiative.order;
    initiative.indicators.forEach(function (indicator) { delete indicator.act; });
  });
}
function makeVersion2() {
  var applied = JSON.parse(entry('applied').getValue());
  withoutActs(applied, '人のメモ');
  applied.version = 2;
  entry('applied').setValue(JSON.stringify(applied));
}
function withoutView() {
  var history = SpreadsheetApp.getActive().getSheetByName('変更履歴');
  history.deleteColumns(1, 9);
  history.getRange(1, 1).setValue('変更履歴');
  return history;
}
function makeVersion5() {
  withoutView();
  var applied = JSON.parse(entry('applied').getValue());
  applied.version = 5;
  entry('applied').setValue(JSON.stringify(applied));
}
function makeOld() {
  var book = SpreadsheetApp.getActive();
  ['月次', 'ダッシュボード', '質的評価', '確定'].forEach(function (name) { book.deleteSheet(book.getSheetByName(name)); });
  var settings = book.getSheetByName('設定'), rows = settings.getDataRange().getValues();
  for (var row = rows.length; row > 0; row--) {
    if (/^(evaluation|quality|admins|recorders|viewers|closingDay)/.test(rows[row - 1][0])) settings.getRange(row, 1, 1, 4).clearContent();
  }
  withoutView().getRange(3, 10, 200, 2).clearContent();
  var applied = JSON.parse(entry('applied').getValue());
  ['evaluation', 'quality', 'roles', 'closingDay'].forEach(function (name) { delete applied.config[name]; });
  withoutActs(applied);
  applied.version = 1;
  entry('applied').setValue(JSON.stringify(applied));
  ['closed', 'begun', 'seal', 'charts'].forEach(function (name) { var found = entry(name); if (found) found.remove(); });
}
function makeNewer() {
  var applied = JSON.parse(entry('applied').getValue());
  applied.version = 99;
  entry('applied').setValue(JSON.stringify(applied));
}
function forgetAll() {
  SpreadsheetApp.getActive().getDeveloperMetadata().forEach(function (each) { each.remove(); });
}`;

let folder: string;
let server: RunningServer;
let book: BookClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'old-books-'));
  await writeFile(join(folder, 'script.js'), SCRIPT);
  await start('--today', TODAY, '--empty');
});

afterEach(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(...flags: string[]): Promise<void> {
  server = await startServer('--book', join(folder, 'book.json'), ...flags);
  book = new BookClient(server);
}

/** As another script does it to the file, while the add-on is away. */
async function done(fn: string): Promise<void> {
  await server.stop();
  await start('--script', join(folder, 'script.js'));
  const { json } = await server.post('/api/run', { function: fn, args: [] });
  expect(json).not.toHaveProperty('error');
  await server.stop();
}

async function opened(...flags: string[]): Promise<void> {
  await start('--today', TODAY, ...flags);
  // The book was opened as a person opens it; that may take longer than the server's being ready.
  while (!(await book.executions()).some((each) => each.function === 'onOpen')) {
    await new Promise((later) => setTimeout(later, 100));
  }
}

async function record(requestId: string, date: string, count: number): Promise<void> {
  const event = { requestId, date, area: '若葉・調和', credits: [{ indicator: 'outreach.visits', count }] };
  expect(await book.call('recordEvent', { ...event, confirmed: true })).toMatchObject({ ok: true });
}

async function actual(): Promise<unknown> {
  const answer = await book.call('summary', {});
  return answer.ok ? JSON.stringify(answer.value).match(/"indicator":"outreach.visits".*?"actual":(\d+)/)?.[1] : answer;
}

const reported = async (): Promise<string> => JSON.stringify(await book.call('check', {}));

it('an older one is brought up to date by the first thing done, and its tabs are kept until somebody is sure', async () => {
  await record('event-0001', '2025-06-03', 3);
  await book.type('設定', 4, 8, [['鈴木']]);
  await done('makeOld');
  // Opening is quick, and the first call is ended half-way; the next one brings the book up to date from the start.
  await opened('--kill', '300');
  expect((await book.executions()).find((each) => each.function === 'onOpen')).not.toHaveProperty('error');
  await server.post('/api/run', { function: 'call', args: [JSON.stringify({ method: 'check', params: {} })] });
  const ended = (await book.executions()).find((each) => each.function === 'call');
  expect([ended?.calls.total, typeof ended?.error]).toEqual([300, 'string']);
  await server.stop();
  await opened();
  await reported();
  expect(await book.tabs()).toEqual(expect.arrayContaining(['月次', 'ダッシュボード', '質的評価', '確定']));
  const copies = ['計画（版1の控え）', '設定（版1の控え）', '変更履歴（版1の控え）'];
  expect(await book.tabs()).toEqual(expect.arrayContaining(copies));
  const before = (await book.grid('設定（版1の控え）', 'A1:H30')).values.flat();
  expect(before).toContain('鈴木');
  expect(before).not.toContain('evaluationA');
  expect((await book.grid('設定', 'A1:H60')).values.flat()).toEqual(
    expect.arrayContaining(['鈴木', 'evaluationA', 'admins']),
  );
  expect(await actual()).toBe('3');
  expect(await reported()).toContain('移す前のタブの控え');
  await record('event-0002', '2025-06-04', 4);
  expect(await actual()).toBe('7');
  await server.stop();
  await opened();
  const { status } = await server.post('/api/menu', { path: [MENU, '移行前の控えを消す'], answers: ['yes'] });
  expect(status).toBe(200);
  for (const copy of copies) expect(await book.tabs()).not.toContain(copy);
  expect(await reported()).not.toContain('移す前のタブの控え');
});

/** What the form offers first, and what the first act's indicators are called. */
async function offered(): Promise<unknown> {
  const answer = await book.call('formOptions', {});
  if (!answer.ok) return answer;
  const { initiatives } = z.object({ initiatives: z.array(offeredAct) }).parse(answer.value);
  return initiatives
    .filter(({ order }) => order !== null)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .slice(0, 2)
    .map(({ act, indicators }) => [act, ...indicators.map((each) => each.act)]);
}

const offeredAct = z.object({
  act: z.string(),
  order: z.nullable(z.number()),
  indicators: z.array(z.object({ act: z.string() })),
});

it('one that had no acts in 計画 gets them beside what people wrote there, and then shows what staff make of them', async () => {
  const acts = [
    ['訪問した', '訪問した', '新しい相談を受けた', '課題が重なる方を支援した'],
    ['相談を受けた', ''],
  ];
  expect(await offered()).toEqual(acts);
  await done('makeVersion2');
  await opened();
  // What somebody does first brings the book up to date.
  await book.call('check', {});
  expect(await offered()).toEqual(acts);
  const { values } = await book.grid('計画', 'A1:AG40');
  expect(values.flat().filter((cell) => cell === '人のメモ')).toHaveLength(3);
  const row = values.findIndex(([key]) => key === 'outreach');
  const heads = values.find((each) => each.includes('記録画面での順')) ?? [];
  const [at, order] = [heads.indexOf('記録画面での言い方'), heads.indexOf('記録画面での順')];
  expect([values[row]?.[at], values[row]?.[order]]).toEqual(['訪問した', 1]);
  // The words of another office, in another order.
  await book.type('計画', row + 1, at + 1, [['お宅に伺った']]);
  await book.type('計画', row + 1, order + 1, [['９']]);
  await book.menu('集計を作り直す');
  expect(await offered()).toEqual([
    ['相談を受けた', ''],
    ['支援を続けた', '本人や家族を支援した', '住民や専門機関と支援した'],
  ]);
  expect(JSON.stringify(await book.call('formOptions', {}))).toContain('お宅に伺った');
  await book.menu('修復');
  expect((await book.grid('計画', 'A1:AG40')).values[row]?.[at]).toBe('お宅に伺った');
});

it.each(['record is there', 'record is gone'])('the lines of 変更履歴 move beside a view of them, %s', async (what) => {
  await record('event-0001', '2025-06-03', 3);
  await record('event-0002', '2025-06-04', 4);
  await done('makeVersion5');
  if (what === 'record is gone') await done('forgetAll');
  await opened();
  expect((await book.grid('変更履歴', 'A3:C3')).values).toEqual([['日時', '操作', 'だれ']]);
  // A row that is typed meanwhile waits.
  await book.type('訪問', 9, 1, [['6/5', '若葉・調和', '', '１２件']]);
  await book.menu('修復');
  const { values } = await book.grid('変更履歴', 'A3:I7');
  expect(values.map((line) => [line[2], line[8]])).toEqual([
    ['操作', '要求ID'],
    ['修復', ''],
    ['記録', 'event-0002'],
    ['記録', 'event-0001'],
    ['', ''],
  ]);
  await record('event-0003', '2025-06-05', 5);
  expect((await book.grid('変更履歴', 'I4:I4')).values).toEqual([['event-0003']]);
  expect(await reported()).not.toMatch(/historyChanged|historyInserted|historyRemoved|historyCut|historyTypedOver/);
  expect(await actual()).toBe('24');
});

it('a newer one is refused in words, and nothing in it changes', async () => {
  await record('event-0001', '2025-06-03', 3);
  await done('makeNewer');
  await opened();
  const before = await book.grid('訪問', 'A1:J20');
  const refused = await book.call('recordEvent', {
    requestId: 'event-0002',
    date: '2025-06-04',
    area: '若葉・調和',
    credits: [{ indicator: 'outreach.visits', count: 1 }],
  });
  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'entry.inconsistent' }] });
  expect(JSON.stringify(refused)).toContain('新しい版のアドオン');
  for (const item of ['修復', '初期設定', '集計を作り直す']) {
    expect(JSON.stringify(await book.menu(item))).toContain('新しい版のアドオン');
  }
  expect(await book.grid('訪問', 'A1:J20')).toEqual(before);
});

it('a copy of the file without record, properties and triggers works after 修復', async () => {
  await record('event-0001', '2025-04-03', 3);
  await book.type('訪問', 8, 1, [['6/5', '若葉・調和', '', '１２件']]);
  const closed = { requestId: 'close-0001', month: '4', area: '若葉・調和', confirmed: true };
  expect(await book.call('closeMonth', closed)).toMatchObject({ ok: true });
  expect(await actual()).toBe('15');
  await done('forgetAll');
  await opened();
  await book.menu('修復');
  expect(await actual()).toBe('15');
  expect((await book.grid('集計', 'A1:F20')).values.find(([key]) => key === 'outreach.visits')?.[5]).toBe(15);
  await record('event-0002', '2025-06-04', 4);
  expect(await actual()).toBe('19');
  const late = await book.call('voidEntry', { requestId: 'void-0001', id: 'event-0001:outreach', reason: '誤り' });
  expect(late).toMatchObject({ ok: false, problems: [{ code: 'date.monthClosed' }] });
  expect(await reported()).not.toMatch(/historyChanged|historyInserted|historyRemoved|historyCut|未記録/);
});
