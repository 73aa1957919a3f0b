/** The figures of the form beside last year's: of the months that are over, and never where they cannot be compared. */
import { summary } from '../../../src/app/totals/summary';
import type { YearFigures } from '../../../src/domain/years/last-year';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { dateCell, world } from '../memory-workbook';

const [area = '', other = ''] = chofuR7.areas;
const blank = new Array<number | null>(12).fill(null);

function figures(more: Partial<YearFigures>): YearFigures {
  const months = blank.map(() => 10);
  const cumulative = months.map((_, month) => (month + 1) * 10);
  return {
    ...{ year: 2024, key: 'outreach.visits', label: '訪問件数', unit: '件', kind: 'sum', area: null },
    ...{ target: 100, total: 120, months, cumulative },
    ...more,
  };
}

function visitsOn(today: string) {
  const made = world({ today });
  const row = { area, 'outreach.visits': 4, status: '記録済' };
  made.workbook.type('outreach', { ...row, date: dateCell('2025-05-31'), id: 'a1' });
  made.workbook.type('outreach', { ...row, date: dateCell('2025-06-01'), id: 'a2' });
  made.workbook.years.type([
    figures({}),
    figures({ area, cumulative: blank, months: blank }),
    figures({ key: 'consultation.received', cumulative: blank, months: blank, total: null }),
  ]);
  const outcome = summary(made.deps, {});
  if (!outcome.ok) throw new Error('refused');
  const rowOf = (key: string) => outcome.value.rows.find(({ indicator }) => indicator === key);
  const visits = rowOf('outreach.visits');
  return {
    period: outcome.value.period,
    city: visits?.lastYear,
    area: visits?.areas[area]?.lastYear,
    other: visits?.areas[other]?.lastYear,
    received: rowOf('consultation.received')?.lastYear,
  };
}

it('holds the months that are over against those of last year', () => {
  expect(visitsOn('2025-06-15')).toEqual({
    period: { first: 4, last: 5 },
    city: { before: 20, now: 4 },
    area: { before: 'notComparable', now: 4 },
    other: null,
    received: { before: null, now: null },
  });
});

it('compares nothing before the first month is over, and all of it afterwards', () => {
  expect(visitsOn('2025-04-29')).toMatchObject({ period: null, city: null });
  expect(visitsOn('2026-04-02')).toMatchObject({
    period: { first: 4, last: 3 },
    city: { before: 120, now: 8 },
    area: { before: 120, now: 8 },
  });
});
