/** Which month a reminder is about, and which areas it goes to: no entry yet, or rows that nobody has looked at. */
import type { FiscalYear } from '../calendar/fiscal-year';
import { contains, monthFirst, monthIndex } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { addDays, dateParts } from '../calendar/plain-date';
import { type ClosedMonths, isClosed, monthKey } from '../closing/closing';
import type { AreaMonths } from '../closing/completeness';
import type { Config } from '../plan/model';

export interface DueMonth {
  /** 0 to 11 in fiscal order. */
  readonly index: number;
  /** yyyy-mm */
  readonly month: string;
}

/** What an area still has to do for the month. */
export interface AreaNeed {
  readonly area: string;
  /** 0 means that nothing was recorded. */
  readonly entries: number;
  /** Rows of the month to look at. */
  readonly open: number;
}

/** The timer fires every day: after so many without it, it has stopped. */
const MISSED_DAYS = 2;

/** Whether the daily timer did not fire when it should have. `last` is the day it last did, else the day it was started; null when neither is known. */
export function hasStopped(last: PlainDate | null, today: PlainDate): boolean {
  return last !== null && today - last >= MISSED_DAYS;
}

/**
 * The month before today's, once day `day` (1 to 28) of today's month has come; null before that day, and when the month
 * lies outside the fiscal year.
 */
export function dueMonth(fy: FiscalYear, day: number, today: PlainDate): DueMonth | null {
  const date = dateParts(today).day;
  if (date < day) return null;
  const lastOfMonth = addDays(today, -date);
  return contains(fy, lastOfMonth) ? { index: monthIndex(fy, lastOfMonth), month: monthKey(lastOfMonth) } : null;
}

/**
 * The areas with no entry in the month or with rows of it to look at, in order. A closed month needs nothing, and the
 * city-wide name nothing for being empty: not every month has something that belongs to no single area.
 */
export function areaNeeds(
  { fiscalYear: fy, cityWide }: Pick<Config, 'fiscalYear' | 'cityWide'>,
  progress: readonly AreaMonths[],
  open: ReadonlyMap<string, number>,
  closed: ClosedMonths,
  index: number,
): AreaNeed[] {
  return progress
    .filter(({ area }) => !isClosed(closed, monthFirst(fy, index), area))
    .map(({ area, months }) => ({ area, entries: months[index]?.entries ?? 0, open: open.get(area) ?? 0 }))
    .filter(({ area, entries, open: rows }) => rows > 0 || (entries === 0 && area !== cityWide));
}
