/** Japanese eras at their edges. */
import fc from 'fast-check';
import { eraFiscalYear, eraOf, eraToYear, formatEra } from '../../../src/domain/calendar/era';
import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { dateParts, plainDate } from '../../../src/domain/calendar/plain-date';
import { date } from '../samples';

it.each([
  ['2025-06-03', '令和7年6月3日'],
  ['2019-05-01', '令和元年5月1日'],
  ['2019-04-30', '平成31年4月30日'],
  ['1989-01-08', '平成元年1月8日'],
  ['1989-01-07', '昭和64年1月7日'],
  ['1926-12-25', '昭和元年12月25日'],
  ['1926-12-24', '大正15年12月24日'],
  ['1900-01-01', '1900年1月1日'],
])('%s is %s', (iso, text) => {
  expect(formatEra(date(iso))).toBe(text);
});

it('has no era before the oldest it knows', () => {
  expect(eraOf(date('1912-07-29'))).toBeNull();
  expect(eraOf(date('2025-06-03'))).toEqual({ name: '令和', letter: 'R', year: 7 });
});

it.each([
  [2025, '令和7年度'],
  [2019, '令和元年度'],
  [2018, '平成30年度'],
  [1988, '昭和63年度'],
  [1989, '平成元年度'],
  [1900, '1900年度'],
])('the year from April %d is %s', (startYear, text) => {
  expect(eraFiscalYear(fiscalYear(startYear))).toBe(text);
});

it('names a year that starts in another month by the calendar year it starts in', () => {
  expect(eraFiscalYear(fiscalYear(2025, 10))).toBe('令和7年度');
  expect(eraFiscalYear(fiscalYear(2018, 12))).toBe('平成30年度');
});

it.each([
  ['R', 7, 2025],
  ['r', 7, 2025],
  ['令和', 1, 2019],
  ['令', 7, 2025],
  ['H', 31, 2019],
  ['S', 64, 1989],
  ['X', 1, null],
  ['', 1, null],
  ['R', 0, null],
  ['R', 1.5, null],
])('%s %d is %p', (name, year, expected) => {
  expect(eraToYear(name, year)).toBe(expected);
});

it('comes back from an era to the same year, for every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1913, max: 2150 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const day = plainDate(year, month, 28);
      const era = day === null ? null : eraOf(day);
      expect(era).not.toBeNull();
      if (day === null || era === null) return;
      expect(eraToYear(era.letter, era.year)).toBe(dateParts(day).year);
      expect(eraToYear(era.name, era.year)).toBe(dateParts(day).year);
    }),
  );
});
