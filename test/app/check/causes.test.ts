/** Sentences by cause: what 点検, 月を締める and 取り込み say names what happened, with what was typed. */

import { check } from '../../../src/app/check/check';
import { closeMonth } from '../../../src/app/closing/close-month';
import { importTable } from '../../../src/app/import-export/import-table';
import { repair } from '../../../src/app/recovery/repair';
import { shownProblem } from '../../../src/app/shared/shown-problem';
import type { Problem } from '../../../src/domain/problems/problem';
import { isQuestion } from '../../../src/domain/problems/question';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { edit } from '../entries/typing';
import { dateCell, day, type World, world } from '../memory-workbook';

const AREA = '若葉・調和';

function listed(made: World): Problem[] {
  const answer = check(made.deps);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.problems.filter(({ where }) => where?.tab === 'outreach' || where?.tab === 'training');
}

function said(problem: Problem | undefined): string {
  if (problem === undefined) return '';
  const { message, advice } = shownProblem(problem, chofuR7);
  return message + advice;
}

it.each([
  [
    '国領',
    '福祉圏域「国領」は一覧にありません。「第二・八雲台・国領」のことですか。そうなら、一覧から選び直してください。',
  ],
  [
    '全市',
    '福祉圏域「全市」は圏域の名前ではありません。合計の行なら要りません（集計が数えます）。活動の記録なら、その圏域を一覧から選んでください。',
  ],
  ['合計', '「合計」の行は数えていません。この行は要りません。集計が数えます。消してかまいません。'],
])('of the area %s', (area, sentence) => {
  const made = world();
  made.workbook.type('outreach', { date: dateCell('2025-06-03'), area, 'outreach.visits': 3 });
  const [problem] = listed(made);
  expect(said(problem)).toBe(sentence);
  expect(sentence).not.toContain('市全域');
});

it.each(['第2・八雲台・国領', '上の原・柏野', '第二・八雲台・國領', '緑が丘・滝坂'])('%s is taken', (area) => {
  const made = world();
  made.workbook.type('outreach', { date: dateCell('2025-06-03'), area, 'outreach.visits': 3 });
  repair(made.deps);
  expect(listed(made)).toEqual([]);
});

it('of a part in brackets points to its own column', () => {
  const made = world();
  made.workbook.type('outreach', { date: dateCell('2025-06-03'), area: AREA, 'outreach.visits': '3（うち新規1）' });
  expect(said(listed(made)[0])).toBe(
    '訪問件数「3（うち新規1）」には、数が二つ入っています。全体の数だけを入力してください。内訳の数は、その列「新規相談受付」に入力します。',
  );
});

it('of ▲3 and (3) differ', () => {
  const made = world();
  made.workbook.type('outreach', { date: dateCell('2025-06-03'), area: AREA, 'outreach.visits': '▲3' });
  made.workbook.type('outreach', { date: dateCell('2025-06-03'), area: AREA, 'outreach.visits': '(3)' });
  const [negative, bracketed] = listed(made);
  expect([negative?.code, bracketed?.detail?.reason]).toEqual(['count.negative', 'bracketed']);
  expect(said(negative)).not.toBe(said(bracketed));
});

it.each([
  ['7/6/3', '令和7年6月3日（2025/6/3）のことなら'],
  ['平成37年6月3日', '令和7年6月3日（2025/6/3）のことなら'],
])('of %s offers the day', (date, offer) => {
  const made = world();
  made.workbook.type('outreach', { date, area: AREA, 'outreach.visits': 3 });
  expect(said(listed(made)[0])).toContain(offer);
});

it('of a forgotten 基準日 names it', () => {
  const made = world({ today: '2025-10-01', config: { ...chofuR7, asOf: day('2025-08-31') } });
  made.workbook.type('outreach', { date: dateCell('2025-09-10'), area: AREA, 'outreach.visits': 3 });
  expect(said(listed(made)[0])).toContain('「設定」の基準日（2025/8/31）より後です');
});

it('of headers among the rows', () => {
  const made = world();
  made.workbook.type('outreach', { date: '日付', area: '福祉圏域', 'outreach.visits': '訪問件数' });
  expect(said(listed(made)[0])).toBe(
    '見出しの行（「訪問件数」）が、記録の中にあります。この行は要りません。消してください。',
  );
});

it('of merged cells', () => {
  const made = world();
  made.workbook.type('outreach', { date: dateCell('2025-06-03'), area: AREA, 'outreach.visits': 3 });
  const row = made.workbook.type('outreach', { area: AREA, 'outreach.visits': 2 });
  const alone = made.workbook.type('outreach', { area: AREA, 'outreach.visits': 4 });
  made.workbook.rows.mergedRows.add(row);
  const found = listed(made).filter(({ code }) => code === 'date.invalid');
  expect(found.map(({ where, detail }) => [where?.row, detail?.reason])).toEqual([
    [row, 'merged'],
    [alone, 'missing'],
  ]);
  expect(said(found[0])).toContain('セルが上か左のセルと結合されています');
  const status = (at: number) => made.workbook.at('outreach', at).status;
  const merged = '要確認：日付のセルが結合されています';
  expect([status(row), status(alone)]).toEqual([merged, '要確認：日付が空です']);
  edit(made, 'outreach', row, [{ note: '電話' }]);
  expect(status(row)).toBe(merged);
  repair(made.deps);
  expect(status(row)).toBe(merged);
  made.workbook.rows.mergedRows.clear();
  repair(made.deps);
  expect(status(row)).toBe('要確認：日付が空です');
});

describe('of counts that went with a merging of cells', () => {
  const visit = { date: dateCell('2025-06-03'), area: AREA };
  /** Of both rows; Sheets tells nobody that the lower numbers go. */
  const merged = (): World => {
    const made = world();
    edit(made, 'outreach', 7, [
      { ...visit, 'outreach.visits': 3, 'outreach.support': 1 },
      { ...visit, 'outreach.visits': 2, 'outreach.support': 1, note: '二人で' },
    ]);
    edit(made, 'outreach', 8, [{ 'outreach.visits': null }], { event: false });
    made.workbook.rows.mergedRows.add(8);
    return made;
  };
  const lost = (made: World): Problem[] => listed(made).filter(({ detail }) => detail?.reason === 'merged');

  it('names the cell and the number that 変更履歴 has of it, until it is there again', () => {
    const made = merged();
    for (const _ of ['once', 'and again']) {
      const [found, ...others] = lost(made);
      expect([found?.where, others]).toEqual([{ tab: 'outreach', row: 8, column: 'outreach.visits' }, []]);
      expect(said(found)).toBe(
        '訪問件数のセルが上か左のセルと結合されていて、この行の数（変更履歴では「2」）がなくなっています。セルの結合を解除し、この行の数を入力し直してください。',
      );
    }
    edit(made, 'outreach', 8, [{ 'outreach.visits': 2 }]);
    expect(lost(made)).toEqual([]);
  });

  it('says nothing of a number that was cleared, and asks only where one was', () => {
    const made = merged();
    made.workbook.rows.mergedRows.clear();
    expect(lost(made)).toEqual([]);
    const reads = (): number => {
      made.workbook.forgetCalls();
      check(made.deps);
      return made.workbook.calls.reads;
    };
    const asked = reads();
    edit(made, 'outreach', 8, [{ 'outreach.visits': 2 }]);
    expect(reads()).toBe(asked - 1);
  });
});

it('of a block of days that were counted from 1904, typed and in a table', () => {
  const made = world();
  const days = ['2021-06-02', '2021-06-03', '2021-06-09'];
  for (const each of days) made.workbook.type('outreach', { date: dateCell(each), area: AREA, 'outreach.visits': 3 });
  made.workbook.type('outreach', { date: dateCell('2019-06-02'), area: AREA, 'outreach.visits': 3 });
  expect(listed(made).map(({ detail }) => detail?.reason ?? '')).toEqual(['shift1904', 'shift1904', 'shift1904', '']);
  expect(said(listed(made)[0])).toContain('2025/6/3 に直してください');
  const text = `日付,福祉圏域,訪問件数\n${days.map((each) => `${each},${AREA},3`).join('\n')}`;
  const answer = importTable(made.deps, { requestId: 'causes-0001', text });
  expect(answer.ok && answer.value.problems.map(({ detail }) => detail?.reason)).toEqual(days.map(() => 'shift1904'));
});

it('a day four years off alone has no such cause', () => {
  const made = world();
  made.workbook.type('outreach', { date: dateCell('2021-06-02'), area: AREA, 'outreach.visits': 3 });
  expect(listed(made).map(({ detail }) => detail?.reason ?? '')).toEqual(['']);
});

it.each(['6-7', '6〜7月', '4月から6月', '6,7', '6・7月', '4月、5月、6月', '上半期', '第1四半期'])(
  '%s is several months',
  (month) => {
    const answer = closeMonth(world().deps, { requestId: 'causes-0001', month });
    expect(!answer.ok && answer.problems.map(said)).toEqual([expect.stringContaining('一か月ずつ、前の月から順に')]);
  },
);

it.each(['すべて', '全圏域', '市全体'])('for the areas of a month, %s is told how to mean all', (area) => {
  const answer = closeMonth(world().deps, { requestId: 'causes-0001', month: '6', area });
  const sentence = `「${area}」という福祉圏域はありません。一つの圏域なら、その名前をそのまま入力してください。すべての圏域なら、空のままにします。`;
  expect(!answer.ok && answer.problems.map(said)).toEqual([sentence]);
});

it.each(['なし', '－', '該当なし', '○'])('%s and a line of totals never stop a month from being closed', (none) => {
  const made = world();
  made.workbook.type('outreach', {
    date: dateCell('2025-04-03'),
    area: AREA,
    'outreach.visits': 3,
    'outreach.support': none,
  });
  made.workbook.type('outreach', { date: '合計', 'outreach.visits': 3 });
  repair(made.deps);
  const asked = closeMonth(made.deps, { requestId: 'causes-0001', month: '4' });
  expect(!asked.ok && asked.problems.every(({ severity }) => severity === 'warning')).toBe(true);
  expect(closeMonth(made.deps, { requestId: 'causes-0002', month: '4', confirmed: true }).ok).toBe(true);
});

it('words for none become 0 where a person says so, on record, and not in a closed month', () => {
  const made = world();
  const typed = { area: AREA, 'outreach.visits': 3, 'outreach.support': 'なし' };
  const closed = made.workbook.type('outreach', { ...typed, date: dateCell('2025-04-03') });
  const open = made.workbook.type('outreach', {
    ...typed,
    date: dateCell('2025-05-07'),
    'outreach.newConsultations': '－',
  });
  repair(made.deps);
  closeMonth(made.deps, { requestId: 'causes-0001', month: '4', confirmed: true });
  expect(made.workbook.at('outreach', open).counts).toEqual([3, '－', 'なし']);
  listed(made);
  expect(repair(made.deps, { zeros: true })).toMatchObject({ ok: true, value: { cells: 2 } });
  expect(made.workbook.at('outreach', open)).toMatchObject({ counts: [3, 0, 0], status: '記録済' });
  expect(made.workbook.at('outreach', closed).counts).toEqual([3, null, 'なし']);
  expect(made.workbook.history.written.map(({ before, after }) => [before, after])).toContainEqual([
    '新規相談受付：－、訪問相談支援：なし',
    '新規相談受付：0、訪問相談支援：0',
  ]);
  expect(listed(made).map(({ where, detail }) => [where?.row, detail?.reason])).toEqual([[closed, 'none']]);
});

it.each(['25人', '100%', 'たくさん'])('%s does: it may be a count', (count) => {
  const made = world();
  made.workbook.type('outreach', { date: dateCell('2025-04-03'), area: AREA, 'outreach.visits': count });
  const answer = closeMonth(made.deps, { requestId: 'causes-0001', month: '4', confirmed: true });
  expect(!answer.ok && answer.problems.some(({ severity }) => severity === 'error')).toBe(true);
});

it.each(['10', '2025/6/3', '#N/A'])(
  'of %s for an organisation asks, and counts it until a person said',
  (counterparty) => {
    const made = world();
    const date = dateCell('2025-06-03');
    made.workbook.type('community', { date, area: AREA, 'community.approaches': 1, counterparty });
    repair(made.deps);
    const answer = check(made.deps);
    const [problem] = answer.ok ? answer.value.problems.filter(({ where }) => where?.tab === 'community') : [];
    expect(said(problem)).toBe(
      `相手先「${counterparty}」は、団体の名前ではないようです。1団体と数えています。団体の名前に直してください。分からないときは「不明」にすると、団体には数えません。`,
    );
    expect(problem !== undefined && isQuestion(problem)).toBe(true);
  },
);
