/** What looks like an entry and is none, through every door: typed and repaired, the form, a table, a correction, a restored row. */

import { check } from '../../../src/app/check/check';
import { correctEntry } from '../../../src/app/entries/correct-entry';
import { recordEvent } from '../../../src/app/entries/record-event';
import { restoreEntry } from '../../../src/app/entries/restore-entry';
import { voidEntry } from '../../../src/app/entries/void-entry';
import { importTable } from '../../../src/app/import-export/import-table';
import { repair } from '../../../src/app/recovery/repair';
import { shownProblem } from '../../../src/app/shared/shown-problem';
import { summary } from '../../../src/app/totals/summary';
import type { Problem } from '../../../src/domain/problems/problem';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { dateCell, type World, world } from '../memory-workbook';
import { cases } from './door-cases';

const AREA = '若葉・調和';

/** `reason` of the problem, or its code where it has none. */
const causes = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, detail }) => detail?.reason || code).filter((cause) => cause !== 'counterparty.required');

function total(made: World, indicator: string): unknown {
  const answer = summary(made.deps, { asOf: '2026-03-31' });
  return answer.ok ? answer.value.rows.find((row) => row.indicator === indicator)?.actual : answer.problems;
}

function listed(made: World): Problem[] {
  const answer = check(made.deps);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.problems.filter(({ where }) => where?.row !== undefined && where.tab !== 'history');
}

function refused(outcome: { ok: boolean; problems?: readonly Problem[] }): string[] {
  return outcome.ok ? [] : causes(outcome.problems ?? []);
}

const today = '2026-04-05';

describe.each(cases)(
  '$tab $date $area $count',
  ({ tab, indicator, date = '2025/6/3', area = AREA, count: typed, cause, status }) => {
    it('in a cell it is not counted, stays as typed, and 点検 says why', () => {
      const made = world({ today });
      const row = made.workbook.type(tab, { date, area, [indicator]: typed, counterparty: '見本の会' });
      repair(made.deps);
      repair(made.deps);
      expect(total(made, indicator)).toBeNull();
      const cells = made.workbook.at(tab, row);
      expect(cells.status).toBe(status);
      if (cause === 'twoYears') expect(cells.date).toBe(date);
      if (status.includes('研修')) expect(cells.counts).toContain(typed);
      expect(causes(listed(made))).toEqual([cause]);
    });

    it('the form refuses it', () => {
      const made = world({ today });
      const credits = [{ indicator, count: typed }];
      const params = { requestId: 'doors-0001', date, area, credits, confirmed: true };
      const answer = recordEvent(made.deps, params);
      expect(refused(answer)).toContain(cause);
      expect(total(made, indicator)).toBeNull();
    });

    it('a table is answered so, line by line', () => {
      const made = world({ today });
      const label = chofuR7.initiatives
        .flatMap(({ indicators }) => indicators)
        .find(({ key }) => key === indicator)?.label;
      const text = `日付\t福祉圏域\t相手先\t${label}\n${date}\t${area}\t見本の会\t${typed}`;
      const answer = importTable(made.deps, { requestId: 'doors-0001', text, confirmed: true });
      expect(answer.ok && causes(answer.value.problems)).toEqual([cause]);
      expect(total(made, indicator)).toBeNull();
    });

    it('a correction to it is refused', () => {
      const made = world({ today });
      made.workbook.type(tab, {
        date: dateCell('2025-06-10'),
        area: AREA,
        [indicator]: 1,
        counterparty: 'a',
        id: 'doors:1',
      });
      repair(made.deps);
      const changes = { date, area, counts: [{ indicator, count: typed }] };
      const answer = correctEntry(made.deps, { requestId: 'doors-0001', id: 'doors:1', changes, reason: '訂正' });
      expect(refused(answer).length).toBeGreaterThan(0);
      expect(total(made, indicator)).toBe(1);
    });

    it('restored, it still does not count', () => {
      const made = world({ today });
      const id = `doors-0001:${tab}`;
      const row = made.workbook.type(tab, {
        date,
        area,
        [indicator]: typed,
        counterparty: 'a',
        id,
        status: '要確認：',
      });
      voidEntry(made.deps, { requestId: 'doors-void', id, reason: '誤り' });
      restoreEntry(made.deps, { requestId: 'doors-back', id, reason: '戻す' });
      expect(made.workbook.at(tab, row).status).toBe(status);
      expect(total(made, indicator)).toBeNull();
    });
  },
);

it('numbers out of another format are written as they were typed, and the next one counts', () => {
  const made = world({ today });
  const shown = { '100%': 1, '0:00': 0, '1:00:00': 1 / 24, '3/4': 46_085, '¥3': 3 };
  const rows = Object.entries(shown).map(([text, stored]) => {
    const row = made.workbook.type('training', {
      date: dateCell('2025-06-03'),
      area: AREA,
      'training.sessions': stored,
    });
    made.workbook.rows.formatted.set(row, { 'training.sessions': text });
    return row;
  });
  expect(causes(listed(made)).filter((cause) => cause !== 'entry.duplicate')).toEqual([
    'percent',
    'time',
    'time',
    'day',
    'money',
  ]);
  expect(listed(made).every(({ repairable }) => repairable === true)).toBe(true);
  repair(made.deps);
  expect(rows.map((row) => made.workbook.at('training', row).counts[0])).toEqual(Object.keys(shown));
  expect(total(made, 'training.sessions')).toBeNull();
  for (const row of rows) made.workbook.edit('training', row, { 'training.sessions': 2 });
  repair(made.deps);
  expect(total(made, 'training.sessions')).toBe(10);
});

it('a number that is shown shortened counts, and the format goes', () => {
  const made = world({ today });
  const typed = { date: dateCell('2025-06-03'), area: AREA, 'training.sessions': 1000 };
  const row = made.workbook.type('training', typed);
  made.workbook.rows.formatted.set(row, { 'training.sessions': '1.00E+03' });
  repair(made.deps);
  expect([made.workbook.at('training', row).counts, made.workbook.rows.formatted.size]).toEqual([[1000], 0]);
  expect(total(made, 'training.sessions')).toBe(1000);
  expect(repair(made.deps)).toMatchObject({ ok: true, value: { rows: 0, cells: 0 } });
});

it('a number that is too large is left as it is shown', () => {
  const made = world({ today });
  const row = made.workbook.type('training', {
    date: dateCell('2025-06-03'),
    area: AREA,
    'training.sessions': 1e16,
  });
  made.workbook.rows.formatted.set(row, { 'training.sessions': '1E+16' });
  repair(made.deps);
  expect(repair(made.deps)).toMatchObject({ ok: true, value: { rows: 0, cells: 0 } });
  expect(made.workbook.at('training', row)).toMatchObject({ counts: [1e16], status: '要確認：研修が大きすぎます' });
});

it.each(['25人', '25 名', '3世帯'])('a number that only a format makes %s is not counted', (text) => {
  const made = world({ today });
  const row = made.workbook.type('training', { date: dateCell('2025-06-03'), area: AREA, 'training.sessions': 25 });
  made.workbook.rows.formatted.set(row, { 'training.sessions': text });
  repair(made.deps);
  expect(made.workbook.at('training', row)).toMatchObject({ counts: [text], status: '要確認：研修の単位が違います' });
  expect(total(made, 'training.sessions')).toBeNull();
});

describe('questions through the form, a table and a correction', () => {
  function busyYear(): World {
    const made = world({ today });
    for (let day = 1; day <= 28; day += 1) {
      const date = dateCell(`2025-0${4 + (day % 6)}-${String(day).padStart(2, '0')}`);
      made.workbook.type('outreach', {
        date,
        area: AREA,
        'outreach.visits': 1 + ((day * 5) % 6),
        note: `${day}`,
        id: `y:${day}`,
      });
    }
    repair(made.deps);
    return made;
  }
  const credits = [{ indicator: 'outreach.visits', count: 1000 }];
  const params = { requestId: 'doors-0001', date: '2025/10/2', area: AREA, credits };

  it('a wild count is asked about with the usual range, and counts once confirmed', () => {
    const made = busyYear();
    const before = total(made, 'outreach.visits');
    const answer = recordEvent(made.deps, params);
    expect(refused(answer)).toEqual(['unusual']);
    expect(!answer.ok && answer.problems[0] && shownProblem(answer.problems[0], chofuR7).message).toBe(
      '訪問件数「1000」は、いつもの数（1～6）から大きく離れています。実績には入っています。',
    );
    expect(recordEvent(made.deps, { ...params, confirmed: true }).ok).toBe(true);
    expect(total(made, 'outreach.visits')).toBe(Number(before) + 1000);
    expect(causes(listed(made))).toEqual(['unusual']);
  });

  it('a correction to one asks, and a correction of something else does not ask again', () => {
    const made = busyYear();
    const changes = { counts: credits };
    const asked = { requestId: 'doors-0002', id: 'y:5', changes, reason: '訂正' };
    expect(refused(correctEntry(made.deps, asked))).toEqual(['unusual']);
    expect(correctEntry(made.deps, { ...asked, confirmed: true }).ok).toBe(true);
    const noted = { requestId: 'doors-0003', id: 'y:5', changes: { note: '電話' }, reason: '訂正' };
    expect(correctEntry(made.deps, noted).ok).toBe(true);
  });

  it('a table is asked about totals, the whole beside its parts, wild counts, and blocks, by line', () => {
    const made = busyYear();
    const text = [
      '日付,福祉圏域,訪問件数,備考',
      '2025/11/4,若葉・調和,2,',
      '2025/11/4,緑ヶ丘・滝坂,3,',
      '2025/11/4,市全域,5,',
      '2025/11/5,若葉・調和,1000,',
      '2025/12/1,若葉・調和,3,見守り',
      '2025/12/2,若葉・調和,3,見守り',
      '2025/12/3,若葉・調和,3,見守り',
      '2026/1/6,若葉・調和,4,１月計',
    ].join('\n');
    const before = made.workbook.snapshot();
    const answer = importTable(made.deps, { requestId: 'doors-0001', text });
    const found = answer.ok ? answer.value.problems : [];
    expect(found.map(({ where, severity, detail }) => [where?.row, severity, detail?.reason])).toEqual([
      [4, 'warning', 'whole'],
      [5, 'warning', 'unusual'],
      [8, 'warning', 'series'],
      [9, 'warning', 'total'],
    ]);
    expect(found[2]?.detail).toMatchObject({ otherRow: 6 });
    expect(made.workbook.snapshot()).toBe(before);
  });
});
