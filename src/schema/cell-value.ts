/** The border of cells: what Sheets or google.script.run hands over becomes a CellValue once. */
import type { CellValue, PlainDate } from '../domain/model';
import { plainDate } from '../domain/plain-date';

const DAY = 86_400_000;
/** 1970-01-01 as a serial number. */
const EPOCH_SERIAL = 25569;
/** A year of one to four digits in every time zone: 0001-01-02 to 9999-12-30. */
const FIRST_DAY = -62_135_510_400_000;
const LAST_DAY = Date.UTC(9999, 11, 30);

/** The day of a Date by the script's own time zone. */
export function localDay(date: Date): PlainDate {
  const day = plainDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (day === null) throw new RangeError('A Date without a day');
  return day;
}

/**
 * '' , undefined and null are blank; a Date is a day, by `toDay`, and one beyond the calendar (20250603 in a cell that is
 * formatted as a date) the number that it is; anything unforeseen is its text.
 */
export function cellValue(value: unknown, toDay: (date: Date) => PlainDate = localDay): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!isDate(value)) return String(value);
  const time = value.getTime();
  if (Number.isNaN(time)) return String(value);
  if (time >= FIRST_DAY && time < LAST_DAY) return { kind: 'date', date: toDay(value) };
  return Math.floor(time / DAY - value.getTimezoneOffset() / 1440) + EPOCH_SERIAL;
}

/** A Date of another realm is no instanceof Date. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
