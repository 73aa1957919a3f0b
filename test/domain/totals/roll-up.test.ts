/** Totals by hand, and against a count that knows nothing of months' masks. */

import fc from 'fast-check';
import { monthIndex } from '../../../src/domain/calendar/fiscal-year';
import { addDays } from '../../../src/domain/calendar/plain-date';
import { type StrictRow, strictRow } from '../../../src/domain/rows/strict-row';
import { rollUp, type Scope } from '../../../src/domain/totals/roll-up';
import { cases } from '../../run/cases';
import { config, date, dateCell, goodCells, groups, visits } from '../samples';

const fy = config.fiscalYear;

function row(iso: string, area: number, counts: (number | null)[], counterparty: string | null = null): StrictRow {
  return { date: date(iso), area, counts, counterparty, voided: false };
}

describe('by hand', () => {
  const rows = [
    row('2025-04-10', 0, [1, 1], '甲の会'),
    row('2025-04-20', 0, [null, 3], '甲の会'),
    row('2025-04-30', 1, [2, 1], '甲の会'),
    row('2025-06-01', 0, [null, 2], '乙の会'),
    row('2025-06-02', 3, [null, 1], '甲の会'),
    row('2025-06-03', 1, [0, 0], '丙の会'),
    row('2025-07-01', 1, [5, 5], '丁の会'),
    row('2026-03-31', 2, [4, 1], null),
  ];
  const june = rollUp(config, [{ initiative: 'groups', rows }], date('2025-06-30'));
  const year = rollUp(config, [{ initiative: 'groups', rows }], fy.last);

  it.each<[string, Scope, 'year' | number, number | null]>([
    ['groups.meetings', 'city', 'year', 3],
    ['groups.meetings', 0, 'year', 1],
    ['groups.meetings', 1, 'year', 2],
    ['groups.meetings', 2, 'year', null],
    ['groups.meetings', 3, 'year', null],
    ['groups.meetings', 'city', 0, 3],
    ['groups.meetings', 'city', 1, null],
    ['groups.meetings', 'city', 2, 0],
    ['groups.approaches', 'city', 'year', 8],
    ['groups.approaches', 0, 2, 2],
    ['groups.approaches', 3, 2, 1],
    ['groups.distinct', 'city', 'year', 2],
    ['groups.distinct', 0, 'year', 2],
    ['groups.distinct', 1, 'year', 1],
    ['groups.distinct', 2, 'year', null],
    ['groups.distinct', 3, 'year', 1],
    ['groups.distinct', 'city', 0, 1],
    ['groups.distinct', 'city', 1, null],
    ['groups.distinct', 'city', 2, 2],
    ['groups.distinct', 1, 2, 0],
    ['visits.made', 'city', 'year', null],
  ])('as of June, %s of %p in %p is %p', (key, scope, month, expected) => {
    expect(june.actual(key, scope, month)).toBe(expected);
  });

  it('a distinct count is not the sum of its areas or months', () => {
    expect([0, 1, 3].map((area) => june.actual('groups.distinct', area, 'year'))).toEqual([2, 1, 1]);
    expect(june.actual('groups.distinct', 'city', 'year')).toBe(2);
  });

  it.each<[string, Scope, number, number | null]>([
    ['groups.distinct', 'city', 0, 1],
    ['groups.distinct', 'city', 1, 1],
    ['groups.distinct', 'city', 2, 2],
    ['groups.distinct', 'city', 3, 3],
    ['groups.distinct', 'city', 11, 3],
    ['groups.distinct', 2, 10, null],
    ['groups.distinct', 2, 11, 0],
    ['groups.meetings', 'city', 3, 8],
    ['groups.meetings', 'city', 11, 12],
    ['groups.meetings', 3, 11, null],
    ['groups.approaches', 0, 1, 4],
  ])('to the end of a month, %s of %p by %d is %p', (key, scope, month, expected) => {
    expect(year.cumulative(key, scope, month)).toBe(expected);
  });

  it('refuses what the plan does not have', () => {
    expect(() => june.actual('groups.none', 'city', 'year')).toThrow('No indicator groups.none in the plan');
    expect(() => june.actual('groups.meetings', 4, 'year')).toThrow('No month 11 or no scope 4');
    expect(() => june.actual('groups.meetings', -1, 'year')).toThrow(RangeError);
    expect(() => june.actual('groups.meetings', 'city', 12)).toThrow('No month 12 or no scope city');
    expect(() => june.actual('groups.meetings', 'city', 0.5)).toThrow(RangeError);
    expect(() => rollUp(config, [{ initiative: 'none', rows: [] }], fy.last)).toThrow('No initiative none in the plan');
  });
});

it('leaves out rows outside of the year, of no area and of an area that there is not', () => {
  const good: StrictRow = { date: fy.first, area: 0, counts: [1, 2], counterparty: '甲の会', voided: false };
  const rows = [
    { ...good, date: null },
    { ...good, date: addDays(fy.first, -1) },
    { ...good, date: addDays(fy.last, 1) },
    { ...good, area: -1 },
    { ...good, area: config.areas.length + 1 },
  ];
  const none = rollUp(config, [{ initiative: 'groups', rows }], fy.last);
  const all = rollUp(config, [{ initiative: 'groups', rows: [...rows, good, { ...good, date: fy.last }] }], fy.last);
  for (const [key, count] of [
    ['groups.meetings', 2],
    ['groups.approaches', 4],
    ['groups.distinct', 1],
  ] as const) {
    expect([none.actual(key, 'city', 'year'), all.actual(key, 'city', 'year')]).toEqual([null, count]);
  }
});

it('before the year nothing is reported', () => {
  const totals = rollUp(
    config,
    [{ initiative: 'groups', rows: [row('2025-04-01', 0, [1, 1], 'x')] }],
    addDays(fy.first, -1),
  );
  expect(totals.actual('groups.meetings', 'city', 'year')).toBeNull();
});

it('counts names exactly as they stand, whatever they are', () => {
  const names = ['見本', '見本 ', '__proto__', 'constructor', '見本'];
  const rows = names.map((name) => row('2025-04-01', 0, [null, 1], name));
  expect(rollUp(config, [{ initiative: 'groups', rows }], fy.last).actual('groups.distinct', 0, 'year')).toBe(4);
});

/** The rule as it is stated, without any cleverness. */
function naive(rows: readonly StrictRow[], key: string, scope: Scope, from: number, to: number, asOf: number) {
  const column = key === 'groups.meetings' ? 0 : 1;
  const inScope = rows.filter((each) => {
    if (each.date === null || each.date > asOf || (scope !== 'city' && each.area !== scope)) return false;
    const month = monthIndex(fy, each.date);
    return month >= from && month <= to && (each.counts[column] ?? null) !== null;
  });
  if (inScope.length === 0) return null;
  if (key !== 'groups.distinct') return inScope.reduce((sum, each) => sum + (each.counts[column] ?? 0), 0);
  return new Set(
    inScope.filter((each) => (each.counts[1] ?? 0) >= 1 && each.counterparty !== null).map((e) => e.counterparty),
  ).size;
}

it('equals a naive count for every indicator, scope and month', () => {
  const typed = fc.record({
    offset: fc.integer({ min: -20, max: 385 }),
    area: fc.constantFrom('緑ヶ丘・滝坂', '若葉・調和', '上ノ原・柏野', '市全域', '調布'),
    counts: fc.tuple(fc.constantFrom(null, 0, 1, 7, -1, 1.5), fc.constantFrom(null, 0, 1, 3, '2')),
    counterparty: fc.constantFrom(null, '', '甲', '乙', '丙', '丁'),
    status: fc.constantFrom(null, '記録済', '取消'),
  });
  const scopes: Scope[] = ['city', 0, 1, 2, 3];
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 60 }), fc.integer({ min: 0, max: 364 }), (entries, asOfOffset) => {
      const asOf = addDays(fy.first, asOfOffset);
      const rows = entries.map(({ offset, ...more }) =>
        strictRow(goodCells({ ...more, date: { kind: 'date', date: addDays(fy.first, offset) } }), config, asOf),
      );
      const half = Math.floor(rows.length / 2);
      const tabs = [rows.slice(0, half), rows.slice(half)].map((part) => ({ initiative: 'groups', rows: part }));
      const totals = rollUp(config, tabs, asOf);
      for (const { key } of groups.indicators) {
        for (const scope of scopes) {
          const months = Array.from({ length: 12 }, (_, month) => month);
          expect([
            totals.actual(key, scope, 'year'),
            ...months.flatMap((month) => [totals.actual(key, scope, month), totals.cumulative(key, scope, month)]),
          ]).toEqual([
            naive(rows, key, scope, 0, 11, asOf),
            ...months.flatMap((month) => [
              naive(rows, key, scope, month, month, asOf),
              naive(rows, key, scope, 0, month, asOf),
            ]),
          ]);
        }
      }
    }),
    { numRuns: cases(25) },
  );
});

it('keeps tabs apart', () => {
  const totals = rollUp(
    config,
    [
      { initiative: 'visits', rows: [row('2025-04-01', 0, [7])] },
      { initiative: 'groups', rows: [strictRow(goodCells({ date: dateCell('2025-04-01') }), config, fy.last)] },
    ],
    fy.last,
  );
  expect(visits.indicators.map(({ key }) => totals.actual(key, 'city', 'year'))).toEqual([7]);
  expect(totals.actual('groups.meetings', 'city', 'year')).toBe(1);
});
