/** Over HTTP alone: a table is imported as it is read, the live totals follow, and what is doubtful stays out by its line. */
import { z } from 'zod';
import { BookClient } from './book-client';
import { type RunningServer, startServer } from './server';

const imported = z.object({
  lines: z.number(),
  accepted: z.number(),
  ignored: z.array(z.string()),
  problems: z.array(
    z.object({ code: z.string(), severity: z.string(), message: z.string(), where: z.object({ row: z.number() }) }),
  ),
});
const reported = z.object({
  uncounted: z.number(),
  rows: z.array(z.object({ indicator: z.string(), actual: z.number().nullable() })),
});

describe('a table of other origin', () => {
  let server: RunningServer;
  let book: BookClient;
  let last = 0;

  beforeAll(async () => {
    server = await startServer('--empty', '--today', '2025-12-01');
    book = new BookClient(server);
    await book.withoutLiveTabs();
  });

  afterAll(() => server?.stop());

  async function take(text: string, more: object = {}): Promise<z.infer<typeof imported>> {
    last += 1;
    const answer = await book.call('importTable', { requestId: `import-${last}`.padEnd(12, '0'), text, ...more });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return imported.parse(answer.value);
  }

  /** As 集計 shows it and as the domain has it. */
  async function totals(indicator: string): Promise<unknown[]> {
    const { values } = await book.grid('集計', 'A1:T40');
    const answer = await book.call('summary', {});
    const { rows, uncounted } = reported.parse(answer.ok ? answer.value : null);
    const [line = []] = (await book.grid('集計', 'A2:H2')).values;
    return [
      values.find((row) => row[0] === indicator)?.[5],
      rows.find((row) => row.indicator === indicator)?.actual,
      line[line.indexOf('未集計') + 1],
      uncounted,
    ];
  }

  it('keeps ditto marks apart and names every line that stays out', async () => {
    const text = [
      '研修の一覧',
      '',
      '日付\t福祉圏域\t研修（回）\t研修（累計）\t備考\t状態',
      '2025/6/3 0:00\t若葉・調和\t１回\t1\t"\t',
      '6/4（水・祝）\t若葉・調和\t2\t3\t"\t',
      '20250605\t第2・八雲台・国領\t3\t6\t"引用\t記録済',
      '6/6\t若葉・調和\t4\t10\t\t取消（重複）',
      '6月\t若葉・調和\t5\t\t\t',
      '6/1～6/5\t若葉・調和\t6\t\t\t',
      '6/9 中止\t若葉・調和\t7\t\t\t',
      '〃\t若葉・調和\t8\t\t\t',
      '6/10\t合計\t9\t\t\t',
      '\t\t45\t\t計\t',
      '6/11\t若葉・調和\t100%\t\t\t',
    ].join('\n');
    const found = await take(text, { confirmed: true });
    expect(found).toMatchObject({ lines: 11, accepted: 3, ignored: ['研修（累計）', '状態'] });
    const out = found.problems.filter(({ severity }) => severity === 'error').map(({ where }) => where.row);
    expect(out).toEqual([7, 8, 9, 10, 11, 12, 13, 14]);
    expect(await totals('training.sessions')).toEqual([6, 6, 0, 0]);
    const { row } = await book.header('研修');
    const { display } = await book.grid('研修', `A${row + 1}:G${row + 4}`);
    expect(display.map((line) => [line[0], line[1], line[3], line[5], line[6]])).toEqual([
      ['2025/06/03', '若葉・調和', '1', '"', '記録済'],
      ['2025/06/04', '若葉・調和', '2', '"', '記録済'],
      ['2025/06/05', '第二・八雲台・国領', '3', '"引用', '記録済'],
      ['', '', '', '', ''],
    ]);
    const history = (await book.grid('変更履歴', 'A4:I20')).values.filter((cells) => cells[2] === '取り込み');
    expect(history).toHaveLength(3);
  });

  it('takes months as their last days when it is asked to, and late lines with one reason for all', async () => {
    const months = '日付;福祉圏域;啓発\n4月;若葉・調和;3\n"令和7年5月分";若葉・調和;7\n上半期;若葉・調和;10';
    expect(await take(months)).toMatchObject({ lines: 3, accepted: 0 });
    expect(await take(months, { monthEnds: true, confirmed: true })).toMatchObject({ lines: 3, accepted: 2 });
    expect(await totals('awareness.activities')).toEqual([10, 10, 0, 0]);
    expect(await book.call('closeMonth', { requestId: 'imports-close', month: '4', confirmed: true })).toMatchObject({
      ok: true,
    });
    const late = '日付,福祉圏域,啓発\n2025/4/8,若葉・調和,1\n2025/4/9,市全域,2\n2025/5/9,市全域,4';
    expect(await take(late)).toMatchObject({ accepted: 1 });
    expect(await take(late, { lateReason: '報告が遅れた', confirmed: true })).toMatchObject({ accepted: 3 });
    expect(await totals('awareness.activities')).toEqual([17, 17, 0, 0]);
  });

  it('keeps out what stands already until its line is ticked', async () => {
    const text = '日付,福祉圏域,啓発\n2025/4/30,若葉・調和,3\n2025/5/31,若葉・調和,7\n2025/6/2,市全域,1';
    const more = { lateReason: '確かめた' };
    expect(await take(text, more)).toMatchObject({ lines: 3, accepted: 1 });
    expect(await take(text, { ...more, twins: [3], confirmed: true })).toMatchObject({ accepted: 2 });
    expect(await totals('awareness.activities')).toEqual([25, 25, 0, 0]);
  });
});
