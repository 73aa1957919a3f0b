/** 状態 through the other doors: a correction, 記録を復元, closing, the opening on another day, a change that nobody saw. */

import { acknowledge } from '../../../src/app/check/acknowledge';
import { closeMonth } from '../../../src/app/closing/close-month';
import { correctEntry } from '../../../src/app/entries/correct-entry';
import { listEntries } from '../../../src/app/entries/list-entries';
import { recordEvent } from '../../../src/app/entries/record-event';
import { restoreEntry } from '../../../src/app/entries/restore-entry';
import { voidEntry } from '../../../src/app/entries/void-entry';
import { repair } from '../../../src/app/recovery/repair';
import { refreshStates } from '../../../src/app/rows/stale-marks';
import { summary } from '../../../src/app/totals/summary';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { Typed } from '../memory-rows';
import { dateCell, day, type World, world } from '../memory-workbook';
import { edit, found, status } from './typing';

const AREA = '若葉・調和';
const entry = (more: Typed = {}): Typed => ({
  date: dateCell('2025-06-03'),
  area: AREA,
  'outreach.visits': 3,
  ...more,
});

function filled(...rows: Typed[]): World {
  const made = world();
  edit(made, 'outreach', 7, rows.length > 0 ? rows : [entry()]);
  return made;
}

function visits(made: World): number | null | undefined {
  const answer = summary(made.deps, {});
  return answer.ok ? answer.value.rows.find(({ indicator }) => indicator === 'outreach.visits')?.actual : undefined;
}

function onDay(made: World, iso: string): World {
  return { ...made, deps: { ...made.deps, clock: { today: () => day(iso) } } };
}

/** What the opening of the workbook brings up to date. */
function open(made: World): void {
  const today = made.deps.clock.today();
  const closed = made.deps.closings.closedMonths();
  made.deps.lock.withLock(() => refreshStates(made.deps, { config: chofuR7, asOf: today, today, closed }));
}

const asks = (word: string): string => `要確認：「${word}」とあります。取り消しますか`;

describe('a word that a person wrote into 状態', () => {
  const asked = (word = '中止'): World => {
    const made = filled();
    edit(made, 'outreach', 7, [{ status: word }]);
    return made;
  };

  it.each<[string, (made: World) => unknown]>([
    [
      'a correction',
      (made) =>
        correctEntry(made.deps, { requestId: 'k-1', id: 'id-1', changes: { note: '電話' }, reason: '書き足し' }),
    ],
    ['a note that is typed', (made) => edit(made, 'outreach', 7, [{ note: '電話' }])],
    ['a count that is typed', (made) => edit(made, 'outreach', 7, [{ 'outreach.visits': 3 }])],
    ['点検', found],
    ['修復', (made) => repair(made.deps)],
    ['the opening on another day', (made) => open(onDay(made, '2025-11-01'))],
    ['an edit of another row', (made) => edit(made, 'outreach', 8, [entry({ area: '市全域' })])],
  ])('is still asked about after %s', (_what, change) => {
    const made = asked();
    change(made);
    expect(status(made, 7)).toBe(asks('中止'));
    expect(found(made).filter((each) => each.endsWith('statusWord'))).toHaveLength(1);
  });

  it.each(['中止', '×', '欠席のため延期', '取消（重複）'])(
    'is asked about by 点検 where nobody saw it, and its answer is on record with it: %s',
    (word) => {
      const made = filled();
      edit(made, 'outreach', 7, [{ status: word }], { event: false });
      expect(found(made)).toEqual(['outreach 7 entry.inconsistent statusWord']);
      expect(status(made, 7)).toBe(asks(word));
      expect(visits(made)).toBe(3);
      const problems = [{ code: 'entry.inconsistent' as const, tab: '訪問', row: 7 }];
      expect(acknowledge(made.deps, { requestId: 'a-1', problems }).ok).toBe(true);
      expect(JSON.stringify(made.workbook.history.written.at(-1))).toContain(word);
    },
  );

  it.each<[string, (made: World) => unknown]>([
    ['点検', (made) => found(made)],
    ['修復', (made) => repair(made.deps)],
    ['an edit of another row', (made) => edit(made, 'outreach', 8, [entry({ area: '市全域' })])],
  ])('is kept in 変更履歴 once, before %s asks about it where nobody saw it', (_by, first) => {
    const made = filled();
    edit(made, 'outreach', 7, [{ status: '雨天のため中止' }], { event: false });
    open(made);
    expect(status(made, 7)).toBe('雨天のため中止');
    for (let time = 1; time <= 2; time += 1) {
      first(made);
      found(made);
      expect(status(made, 7)).toBe(asks('雨天のため中止'));
    }
    const kept = made.workbook.history.written.filter(({ after }) => after.includes('状態：雨天のため中止'));
    expect(kept.map(({ kind, id }) => [kind, id])).toEqual([['unrecorded', 'id-1']]);
    expect(visits(made)).toBe(_by === 'an edit of another row' ? 6 : 3);
  });

  it('stops no month from being closed: it is listed and asked once', () => {
    const made = asked();
    const month = { requestId: 'c-1', month: '6' };
    const refusal = closeMonth(made.deps, month);
    expect(refusal.ok).toBe(false);
    const reasons = refusal.ok ? [] : refusal.problems.map(({ severity, detail }) => `${severity} ${detail?.reason}`);
    expect(reasons).toContain('warning statusWord');
    expect(reasons.some((each) => each.startsWith('error'))).toBe(false);
    expect(closeMonth(made.deps, { ...month, confirmed: true }).ok).toBe(true);
  });

  it('goes once it is answered, stays in 変更履歴, and is asked about anew when it is written anew', () => {
    const made = asked();
    const problems = [{ code: 'entry.inconsistent' as const, tab: '訪問', row: 7 }];
    expect(acknowledge(made.deps, { requestId: 'a-1', problems }).ok).toBe(true);
    expect([status(made, 7), found(made)]).toEqual(['記録済', []]);
    expect(made.workbook.history.written.map(({ after }) => after).join()).toContain('状態：中止');
    edit(made, 'outreach', 7, [{ status: '無効' }]);
    expect(status(made, 7)).toBe(asks('無効'));
  });

  it('leaves 取り消す and 記録を復元 as they are', () => {
    const made = asked();
    expect(voidEntry(made.deps, { requestId: 'v-1', id: 'id-1', reason: '中止だった' }).ok).toBe(true);
    expect([status(made, 7), visits(made)]).toEqual(['取消', null]);
    expect(restoreEntry(made.deps, { requestId: 'r-1', id: 'id-1', reason: '実施した' }).ok).toBe(true);
    expect([status(made, 7), visits(made)]).toEqual(['記録済', 3]);
  });
});

describe('a row that waits for its day', () => {
  const later = (more: Typed = {}): Typed => entry({ date: dateCell('2025-10-20'), ...more });

  it.each<[string, (made: World) => unknown]>([
    ['the opening', open],
    ['修復', (made) => repair(made.deps)],
    ['a note in it', (made) => edit(made, 'outreach', 7, [{ note: '電話' }])],
    ['rows pasted below', (made) => edit(made, 'outreach', 8, [entry(), entry({ area: '市全域' })])],
  ])('becomes 記録済 by itself, on its day and not before: %s', (_what, change) => {
    const made = filled(later());
    change(onDay(made, '2025-10-19'));
    expect(status(made, 7)).toBe('予定');
    change(onDay(made, '2025-10-20'));
    expect(status(made, 7)).toBe('記録済');
  });

  it.each<[string, Typed, string]>([
    ['a count that is none', { 'outreach.visits': '十二' }, '要確認：訪問件数を数として読めません'],
    ['no area', { area: null }, '要確認：福祉圏域が空です'],
    ['a word of a person', { status: '中止' }, asks('中止')],
    ['no count yet', { 'outreach.visits': null }, '予定'],
    ['a day as text', { date: '令和7年10月20日' }, '予定'],
    ['a day after the year', { date: dateCell('2026-04-01') }, '要確認：年度外の日付です'],
  ])('says what is asked beside: %s', (_what, more, expected) => {
    expect(status(filled(later(more)), 7)).toBe(expected);
  });

  it('is voided and restored as any other, and waits again', () => {
    const made = filled(later());
    expect(voidEntry(made.deps, { requestId: 'v-1', id: 'id-1', reason: '中止' }).ok).toBe(true);
    open(onDay(made, '2025-10-20'));
    expect(status(made, 7)).toBe('取消');
    expect(restoreEntry(made.deps, { requestId: 'r-1', id: 'id-1', reason: '行うことにした' }).ok).toBe(true);
    expect(status(made, 7)).toBe('予定');
  });

  it('is not asked for a reason where it is moved, nor part of a month that is closed', () => {
    const made = filled(later(), entry());
    expect(closeMonth(made.deps, { requestId: 'c-1', month: '6', confirmed: true }).ok).toBe(true);
    edit(made, 'outreach', 7, [{ date: dateCell('2025-11-20') }]);
    expect(status(made, 7)).toBe('予定');
    expect(closeMonth(made.deps, { requestId: 'c-2', month: '10', confirmed: true }).ok).toBe(false);
  });

  it('is refused by the form, which records what was done', () => {
    const made = world();
    const credits = [{ indicator: 'outreach.visits', count: 1 }];
    const outcome = recordEvent(made.deps, { requestId: 'event-1', date: '2025-10-20', area: AREA, credits });
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'date.future' }] });
  });
});

it('on a new day every tab is read before anything is written', () => {
  const made = filled(entry({ date: dateCell('2025-10-20') }));
  edit(made, 'training', 7, [{ date: dateCell('2025-10-20'), area: AREA, 'training.sessions': 1 }]);
  const order: string[] = [];
  const { rows } = made.deps;
  const [readTab, mark] = [rows.readTab.bind(rows), rows.mark.bind(rows)];
  rows.readTab = (tab) => {
    order.push('read');
    return readTab(tab);
  };
  rows.mark = (...marked) => {
    order.push('mark');
    mark(...marked);
  };
  open(onDay(made, '2025-10-20'));
  expect(order).toEqual([...chofuR7.initiatives.map(() => 'read'), 'mark', 'mark']);
});

describe('最近の記録', () => {
  it('never shows a stale 状態, though nothing has brought the tab up to date', () => {
    const made = filled(entry({ date: dateCell('2025-10-20') }), entry());
    const shown = (): string[] => {
      const listed = listEntries(onDay(made, '2025-10-20').deps, {});
      return listed.ok ? listed.value.entries.map((each) => each.status) : [];
    };
    expect(shown()).toEqual(['記録済', '記録済']);
    made.workbook.apply({ ...chofuR7, areas: chofuR7.areas.filter((area) => area !== AREA) });
    expect(new Set(shown())).toEqual(new Set(['要確認：福祉圏域が一覧にありません']));
    made.workbook.apply({ ...chofuR7, asOf: day('2025-05-31') });
    expect(new Set(shown())).toEqual(new Set(['要確認：基準日より後の日付です']));
    expect([status(made, 7), status(made, 8)]).toEqual(['予定', '記録済']);
  });
});
