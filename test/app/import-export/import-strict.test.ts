/** 取り込み reads strictly and says by line what it made of a table. */
import { closeMonth } from '../../../src/app/closing/close-month';
import { closings } from '../../../src/app/closing/closings';
import { importTable } from '../../../src/app/import-export/import-table';
import { shownProblem } from '../../../src/app/shared/shown-problem';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { ImportedTable } from '../../../src/schema/requests/answers';
import { found } from '../entries/typing';
import { FIRST_ROW } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';

type More = Partial<Parameters<typeof importTable>[1]>;

function used(made: World, text: string, more: More = {}): ImportedTable {
  const outcome = importTable(made.deps, { requestId: 'import-0001', text, ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** By line: what is said, without what to do. */
const said = ({ problems }: ImportedTable): string[] =>
  problems.map((problem) => `${problem.where?.row} ${problem.severity}: ${shownProblem(problem, chofuR7).message}`);

describe('columns', () => {
  const HEAD = '日付,福祉圏域';

  it.each([
    ['a unit of its own', '訪問件数（件）', [12], []],
    ['another word for it', '訪問件数（件数）', [12], []],
    ['in other brackets', '訪問件数【単位：件】', [12], []],
    ['every time counts', '訪問件数（延べ）', [12], []],
    ['every time, in its unit', '訪問件数（延べ件数）', [12], []],
    ['what was done', '訪問件数(実績)', [12], []],
  ])('are of the indicator with %s', (_name, header, counts, ignored) => {
    const made = world();
    const found = used(made, `${HEAD},${header}\n6/3,市全域,12`, { confirmed: true });
    expect([made.workbook.at('outreach', FIRST_ROW).counts[0], found.ignored]).toEqual([counts[0], ignored]);
  });

  it.each(['実', '累計', '目標', 'うち電話', '前年度', '人', '見込み', '予定', '昨年同期', '%'])(
    'are of another number with （%s>）, and passed over by name',
    (remark) => {
      const header = `訪問件数（${remark}）`;
      const found = used(world(), `${HEAD},訪問件数,${header}\n6/3,市全域,12,99`);
      expect(found).toMatchObject({ accepted: 1, ignored: [header] });
      expect(said(found)).toEqual([`1 warning: 列「${header}」は、「訪問件数」とは別の数と見て、使いません。`]);
    },
  );

  it('say so where nothing else is there to count', () => {
    const outcome = importTable(world().deps, { requestId: 'r', text: `${HEAD},訪問件数（累計）\n6/3,市全域,12` });
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ detail: { reason: 'noColumns', expected: expect.stringContaining('訪問件数（累計）') } }],
    });
  });

  it('are all listed that are passed over, those without a header too', () => {
    const text = '日付（実施日）,福祉圏域,研修,天気,,状態,記録ID,空\n6/3,市全域,1,晴,メモ,記録済,x-1,';
    expect(used(world(), text).ignored).toEqual(['天気', '見出しのない 5 列目', '状態', '記録ID', '空']);
  });

  it('with a line for each count are listed where counts have columns of their own', () => {
    expect(used(world(), '日付,福祉圏域,研修,指標,数\n6/3,市全域,1,啓発,2').ignored).toEqual(['指標', '数']);
  });

  it.each([
    ['below a title, copied', '研修の一覧\n\n日付\t福祉圏域\t研修\n6/3\t市全域\t1'],
    ['below a title, in a file', '研修の一覧\n\n日付,福祉圏域,研修\n6/3,市全域,1'],
    ['below a title with a comma, copied', '研修,啓発\t\t\n日付\t福祉圏域\t研修\n6/3\t市全域\t1'],
    ['parted by semicolons', '日付;福祉圏域;研修\n6/3;市全域;1'],
    ['after a byte order mark', '\ufeff日付,福祉圏域,研修\n6/3,市全域,1'],
  ])('are found %s', (_name, text) => {
    expect(used(world(), text)).toMatchObject({ accepted: 1, problems: [] });
  });
});

describe('quotation marks', () => {
  const rows = (separator: string, ...marks: string[]): string =>
    [['日付', '福祉圏域', '研修', '備考'], ...marks.map((mark, at) => [`6/${at + 1}`, '市全域', '1', mark])]
      .map((line) => line.join(separator))
      .join('\n');

  it.each([
    ['ditto marks', ['研修会', '"', '"', 'x', 'y']],
    ['an opening mark', ['a', '"b', 'c', 'd', 'e']],
    ['opened and closed in other rows', ['a', '"b', 'c', 'd"', 'e']],
  ])('of a copied table take in no other row: %s', (_name, marks) => {
    const made = world();
    expect(used(made, rows('\t', ...marks), { confirmed: true })).toMatchObject({ lines: 5, accepted: 5 });
    const notes = marks.map((_, at) => made.workbook.at('training', FIRST_ROW + at).note);
    expect(notes).toEqual(marks);
  });

  it('of a file name the line that is wrong', () => {
    const found = used(world(), rows(',', 'a', '"b', 'c', 'd"', 'e'));
    expect(found).toMatchObject({ lines: 5, accepted: 4 });
    expect(said(found)).toEqual(['3 error: この行は、引用符（"）の付き方が合わず、区切りを読み取れません。']);
  });
});

describe('a file whose separators stand in its cells', () => {
  it.each([
    ['thousands in a cell of their own', '6/3,若葉・調和,1,000,電話'],
    ['thousands in the place of a note', '6/3,若葉・調和,1,000'],
    ['thousands that are no round number', '6/3,若葉・調和,1,234'],
    ['a note with a comma', '6/3,若葉・調和,2,見守り,電話'],
  ])('names the line: %s', (_name, line) => {
    const made = world();
    const found = used(made, `日付,福祉圏域,訪問件数,備考\n${line}\n6/4,若葉・調和,3,`, { confirmed: true });
    expect(found).toMatchObject({ lines: 2, accepted: 1 });
    expect(said(found).join()).toContain('2 error: この行は、見出しより多くの列に分かれるか');
    expect(made.workbook.at('outreach', FIRST_ROW).counts[0]).toBe(3);
  });

  it('takes the same from a file that quotes them, and from the clipboard', () => {
    const quoted = used(world(), '日付,福祉圏域,訪問件数,備考\n6/3,若葉・調和,"1,000","a,b"');
    const pasted = used(world(), '日付\t福祉圏域\t訪問件数\t備考\n6/3\t若葉・調和\t1,000\ta,b');
    expect([quoted.accepted, pasted.accepted]).toEqual([1, 1]);
  });
});

it.each([
  ['実施日', '福祉圏域', '日付'],
  ['日付', '地区', '福祉圏域'],
  ['年月日', 'エリア', '日付、福祉圏域'],
])('%s and %s: the header that is missing is named', (date, area, missing) => {
  const text = `${date}\t${area}\t研修\n6/3\t若葉・調和\t1`;
  const answer = importTable(world().deps, { requestId: 'import-0001', text });
  expect(!answer.ok && answer.problems[0]?.detail).toMatchObject({ reason: 'noColumns', expected: missing });
});

it('of a month alone, and of a day with a remark, asks which year where both have come', () => {
  const made = world({ today: '2026-05-03' });
  const lines = ['4月', '4月末', '4/2（木・祝）', '5月分', '2025年4月'].map((day) => `${day}\t市全域\t1`);
  const found = used(made, ['日付\t福祉圏域\t研修', ...lines].join('\n'), { monthEnds: true });
  expect(found.problems.map(({ where, detail }) => [where?.row, detail?.reason])).toEqual([
    [2, 'twoYears'],
    [3, 'twoYears'],
    [4, 'twoYears'],
    [5, 'readAs'],
    [6, 'readAs'],
  ]);
});

describe('days', () => {
  it.each([
    ['2025/6/3 0:00', '2025/6/3 0:00'],
    ['2025-06-03T10:00:00+09:00', '2025-06-03T10:00:00+09:00'],
    ['20250603', '20250603'],
    ['45811', '45811'],
    ['6/3（火・祝）午後', '6/3（火・祝）午後'],
  ])('%s is taken, and reported', (typed, quoted) => {
    const made = world();
    const found = used(made, `日付,福祉圏域,研修\n${typed},市全域,1`, { confirmed: true });
    expect(made.workbook.at('training', FIRST_ROW).date).toEqual(dateCell('2025-06-03'));
    expect(said(found)).toEqual([`2 warning: 「${quoted}」を 2025/6/3 と読みました。`]);
  });

  it.each([
    ['6月', '「6月」は月だけで、日が要ります。'],
    ['2025/6', '「2025/6」は月だけで、日が要ります。'],
    ['6/1～6/5', '「6/1～6/5」は一日に決まりません。'],
    ['6月上旬', '「6月上旬」は一日に決まりません。'],
    ['6/3 Wed', '「6/3 Wed」は、日と曜日が合いません。'],
  ])('%s has a sentence of its own', (typed, sentence) => {
    const found = used(world(), `日付,福祉圏域,研修\n${typed},市全域,1`);
    expect([found.accepted, said(found).join()]).toEqual([0, expect.stringContaining(sentence)]);
  });

  it('takes lines of months as month-end rows when it is asked to', () => {
    const made = world();
    const text = '日付,福祉圏域,研修\n4月,市全域,3\n2025年6月分,市全域,2\n6/1～6/5,市全域,1';
    expect(used(made, text, { monthEnds: true, confirmed: true }).accepted).toBe(2);
    const days = [0, 1].map((at) => made.workbook.at('training', FIRST_ROW + at).date);
    expect(days).toEqual([dateCell('2025-04-30'), dateCell('2025-06-30')]);
  });
});

it('takes late lines with one reason for all, which explains the difference', () => {
  const made = world();
  made.workbook.type('training', { date: dateCell('2025-04-03'), area: '市全域', 'training.sessions': 1 });
  expect(closeMonth(made.deps, { requestId: 'close-1', month: '4', confirmed: true }).ok).toBe(true);
  const text = '日付,福祉圏域,研修\n4/5,市全域,1\n4/6,市全域,2\n5/5,市全域,4';
  expect(used(made, text).accepted).toBe(1);
  expect(used(made, text, { lateReason: ' ' }).accepted).toBe(1);
  const found = used(made, text, { lateReason: '報告が遅れた', confirmed: true });
  expect([found.accepted, said(found)[0]]).toEqual([3, '2 warning: 日付「2025/4/5」は、すでに締めた月です。']);
  const described = made.workbook.history.written.slice(-3).map(({ kind, reason }) => [kind, reason]);
  expect(described).toEqual([
    ['recordedLate', '報告が遅れた'],
    ['recordedLate', '報告が遅れた'],
    ['imported', ''],
  ]);
  const outcome = closings(made.deps);
  const difference = outcome.ok ? outcome.value.differences.find(({ area }) => area === '市全域') : undefined;
  expect(difference?.ofMonth).toMatchObject({ fixed: 1, now: 4, explained: true, reasons: ['報告が遅れた'] });
});

it('takes twins line by line', () => {
  const made = world();
  const text = '日付,福祉圏域,研修\n6/3,市全域,1\n6/4,市全域,1\n6/5,市全域,1';
  used(made, text, { confirmed: true });
  const again = used(made, `${text}\n6/6,市全域,1`, { requestId: 'import-0002', twins: [3], confirmed: true });
  expect(again.accepted).toBe(2);
  const days = [3, 4].map((at) => made.workbook.at('training', FIRST_ROW + at).date);
  expect(days).toEqual([dateCell('2025-06-04'), dateCell('2025-06-06')]);
});

describe('lines that are no entries stay out, each with its sentence', () => {
  const HEAD = '日付\t福祉圏域\t研修\t状態\t備考\n';

  it.each([
    ['a total without a day', '\t合計\t7\t\t', '「合計」の行は数えていません。'],
    ['a total without an area', '計\t\t7\t\t', '「計」の行は数えていません。'],
    ['a total in the notes', '\t\t7\t\t6月計', '「6月計」の行は数えていません。'],
    ['the headers once more', '日付\t福祉圏域\t研修\t状態\t備考', '見出しの行（「研修」）が、記録の中にあります。'],
    ['a voided line', '6/3\t市全域\t2\t取消\t', 'この行は、状態が「取消」なので取り込みません。'],
    ['one with its reason', '6/3\t市全域\t2\t取消（重複）\t', 'この行は、状態が「取消（重複）」なので取り込みません。'],
    ['one that was called off', '6/3\t市全域\t2\t中止\t', 'この行は、状態が「中止」なので取り込みません。'],
    ['a cross', '6/3\t市全域\t2\t×\t', 'この行は、状態が「×」なので取り込みません。'],
    ['a ditto mark for a day', '〃\t市全域\t2\t\t', '日付「〃」は、上の行と同じという印です。日付は補いません。'],
    [
      'a ditto mark for an area',
      '6/3\t同上\t2\t\t',
      '福祉圏域「同上」は、上の行と同じという印です。圏域は補いません。',
    ],
    ['a ditto mark for a count', '6/3\t市全域\t"\t\t', '研修「"」は、上の行と同じという印です。数は補いません。'],
    [
      'a day that was called off',
      '6/3 中止\t市全域\t2\t\t',
      '「6/3 中止」は、日付の後に「中止」とあるので、日付として読めません。',
    ],
    [
      'a day in another order',
      '6/3/2025\t市全域\t2\t\t',
      '日付「6/3/2025」は、2025/6/3 と 2025/3/6 のどちらか決められません。',
    ],
    ['the town by its name', '6/3\t調布市\t2\t\t', '福祉圏域「調布市」は市の名前で、圏域ではありません。'],
    ['all eight', '6/3\t全8圏域\t2\t\t', '福祉圏域「全8圏域」は圏域の名前ではありません。'],
  ])('%s', (_name, line, sentence) => {
    const made = world();
    const found = used(made, `${HEAD}6/2\t市全域\t1\t記録済\t\n${line}`, { confirmed: true });
    expect(found).toMatchObject({ lines: 2, accepted: 1, ignored: ['状態'] });
    expect(said(found)).toEqual([`3 error: ${sentence}`]);
    expect(made.workbook.size('training')).toBe(1);
  });
});

it.each([
  ['日付,福祉圏域,相談受付', '2025/6/4,市全域,3'],
  ['日付,福祉圏域,担当者,訪問件数', '2025/6/4,市全域,田中,3'],
  ['福祉圏域,日付,訪問件数', '市全域,2025/6/4,3'],
])('a second table below is not read by the header of the first: %s', (head, line) => {
  const text = `日付,福祉圏域,訪問件数\n2025/6/3,市全域,2\n\n${head}\n${line}`;
  const made = world();
  const answer = used(made, text, { confirmed: true });
  expect(answer.accepted).toBe(1);
  expect(answer.problems.map(({ where, detail }) => [where?.row, detail?.reason])).toEqual([
    [4, 'otherTable'],
    [5, 'otherTable'],
  ]);
  expect(made.workbook.size('outreach') + made.workbook.size('consultation')).toBe(1);
});

it('finds the header below many blank lines', () => {
  expect(used(world(), `${'\n'.repeat(40)}日付,福祉圏域,研修\n6/3,市全域,1`)).toMatchObject({ accepted: 1 });
});

describe('what a person wrote into 状態 of a table', () => {
  const table = (status: string): string => `日付,福祉圏域,訪問件数,状態\n6/3,市全域,2,記録済\n6/4,市全域,3,${status}`;

  it.each(['重複', '二重？', '保留', '確認中', '要確認', '△', '実施分', '予定'])(
    'is asked about before anything is written, stays asked, and is on record: %s',
    (status) => {
      const made = world();
      expect(said(used(made, table(status)))).toEqual([
        `3 warning: 状態に「${status}」とあります。取り消しますか。今は実績に入っています。`,
      ]);
      expect(used(made, table(status), { confirmed: true })).toMatchObject({ accepted: 2 });
      expect(made.workbook.at('outreach', FIRST_ROW + 1).status).toBe(
        `要確認：「${status}」とあります。取り消しますか`,
      );
      expect(made.workbook.history.written.at(-1)?.after).toContain(`状態：${status}`);
      expect(found(made)).toEqual([`outreach ${FIRST_ROW + 1} entry.inconsistent statusWord`]);
    },
  );

  it.each(['', '記録済', '済', '完了', '要確認：福祉圏域が空です'])('of the add-on is said anew: %j', (status) => {
    const made = world();
    expect(used(made, table(status), { confirmed: true }).problems).toEqual([]);
    expect(made.workbook.at('outreach', FIRST_ROW + 1).status).toBe('記録済');
  });
});
