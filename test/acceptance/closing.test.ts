/** The sample year over HTTP: a month is closed, defended, corrected late, opened again and closed again; 確定 holds what the rows say. */
import { z } from 'zod';
import { BookClient, type CallAnswer } from './book-client';
import { type RunningServer, startServer } from './server';
import { AREAS } from './year';

const AREA = '若葉・調和';
const figures = z.object({
  fixed: z.number().nullable(),
  now: z.number().nullable(),
  difference: z.number(),
  reasons: z.array(z.string()),
});
const closings = z.object({
  months: z.array(z.object({ month: z.string(), areas: z.array(z.string()), city: z.boolean() })),
  differences: z.array(
    z.object({
      month: z.string(),
      area: z.string().nullable(),
      indicator: z.string(),
      ofMonth: figures,
      cumulative: figures,
    }),
  ),
});
const summary = z.object({
  rows: z.array(
    z.object({
      indicator: z.string(),
      actual: z.number().nullable(),
      areas: z.record(z.string(), z.object({ actual: z.number().nullable() })),
    }),
  ),
});
const recorded = z.object({ entries: z.array(z.object({ tab: z.string(), row: z.number(), id: z.string() })) });
const visit = { date: '2025-04-15', area: AREA, credits: [{ indicator: 'outreach.visits', count: 3 }] };

let server: RunningServer;
let book: BookClient;

beforeAll(async () => {
  server = await startServer('--today', '2025-12-01');
  book = new BookClient(server);
  await book.withoutLiveTabs();
});

afterAll(() => server?.stop());

function answered(answer: CallAnswer): unknown {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems.slice(0, 3)));
  return answer.value;
}

function codes(answer: CallAnswer): string[] {
  return answer.ok ? ['ok'] : [...new Set(answer.problems.map(({ code }) => code))];
}

/** The lines of 確定 that are in force, as month, area, key, month's figure and cumulative figure. */
async function fixedLines(): Promise<unknown[][]> {
  const { values } = await book.grid('確定', 'A1:O600');
  const head = values.findIndex((row) => row.includes('年度累計'));
  const columns = values[head] ?? [];
  const at = (row: unknown[], header: string): unknown => row[columns.indexOf(header)];
  return values
    .slice(head + 1)
    .filter((row) => at(row, '状態') === '締め')
    .map((row) => ['年月', '福祉圏域', 'キー', '月の実績', '年度累計'].map((header) => at(row, header)));
}

/** What the rows say at the end of April, which for the year's first month is both figures. */
async function aprilNow(): Promise<unknown[][]> {
  const { rows } = summary.parse(answered(await book.call('summary', { asOf: '2025-04-30' })));
  return [...AREAS, '市全体'].flatMap((area) =>
    rows.map(({ indicator, actual, areas }) => {
      const count = (area === '市全体' ? actual : areas[area]?.actual) ?? '';
      return ['2025-04', area, indicator, count, count];
    }),
  );
}

const sorted = (lines: unknown[][]): string[] => lines.map((line) => JSON.stringify(line)).sort();

/** Problems of 点検 as code and row of the tab 訪問, and the sentences about 確定. */
async function reported(): Promise<string[]> {
  const { problems } = z
    .object({ problems: z.array(z.object({ code: z.string(), message: z.string() })) })
    .parse(answered(await book.call('check', {})));
  return problems.filter(({ message }) => message.includes('締めた')).map(({ message }) => message);
}

async function history(kind: string): Promise<string[][]> {
  const sheets = z.array(z.object({ name: z.string(), rows: z.number() })).parse(await server.get('/api/sheets'));
  const rows = sheets.find(({ name }) => name === '変更履歴')?.rows;
  const { display } = await book.grid('変更履歴', `A1:I${rows}`);
  return display.filter((row) => row[2] === kind);
}

describe('a closed month', () => {
  it('is refused while a row may belong to it, and named with its place', async () => {
    const answer = await book.call('closeMonth', { requestId: 'close-0', month: '4月' });
    expect(codes(answer)).toEqual(['date.invalid']);
    const places = answer.ok ? [] : answer.problems.map(({ where }) => where);
    expect(places).toEqual([
      { tab: '受け皿', row: 140, column: '日付' },
      { tab: '担い手', row: 9, column: '日付' },
    ]);
    expect(await fixedLines()).toEqual([]);
    await book.type('受け皿', 140, 1, [['2025/11/30']]);
    await book.type('担い手', 9, 1, [['2025/11/20']]);
  });

  it.each([
    ['2025/12', 'date.future'],
    ['2025年3月', 'date.outsideYear'],
    ['先月', 'date.invalid'],
  ])('cannot be %s', async (month, code) => {
    expect(codes(await book.call('closeMonth', { requestId: 'close-x', month }))).toEqual([code]);
  });

  it('holds the figures that the rows give, for every area and the city; sent again it changes nothing', async () => {
    const params = { requestId: 'close-1', month: 'R7.4', confirmed: true };
    const first = await book.call('closeMonth', params);
    expect(answered(first)).toMatchObject({ month: '2025-04', areas: [...AREAS], city: true });
    const lines = await fixedLines();
    expect(sorted(lines)).toEqual(sorted(await aprilNow()));
    expect(lines).toHaveLength(18 * 10);
    expect(await book.call('closeMonth', params)).toMatchObject({ ok: true, value: { areas: [...AREAS], city: true } });
    expect(await fixedLines()).toEqual(lines);
    expect(await history('月の締め')).toHaveLength(1);
    expect(codes(await book.call('closeMonth', { requestId: 'close-2', month: '4' }))).toEqual(['date.monthClosed']);
  });

  it('takes no entry without a reason, and a late one with it', async () => {
    expect(codes(await book.call('recordEvent', { requestId: 'v1', ...visit }))).toEqual(['date.monthClosed']);
    const params = { requestId: 'v1', ...visit, lateReason: '報告が遅れたため', confirmed: true };
    const { entries } = recorded.parse(answered(await book.call('recordEvent', params)));
    expect(recorded.parse(answered(await book.call('recordEvent', params))).entries).toEqual(entries);
    expect((await history('締め後の記録')).map((row) => row[7])).toEqual(['報告が遅れたため']);
    const { differences } = closings.parse(answered(await book.call('closings', {})));
    expect(
      differences.map(({ area, ofMonth, cumulative }) => [area, ofMonth.difference, cumulative.difference]),
    ).toEqual([
      [AREA, 3, 3],
      [null, 3, 3],
    ]);
    expect(differences.map(({ ofMonth }) => ofMonth.reasons)).toEqual([['報告が遅れたため'], ['報告が遅れたため']]);
    expect(await reported()).toEqual([]);
    const [{ id = '' } = {}] = entries;
    const change = {
      requestId: 'c1',
      id,
      changes: { counts: [{ indicator: 'outreach.visits', count: 4 }] },
      reason: '数え直し',
    };
    expect(codes(await book.call('correctEntry', change))).toEqual(['date.monthClosed']);
    expect(codes(await book.call('correctEntry', { ...change, late: true }))).toEqual(['ok']);
    const moved = { requestId: 'c2', id, changes: { date: '2025-05-02' }, reason: '月ちがい' };
    expect(codes(await book.call('correctEntry', moved))).toEqual(['date.monthClosed']);
    expect(codes(await book.call('voidEntry', { requestId: 'x1', id, reason: '重複' }))).toEqual(['date.monthClosed']);
    expect(codes(await book.call('voidEntry', { requestId: 'x1', id, reason: '重複', late: true }))).toEqual(['ok']);
    expect(closings.parse(answered(await book.call('closings', {}))).differences).toEqual([]);
    expect((await history('締め後の取消')).map((row) => row[7])).toEqual(['重複']);
  });

  it('counts what is typed into it, marks the row, and 点検 tells until a reason is given', async () => {
    const { row, columns } = await book.header('訪問');
    const { values, display } = await book.grid('訪問', 'A1:K700');
    const at =
      display.findIndex(
        (line, index) =>
          index >= row &&
          String(values[index]?.[0]).startsWith('2025-04') &&
          line[1] === AREA &&
          line[(columns.get('状態') ?? 0) - 1] === '記録済',
      ) + 1;
    const count = columns.get('訪問件数') ?? 0;
    const before = Number(values[at - 1]?.[count - 1]);
    await book.type('訪問', at, count, [[before + 5]]);
    const status = async (): Promise<unknown> =>
      (await book.grid('訪問', 'A1:K700')).display[at - 1]?.[(columns.get('状態') ?? 0) - 1];
    expect(await status()).toBe('要確認：締めた月の変更です');
    const edits = (await book.executions()).filter((each) => each.function === 'onEdit');
    expect(edits.at(-1)?.calls.reads).toBeLessThanOrEqual(2);
    const sentences = await reported();
    expect(sentences).toEqual([
      '2025年4月を締めた後に、この行が変わりました。実績には入っています。',
      expect.stringContaining(`2025年4月 ${AREA}の「訪問件数」が、締めた後に変わっています`),
    ]);
    await book.menu('修復');
    expect(await status()).toBe('要確認：締めた月の変更です');
    const id = String(values[at - 1]?.[(columns.get('記録ID') ?? 0) - 1]);
    const reason = { requestId: 'c3', id, changes: {}, reason: '数え落とし', late: true };
    expect(codes(await book.call('correctEntry', reason))).toEqual(['ok']);
    expect(await status()).toBe('記録済');
    expect(await reported()).toEqual([]);
  });

  it('opens again for one area with a reason, and closes again with the figures as they are then', async () => {
    const answers = ['4', AREA, '数え落としを直すため'];
    const { status } = await server.post('/api/menu', { path: ['地域福祉KPI', '締めを解除'], answers });
    expect(status).toBe(200);
    expect((await history('締めの解除')).map((row) => row[7])).toEqual(['数え落としを直すため']);
    const open = closings.parse(answered(await book.call('closings', {})));
    expect(open.months).toEqual([{ month: '2025-04', areas: AREAS.filter((area) => area !== AREA), city: false }]);
    expect(codes(await book.call('recordEvent', { requestId: 'v2', ...visit, confirmed: true }))).toEqual(['ok']);
    const elsewhere = { ...visit, area: '市全域', confirmed: true };
    expect(codes(await book.call('recordEvent', { requestId: 'v3', ...elsewhere }))).toEqual(['date.monthClosed']);
    const again = await server.post('/api/menu', {
      path: ['地域福祉KPI', '月を締める'],
      answers: ['2025-04', AREA, 'YES'],
    });
    expect(again.status).toBe(200);
    expect(sorted(await fixedLines())).toEqual(sorted(await aprilNow()));
    expect(closings.parse(answered(await book.call('closings', {})))).toMatchObject({
      months: [{ city: true }],
      differences: [],
    });
  });

  it('shows on 確定 how far each area is', async () => {
    const { display } = await book.grid('確定', 'A1:J20');
    const head = display.findIndex((row) => row[0] === '年月');
    expect(display[head]).toEqual(['年月', ...AREAS]);
    expect(display[head + 1]).toEqual(['2025年4月', ...AREAS.map(() => '締め')]);
    expect(display[head + 12]?.slice(1)).toEqual(AREAS.map(() => 'これから'));
    const value = z
      .object({
        areas: z.array(
          z.object({ area: z.string(), staff: z.array(z.string()), months: z.array(z.object({ state: z.string() })) }),
        ),
      })
      .parse(answered(await book.call('completeness', {})));
    expect(value.areas.map(({ months }) => months[0]?.state)).toEqual(AREAS.map(() => 'closed'));
    expect(value.areas[0]?.staff.length).toBeGreaterThan(0);
  });
});
