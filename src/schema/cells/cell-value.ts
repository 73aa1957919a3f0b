/** The border of cells: what Sheets or google.script.run hands over becomes a CellValue once. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { plainDate } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';

const DAY = 86_400_000;
/** 1970-01-01 as a serial number. */
const EPOCH_SERIAL = 25569;
/** Serial numbers of 1927-05-18 and of 9999-12-31: what lies outside them stands for no day of an entry. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 2_958_465;

/** The day of a Date by the script's own time zone. */
export function localDay(date: Date): PlainDate {
  const day = plainDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (day === null) throw new RangeError('A Date without a day');
  return day;
}

/**
 * '' , undefined and null are blank; a Date is a day, by `toDay`; anything unforeseen is its text. A number in a cell whose
 * format is a date or a time (9, 1:30, 20250603) comes as a Date of long ago or far ahead: it is the number that formulas see.
 */
export function cellValue(
  value: unknown,
  toDay: (date: Date) => PlainDate = localDay,
  toSerial: (date: Date) => number = localSerial,
): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!isDate(value)) return String(value);
  const serial = toSerial(value);
  if (Number.isNaN(serial)) return String(value);
  if (serial >= FIRST_SERIAL && serial < LAST_SERIAL) return { kind: 'date', date: toDay(value) };
  // Free of the last bits of the division, 9 is 9 again.
  return Number(serial.toFixed(9));
}

/**
 * The serial number of a Date by the clock of the script's own time zone. Read from the fields: the offset of a zone is given
 * in whole minutes, and before 1888 Tokyo's was 9:18:59.
 */
export function localSerial(date: Date): number {
  const utc = new Date(0);
  utc.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  utc.setUTCHours(date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
  return serialAt(utc.getTime());
}

/** The serial number of what a clock on the wall shows, in milliseconds as if it hung in Greenwich. */
export function serialAt(shown: number): number {
  return shown / DAY + EPOCH_SERIAL;
}

/** A Date of another realm is no instanceof Date. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
