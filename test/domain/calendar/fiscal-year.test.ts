/** Fiscal years from any first month. */

import fc from 'fast-check';
import {
  contains,
  daysIn,
  fiscalYear,
  monthFirst,
  monthIndex,
  monthLast,
} from '../../../src/domain/calendar/fiscal-year';
import { addDays, toIso } from '../../../src/domain/calendar/plain-date';
import { cases } from '../../run/cases';
import { date } from '../samples';

describe('a fiscal year from April', () => {
  const fy = fiscalYear(2025);

  it('runs from April to March', () => {
    expect([toIso(fy.first), toIso(fy.last), daysIn(fy)]).toEqual(['2025-04-01', '2026-03-31', 365]);
    expect(daysIn(fiscalYear(2023))).toBe(366);
  });

  it.each([
    ['2025-03-31', -1],
    ['2025-04-01', 0],
    ['2025-12-31', 8],
    ['2026-01-01', 9],
    ['2026-02-28', 10],
    ['2026-03-31', 11],
    ['2026-04-01', -1],
  ])('%s is in month %d', (iso, index) => {
    expect(monthIndex(fy, date(iso))).toBe(index);
    expect(contains(fy, date(iso))).toBe(index >= 0);
  });

  it('knows the ends of its months', () => {
    expect([toIso(monthFirst(fy, 10)), toIso(monthLast(fy, 10))]).toEqual(['2026-02-01', '2026-02-28']);
    expect([toIso(monthFirst(fy, 11)), toIso(monthLast(fy, 11))]).toEqual(['2026-03-01', '2026-03-31']);
  });
});

it.each([1, 4, 9, 12])('from month %d, twelve months follow each other without a gap', (startMonth) => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2100 }), (startYear) => {
      const fy = fiscalYear(startYear, startMonth);
      let next = fy.first;
      for (let index = 0; index < 12; index += 1) {
        expect(monthFirst(fy, index)).toBe(next);
        expect(monthIndex(fy, monthLast(fy, index))).toBe(index);
        next = addDays(monthLast(fy, index), 1);
      }
      expect(addDays(next, -1)).toBe(fy.last);
    }),
    { numRuns: cases(30) },
  );
});

it('refuses a month that is none', () => {
  expect(() => fiscalYear(2025, 13)).toThrow(new RangeError('No fiscal year starts in 2025-13'));
  expect(() => monthFirst(fiscalYear(2025), 12)).toThrow(new RangeError('No month 12 in a fiscal year'));
  expect(() => monthFirst(fiscalYear(2025), -1)).toThrow(new RangeError('No month -1 in a fiscal year'));
});

it('refuses a year that does not begin or end within the calendar', () => {
  expect(() => fiscalYear(0)).toThrow(RangeError);
  expect(() => fiscalYear(9999)).toThrow(RangeError);
});
