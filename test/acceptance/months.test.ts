/** The sample year over HTTP: 月次 and the outlook against 集計 and the rows, and 内訳 against the figure it was asked for. */
import { z } from 'zod';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

const AREA = '若葉・調和';
const summary = z.object({
  rows: z.array(
    z.object({
      indicator: z.string(),
      label: z.string(),
      actual: z.number().nullable(),
      areas: z.record(z.string(), z.object({ actual: z.number().nullable() })),
    }),
  ),
});
type Rows = z.infer<typeof summary>['rows'];

let server: RunningServer;
let book: BookClient;

beforeAll(async () => {
  server = await startServer('--today', '2025-12-01');
  book = new BookClient(server);
});

afterAll(() => server?.stop());

async function asOf(day: string): Promise<Rows> {
  const answer = await book.call('summary', { asOf: day });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return summary.parse(answer.value).rows;
}

/** 累計 by indicator, as 月次 shows it. */
async function cumulative(): Promise<Map<string, unknown[]>> {
  const { values } = await book.grid('月次', 'A6:Q95');
  return new Map(values.filter((row) => row[4] === '累計').map((row) => [String(row[0]), row.slice(5)]));
}

const ENDS = ['04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-01'].map(
  (day) => `2025-${day}`,
);

describe('月次', () => {
  it.each([
    ['市全体', (row: Rows[number]) => row.actual],
    [AREA, (row: Rows[number]) => row.areas[AREA]?.actual ?? null],
  ])(
    '%s: every sum of months is what the rows come to on that day, and the months to come are blank',
    async (area, of) => {
      await server.post('/api/edit', { sheet: '月次', range: 'C2', values: [[area]] });
      const shown = await cumulative();
      expect(shown.size).toBe(18);
      for (const [month, day] of ENDS.entries()) {
        for (const row of await asOf(day))
          expect([row.indicator, day, shown.get(row.indicator)?.[month]]).toEqual([row.indicator, day, of(row) ?? '']);
      }
      for (const line of shown.values()) expect(line.slice(9)).toEqual(['', '', '']);
    },
  );

  it('keeps the chosen area when 集計 is built anew', async () => {
    await book.menu('集計を作り直す');
    expect((await book.grid('月次', 'C2:C2')).values).toEqual([[AREA]]);
  });
});

describe('the outlook', () => {
  it('stands on 集計 as KPI_OUTLOOK gives it, around the count so far', async () => {
    const { values } = await book.grid('集計', 'A4:AD30');
    const heads = values[0] ?? [];
    const visits = values.find(([key]) => key === 'outreach.visits') ?? [];
    const shown = ['見込み下限', '見込み中央', '見込み上限', '達成確率'].map((head) => visits[heads.indexOf(head)]);
    const [low = 0, middle = 0, high = 0, probability = 0] = shown.map(Number);
    expect(low).toBeGreaterThanOrEqual(Number(visits[heads.indexOf('実績')]));
    expect(low).toBeLessThan(middle);
    expect(middle).toBeLessThan(high);
    expect(probability).toBeGreaterThan(0);
    expect(probability).toBeLessThan(1);
    for (const [index, value] of shown.entries())
      expect(await book.formula(`=INDEX(KPI_OUTLOOK("訪問件数"),1,${index + 1})`)).toBe(value);
    expect(visits[heads.indexOf('残り')]).toBe(
      Number(visits[heads.indexOf('目標')]) - Number(visits[heads.indexOf('実績')]),
    );
  });

  it('says that it cannot tell, and which names there are', async () => {
    expect(await book.formula('=INDEX(KPI_OUTLOOK("働きかけた団体"),1,1)')).toBe('判断できません');
    expect(await book.formula(`=INDEX(KPI_OUTLOOK("訪問件数","${AREA}"),1,2)`)).toEqual(expect.any(Number));
    expect(String(await book.formula('=KPI_OUTLOOK("訪問")'))).toContain('使える指標：ネットワーク会議');
    expect(String(await book.formula('=KPI_OUTLOOK("訪問件数","調布")'))).toContain('使える圏域');
  });
});

describe('内訳を見る', () => {
  /** Selects a cell as a click does, by typing into it what stands there. */
  async function breakdownOf(sheet: string, cell: string): Promise<{ shown: string; values: unknown[][] }> {
    const { values } = await book.grid(sheet, `${cell}:${cell}`);
    await server.post('/api/edit', { sheet, range: cell, values: [[values[0]?.[0] ?? '']], user: 'staff@example.com' });
    const { json } = await server.post('/api/menu', { path: ['地域福祉KPI', '内訳を見る'], user: 'staff@example.com' });
    const shown = JSON.stringify(json);
    return { shown, values: (await book.tabs()).includes('内訳') ? (await book.grid('内訳', 'A1:G900')).values : [] };
  }

  it('asks for a figure where none is selected', async () => {
    expect((await breakdownOf('設定', 'C4')).shown).toContain('内訳を見たい数のセルを選んで');
  });

  it('lists the rows behind an area of 集計, and behind the organisations of the city', async () => {
    const rows = await asOf('2025-12-01');
    const { values } = await book.grid('集計', 'A4:A30');
    const rowOf = (key: string): number => values.findIndex(([cell]) => cell === key) + 4;
    const area = await breakdownOf('集計', `L${rowOf('outreach.visits')}`);
    const counts = area.values
      .slice(4)
      .flatMap(([date, name, , count]) => (date ? [[name, Number(count)] as const] : []));
    expect(new Set(counts.map(([name]) => name))).toEqual(new Set([AREA]));
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(
      rows.find(({ indicator }) => indicator === 'outreach.visits')?.areas[AREA]?.actual,
    );
    const groups = await breakdownOf('集計', `C${rowOf('community.groups')}`);
    const names = groups.values.slice(4).flatMap(([date, , , , name]) => (date ? [name] : []));
    expect(new Set(names).size).toBe(rows.find(({ indicator }) => indicator === 'community.groups')?.actual);
    expect(String(groups.values[1]?.[0])).toContain(`実数 ${new Set(names).size}団体`);
  });

  it('lists one month of 月次 for the chosen area', async () => {
    const { values } = await book.grid('月次', 'A21:H21');
    expect(values[0]?.slice(0, 5)).toEqual(['outreach.visits', '(1) 訪問', '訪問件数', '件', '月の実績']);
    await server.post('/api/edit', { sheet: '月次', range: 'E18', values: [['月の実績']], user: 'staff@example.com' });
    const { values: listed } = await breakdownOf('月次', 'E22');
    expect(String(listed[0]?.[0])).toContain(AREA);
  });
});
