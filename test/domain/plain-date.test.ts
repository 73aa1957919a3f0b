/** Calendar days, held against the platform's own calendar. */
import fc from 'fast-check';
import {
  addDays,
  dateParts,
  fromIso,
  fromSerial,
  plainDate,
  toIso,
  toSerial,
  weekdayOf,
} from '../../src/domain/plain-date';
import { date } from './samples';

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

  it('agrees with the platform on every day, its parts, weekday and ISO text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25567, max: 100_000 }), (days) => {
        const utc = new Date(days * DAY);
        const parts = { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
        const made = plainDate(parts.year, parts.month, parts.day);
        expect(made).toBe(days);
        if (made === null) return;
        expect(dateParts(made)).toEqual(parts);
        expect(toIso(made)).toBe(utc.toISOString().slice(0, 10));
        expect(weekdayOf(made)).toBe(utc.getUTCDay());
        expect(fromIso(toIso(made))).toBe(made);
        expect(fromSerial(toSerial(made))).toBe(made);
      }),
    );
  });
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
