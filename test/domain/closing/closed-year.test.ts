import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { toIso } from '../../../src/domain/calendar/plain-date';
import { allClosed, lateUntil, openMonths } from '../../../src/domain/closing/closed-year';
import { closingAreas } from '../../../src/domain/closing/closing';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { date } from '../samples';

it.each([
  [2025, 4, '2026-05-31'],
  [2025, 1, '2026-02-28'],
  [2027, 1, '2028-02-29'],
  [2025, 10, '2026-11-30'],
])('takes late entries of the year from %i/%i up to %s', (year, month, expected) => {
  expect(toIso(lateUntil({ fiscalYear: fiscalYear(year, month) }))).toBe(expected);
});

it('goes by the day of 設定 where there is one', () => {
  expect(toIso(lateUntil({ ...chofuR7, lateUntil: date('2026-04-30') }))).toBe('2026-04-30');
});

it('finds what is open of each month, and nothing once all is closed', () => {
  const [first = '', ...others] = closingAreas(chofuR7);
  const closed = new Map([
    ['2025-04', new Set([first, ...others])],
    ['2025-05', new Set([first])],
  ]);
  const open = openMonths(chofuR7, closed);
  expect(open).toHaveLength(11);
  expect(open[0]).toEqual({ index: 1, month: '2025-05', areas: others, city: true });
  expect(open.at(-1)).toMatchObject({ index: 11, month: '2026-03' });
  expect(openMonths(chofuR7, allClosed(chofuR7))).toEqual([]);
});
