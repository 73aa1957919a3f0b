/** Calendar days without time or zone: the only maker of PlainDate. */

/** Day 0 of a spreadsheet's serial numbers, 1899-12-30, as days since 1970-01-01. */
const SERIAL_EPOCH = -25569;
/** Milliseconds. */
const DAY = 86_400_000;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The day of a year (1 to 9999), month (1 to 12) and day in the Gregorian calendar; null when there is no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  // Not Date.UTC, which takes the years 0 to 99 for those of the last century.
  const date = (new Date(0).setUTCFullYear(year, month - 1, day) / DAY) as PlainDate;
  const parts = dateParts(date);
  // A day that is none, such as 30 February or a half, comes out as another.
  const same = parts.year === year && parts.month === month && parts.day === day;
  return same && year >= 1 && year <= 9999 ? date : null;
}

/** By UTC, in which every day has 24 hours. NaN beyond the years a Date can hold. */
export function dateParts(date: PlainDate): DateParts {
  const utc = new Date(date * DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
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

/** A calendar day, as whole days since 1970-01-01. Made only by plain-date.ts. */
export type PlainDate = number & { readonly __unit: 'day' };
