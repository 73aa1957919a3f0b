/** Over HTTP alone: what looks like a count and is none, typed into cells. The live totals, the domain, 状態 and 点検 agree. */
import { z } from 'zod';
import { BookClient, letters } from './book-client';
import { type RunningServer, startServer } from './server';

const summaryValue = z.object({
  uncounted: z.number(),
  rows: z.array(z.object({ indicator: z.string(), actual: z.number().nullable() })),
});
const checked = z.object({
  problems: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      advice: z.string(),
      severity: z.string(),
      where: z.object({ tab: z.string(), row: z.number().optional() }).optional(),
      detail: z.object({ reason: z.string().optional() }).optional(),
    }),
  ),
});

describe('meanings', () => {
  let server: RunningServer;
  let book: BookClient;
  const next = new Map<string, number>();

  beforeAll(async () => {
    server = await startServer('--empty', '--today', '2026-04-05');
    book = new BookClient(server);
    await book.withoutLiveTabs();
  });

  afterAll(() => server?.stop());

  async function put(tab: string, day: string, count: unknown): Promise<number> {
    const { row: header } = await book.header(tab);
    const row = next.get(tab) ?? header + 1;
    next.set(tab, row + 1);
    expect(await book.type(tab, row, 1, [[day, '若葉・調和', '', count as string]])).toBe(200);
    return row;
  }

  async function live(indicator: string): Promise<unknown> {
    const { values } = await book.grid('集計', 'A1:T40');
    return values.find((line) => line[0] === indicator)?.[5];
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

  async function found(tab: string, row: number) {
    const answer = await book.call('check', {});
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return checked.parse(answer.value).problems.filter(({ where }) => where?.tab === tab && where.row === row);
  }

  async function status(tab: string, row: number): Promise<string> {
    const { columns } = await book.header(tab);
    const at = `${letters(columns.get('状態') ?? 1)}${row}`;
    return (await book.grid(tab, at)).display[0]?.[0] ?? '';
  }

  it('100%, 0:00, 3/4 and ￥3 are quoted as typed, and the next number counts as itself', async () => {
    const kinds: [string, string, string][] = [
      ['100%', '100%', 'percent'],
      ['0:00', '0:00', 'time'],
      ['1:00:00', '1:00:00', 'time'],
      ['3/4', '3/4', 'day'],
      ['￥3', '¥3', 'money'],
    ];
    const rows: number[] = [];
    for (const [typed, shown, reason] of kinds) {
      const row = await put('研修', '2025/6/3', typed);
      rows.push(row);
      expect((await book.grid('研修', `D${row}`)).values).toEqual([[shown]]);
      expect(await status('研修', row)).toBe('要確認：研修を数として読めません');
      expect(await found('研修', row)).toMatchObject([{ code: 'count.notANumber', detail: { reason } }]);
    }
    expect([await live('training.sessions'), await uncounted()]).toEqual(['', kinds.length]);
    expect(await reported()).toMatchObject({ uncounted: kinds.length });
    for (const row of rows) await book.type('研修', row, 4, [[2]]);
    expect((await book.grid('研修', `D${rows[0]}:D${rows.at(-1)}`)).display).toEqual(rows.map(() => ['2']));
    expect([await live('training.sessions'), await uncounted()]).toEqual([2 * kinds.length, 0]);
  });

  it('an edit of one count reads twice at most', async () => {
    const edits = (await book.executions()).filter(({ kind }) => kind === 'edit');
    expect(Math.max(...edits.map(({ calls }) => calls.reads))).toBeLessThanOrEqual(2);
    expect(Math.max(...edits.map(({ calls }) => calls.writes))).toBeLessThanOrEqual(4);
  });

  it('25人 is no number of times, 3か所 is one of 箇所', async () => {
    const row = await put('啓発', '2025/6/3', '25人');
    expect(await status('啓発', row)).toBe('要確認：啓発の単位が違います');
    expect((await found('啓発', row))[0]).toMatchObject({
      message: '啓発「25人」は人数です。「人」では数えません。',
      advice: expect.stringContaining('啓発の回数を入力してください。'),
    });
    const short = await put('啓発', '2025/6/5', '1e3');
    await book.type('啓発', short, 4, [[2]]);
    expect((await book.grid('啓発', `D${short}`)).display).toEqual([['2']]);
    await put('交流の場', '2025/6/3', '3か所');
    const refused = await put('交流の場', '2025/6/4', '3回');
    expect(await status('交流の場', refused)).toContain('単位が違います');
    expect([await live('awareness.activities'), await live('places.launched')]).toEqual([2, 3]);
  });

  it('asks which year where both have come, and leaves the cell', async () => {
    const row = await put('相談', '4/2', 1);
    expect((await book.grid('相談', `A${row}`)).display).toEqual([['4/2']]);
    expect(await status('相談', row)).toBe('要確認：日付の年が決められません');
    expect((await found('相談', row))[0]).toMatchObject({
      code: 'date.invalid',
      message: '日付「4/2」は、2025/4/2 と 2026/4/2 のどちらか決められません。',
    });
    const late = await put('相談', '3/25', 1);
    expect(await status('相談', late)).toBe('記録済');
    expect(await live('consultation.received')).toBe(1);
  });

  it('計画 says which units are taken', async () => {
    const { values } = await book.grid('計画', 'A1:AG40');
    const header = values.find((line) => line.includes('入力できる単位')) ?? [];
    const column = header.indexOf('入力できる単位');
    const unitsOf = (key: string) => values.find((line) => line[0] === key)?.[column];
    expect([unitsOf('training.sessions'), unitsOf('outreach.visits'), unitsOf('places.launched')]).toEqual([
      '回、件',
      '件、回',
      '箇所、件',
    ]);
  });

  it('a day typed without its year is shown with it: typed, pasted, and after 修復', async () => {
    const { row } = await book.header('啓発');
    const first = row + 20;
    await book.type('啓発', first, 1, [['6/1']]);
    await book.type('啓発', first + 1, 1, [
      ['6月2日', '若葉・調和', '', 1],
      ['6/3', '若葉・調和', '', 1],
    ]);
    await book.type('啓発', first + 3, 1, [['6/4', '若葉・調和', '', 1]]);
    // Both years have come: it is asked about.
    await book.type('啓発', first + 4, 1, [['4/1']]);
    const shown = async (): Promise<unknown> => (await book.grid('啓発', `A${first}:A${first + 4}`)).display.flat();
    expect(await shown()).toEqual(['2025/06/01', '2025/06/02', '2025/06/03', '6/4', '4/1']);
    await book.call('repair', {});
    expect(await shown()).toEqual(['2025/06/01', '2025/06/02', '2025/06/03', '2025/06/04', '4/1']);
  });
});
