/** The fiscal year as a value: twelve months from any first month. Months are counted 0 to 11 from the first. */
import type { PlainDate } from './plain-date';
import { addDays, dateParts, plainDate } from './plain-date';

/**
 * The fiscal year that starts on the first day of `startMonth` (1 to 12) in `startYear`.
 * @throws RangeError when there is no such month.
 */
export function fiscalYear(startYear: number, startMonth = 4): FiscalYear {
  const first = plainDate(startYear, startMonth, 1);
  const next = plainDate(startYear + 1, startMonth, 1);
  if (first === null || next === null) throw new RangeError(`No fiscal year starts in ${startYear}-${startMonth}`);
  return { startYear, startMonth, first, last: addDays(next, -1) };
}

export function contains(fy: FiscalYear, date: PlainDate): boolean {
  return date >= fy.first && date <= fy.last;
}

export function daysIn(fy: FiscalYear): number {
  return fy.last - fy.first + 1;
}

/** 0 to 11 in fiscal order; -1 for a day outside the year. */
export function monthIndex(fy: FiscalYear, date: PlainDate): number {
  if (!contains(fy, date)) return -1;
  return (dateParts(date).month - fy.startMonth + 12) % 12;
}

/** The first day of month `index` (0 to 11). @throws RangeError for another index. */
export function monthFirst(fy: FiscalYear, index: number): PlainDate {
  const month = calendarMonth(fy, index);
  const first = index >= 0 && index <= 11 ? plainDate(yearOfMonth(fy, month), month, 1) : null;
  if (first === null) throw new RangeError(`No month ${index} in a fiscal year`);
  return first;
}

/** The last day of month `index` (0 to 11). @throws RangeError for another index. */
export function monthLast(fy: FiscalYear, index: number): PlainDate {
  return index === 11 ? fy.last : addDays(monthFirst(fy, index + 1), -1);
}

/** The calendar month (1 to 12) of month `index` (0 to 11). */
export function calendarMonth(fy: FiscalYear, index: number): number {
  return ((fy.startMonth - 1 + index) % 12) + 1;
}

/** The calendar year in which the calendar month (1 to 12) of this fiscal year lies. */
export function yearOfMonth(fy: FiscalYear, month: number): number {
  return month < fy.startMonth ? fy.startYear + 1 : fy.startYear;
}

/** A fiscal year: twelve months from the first day of `startMonth` in `startYear`. */
export interface FiscalYear {
  readonly startYear: number;
  /** 1 to 12; 4 in Japan. */
  readonly startMonth: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
}
