/** Calendar days without time or zone: the only maker of PlainDate. */
import type { PlainDate } from './model';

/** Day 0 of a spreadsheet's serial numbers, 1899-12-30, as days since 1970-01-01. */
const SERIAL_EPOCH = -25569;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The day of a year (1 to 9999), month (1 to 12) and day in the Gregorian calendar; null when there is no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return daysFromCivil(year, month, day) as PlainDate;
}

export function dateParts(date: PlainDate): DateParts {
  // Days are counted from 0000-03-01, so that the leap day ends its year: the inverse of daysFromCivil.
  const shifted = date + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** For example 2025-06-03. */
export function toIso(date: PlainDate): string {
  const { year, month, day } = dateParts(date);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Exactly yyyy-mm-dd, else null. */
export function fromIso(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : plainDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `days` is a whole number, negative for earlier. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return (date + days) as PlainDate;
}

/** A spreadsheet's serial number (days since 1899-12-30); the time of day is dropped. `serial` must be finite. */
export function fromSerial(serial: number): PlainDate {
  return (Math.floor(serial) + SERIAL_EPOCH) as PlainDate;
}

export function toSerial(date: PlainDate): number {
  return date - SERIAL_EPOCH;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: PlainDate): number {
  // 1970-01-01 was a Thursday.
  return (((date + 4) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970-01-01 of a Gregorian date, counting years from 1 March (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
