/** Closing months area by area: what stands in the way, when the city's figure is fixed, and what a fault half-way leaves. */
import { check } from '../../../src/app/check/check';
import { closeMonth } from '../../../src/app/closing/close-month';
import { closings } from '../../../src/app/closing/closings';
import { reopenMonth } from '../../../src/app/closing/reopen-month';
import { recordEvent } from '../../../src/app/entries/record-event';
import type { Outcome } from '../../../src/app/shared/deps';
import { closingAreas } from '../../../src/domain/closing/closing';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { Typed } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';

const [first = '', second = ''] = chofuR7.areas;
const ALL = closingAreas(chofuR7);
const good: Typed = { date: dateCell('2025-04-03'), area: first, 'outreach.visits': 3, status: '記録済', id: 'a1' };
let requests = 0;

/** One normalized visit in every area in April. */
function book(): World {
  const made = world();
  ALL.forEach((area, index) => {
    made.workbook.type('outreach', { ...good, area, 'outreach.visits': index + 1, id: `a${index}` });
  });
  return made;
}

function close({ deps }: World, month: string, area?: string, confirmed = false, requestId?: string) {
  requests += 1;
  return closeMonth(deps, { requestId: requestId ?? `close-${requests}`, month, confirmed, ...(area && { area }) });
}

function described(outcome: Outcome<object>): string[] {
  return outcome.ok
    ? ['done']
    : outcome.problems.map(({ code, severity, detail }) => `${severity} ${code} ${detail?.reason ?? ''}`.trim());
}

describe('closing', () => {
  it('fixes the city with the last area', () => {
    const made = book();
    const outcomes = ALL.map((area) => close(made, '4', area));
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.city)).toEqual(
      ALL.map((_, index) => index === ALL.length - 1),
    );
    expect(made.workbook.closings.lines).toHaveLength(18 * (ALL.length + 1));
    const city = made.workbook.closings.lines.find(
      ({ area, indicator }) => area === null && indicator === 'outreach.visits',
    );
    expect([city?.ofMonth, city?.cumulative]).toEqual([45, 45]);
  });

  it.each<[string, Typed, string[]]>([
    [
      'a count that cannot be read',
      { ...good, 'outreach.visits': 'たくさん', id: 'b' },
      ['error count.notANumber about'],
    ],
    [
      'a count that 修復 could read',
      { ...good, 'outreach.visits': '３件', id: 'b' },
      ['error count.notANumber repairable'],
    ],
    ['a day that cannot be read, in this area', { ...good, date: '来週', id: 'b' }, ['error date.invalid notADate']],
    ['a day that cannot be read, in another area', { ...good, date: '来週', area: second, id: 'b' }, ['done']],
    ['an area that cannot be read', { ...good, area: '調布', id: 'b' }, ['error area.unknown unknown']],
    ['a row of another month', { ...good, date: dateCell('2025-05-03'), area: '調布', id: 'b' }, ['done']],
    ['a voided row', { ...good, 'outreach.visits': 'たくさん', status: '取消', id: 'b' }, ['done']],
    ['the same row twice', { ...good, 'outreach.visits': 1, id: 'b' }, ['warning entry.duplicate']],
  ])('with %s', (_, typed, expected) => {
    const made = book();
    made.workbook.type('outreach', typed);
    const before = made.workbook.snapshot();
    expect(described(close(made, '4月', first))).toEqual(expected);
    if (!expected.includes('done'))
      expect([made.workbook.snapshot(), made.workbook.closings.lines]).toEqual([before, []]);
  });

  it('asks once more about what is only doubtful: an area without entries, a month before that is open', () => {
    const made = book();
    expect(described(close(made, '5', first))).toEqual([
      'warning entry.inconsistent earlierOpen',
      'warning entry.empty areaEmpty',
    ]);
    expect(described(close(made, '5', first, /* confirmed= */ true))).toEqual(['done']);
    expect(described(close(made, '5', first))).toEqual(['error date.monthClosed already']);
    expect(described(close(made, '4', '多摩川'))).toEqual(['error area.unknown ofMonth']);
    expect(described(close(made, '10'))).toEqual(['error date.future month']);
  });

  it('leaves one closing behind, whichever write fails, once the request is sent again', () => {
    for (let fault = 1; fault <= 3; fault += 1) {
      const made = book();
      made.workbook.service.failAtWrite = fault;
      expect(() => close(made, '4', undefined, false, 'r')).toThrow('Service error');
      expect(described(close(made, '4', undefined, false, 'r'))).toEqual(['done']);
      expect(made.workbook.closings.lines).toHaveLength(18 * (ALL.length + 1));
      expect(made.workbook.closings.closed.get('2025-04')?.size).toBe(ALL.length);
      expect(made.workbook.history.written.map(({ kind }) => kind)).toEqual(['monthClosed']);
      made.workbook.service.failAtWrite = fault;
      const reopen = { requestId: 'o', month: '4', area: second, reason: 'もれ' };
      expect(() => reopenMonth(made.deps, reopen)).toThrow('Service error');
      expect(described(reopenMonth(made.deps, reopen))).toEqual(['done']);
      expect(described(reopenMonth(made.deps, reopen))).toEqual(['done']);
      expect(made.workbook.closings.closed.get('2025-04')?.has(second)).toBe(false);
      expect(made.workbook.closings.lines.filter(({ reopened }) => reopened)).toHaveLength(2 * 18);
      expect(made.workbook.history.written.map(({ kind }) => kind)).toEqual(['monthClosed', 'monthReopened']);
    }
  });

  it('under the id of an earlier request refuses another month, another area and another reason', () => {
    const made = book();
    expect(described(close(made, '4', first, false, 'r'))).toEqual(['done']);
    expect(described(close(made, '4', second, false, 'r'))).toEqual(['error request.otherContent']);
    expect(described(close(made, '5', first, true, 'r'))).toEqual(['error request.otherContent']);
    expect(described(close(made, '5', first, true))).toEqual(['done']);
    const reopen = { requestId: 'o', month: '4', area: first, reason: 'もれ' };
    const again = (change: object) => described(reopenMonth(made.deps, { ...reopen, ...change }));
    expect(again({})).toEqual(['done']);
    const before = made.workbook.snapshot();
    for (const change of [{ month: '5' }, { area: second }, { reason: '誤り' }])
      expect(again(change)).toEqual(['error request.otherContent']);
    expect([again({}), described(close(made, '4', first, false, 'r'))]).toEqual([['done'], ['done']]);
    expect([made.workbook.snapshot(), made.workbook.closings.closed.get('2025-05')?.has(first)]).toEqual([
      before,
      true,
    ]);
  });

  it('clears the mark of rows that were changed after an earlier closing', () => {
    const made = book();
    close(made, '4');
    reopenMonth(made.deps, { requestId: 'o2', month: '4', reason: 'もれ' });
    made.workbook.edit('outreach', 7, { status: '要確認：締めた月の変更です' });
    expect(described(close(made, '4', undefined, /* confirmed= */ true))).toEqual(['done']);
    expect(made.workbook.at('outreach', 7).status).toBe('記録済');
  });
});

describe('opening again', () => {
  it.each([
    [{ month: '5', reason: 'もれ' }, ['error request.invalid notClosed']],
    [{ month: '4', reason: ' ' }, ['error request.invalid reason']],
    [{ month: '4', area: first, reason: 'もれ' }, ['done']],
  ])('%j', (params, expected) => {
    const made = book();
    close(made, '4');
    expect(described(reopenMonth(made.deps, { requestId: 'o3', ...params }))).toEqual(expected);
  });
});

describe('what 点検 finds', () => {
  const reasons = ({ deps }: World) => {
    const outcome = check(deps);
    return outcome.ok ? outcome.value.problems.map(({ detail }) => detail?.reason) : [];
  };

  it('is a figure that moved, a figure that was changed by hand, figures that are gone', () => {
    const made = book();
    close(made, '4');
    expect(reasons(made)).toEqual([]);
    made.workbook.edit('outreach', 7, { 'outreach.visits': 9 });
    expect(reasons(made)).toEqual(['unrecorded', 'afterClosing']);
    made.workbook.edit('outreach', 7, { 'outreach.visits': 1 });
    made.workbook.closings.lines = made.workbook.closings.lines.map((line) =>
      line.area === second ? { ...line, cumulative: 7 } : line,
    );
    expect(new Set(reasons(made))).toEqual(new Set(['unrecorded', 'afterClosingSoFar']));
    made.workbook.closings.lines = made.workbook.closings.lines.filter(({ area }) => area !== second);
    expect(reasons(made)).toEqual(['closingsGone']);
  });

  it('costs a read of 確定, and one of 変更履歴 only where figures moved', () => {
    const made = book();
    const readsOf = (): number => {
      made.workbook.forgetCalls();
      check(made.deps);
      return made.workbook.calls.reads;
    };
    const before = readsOf();
    close(made, '4');
    expect(readsOf()).toBe(before + 1);
    made.workbook.edit('outreach', 7, { 'outreach.visits': 9 });
    expect(readsOf()).toBe(before + 2);
  });

  it('is explained by late entries that come to the difference', () => {
    const made = book();
    close(made, '4');
    const event = {
      requestId: 'late',
      date: '4/9',
      area: first,
      credits: [{ indicator: 'outreach.visits', count: 2 }],
    };
    expect(described(recordEvent(made.deps, event))).toEqual(['error date.monthClosed']);
    expect(described(recordEvent(made.deps, { ...event, lateReason: '報告の遅れ' }))).toEqual(['done']);
    expect(reasons(made)).toEqual([]);
    const answer = closings(made.deps);
    expect(
      answer.ok && answer.value.differences.map(({ area, ofMonth }) => [area, ofMonth.difference, ofMonth.explained]),
    ).toEqual([
      [first, 2, true],
      [null, 2, true],
    ]);
    made.workbook.edit('outreach', 7, { 'outreach.visits': 2 });
    expect(reasons(made)).toEqual(['unrecorded', 'afterClosing']);
  });
});
