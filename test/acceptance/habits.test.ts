/** Over HTTP alone: what people do to a tab besides typing (rows put in or deleted, helper columns) loses no entry. */
import { z } from 'zod';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

const summaryValue = z.object({
  uncounted: z.number(),
  rows: z.array(z.object({ indicator: z.string(), actual: z.number().nullable() })),
});
const recorded = z.object({ entries: z.array(z.object({ row: z.number() })) });

describe('habits', () => {
  let server: RunningServer;
  let book: BookClient;
  let made = 0;

  beforeAll(async () => {
    server = await startServer('--empty', '--today', '2025-12-01');
    book = new BookClient(server);
    await book.withoutLiveTabs();
  });

  afterAll(() => server?.stop());

  async function live(indicator: string): Promise<unknown> {
    const { values } = await book.grid('集計', 'A1:T40');
    return values.find((row) => row[0] === indicator)?.[5];
  }

  async function uncounted(): Promise<unknown> {
    const { values } = await book.grid('集計', 'A2:H2');
    const line = values[0] ?? [];
    return line[line.indexOf('未集計') + 1];
  }

  async function reported(): Promise<z.infer<typeof summaryValue>> {
    const answer = await book.call('summary', {});
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return summaryValue.parse(answer.value);
  }

  async function both(indicator: string): Promise<unknown[]> {
    return [await live(indicator), (await reported()).rows.find((row) => row.indicator === indicator)?.actual];
  }

  async function record(indicator: string, count: number): Promise<number> {
    made += 1;
    const answer = await book.call('recordEvent', {
      requestId: `habits-${made}`,
      date: '2025/6/4',
      area: '若葉・調和',
      note: `${made}`,
      credits: [{ indicator, count }],
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return recorded.parse(answer.value).entries[0]?.row ?? 0;
  }

  const entries = [
    ['2025/6/3', '若葉・調和', '', 10],
    ['2025/6/3', '市全域', '', 11],
  ];

  it('counts a row put in right below the header', async () => {
    const { row } = await book.header('啓発');
    await book.type('啓発', row + 1, 1, entries);
    await book.change({ do: 'insertRows', sheet: '啓発', at: row + 1, count: 1 });
    await book.type('啓発', row + 1, 1, [['2025/6/4', '若葉・調和', '', 100]]);
    expect(await both('awareness.activities')).toEqual([121, 121]);
    expect(await uncounted()).toBe(0);
  });

  it('puts a deleted header row back without losing the first entry', async () => {
    const { row } = await book.header('相談');
    await book.type('相談', row + 1, 1, entries);
    await book.change({ do: 'deleteRows', sheet: '相談', at: row, count: 1 });
    expect(await both('consultation.received')).toEqual([21, 21]);
    expect(await book.call('repair', {})).toMatchObject({ ok: true });
    expect((await book.header('相談')).row).toBe(row);
    expect((await book.grid('相談', `A${row + 1}:H${row + 1}`)).display[0]?.slice(0, 7)).toEqual([
      '2025/06/03',
      '若葉・調和',
      '',
      '10',
      '',
      '',
      '記録済',
    ]);
    expect(await both('consultation.received')).toEqual([21, 21]);
  });

  it('puts back deleted rows above the header, however often it is asked', async () => {
    const { row } = await book.header('研修');
    await book.type('研修', row + 1, 1, entries);
    await book.change({ do: 'deleteRows', sheet: '研修', at: row - 2, count: 2 });
    for (const _ of ['once', 'again']) {
      await book.menu('修復');
      expect((await book.header('研修')).row).toBe(row);
      expect(await both('training.sessions')).toEqual([21, 21]);
    }
    const { display } = await book.grid('研修', `C1:D${row}`);
    expect(display.slice(2).map(([label]) => label)).toEqual(['実績', '目標', '進捗', '担当者']);
  });

  it('records below the last entry, and leaves a helper column filled further down as it is', async () => {
    const { row, columns } = await book.header('訪問');
    await book.type('訪問', row + 1, 1, entries);
    const at = (columns.get('訪問件数') ?? 0) + 1;
    await book.change({ do: 'insertColumns', sheet: '訪問', at, count: 1 });
    const formulas = Array.from({ length: 20 }, (_, index) => [`=D${row + 1 + index}*2`]);
    await book.type('訪問', row + 1, at, formulas);
    expect(await record('訪問件数', 5)).toBe(row + 3);
    expect((await book.grid('訪問', `D${row + 3}:E${row + 3}`)).values).toEqual([[5, 10]]);
  });

  it.each([
    ['受け皿', 'a column put in before the counts', { do: 'insertColumns', at: 4, count: 1 }, ['E', 'H']],
    ['交流の場', 'no columns left from 記録ID on', { do: 'deleteColumns', at: 8, count: 19 }, ['D', 'G']],
  ] as const)('%s, %s: a cell typed alone is understood', async (tab, _, change, places) => {
    const row = (await book.header(tab)).row + 1;
    await book.type(tab, row, 1, [['2025/6/3', '若葉・調和']]);
    await book.change({ ...change, sheet: tab });
    await book.type(tab, row, places[0] === 'D' ? 4 : 5, [['１２件']]);
    const cells = await Promise.all(places.map((column) => book.grid(tab, `${column}${row}`)));
    expect(cells.map(({ values }) => values[0]?.[0])).toEqual([12, '記録済']);
  });

  it('agrees with itself on what is not counted, whatever was typed into a count', async () => {
    const typed = ['TRUE', '50%', '1:30', '1/2', '-', '〇', '十二', '9'.repeat(400), '1e9', '=1/0', '0', '￥3'];
    const { row } = await book.header('継続支援');
    await book.type(
      '継続支援',
      row + 1,
      1,
      typed.map((cell) => ['2025/6/3', '若葉・調和', '', cell]),
    );
    expect(await both('participation.family')).toEqual([0, 0]);
    expect(await uncounted()).toBe(11);
    expect((await reported()).uncounted).toBe(11);
  });
});
