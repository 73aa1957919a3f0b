import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import type { Config } from '../../../src/domain/plan/model';
import { completeMonths, counterpart, type YearFigures } from '../../../src/domain/years/last-year';
import { lastYearOf, notableChange } from '../../../src/domain/years/same-period';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { date } from '../samples';

const config: Config = {
  ...chofuR7,
  fiscalYear: fiscalYear(2026),
  areas: ['東', '南北', '西一', '西二'],
  areaChanges: [
    { day: date('2026-04-01'), kind: 'rename', from: ['日の出'], to: ['東'] },
    { day: date('2026-04-01'), kind: 'merge', from: ['南', '北'], to: ['南北'] },
    { day: date('2026-04-01'), kind: 'split', from: ['西'], to: ['西一', '西二'] },
    // Written ahead, and not made yet.
    { day: date('2026-10-01'), kind: 'rename', from: ['南北'], to: ['中央'] },
    // Of the year before: what 前年度 holds was counted after it.
    { day: date('2025-10-01'), kind: 'split', from: ['東'], to: ['東', '東二'] },
  ],
};

function figures(more: Partial<YearFigures>): YearFigures {
  const months = new Array<number | null>(12).fill(10);
  return {
    year: 2025,
    key: 'outreach.visits',
    label: '訪問件数',
    unit: '件',
    kind: 'sum',
    area: null,
    target: 100,
    total: 120,
    months,
    cumulative: months.map((_, month) => (month + 1) * 10),
    ...more,
  };
}

describe('what last year’s figures are held against', () => {
  it.each<[Partial<YearFigures>, unknown]>([
    [{}, { key: 'outreach.visits', area: null }],
    [{ area: '日の出' }, { key: 'outreach.visits', area: '東' }],
    [{ area: '東' }, { key: 'outreach.visits', area: '東' }],
    [{ area: '南' }, { key: 'outreach.visits', area: '南北' }],
    [{ area: '市全域' }, { key: 'outreach.visits', area: '市全域' }],
    [{ area: '西' }, { why: 'split' }],
    [{ area: '日のでの圏域' }, { why: 'unknown' }],
    [{ area: '日の出圏域' }, { key: 'outreach.visits', area: '東' }],
    [{ area: '遠い町' }, { why: 'unknown' }],
    [{ key: 'community.groups', kind: 'distinct', area: '南' }, { why: 'mergedNames' }],
    [
      { key: 'community.groups', kind: 'distinct', area: '日の出' },
      { key: 'community.groups', area: '東' },
    ],
    [{ kind: 'distinct' }, { why: 'otherKind' }],
    [{ key: 'outreach.gone' }, { why: 'dropped' }],
    [{ year: 2024 }, { why: 'otherYear' }],
    [
      { key: '', kind: null },
      { key: 'outreach.visits', area: null },
    ],
  ])('%j', (more, expected) => {
    expect(counterpart(config, [], figures(more))).toEqual(expected);
  });
});

describe('last year of the same months', () => {
  const of = (...all: Partial<YearFigures>[]) => lastYearOf(config, [], all.map(figures));

  it('adds up merged areas, up to the last month that is over', () => {
    const last = of({ area: '南' }, { area: '北', cumulative: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], total: 12 });
    expect(last.before('outreach.visits', '南北', 8)).toBe(80 + 8);
    expect(last.before('outreach.visits', '南北', 12)).toBe(120 + 12);
    expect(last.before('outreach.visits', '西一', 8)).toBeUndefined();
  });

  it('tells 0, nothing reported and only a total apart', () => {
    const blank = new Array<number | null>(12).fill(null);
    expect(of({ cumulative: blank.map(() => 0), total: 0 }).before('outreach.visits', null, 8)).toBe(0);
    expect(of({ cumulative: blank, total: null }).before('outreach.visits', null, 8)).toBeNull();
    expect(of({ cumulative: blank, total: 120 }).before('outreach.visits', null, 8)).toBe('notComparable');
    expect(of({ cumulative: blank, total: 120 }).before('outreach.visits', null, 12)).toBe(120);
    expect(of({}).before('outreach.visits', null, 0)).toBeNull();
  });

  it.each<[number | null | 'notComparable', number | null, boolean]>([
    [100, 110, false],
    [100, 111, true],
    [100, 89, true],
    [100, 90, false],
    [0, 5, false],
    [null, 5, false],
    ['notComparable', 5, false],
    [100, null, false],
  ])('%j and then %j is worth a sentence: %s', (before, now, expected) => {
    expect(notableChange(before, now) !== null).toBe(expected);
  });
});

describe('the months that are over', () => {
  it.each([
    ['2026-03-31', 0],
    ['2026-04-29', 0],
    ['2026-04-30', 1],
    ['2026-12-15', 8],
    ['2027-03-30', 11],
    ['2027-03-31', 12],
    ['2027-05-01', 12],
  ])('on %s: %i', (iso, expected) => {
    expect(completeMonths(config.fiscalYear, date(iso))).toBe(expected);
  });
});
