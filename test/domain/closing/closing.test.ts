/** Figures fixed and figures now, by hand; every change of the rows is seen in some difference. */
import fc from 'fast-check';
import {
  closingAreas,
  closingDifferences,
  type Figure,
  figuresOf,
  isCityClosed,
  isClosed,
  unexplained,
} from '../../../src/domain/closing/closing';
import type { StrictRow } from '../../../src/domain/rows/strict-row';
import { rollUp } from '../../../src/domain/totals/roll-up';
import { config, date } from '../samples';

const END = date('2025-07-31');
const [first = '', second = ''] = config.areas;

function row(iso: string, area: number, counts: (number | null)[], counterparty: string | null = null): StrictRow {
  return { date: date(iso), area, counts, counterparty, voided: false };
}

const rows = [
  row('2025-04-10', 0, [1, 1], '甲の会'),
  row('2025-04-30', 1, [2, 1], '甲の会'),
  row('2025-05-02', 0, [null, 2], '乙の会'),
  row('2025-06-03', 1, [0, 0], '丙の会'),
];
const totalsOf = (some: readonly StrictRow[]) => rollUp(config, [{ initiative: 'groups', rows: some }], END);
const all = [...closingAreas(config), null];
const asFixed = (figure: Figure) => ({ ...figure, closedAt: '2025/08/01 09:00:00' });
const fixed = [0, 1, 2].flatMap((index) => figuresOf(config, totalsOf(rows), index, all).map(asFixed));
const differences = (now: readonly StrictRow[], late = [] as Parameters<typeof closingDifferences>[4]) =>
  closingDifferences(config, fixed, totalsOf(now), END, late);
const places = (found: ReturnType<typeof differences>) =>
  found.map(({ month, area, indicator }) => `${month} ${area} ${indicator}`);

describe('a closed month', () => {
  it('is closed by its areas, and for the city only with all of them', () => {
    const some = new Map([['2025-04', new Set([first])]]);
    expect(isClosed(some, date('2025-04-30'), first)).toBe(true);
    expect(isClosed(some, date('2025-05-01'), first)).toBe(false);
    expect(isClosed(some, date('2025-04-30'), second)).toBe(false);
    expect(isClosed(some, null, first)).toBe(false);
    expect(isCityClosed(config, some, '2025-05')).toBe(false);
    expect(isCityClosed(config, some, '2025-04')).toBe(false);
    expect(isCityClosed(config, new Map([['2025-04', new Set(closingAreas(config))]]), '2025-04')).toBe(true);
  });

  it('has no figures for an area that the settings do not have', () => {
    expect(figuresOf(config, totalsOf(rows), 0, ['なくなった地区'])).toEqual([]);
  });

  it('has the month’s figure and the cumulative one, distinct counted anew in each', () => {
    const of = (month: string, area: string | null, indicator: string) => {
      const found = fixed.find((each) => each.month === month && each.area === area && each.indicator === indicator);
      return [found?.ofMonth, found?.cumulative];
    };
    expect(of('2025-04', null, 'groups.distinct')).toEqual([1, 1]);
    expect(of('2025-05', null, 'groups.distinct')).toEqual([1, 2]);
    expect(of('2025-05', first, 'groups.approaches')).toEqual([2, 3]);
    expect(of('2025-06', second, 'groups.meetings')).toEqual([0, 2]);
    expect(of('2025-05', second, 'groups.meetings')).toEqual([null, 2]);
    expect(fixed).toHaveLength(3 * 5 * 4);
  });
});

describe('differences', () => {
  it('are none while the rows stay as they were', () => {
    expect(differences(rows)).toEqual([]);
  });

  it('say what was fixed, what is now and why, also where "not reported" became 0', () => {
    const late = {
      month: '2025-05',
      area: second,
      initiative: 'groups',
      counts: {},
      reason: '報告の遅れ',
      at: '2025/08/02 10:00:00',
    };
    const other = { ...late, at: '2025/07/31 10:00:00', reason: '締める前' };
    const found = differences([...rows, row('2025-05-09', 1, [0, null])], [late, other]);
    expect(places(found)).toEqual([`2025-05 ${second} groups.meetings`, '2025-05 null groups.meetings']);
    expect(found[0]?.ofMonth).toEqual({ fixed: null, now: 0, difference: 0, reasons: ['報告の遅れ'], explained: true });
    expect(found[0]?.cumulative).toEqual({ fixed: 2, now: 2, difference: 0, reasons: ['報告の遅れ'], explained: true });
    expect(unexplained(found)).toEqual([]);
  });

  it.each([
    [{ 'groups.meetings': 5 }, true],
    [{ 'groups.meetings': 4 }, false],
    [null, true],
  ])('are explained by changes that come to them, or by any whose amount is unknown: %j', (counts, explained) => {
    const at = '2025/08/02 10:00:00';
    const change = { month: '2025-04', area: first, initiative: 'groups', reason: '後から', counts, at };
    const found = differences([...rows, row('2025-04-01', 0, [5, null])], [change]);
    expect(found.map(({ cumulative }) => cumulative.explained)).toEqual(found.map(() => explained));
    expect(unexplained(found)).toHaveLength(explained ? 0 : 1);
  });

  it('run on in the cumulative figures and are listed once', () => {
    const found = differences([...rows, row('2025-04-01', 0, [5, null])]);
    expect(found).toHaveLength(6);
    expect(places(unexplained(found))).toEqual([`2025-04 ${first} groups.meetings`]);
  });

  it('of the city alone are listed: one organisation under two names in two areas', () => {
    const renamed = rows.map((each) =>
      each.area === 1 && each.counterparty === '甲の会' ? { ...each, counterparty: '丁の会' } : each,
    );
    expect(places(unexplained(differences(renamed)))).toEqual(['2025-04 null groups.distinct']);
  });

  it('are listed by their month, and by the city last, in whatever order they come', () => {
    const found = differences([...rows, row('2025-04-01', 0, [5, null]), row('2025-06-05', 1, [2, null])]);
    const described = [`2025-04 ${first} groups.meetings`, `2025-06 ${second} groups.meetings`];
    expect(places(unexplained(found))).toEqual(described);
    expect(places(unexplained([...found].reverse()))).toEqual(described);
  });

  it('of one indicator do not tell those of another', () => {
    const found = differences([...rows, row('2025-04-01', 0, [5, 3])]);
    expect(places(unexplained(found))).toEqual([
      `2025-04 ${first} groups.meetings`,
      `2025-04 ${first} groups.approaches`,
    ]);
  });

  it('have the reasons of their own month and area; the cumulative figure those of earlier months too', () => {
    const at = '2025/08/01 09:00:00';
    const change = (month: string, area: string, reason: string) => ({
      month,
      area,
      initiative: 'groups',
      reason,
      counts: null,
      at,
    });
    const late = [
      change('2025-04', first, '四月'),
      change('2025-05', first, '五月'),
      change('2025-06', first, '六月'),
      change('2025-05', second, '隣'),
      { ...change('2025-05', first, '別の事業'), initiative: 'group' },
    ];
    const found = differences([...rows, row('2025-05-01', 0, [5, null])], late);
    const may = found.find(({ month, area }) => month === '2025-05' && area === first);
    expect([may?.ofMonth.reasons, may?.cumulative.reasons]).toEqual([['五月'], ['四月', '五月']]);
    const city = found.find(({ month, area }) => month === '2025-05' && area === null);
    expect([city?.ofMonth.reasons, city?.cumulative.reasons]).toEqual([
      ['五月', '隣'],
      ['四月', '五月', '隣'],
    ]);
  });

  it('are looked for as soon as the month is over', () => {
    const now = totalsOf([]);
    const found = closingDifferences(config, fixed, now, date('2025-04-30'), []);
    expect([...new Set(found.map(({ month }) => month))]).toEqual(['2025-04']);
  });

  it('are not looked for in a month of another year', () => {
    const old = fixed.map((figure) => ({ ...figure, month: '2024-04' }));
    expect(closingDifferences(config, old, totalsOf([]), END, [])).toEqual([]);
    const broken = fixed.map((figure) => ({ ...figure, month: '2025-4' }));
    expect(closingDifferences(config, broken, totalsOf([]), END, [])).toEqual([]);
  });

  it('are not looked for in months that the as-of date was moved before, nor in areas that are gone', () => {
    const now = totalsOf([]);
    expect(closingDifferences(config, fixed, now, date('2025-04-29'), [])).toEqual([]);
    const gone = { ...config, areas: config.areas.slice(1) };
    const areas = closingDifferences(gone, fixed, now, END, []).map(({ area }) => area);
    expect(areas).not.toContain(first);
  });

  it('tell of any count that was changed in a closed month', () => {
    const anyRow = fc.record({
      at: fc.nat(2),
      month: fc.integer({ min: 4, max: 6 }),
      count: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), anyRow, (before, more) => {
        const made = ({ at, month, count }: typeof more) => row(`2025-0${month}-05`, at, [count, null]);
        const old = before.map(made);
        const kept = [0, 1, 2].flatMap((index) => figuresOf(config, totalsOf(old), index, all).map(asFixed));
        const now = totalsOf([...old, made({ ...more, count: more.count + 1 })]);
        const found = unexplained(closingDifferences(config, kept, now, END, []));
        expect(places(found)).toEqual([`2025-0${more.month} ${config.areas[more.at]} groups.meetings`]);
        expect(found[0]?.ofMonth.difference).toBe(more.count + 1);
      }),
    );
  });
});
