import { closeMonth } from '../../../src/app/closing/close-month';
import { importTable } from '../../../src/app/import-export/import-table';
import { resuming } from '../../../src/app/recovery/resume';
import type { ImportedTable } from '../../../src/schema/requests/answers';
import { FIRST_ROW } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';

const HEAD = '日付,福祉圏域,担当者,訪問件数（件）,新規相談受付,研修,備考,天気';

function take(made: World, text: string, more: { confirmed?: boolean; twins?: boolean; requestId?: string } = {}) {
  return importTable(made.deps, { requestId: 'import-0001', text, ...more });
}

function used(made: World, text: string, more: Parameters<typeof take>[2] = {}): ImportedTable {
  const outcome = take(made, text, more);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const codes = ({ problems }: ImportedTable): unknown[] =>
  problems.map(({ code, severity, where }) => [where?.row, severity, code]);

it('says first what it would do, line by line, and writes nothing', () => {
  const made = world();
  const before = made.workbook.snapshot();
  const text = [
    '訪問の記録',
    HEAD,
    '令和7年6月3日,若葉･調和,担当A,１２件,1,,=1+1,晴れ',
    '',
    '2025/6/4,調布,担当A,1,,,,',
    'きのう,若葉・調和,担当A,1,,,,',
    '6/5,市全域,担当A,,,2,090-1234-5678 に電話,雨',
    '6/6,市全域,担当A,,,,書きかけ,',
    '2025/9/1,若葉・調和,担当A,1.5,,,,',
  ].join('\n');
  const found = used(made, text);
  expect(found).toMatchObject({
    lines: 6,
    accepted: 2,
    tabs: [
      { tab: '訪問（改）', rows: 1 },
      { tab: '研修（改）', rows: 1 },
    ],
    ignored: ['天気'],
    written: false,
  });
  expect(codes(found)).toEqual([
    [5, 'error', 'area.unknown'],
    [6, 'error', 'date.invalid'],
    [7, 'warning', 'note.personalData'],
    [8, 'error', 'entry.empty'],
    [9, 'error', 'count.notWhole'],
  ]);
  expect(made.workbook.snapshot()).toBe(before);
});

it('imports what it accepted, as numbers and days, each row recorded in 変更履歴, and once however often sent', () => {
  const made = world();
  const text = `${HEAD}\n令和7年6月3日,若葉･調和,担当A,１２件,1,3,=1+1,晴れ\n2025/6/4,調布,担当A,1,,,,`;
  const first = used(made, text, { confirmed: true });
  expect(first).toMatchObject({ accepted: 1, written: true });
  expect(made.workbook.at('outreach', FIRST_ROW)).toMatchObject({
    date: dateCell('2025-06-03'),
    area: '若葉・調和',
    counts: [12, 1, null],
    note: '=1+1',
    status: '記録済',
    id: 'import-0001:outreach:1',
  });
  expect(made.workbook.at('training', FIRST_ROW)).toMatchObject({ counts: [3], id: 'import-0001:training:1' });
  expect(made.workbook.history.written.map(({ kind, id }) => [kind, id])).toEqual([
    ['imported', 'import-0001:outreach:1'],
    ['imported', 'import-0001:training:1'],
  ]);
  const after = made.workbook.snapshot();
  expect(used(made, text, { confirmed: true })).toEqual(first);
  expect(made.workbook.snapshot()).toBe(after);
});

it('keeps out what stands there already, unless it is asked for; asks about equal lines of the table, which may be two visits', () => {
  const made = world();
  const text = `${HEAD}\n2025/6/3,若葉・調和,担当A,1,,,,\n2025/6/3,若葉・調和,担当A,1,,,,`;
  const first = used(made, text, { confirmed: true });
  expect([first.accepted, codes(first)]).toEqual([2, [[3, 'warning', 'entry.duplicate']]]);
  expect(first.problems[0]?.detail).toEqual({ tabName: '取り込む表', otherRow: 2 });
  const again = used(made, text, { requestId: 'import-0002' });
  expect([again.accepted, codes(again)]).toEqual([
    0,
    [
      [2, 'error', 'entry.duplicate'],
      [3, 'error', 'entry.duplicate'],
    ],
  ]);
  const asked = used(made, text, { requestId: 'import-0002', twins: true, confirmed: true });
  expect([asked.accepted, made.workbook.size('outreach')]).toEqual([2, 4]);
});

it('reads tables with a line for each count, and those copied from a spreadsheet', () => {
  const made = world();
  const long =
    '日付,福祉圏域,指標,数,指標キー\n6/3,市全域,研修,2,training.sessions\n6/4,市全域,何か,1,\n6/5,市全域,啓発,1,awareness.activities';
  const found = used(made, long);
  expect([found.accepted, codes(found)]).toEqual([2, [[3, 'error', 'indicator.unknown']]]);
  const copied = '日付\t福祉圏域\t相談受付\t備考\n6/3\t市全域\t2\t"二行の\n備考"';
  expect(used(made, copied, { confirmed: true, requestId: 'import-0003' }).accepted).toBe(1);
  expect(made.workbook.at('consultation', FIRST_ROW).note).toBe('二行の\n備考');
});

it.each([
  ['no header', '6/3,若葉・調和,1', 'noColumns'],
  ['no indicator', '日付,福祉圏域,備考\n6/3,市全域,x', 'noColumns'],
  ['a header twice', '日付,福祉圏域,研修,研修\n6/3,市全域,1,2', 'columnTwice'],
  ['nothing', '', 'noColumns'],
])('refuses a wrong file: %s', (_, text, reason) => {
  const outcome = take(world(), text, { confirmed: true });
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'request.invalid', detail: { reason } }] });
});

it('keeps lines of closed months out', () => {
  const made = world();
  made.workbook.type('training', { date: dateCell('2025-04-03'), area: '市全域', 'training.sessions': 1 });
  expect(closeMonth(made.deps, { requestId: 'close-0001', month: '4', confirmed: true }).ok).toBe(true);
  const found = used(made, '日付,福祉圏域,研修\n4/5,市全域,1\n5/5,市全域,1');
  expect([found.accepted, codes(found)]).toEqual([1, [[2, 'error', 'date.monthClosed']]]);
});

it('takes every row back when a tab fails, and an execution that was ended half-way is undone by the next one', () => {
  const made = world();
  const text = `${HEAD}\n2025/6/3,若葉・調和,担当A,1,,2,,`;
  const append = made.workbook.rows.appendAll.bind(made.workbook.rows);
  let calls = 0;
  made.workbook.rows.appendAll = (tab, rows) => {
    calls += 1;
    if (calls === 2) throw new Error('the service failed');
    return append(tab, rows);
  };
  expect(() => take(made, text, { confirmed: true })).toThrow('the service failed');
  expect(made.workbook.at('outreach', FIRST_ROW)).toMatchObject({ counts: [null, null, null], id: null });
  made.workbook.rows.appendAll = append;
  const record = made.workbook.history.record.bind(made.workbook.history);
  made.workbook.history.record = () => {
    throw new Error('ended');
  };
  expect(() => take(made, text, { confirmed: true })).toThrow('ended');
  expect(made.workbook.size('training')).toBeGreaterThan(0);
  made.workbook.history.record = record;
  resuming(made.deps).lock.withLock(() => undefined);
  expect(made.workbook.at('training', FIRST_ROW)).toMatchObject({ counts: [null], id: null });
  expect(used(made, text, { confirmed: true }).written).toBe(true);
  expect(made.workbook.history.written).toHaveLength(2);
});
