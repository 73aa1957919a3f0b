/** A row of a closed month that is put back to what it said when the month was closed needs no reason any more. */

import { check } from '../../../src/app/check/check';
import { closeMonth } from '../../../src/app/closing/close-month';
import { reopenMonth } from '../../../src/app/closing/reopen-month';
import { correctEntry } from '../../../src/app/entries/correct-entry';
import { repair } from '../../../src/app/recovery/repair';
import type { Typed } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';
import { edit, found, lines, status } from './typing';

const CHANGED = '要確認：締めた月の変更です';
const placed = { date: dateCell('2025-06-03'), area: '若葉・調和' };
const visit: Typed = { ...placed, 'outreach.visits': 3 };

/** Lines of 変更履歴 come a minute apart, and closings with them. */
function timed(): World {
  const made = world();
  let minute = 10;
  const now = () => `2025/10/01 09:${minute}:00`;
  const { history, closings } = made.deps;
  const record = history.record.bind(history);
  history.record = (written) => {
    minute += 1;
    record(written.map((line) => ({ made: { at: now(), by: 'a@example.com' }, ...line })));
  };
  const fix = closings.fix.bind(closings);
  closings.fix = (figures, requestId) => {
    minute += 1;
    fix(figures, requestId);
    const { workbook } = made;
    workbook.closings.lines = workbook.closings.lines.map((line) =>
      line.requestId === requestId ? { ...line, closedAt: now() } : line,
    );
  };
  return made;
}

function close(made: World, requestId = 'c-1'): void {
  expect(closeMonth(made.deps, { requestId, month: '6', area: '若葉・調和', confirmed: true }).ok).toBe(true);
}

function closed(typed: Typed = visit, tab = 'outreach'): World {
  const made = timed();
  edit(made, tab, 7, [typed]);
  close(made);
  return made;
}

const type = (made: World, typed: Typed) => edit(made, 'outreach', 7, [typed]);

it.each<[string, Typed, Typed]>([
  ['a count', { 'outreach.visits': 5 }, { 'outreach.visits': 3 }],
  ['a count, typed in another form', { 'outreach.visits': 5 }, { 'outreach.visits': '３件' }],
  ['a count more', { 'outreach.support': 1 }, { 'outreach.support': null }],
  ['an organisation', { counterparty: 'けやき' }, { counterparty: null }],
  ['the area', { area: '市全域' }, { area: '若葉・調和' }],
  ['the day, within the month', { date: dateCell('2025-06-04') }, { date: dateCell('2025-06-03') }],
  ['the day, out of the month', { date: dateCell('2025-07-03') }, { date: dateCell('2025-06-03') }],
  ['two cells at once', { 'outreach.visits': 5, area: '市全域' }, { 'outreach.visits': 3, area: '若葉・調和' }],
])('%s: 状態 is at rest, and 変更履歴 tells both edits', (_name, change, back) => {
  const made = closed();
  type(made, change);
  expect(status(made, 7)).toContain('要確認：締めた月');
  type(made, back);
  expect(status(made, 7)).toBe('記録済');
  expect(lines(made).slice(-2)).toEqual(['typed id-1', 'typed id-1']);
  expect(found(made)).toEqual([]);
});

it('says again what it said before', () => {
  const made = closed({ ...placed, 'community.approaches': 1 }, 'community');
  const before = status(made, 7, 'community');
  expect(before).toBe('要確認：相手先が空です');
  edit(made, 'community', 7, [{ 'community.approaches': 2 }]);
  expect(status(made, 7, 'community')).toContain('締めた月の変更です');
  edit(made, 'community', 7, [{ 'community.approaches': 1 }]);
  expect(status(made, 7, 'community')).toBe(before);
});

it('stays in question while something that counts differs, whatever stands in 備考', () => {
  const made = closed();
  type(made, { note: '電話' });
  type(made, { 'outreach.visits': 5 });
  type(made, { 'outreach.support': 1 });
  type(made, { 'outreach.visits': 3 });
  expect(status(made, 7)).toBe(CHANGED);
  type(made, { 'outreach.support': null });
  expect(status(made, 7)).toBe('記録済');
});

it('is held against what the last reason explained', () => {
  const made = closed();
  const counts = [{ indicator: 'outreach.visits', count: 5 }];
  const late = { requestId: 'k-1', id: 'id-1', changes: { counts }, reason: '数え違い', late: true };
  expect(correctEntry(made.deps, late).ok).toBe(true);
  type(made, { 'outreach.visits': 3 });
  expect(status(made, 7)).toBe(CHANGED);
  type(made, { 'outreach.visits': 5 });
  expect(status(made, 7)).toBe('記録済');
});

it('is held against the last closing', () => {
  const made = closed();
  reopenMonth(made.deps, { requestId: 'o-1', month: '6', reason: '直す' });
  type(made, { 'outreach.visits': 5 });
  close(made, 'c-2');
  type(made, { 'outreach.visits': 4 });
  type(made, { 'outreach.visits': 3 });
  expect(status(made, 7)).toBe(CHANGED);
  type(made, { 'outreach.visits': 5 });
  expect(status(made, 7)).toBe('記録済');
});

it('stays in question where 変更履歴 does not tell what it said', () => {
  const made = closed();
  type(made, { 'outreach.visits': 5 });
  made.workbook.history.written.splice(0, 1);
  type(made, { 'outreach.visits': 3 });
  expect(status(made, 7)).toBe(CHANGED);
});

it('stays in question where it came into the month after the closing', () => {
  const made = closed({ ...visit, date: dateCell('2025-07-03') });
  type(made, { date: dateCell('2025-06-03') });
  type(made, { date: dateCell('2025-06-04') });
  type(made, { date: dateCell('2025-06-03') });
  expect(status(made, 7)).toBe(CHANGED);
});

it.each<[string, (made: World) => unknown]>([
  ['修復', ({ deps }) => repair(deps)],
  ['点検', ({ deps }) => check(deps)],
])('is seen by %s where the edit was missed', (_name, look) => {
  const made = closed();
  type(made, { 'outreach.visits': 5 });
  edit(made, 'outreach', 7, [{ 'outreach.visits': 4 }], { event: false });
  look(made);
  expect(status(made, 7)).toBe(CHANGED);
  edit(made, 'outreach', 7, [{ 'outreach.visits': 3 }], { event: false });
  look(made);
  expect(status(made, 7)).toBe('記録済');
  expect(found(made).filter((each) => !each.endsWith('unrecorded'))).toEqual([]);
});

it('costs two reads, and only where a row was in question', () => {
  const made = closed();
  const reads = (typed: Typed): number => {
    made.workbook.forgetCalls();
    type(made, typed);
    return made.workbook.calls.reads;
  };
  const [first, second] = [reads({ 'outreach.visits': 5 }), reads({ 'outreach.visits': 3 })];
  expect([second - first, reads({ 'outreach.visits': 4 }) - first]).toEqual([2, 0]);
});
