/** Calendar days, held against a calendar turned page by page. */
import {
  addDays,
  dateParts,
  fromIso,
  fromSerial,
  plainDate,
  toIso,
  toSerial,
  weekdayOf,
} from '../../../src/domain/calendar/plain-date';
import { date } from '../samples';

const DAY = 86_400_000;

describe('plainDate', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2025, 4, 1, Date.UTC(2025, 3, 1) / DAY],
    [2024, 2, 29, Date.UTC(2024, 1, 29) / DAY],
    [2000, 2, 29, Date.UTC(2000, 1, 29) / DAY],
  ])('%d-%d-%d is day %d', (year, month, day, expected) => {
    expect(plainDate(year, month, day)).toBe(expected);
  });

  it.each([
    [2025, 2, 29],
    [1900, 2, 29],
    [2025, 2, 30],
    [2025, 4, 31],
    [2025, 0, 1],
    [2025, 13, 1],
    [2025, 1, 0],
    [2025, 1, 32],
    [0, 1, 1],
    [10000, 1, 1],
    [2025.5, 1, 1],
    [Number.NaN, 1, 1],
    [2025, Number.POSITIVE_INFINITY, 1],
  ])('there is no %d-%d-%d', (year, month, day) => {
    expect(plainDate(year, month, day)).toBeNull();
  });

  it('agrees with a calendar that is turned page by page, from 1900 to 2050', () => {
    // 1900-01-01 was a Monday, 25,567 days before 1970.
    let days = -25567;
    let weekday = 1;
    for (let year = 1900; year <= 2050; year += 1) {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].forEach((length, month) => {
        for (let day = 1; day <= length; day += 1) {
          check(days, weekday, year, month + 1, day);
          days += 1;
          weekday = (weekday + 1) % 7;
        }
      });
    }
  });

  function check(days: number, weekday: number, year: number, month: number, day: number): void {
    const made = plainDate(year, month, day);
    if (made === null || made !== days) throw new Error(`${year}-${month}-${day} is ${made}, not ${days}`);
    const { year: y, month: m, day: d } = dateParts(made);
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const isSame = y === year && m === month && d === day && toIso(made) === iso && fromIso(iso) === days;
    if (!isSame || weekdayOf(made) !== weekday || fromSerial(toSerial(made)) !== days) throw new Error(iso);
  }
});

it.each(['2025-6-3', '2025-02-30', ' 2025-06-03', '2025-06-03T00:00', '20250603', ''])('%p is no ISO day', (text) => {
  expect(fromIso(text)).toBeNull();
});

it.each([
  [1, '1899-12-31'],
  [25569, '1970-01-01'],
  [45811, '2025-06-03'],
  [45811.999, '2025-06-03'],
])('serial %d is %s', (serial, iso) => {
  expect(toIso(fromSerial(serial))).toBe(iso);
});

it('adds days over the ends of months and years', () => {
  expect(toIso(addDays(date('2025-12-31'), 1))).toBe('2026-01-01');
  expect(toIso(addDays(date('2024-03-01'), -1))).toBe('2024-02-29');
});
