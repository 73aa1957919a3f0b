/** Over HTTP alone: rows in every typed form, in every tab, come to exactly what a count by hand says. */
import { z } from 'zod';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';
import { AREAS, accountOf, rowsOf, TABS, type TypedRow } from './year';

const summaryValue = z.object({
  asOf: z.string(),
  uncounted: z.number(),
  rows: z.array(
    z.object({
      indicator: z.string(),
      label: z.string(),
      actual: z.number().nullable(),
      areas: z.record(z.string(), z.object({ actual: z.number().nullable() })),
    }),
  ),
});

describe.each([
  ['a day in the fiscal year', '2026-03-31'],
  ['a day after it', '2026-11-24'],
])('typing, on %s', (_, today) => {
  let server: RunningServer;
  let book: BookClient;
  const typed = new Map<string, TypedRow[]>();

  beforeAll(async () => {
    server = await startServer('--empty', '--today', today);
    book = new BookClient(server);
    await book.withoutLiveTabs();
    for (const [seed, tab] of Object.keys(TABS).entries()) {
      const rows = rowsOf(tab, seed, today);
      typed.set(tab, rows);
      const { row, columns } = await book.header(tab);
      const width = columns.get('相手先') ?? 0;
      const cells = rows.map((each) => [each.date, each.area, '職員１', ...each.counts, each.counterparty]);
      expect(cells[0]).toHaveLength(width);
      expect(await book.type(tab, row + 1, 1, cells)).toBe(200);
    }
  });

  afterAll(() => server?.stop());

  it('has every tab', async () => {
    expect(await book.tabs()).toEqual(
      expect.arrayContaining(['設定', '計画', '集計', '点検', '変更履歴', ...Object.keys(TABS)]),
    );
  });

  it('counts on 集計, live, as the count by hand does', async () => {
    const { totals, uncounted } = accountOf(typed);
    const { values } = await book.grid('集計', 'A1:Z40');
    const head = values.findIndex((row) => row.includes('実績'));
    const columns = values[head] ?? [];
    const shown = new Map<string, Map<string, unknown>>();
    for (const row of values.slice(head + 1)) {
      const key = String(row[columns.indexOf('キー')] ?? '');
      if (!key.includes('.')) continue;
      const byArea = new Map<string, unknown>([['*', row[columns.indexOf('実績')]]]);
      for (const area of AREAS) byArea.set(area, row[columns.indexOf(area)]);
      shown.set(key, byArea);
    }
    expect(shown.size).toBe(18);
    for (const [key, byArea] of shown) {
      for (const [area, value] of byArea) {
        expect([key, area, value]).toEqual([key, area, totals.get(key)?.get(area) ?? '']);
      }
    }
    const top = values.slice(0, head).flat();
    expect(top[top.indexOf('未集計') + 1]).toBe(uncounted);
  });

  it('says the same through the form’s door', async () => {
    const { totals, uncounted } = accountOf(typed);
    const answer = await book.call('summary', {});
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    const value = summaryValue.parse(answer.value);
    expect(value.uncounted).toBe(uncounted);
    expect(value.rows).toHaveLength(18);
    for (const row of value.rows) {
      expect([row.indicator, row.actual]).toEqual([row.indicator, totals.get(row.indicator)?.get('*') ?? null]);
      for (const [area, { actual }] of Object.entries(row.areas)) {
        expect([row.indicator, area, actual]).toEqual([
          row.indicator,
          area,
          totals.get(row.indicator)?.get(area) ?? null,
        ]);
      }
    }
  });

  it('keeps what it cannot read exactly as typed, with the reason in 状態', async () => {
    const { row, columns } = await book.header('相談');
    const rows = typed.get('相談') ?? [];
    const { display } = await book.grid('相談', `A${row + 1}:Z${row + rows.length}`);
    rows.forEach((each, index) => {
      const status = display[index]?.[(columns.get('状態') ?? 0) - 1] ?? '';
      const counted = each.countsFor !== null && (each.worth[0] ?? null) !== null;
      const entry = each.counts[0] !== null;
      expect([index, status.slice(0, 3)]).toEqual([index, entry ? (counted ? '記録済' : '要確認') : '']);
      if (entry) expect(status.length > 4).toBe(!counted);
    });
  });
});

it('a formula follows the next edit, a renamed tab and an inserted column', async () => {
  const server = await startServer('--empty', '--today', '2025-12-01');
  try {
    const book = new BookClient(server);
    await book.withoutLiveTabs();
    const formula = '=KPI_PROGRESS("訪問件数","若葉・調和",KPI_TABLE)';
    const { row, columns } = await book.header('訪問');
    const at = row + 1;
    expect(await book.type('訪問', at, 1, [['2025/6/4', '若葉・調和', '', 18]])).toBe(200);
    expect(await book.formula(formula)).toBeCloseTo(18 / 180, 10);
    await book.change({ do: 'renameSheet', sheet: '訪問', name: '訪問（新）' });
    await book.change({ do: 'insertColumns', sheet: '訪問（新）', at: columns.get('訪問件数') ?? 0, count: 1 });
    expect(await book.formula(formula)).toBeCloseTo(18 / 180, 10);
    expect(await book.type('訪問（新）', at + 1, 1, [['R7.6.5', '若葉･調和', '', null, '１８件']])).toBe(200);
    expect(await book.formula(formula)).toBeCloseTo(36 / 180, 10);
  } finally {
    await server.stop();
  }
});
