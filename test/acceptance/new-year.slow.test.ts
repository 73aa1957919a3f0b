/** A sample year is copied and started as the next one; every figure of last year is what a count of the old rows by hand says. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { BookClient } from './book-client';
import { type Entry, entriesOf, totalOf } from './raw-count';
import { type RunningServer, startServer } from './server';
import { AREAS, TABS } from './year';

/** Months that are over on 2026-12-15. */
const OVER = 8;
const CITY = '市全体';
const request = {
  requestId: 'year-8',
  year: '令和8年度',
  targets: [{ indicator: 'outreach.visits', target: 'actual' }],
  indicators: [
    { indicator: 'places.launched', act: 'drop' },
    { indicator: 'awareness.activities', act: 'rename', label: '啓発活動' },
  ],
  areas: [
    { kind: 'rename', from: ['緑ヶ丘・滝坂'], to: ['緑ヶ丘・仙川'] },
    { kind: 'merge', from: ['若葉・調和', '上ノ原・柏野'], to: ['北東'] },
    { kind: 'split', from: ['第一・富士見台・多摩川'], to: ['第一・富士見台', '多摩川'] },
  ],
};
/** This year's areas by those of last year that they are, exactly. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  '緑ヶ丘・仙川': ['緑ヶ丘・滝坂'],
  北東: ['若葉・調和', '上ノ原・柏野'],
  '北ノ台・深大寺': ['北ノ台・深大寺'],
  市全域: ['市全域'],
};
const NEW_KEY = 'outreach.phone';
const NEW_LABEL = '電話相談';
/** Twenty entries on each tab, all in months that are over. */
const typed: readonly (readonly [string, string, Readonly<Record<string, number>>])[] = [
  ['訪問', '北東', { 訪問件数: 3, [NEW_LABEL]: 1 }],
  ['相談', '緑ヶ丘・仙川', { 相談受付: 2 }],
];

/** This year's count of an indicator by its label; null where nothing is reported. */
function nowOf(label: string): number | null {
  const found = typed.flatMap(([, , counts]) => counts[label] ?? []);
  return found.length === 0 ? null : found.reduce((sum, count) => sum + 20 * count, 0);
}

const samePeriod = z.nullable(z.object({ before: z.unknown(), now: z.nullable(z.number()) }));
const shownSummary = z.object({
  period: z.unknown(),
  rows: z.array(z.object({ indicator: z.string(), actual: z.nullable(z.number()), lastYear: samePeriod })),
});
const shownReport = z.object({
  parts: z.array(
    z.object({
      measures: z.array(
        z.object({
          initiatives: z.array(
            z.object({
              indicators: z.array(
                z.object({
                  key: z.string(),
                  lastYear: samePeriod,
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
});

let folder = '';
let server: RunningServer;
let book: BookClient;
const old = new Map<string, Entry[]>();

const monthOf = (day: string): number => (Number(day.slice(5, 7)) + 8) % 12;
/** [key, tab, label] of every indicator that is compared. */
const compared = [
  ...Object.entries(TABS).flatMap(([tab, columns]) => columns.map(([label, key]) => [key, tab, label] as const)),
  ['community.groups', '地域づくり', '働きかけた団体'] as const,
].filter(([key]) => key !== 'places.launched');

/** By hand, off the rows of the old book: of areas (all where none is named) and months. */
function counted(tab: string, label: string, areas: readonly string[] | null, months: (month: number) => boolean) {
  const entries = (old.get(tab) ?? []).filter(
    ({ day, area }) => months(monthOf(day)) && (areas === null || areas.includes(area)),
  );
  return totalOf(entries, label) ?? '';
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kpi-year-'));
  const before = join(folder, 'r7.book.json');
  server = await startServer('--book', before, '--today', '2026-04-05');
  book = new BookClient(server);
  for (const tab of Object.keys(TABS)) {
    const entries = await entriesOf(book, tab);
    old.set(
      tab,
      entries.filter(({ day }) => day >= '2025-04-01' && day <= '2026-03-31'),
    );
  }
  await server.stop();
  const flags = ['--copy-of', before, '--book', join(folder, 'r8.book.json'), '--today', '2026-12-15'];
  server = await startServer(...flags, '--real-limits', 'off');
  book = new BookClient(server);
});

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('says what would happen, and then does it once', async () => {
  const look = await book.call('startYear', request);
  expect(look).toMatchObject({ ok: true, value: { written: false, name: '令和8年度', isOver: true } });
  expect((await entriesOf(book, '訪問')).length).toBeGreaterThan(0);
  expect(await book.call('startYear', { ...request, confirmed: true })).toMatchObject({ ok: true });
  expect(await book.call('startYear', { ...request, confirmed: true })).toMatchObject({ ok: true });
  expect(await entriesOf(book, '訪問')).toEqual([]);
  const { values } = await book.grid('変更履歴', 'A4:I20');
  expect(values.filter((line) => line[8] === 'year-8')).toHaveLength(1);
  expect(await book.call('startYear', { requestId: 'again', year: 2027 })).toMatchObject({ ok: false });
});

it('takes an indicator that 計画 gets', async () => {
  const { values } = await book.grid('計画', 'A1:I40');
  const heads = values.find((line) => line.includes('年間目標')) ?? [];
  const above = values.findIndex(([key]) => key === 'outreach.support');
  const own = { キー: NEW_KEY, 指標: NEW_LABEL, 年間目標: '100' };
  const cells = heads.map((head, at) => new Map(Object.entries(own)).get(String(head)) ?? String(values[above]?.[at]));
  await book.change({ do: 'insertRows', sheet: '計画', at: above + 2, count: 1 });
  expect(await book.type('計画', above + 2, 1, [cells])).toBe(200);
  await book.menu('集計を作り直す');
  expect((await book.header('訪問')).columns.has(NEW_LABEL)).toBe(true);
});

it('takes the entries of the new year', async () => {
  for (const [tab, area, counts] of typed) {
    const { row, columns } = await book.header(tab);
    const places = Object.entries(counts).map(([label, count]) => [columns.get(label) ?? 0, count] as const);
    const width = Math.max(...places.map(([place]) => place));
    const rows = Array.from({ length: 20 }, (_, index) => {
      const cells = new Array<string>(width).fill('');
      cells[(columns.get('日付') ?? 1) - 1] = `2026/${4 + (index % 8)}/${1 + (index % 28)}`;
      cells[(columns.get('福祉圏域') ?? 1) - 1] = area;
      for (const [place, count] of places) cells[place - 1] = String(count);
      return cells;
    });
    expect(await book.type(tab, row + 1, 1, rows)).toBe(200);
  }
  const answer = await book.call('summary', {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const { rows, period } = shownSummary.parse(answer.value);
  expect(period).toEqual({ first: 4, last: 11 });
  for (const [key, tab, label] of compared) {
    const found = rows.find(({ indicator }) => indicator === key);
    const before = counted(tab, label, null, (month) => month < OVER);
    expect([key, found?.actual, found?.lastYear]).toEqual([
      key,
      nowOf(label),
      { before: before === '' ? null : before, now: nowOf(label) },
    ]);
  }
  expect(rows.find(({ indicator }) => indicator === NEW_KEY)).toMatchObject({
    actual: nowOf(NEW_LABEL),
    lastYear: null,
  });
});

it('shows last year on 集計: the year, the same months, and the ratio', async () => {
  const { values } = await book.grid('集計', 'A3:AH40');
  const [above = [], heads = [], ...lines] = values;
  const at = (head: string): number => heads.indexOf(head);
  expect(above[at('前年同期')]).toBe('4～11月どうし');
  for (const [key, tab, label] of compared) {
    const line = lines.find(([first]) => first === key) ?? [];
    const same = counted(tab, label, null, (month) => month < OVER);
    const year = counted(tab, label, null, () => true);
    expect([key, line[at('前年度計')], line[at('前年同期')]]).toEqual([key, year, same]);
    const now = nowOf(label);
    const ratio = line[at('前年同期比')];
    if (now === null || typeof same !== 'number' || same === 0)
      expect([key, ratio]).toEqual([key, same === 0 ? '前年は0' : '']);
    else expect([key, Math.abs(Number(ratio) - now / same) < 0.01]).toEqual([key, true]);
  }
  const added = lines.find(([first]) => first === NEW_KEY) ?? [];
  expect(['前年度計', '前年同期', '前年同期比'].map((head) => added[at(head)])).toEqual(['', '', '']);
  const visits = lines.find(([first]) => first === 'outreach.visits') ?? [];
  expect(visits[at('目標')]).toBe(counted('訪問', '訪問件数', null, () => true));
});

it.each([CITY, '緑ヶ丘・仙川', '北東', '多摩川', '市全域'])('shows last year on 月次: %s', async (area) => {
  await server.post('/api/edit', { sheet: '月次', range: 'C2', values: [[area]] });
  const { values } = await book.grid('月次', 'A6:Q110');
  for (const [key, tab, label] of compared) {
    const line = values.find(([first, , , , item]) => first === key && item === '前年度') ?? [];
    const areas = area === CITY ? null : (SAME[area] ?? null);
    const isUnknown = area === '多摩川' || (area === '北東' && key === 'community.groups');
    const months = Array.from({ length: 12 }, (_, month) =>
      isUnknown ? '' : counted(tab, label, areas, (each) => each === month),
    );
    expect([key, line.slice(5, 17)]).toEqual([key, months]);
  }
});

it('answers by KPI_LAST_YEAR what the rows of then come to', async () => {
  const visits = (areas: readonly string[] | null) => counted('訪問', '訪問件数', areas, (month) => month < OVER);
  expect(await book.formula('=KPI_LAST_YEAR("訪問件数")')).toBe(visits(null));
  for (const [area, areas] of Object.entries(SAME))
    expect([area, await book.formula(`=KPI_LAST_YEAR("outreach.visits","${area}",KPI_LAST)`)]).toEqual([
      area,
      visits(areas),
    ]);
  expect(await book.formula('=KPI_LAST_YEAR("訪問件数","第一・富士見台・多摩川")')).toBe(
    visits(['第一・富士見台・多摩川']),
  );
  expect(await book.formula('=KPI_LAST_YEAR("啓発活動")')).toBe(counted('啓発', '啓発', null, (month) => month < OVER));
  expect(await book.formula('=KPI_LAST_YEAR("働きかけた団体","北東")')).toBe('比較できません');
});

it('draws last year and the years on ダッシュボード', async () => {
  const { values } = await book.grid('ダッシュボード', 'B1:F150');
  const head = values.findIndex((line) => line.includes('前年度の累計'));
  const months = values.slice(head + 1, head + 13).map((line) => line[4]);
  const soFar = months.map((_, month) => counted('訪問', '訪問件数', null, (each) => each <= month));
  expect(months).toEqual(soFar);
  const years = values.findIndex((line) => line[0] === '年度' && line[3] === '前年度比');
  const lines = values.slice(years + 1, years + 6);
  expect(lines.map(([year]) => year)).toEqual([
    ...['令和4年度', '令和5年度', '令和6年度', '令和7年度'],
    '令和8年度（途中）',
  ]);
  expect(lines.map(([, total]) => total)).toEqual(['', '', '', soFar[11], nowOf('訪問件数')]);
});

it('says it in both reports', async () => {
  for (const kind of ['results', 'comparison']) {
    const answer = await book.call('report', { kind });
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const indicators = shownReport
      .parse(answer.value)
      .parts.flatMap(({ measures }) => measures)
      .flatMap(({ initiatives }) => initiatives)
      .flatMap((initiative) => initiative.indicators);
    for (const [key, tab, label] of compared) {
      const before = counted(tab, label, null, (month) => month < OVER);
      const found = indicators.find((each) => each.key === key)?.lastYear;
      expect([key, found]).toEqual([key, { before: before === '' ? null : before, now: nowOf(label) }]);
    }
    expect(indicators.find((each) => each.key === NEW_KEY)?.lastYear).toBeNull();
  }
});

it('keeps the areas that every row of then names', async () => {
  const { values } = await book.grid('前年度', 'A5:I200');
  const areas = new Set(values.filter(([year]) => year === 2025).map((line) => line[5]));
  expect(areas).toEqual(new Set([CITY, ...AREAS]));
});
