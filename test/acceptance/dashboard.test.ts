/** ダッシュボード of the sample year over HTTP: its figures against a count of the raw rows by hand, and its charts as people leave them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { BookClient, letters } from './book-client';
import { type Entry, entriesOf, totalOf } from './raw-count';
import { type RunningServer, startServer } from './server';
import { AREAS, TABS } from './year';

const TAB = 'ダッシュボード';
const TODAY = '2025-12-01';
/** Days from 2025-04-01 to the as-of day, both included, of the year's days. */
const SHARE = 245 / 365;
const NAMED = AREAS.filter((area) => area !== '市全域');
const areaTargets = z.object({
  rows: z.array(
    z.object({ label: z.string(), areas: z.record(z.string(), z.object({ target: z.number().nullable() })) }),
  ),
});
const months = z.object({
  areas: z.array(z.object({ area: z.string(), months: z.array(z.object({ state: z.string(), late: z.boolean() })) })),
});

let server: RunningServer;
let book: BookClient;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dashboard-'));
  await startBook('--today', TODAY);
});

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function startBook(...flags: string[]): Promise<void> {
  server = await startServer('--book', join(folder, 'book.json'), ...flags);
  book = new BookClient(server);
}

/** The tab's cells from column B on, by row. */
async function shown(): Promise<unknown[][]> {
  return (await book.grid(TAB, 'B1:N150')).values;
}

/** Chooses the indicator that the parts 2 and 3 show, in the cell before the help. */
async function choose(label: string): Promise<void> {
  const row = (await shown()).findIndex(([, help]) => String(help).startsWith('← 一覧から')) + 1;
  await server.post('/api/edit', { sheet: TAB, range: `B${row}`, values: [[label]] });
}

/** The rows of the table below a heading, its header first. */
function part(rows: unknown[][], heading: string): unknown[][] {
  const start = rows.findIndex(([first]) => String(first).startsWith(heading));
  const rest = rows.slice(start + (heading === '２' ? 3 : 2));
  const end = rest.findIndex(([first]) => first === '');
  return end < 0 ? rest : rest.slice(0, end);
}

const sentenceOf = (rows: unknown[][], heading: string): string =>
  String(rows[rows.findIndex(([first]) => String(first).startsWith(heading)) + (heading === '２' ? 2 : 1)]?.[0]);

/** As shares are shown: cut to whole percents, with one decimal below 10 % and from 99 % on. */
function shownShare(share: number): number {
  const steps = share < 0.1 || share >= 0.99 ? 1000 : 100;
  return Math.floor(share * steps + 1e-7) / steps;
}

async function entriesByLabel(): Promise<Map<string, Entry[]>> {
  const all = new Map<string, Entry[]>();
  for (const [tab, columns] of Object.entries(TABS)) {
    const entries = (await entriesOf(book, tab)).filter(({ day }) => day >= '2025-04-01' && day <= TODAY);
    const labels = [...(tab === '地域づくり' ? ['働きかけた団体'] : []), ...columns.map(([header]) => header)];
    for (const label of labels) all.set(label, entries);
  }
  return all;
}

describe('ダッシュボード', () => {
  it('shows every indicator as the raw rows come to, with one sentence each', async () => {
    const entries = await entriesByLabel();
    const [header, ...lines] = part(await shown(), '１');
    expect(header?.slice(0, 7)).toEqual(['指標', '目標', '実績', '進捗率', '期待', '判定', '読み取り']);
    expect(lines.map(([label]) => label).sort()).toEqual([...entries.keys()].sort());
    for (const [label, target, actual, progress, expected, , sentence] of lines) {
      const total = totalOf(entries.get(String(label)) ?? [], String(label));
      expect([label, actual]).toEqual([label, total ?? '']);
      if (total !== null) expect([label, progress]).toEqual([label, shownShare(total / Number(target))]);
      expect(expected).toBeCloseTo(Number(target) * SHARE, 6);
      expect(String(sentence)).toMatch(new RegExp(`^${label}は.+。$`));
    }
  });

  it('counts the indicators by their state', async () => {
    const rows = await shown();
    const states = part(rows, '１')
      .slice(1)
      .map((line) => line[5]);
    const count = (state: string): string => `${state}${states.filter((each) => each === state).length}`;
    const all = ['達成', '順調', '注意', '遅れ', '未報告'].map(count).join('、');
    expect(sentenceOf(rows, '１')).toContain(`18の指標のうち、${all}です。`);
  });

  it.each(['訪問件数', '働きかけた団体', '居場所の立ち上げ支援'])(
    'shows months and areas of the chosen indicator: %s',
    async (label) => {
      await choose(label);
      const rows = await shown();
      const entries = (await entriesByLabel()).get(label) ?? [];
      const keys = Array.from(
        { length: 12 },
        (_, at) => `${at < 9 ? 2025 : 2026}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
      );
      const [, ...lines] = part(rows, '２');
      lines.forEach(([month, ofMonth, soFar], at) => {
        const key = keys[at] ?? '';
        const before = entries.filter(({ day }) => day.slice(0, 7) <= key);
        const started = key <= TODAY.slice(0, 7);
        const inMonth = totalOf(
          entries.filter(({ day }) => day.startsWith(key)),
          label,
        );
        expect([month, ofMonth]).toEqual([`${Number(key.slice(5))}月`, inMonth ?? '']);
        expect([month, soFar]).toEqual([month, started ? (totalOf(before, label) ?? '') : '']);
      });
      expect(lines[11]?.[3]).toBe(part(rows, '１').find(([each]) => each === label)?.[1]);
      const [, ...areas] = part(rows, '３');
      expect(areas.map(([area]) => area)).toEqual(AREAS);
      for (const [area, actual, target, expected] of areas) {
        const inArea = entries.filter((entry) => entry.area === area);
        expect([area, actual]).toEqual([area, totalOf(inArea, label) ?? '']);
        if (target !== '') expect(expected).toBeCloseTo(Number(target) * SHARE, 6);
      }
      expect(sentenceOf(rows, '２')).toContain(String(part(rows, '１').find(([each]) => each === label)?.[6]));
    },
  );

  it('says so when nothing of the plan is chosen', async () => {
    await choose('ないもの');
    const rows = await shown();
    expect(sentenceOf(rows, '２')).toBe('一覧から指標を選んでください。');
    expect(sentenceOf(rows, '３')).toBe('この指標には、圏域ごとの目標がありません。');
    await choose('訪問件数');
  });

  it('lays each area beside what is expected of it, downwards to whole percents', async () => {
    const entries = await entriesByLabel();
    const rows = await shown();
    const [header, ...lines] = part(rows, '４');
    expect(header?.slice(1, 9)).toEqual(NAMED);
    const legend = lines.findIndex(([label]) => label === '色の意味');
    expect(legend).toBe(18);
    const answer = await book.call('summary', {});
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const byLabel = new Map(areaTargets.parse(answer.value).rows.map((row) => [row.label, row.areas]));
    let below = 0;
    for (const [label, ...cells] of lines.slice(0, legend)) {
      NAMED.forEach((area, at) => {
        const target = byLabel.get(String(label))?.[area]?.target ?? null;
        const total = totalOf(
          (entries.get(String(label)) ?? []).filter((entry) => entry.area === area),
          String(label),
        );
        const ratio = total === null ? null : shownShare(total / (Number(target) * SHARE));
        const expected = target === null ? '－' : (ratio ?? '未報告');
        expect([label, area, cells[at]]).toEqual([label, area, expected]);
        if (target !== null && ratio !== null && ratio < 0.7) below += 1;
      });
    }
    expect(sentenceOf(rows, '４')).toContain(`期待の70%に届かないのは${below}か所`);
  });

  it('shows how far each area is with each month, up to date after ダッシュボード of the menu', async () => {
    expect(await book.type('相談', 900, 1, [['2025/8/20', '市全域', '', 1]])).toBe(200);
    await book.menu('ダッシュボード');
    const answer = await book.call('completeness', {});
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const words: Record<string, string> = {
      closed: '締め',
      entered: '入力あり',
      nothing: 'まだなし',
      future: 'これから',
    };
    const [, ...lines] = part(await shown(), '５');
    expect(lines.map(([area, ...cells]) => [area, ...cells.slice(0, 12)])).toEqual(
      months
        .parse(answer.value)
        .areas.map((each) => [each.area, ...each.months.map(({ state, late }) => (late ? '遅れ' : words[state]))]),
    );
    expect(lines.at(-1)?.[5]).toBe('入力あり');
  });
});

describe('内訳を見る', () => {
  /** Selects a cell as a click does, by typing into it what stands there; answers the counts that are listed. */
  async function countsBehind(cell: string): Promise<{ title: string; sum: number }> {
    const { values } = await book.grid(TAB, `${cell}:${cell}`);
    await server.post('/api/edit', {
      sheet: TAB,
      range: cell,
      values: [[String(values[0]?.[0] ?? '')]],
      user: 'x@example.com',
    });
    await server.post('/api/menu', { path: ['地域福祉KPI', '内訳を見る'], user: 'x@example.com' });
    const listed = (await book.grid('内訳', 'A1:D1000')).values;
    const sum = listed.slice(4).reduce((total, row) => total + Number(row[3] || 0), 0);
    return { title: String(listed[0]?.[0]), sum };
  }

  it('lists the rows behind a figure of each part', async () => {
    const entries = (await entriesByLabel()).get('訪問件数') ?? [];
    const rows = await shown();
    const at = (heading: string): number => rows.findIndex(([first]) => String(first).startsWith(heading)) + 1;
    const ofJune = entries.filter(({ day }) => day.startsWith('2025-06'));
    const ofArea = entries.filter(({ area }) => area === NAMED[1]);
    const inRow = (heading: string, label: string): number =>
      at(heading) + rows.slice(at(heading)).findIndex(([first]) => first === label) + 1;
    expect((await countsBehind(`D${inRow('１', '訪問件数')}`)).sum).toBe(totalOf(entries, '訪問件数'));
    expect((await countsBehind(`C${inRow('２', '6月')}`)).sum).toBe(totalOf(ofJune, '訪問件数'));
    expect((await countsBehind(`C${inRow('３', NAMED[1] ?? '')}`)).sum).toBe(totalOf(ofArea, '訪問件数'));
    const heat = await countsBehind(`D${inRow('４', '訪問件数')}`);
    expect([heat.sum, heat.title.includes(NAMED[1] ?? '?')]).toEqual([totalOf(ofArea, '訪問件数'), true]);
    expect(await server.get('/api/sheets')).toContainEqual(expect.objectContaining({ name: '内訳', columns: 7 }));
    // Numbers stand apart from the words and links behind them.
    expect((await book.grid('内訳', 'F4:F5')).display).toEqual([['行  '], [expect.stringMatching(/^\d+ {2}$/)]]);
  });
});

describe('KPI_READING', () => {
  it('says the sentence of an area without an outlook, and names what it does not know', async () => {
    const sentence = await book.formula(`=KPI_READING("訪問件数","${NAMED[0]}",KPI_TABLE,KPI_MONTHS)`);
    expect(String(sentence)).toMatch(/^訪問件数は[\d,]+件で、期待より\d+%(多い|少ない)です。$/);
    expect(JSON.stringify(await book.formula('=KPI_READING("訪問数","",KPI_TABLE,KPI_MONTHS)'))).toContain('訪問数');
  });
});

describe('the charts', () => {
  const script = `
    function chartsOf() { return SpreadsheetApp.getActive().getSheetByName('${TAB}').getCharts(); }
    function described() {
      return chartsOf().map(function (chart) {
        var place = chart.getContainerInfo();
        return [chart.getOptions().get('title'), chart.getOptions().get('series.0.color'), place.getAnchorRow(),
          chart.getRanges().map(function (range) { return range.getA1Notation(); }).join()];
      });
    }
    function changed() {
      var sheet = SpreadsheetApp.getActive().getSheetByName('${TAB}');
      var chart = chartsOf()[0].modify().setOption('title', '課長用').setOption('series.0.color', '#aa0000').setPosition(2, 9, 0, 0);
      sheet.updateChart(chart.build());
      sheet.removeChart(chartsOf()[1]);
      return described();
    }`;

  async function asked(name: string): Promise<unknown> {
    await server.stop();
    await writeFile(join(folder, 'script.js'), script);
    await startBook('--script', join(folder, 'script.js'));
    const { json } = await server.post('/api/run', { function: name, args: [] });
    await server.stop();
    await startBook('--today', TODAY);
    return z.object({ result: z.unknown() }).parse(json).result;
  }

  it('stay as people changed them, follow their cells, and come back when they are gone', async () => {
    const rows = await shown();
    const at = (heading: string): number => rows.findIndex(([first]) => String(first).startsWith(heading)) + 1;
    const table = (heading: string, header: number, lines: number, from: number, to: number): string =>
      `B${at(heading) + header}:B${at(heading) + header + lines},${letters(from)}${at(heading) + header}:${letters(to)}${at(heading) + header + lines}`;
    const [trend, areas] = [table('２', 3, 12, 4, 6), table('３', 2, 8, 3, 4)];
    expect(await asked('changed')).toEqual([['課長用', '#aa0000', 2, trend]]);
    const plan = (await book.grid('計画', 'A1:H40')).values;
    const last = plan.findIndex(([key]) => key === 'facilitators.followups');
    await book.change({ do: 'deleteRows', sheet: '計画', at: last + 1, count: 1 });
    await book.menu('集計を作り直す', true);
    // A line less among the bars and in the table of all indicators.
    const moved = (cells: string): string => cells.replace(/\d+/g, (row) => String(Number(row) - 2));
    expect(await asked('described')).toEqual([
      ['課長用', '#aa0000', 2, moved(trend)],
      ['圏域の実績と目標', '#174a7c', at('３'), moved(areas)],
    ]);
  });
});
