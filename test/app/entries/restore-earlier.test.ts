/** 記録を復元 takes a standing row back to what it said before; closed months keep what left them. */

import { closeMonth } from '../../../src/app/closing/close-month';
import { closings } from '../../../src/app/closing/closings';
import { reopenMonth } from '../../../src/app/closing/reopen-month';
import { correctEntry } from '../../../src/app/entries/correct-entry';
import { listEntries } from '../../../src/app/entries/list-entries';
import { finishRestoring, restoreEntry } from '../../../src/app/entries/restore-entry';
import { voidEntry } from '../../../src/app/entries/void-entry';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { Typed } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';
import { blankRow, edit, found, lines, status } from './typing';

const AREA = '若葉・調和';
const entry = (more: Typed = {}): Typed => ({
  date: dateCell('2025-06-03'),
  area: AREA,
  'outreach.visits': 3,
  ...more,
});

/** Lines of 変更履歴 get times of their own, a minute apart. */
function timed(made: World, first: string): World {
  let minute = Number(first);
  const { history } = made.deps;
  const record = history.record.bind(history);
  made.deps.history.record = (written) => {
    minute += 1;
    record(written.map((line) => ({ made: { at: `2025/10/01 09:${minute}:00`, by: 'a@example.com' }, ...line })));
  };
  return made;
}

function filled(...rows: Typed[]): World {
  const made = timed(world(), '10');
  edit(made, 'outreach', 7, rows.length > 0 ? rows : [entry()]);
  return made;
}

const request = (more: object = {}) => ({ requestId: 'r-1', id: 'id-1', reason: '打ち間違い', ...more });

describe('a standing row', () => {
  const changed = (): World => {
    const made = filled();
    edit(made, 'outreach', 7, [{ 'outreach.visits': 30 }]);
    edit(made, 'outreach', 7, [{ note: '電話', area: '市全域' }]);
    return made;
  };

  it('goes back to what it said before, with both in 変更履歴, and a request sent again does nothing', () => {
    const made = changed();
    const answer = restoreEntry(made.deps, request());
    expect(answer).toMatchObject({ ok: true, value: { id: 'id-1', row: 7 } });
    expect(made.workbook.at('outreach', 7)).toMatchObject({ area: AREA, counts: [30, null, null], note: null });
    expect(made.workbook.history.written.at(-1)).toMatchObject({
      kind: 'restored',
      before: `日付：2025/6/3、福祉圏域：市全域、訪問件数：30、備考：電話`,
      after: `日付：2025/6/3、福祉圏域：${AREA}、訪問件数：30`,
    });
    const before = made.workbook.snapshot();
    expect(restoreEntry(made.deps, request())).toEqual(answer);
    expect(made.workbook.snapshot()).toBe(before);
    expect(found(made)).toEqual([]);
  });

  it.each([
    ['2025/10/01 09:11:00', 3],
    ['2025/10/01 09:12', 30],
    ['2025/10/01', 30],
  ])('goes back to a time: %s', (to, count) => {
    const made = changed();
    expect(restoreEntry(made.deps, request({ to })).ok).toBe(to !== '2025/10/01');
    if (to !== '2025/10/01') expect(made.workbook.at('outreach', 7).counts[0]).toBe(count);
  });

  it.each([{}, { to: '2025/09/30' }])('is refused what is not on record: %j', (more) => {
    const made = filled();
    const answer = restoreEntry(made.deps, request(more));
    expect(answer).toMatchObject({ ok: false, problems: [{ detail: { reason: 'noEarlier' } }] });
  });

  it('goes back to what is on record from a change that nobody saw', () => {
    const made = filled();
    edit(made, 'outreach', 7, [{ 'outreach.visits': 99 }], { event: false });
    restoreEntry(made.deps, request());
    expect(made.workbook.at('outreach', 7).counts[0]).toBe(3);
  });

  it('ends as it was meant to when the execution was ended half-way', () => {
    const made = changed();
    restoreEntry(made.deps, request());
    const line = made.workbook.history.written.pop();
    edit(made, 'outreach', 7, [{ area: '市全域' }], { event: false });
    const at = { at: '2025/10/01 10:00:00', by: 'b@example.com' };
    if (line === undefined) throw new Error('no line');
    made.deps.lock.withLock(() =>
      finishRestoring(made.deps, chofuR7, request(), { line: { ...line, made: at }, made: at }),
    );
    expect(made.workbook.at('outreach', 7)).toMatchObject({ area: AREA, counts: [30, null, null], note: null });
    expect(made.workbook.history.written.at(-1)).toMatchObject({ kind: 'restored', made: at });
  });

  it('stays as it is where it was asked for as voided: somebody else has restored it', () => {
    const made = changed();
    voidEntry(made.deps, { requestId: 'v-1', id: 'id-1', reason: '重複' });
    const first = restoreEntry(made.deps, request({ voided: true }));
    const before = made.workbook.snapshot();
    expect(restoreEntry(made.deps, request({ requestId: 'r-2', voided: true }))).toEqual(first);
    expect(made.workbook.snapshot()).toBe(before);
    expect(made.workbook.at('outreach', 7)).toMatchObject({ area: '市全域', counts: [30, null, null], note: '電話' });
  });

  it('of a closed month is taken back with a reason only, and the figure is explained', () => {
    const made = filled();
    edit(made, 'outreach', 7, [{ 'outreach.visits': 4 }]);
    expect(closeMonth(made.deps, { requestId: 'c-1', month: '6', confirmed: true }).ok).toBe(true);
    expect(restoreEntry(made.deps, request())).toMatchObject({ ok: false, problems: [{ code: 'date.monthClosed' }] });
    expect(restoreEntry(made.deps, request({ late: true })).ok).toBe(true);
    expect(lines(made).at(-1)).toBe('restoredLate id-1');
    const answer = closings(made.deps);
    const differences = answer.ok ? answer.value.differences : [];
    expect(differences.length).toBeGreaterThan(0);
    expect(differences.every(({ ofMonth }) => ofMonth.difference === 0 || ofMonth.explained)).toBe(true);
  });
});

describe('a row that leaves a closed month', () => {
  const closed = (): World => {
    const made = filled(entry(), entry({ area: '市全域' }));
    expect(closeMonth(made.deps, { requestId: 'c-1', month: '6', confirmed: true }).ok).toBe(true);
    return made;
  };
  const left = '締めた月（2025年6月）から外れました';

  it.each<[string, Typed]>([
    ['another month', { date: dateCell('2025-07-03') }],
    ['another month, in a paste', { date: dateCell('2025-07-03'), note: '移した' }],
    ['a day before', { date: dateCell('2025-05-31') }],
    ['a day of another year', { date: dateCell('2024-06-03') }],
    ['no day', { date: null }],
    ['what is no day', { date: 'きのう' }],
    ['a day in words', { date: '令和7年8月1日' }],
    ['no area', { area: null }],
    ['what is no area', { area: 'どこか' }],
    ['day and area at once', { date: dateCell('2025-08-01'), area: '市全域' }],
  ])('says so in 状態, and 点検 lists it with what it said: %s', (_what, typed) => {
    const made = closed();
    edit(made, 'outreach', 7, [typed]);
    expect(status(made, 7)).toContain(left);
    expect(found(made)).toContain('outreach 7 date.monthClosed leftOnRecord');
    const line = made.workbook.check.shown.find(({ detail }) => detail?.reason === 'leftOnRecord');
    expect(line?.message).toContain('訪問件数：3');
    edit(made, 'outreach', 7, [{ note: 'あとで' }]);
    expect(status(made, 7)).toContain(left);
  });

  it.each<[string, (made: World) => void]>([
    ['取消 by hand', (made) => edit(made, 'outreach', 7, [{ status: '取消' }])],
    ['the row cleared', (made) => edit(made, 'outreach', 7, [blankRow(made, 'outreach', 7)])],
  ])('is listed by 点検: %s', (_what, change) => {
    const made = closed();
    change(made);
    found(made);
    const listed = found(made).filter((each) => each.endsWith('leftOnRecord'));
    expect(listed).toHaveLength(1);
  });

  it('voided by hand asks for its reason: in a note, in 点検 and in 最近の記録, until it is given', () => {
    const made = closed();
    const asked = (): boolean[] => {
      const listed = listEntries(made.deps, {});
      return listed.ok ? listed.value.entries.map(({ asksReason }) => asksReason) : [];
    };
    expect(asked()).toEqual([false, false]);
    edit(made, 'outreach', 7, [{ status: '取消' }]);
    expect(made.workbook.rows.notes.get('outreach 7')).toContain('締めた2025年6月の記録を取り消しました');
    expect(asked()).toEqual([false, true]);
    edit(made, 'outreach', 8, [{ note: 'メモ' }]);
    expect(voidEntry(made.deps, { requestId: 'v-1', id: 'id-1', reason: '二重', late: true }).ok).toBe(true);
    expect([made.workbook.rows.notes.has('outreach 7'), asked()]).toEqual([false, [false, false]]);
  });

  it.each<[string, Typed[]]>([
    ['in an open month', [{ status: '取消' }]],
    ['a paste of a voided row below', [{ ...entry({ area: '市全域' }), status: '取消' }]],
  ])('no reason is asked for %s', (_what, typed) => {
    const made = filled(entry(), entry({ date: dateCell('2025-07-03') }));
    expect(closeMonth(made.deps, { requestId: 'c-1', month: '6', confirmed: true }).ok).toBe(true);
    edit(made, 'outreach', typed[0]?.area === undefined ? 8 : 9, typed);
    expect([...made.workbook.rows.notes.values()].join()).not.toContain('締めた');
    const listed = listEntries(made.deps, {});
    expect(listed.ok && listed.value.entries.some(({ asksReason }) => asksReason)).toBe(false);
  });

  it('is listed no more once the reason is given, and the report tells it with its reason', () => {
    const made = closed();
    edit(made, 'outreach', 7, [{ status: '取消' }]);
    const asked = { requestId: 'v-1', id: 'id-1', reason: '二重だった' };
    expect(voidEntry(made.deps, asked)).toMatchObject({ ok: false, problems: [{ code: 'date.monthClosed' }] });
    expect(voidEntry(made.deps, { ...asked, late: true }).ok).toBe(true);
    expect(found(made)).toEqual([]);
    const answer = closings(made.deps);
    const [difference] = answer.ok ? answer.value.differences : [];
    expect(difference?.ofMonth).toMatchObject({ difference: -3, explained: true, reasons: ['二重だった'] });
  });

  it('is corrected with a reason: late, and 状態 is at rest again', () => {
    const made = closed();
    edit(made, 'outreach', 7, [{ date: dateCell('2025-07-03') }]);
    const asked = { requestId: 'k-1', id: 'id-1', changes: {}, reason: '日付の誤り', late: true };
    expect(correctEntry(made.deps, asked).ok).toBe(true);
    expect(status(made, 7)).toBe('記録済');
    expect(lines(made).at(-1)).toBe('correctedLate id-1');
    expect(found(made)).toEqual([]);
  });

  it('is at rest again when it is put back or the month is opened', () => {
    const back = closed();
    const { workbook } = back;
    // After the row was typed, and before it was changed.
    workbook.closings.lines = workbook.closings.lines.map((line) => ({ ...line, closedAt: '2025/10/01 09:11:30' }));
    edit(back, 'outreach', 7, [{ date: dateCell('2025-07-03') }]);
    edit(back, 'outreach', 7, [{ date: dateCell('2025-06-03') }]);
    expect(status(back, 7)).toBe('記録済');
    expect(found(back)).toEqual([]);
    const opened = closed();
    edit(opened, 'outreach', 7, [{ date: dateCell('2025-07-03') }]);
    reopenMonth(opened.deps, { requestId: 'o-1', month: '6', reason: '直す' });
    expect(status(opened, 7)).toBe('記録済');
    expect(found(opened)).toEqual([]);
  });
});
