/** The border of cells: what Sheets or google.script.run hands over becomes a CellValue once. */
import type { CellValue, PlainDate } from '../domain/model';
import { plainDate } from '../domain/plain-date';

/** The day of a Date by the script's own time zone. */
export function localDay(date: Date): PlainDate {
  const day = plainDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (day === null) throw new RangeError('A Date without a day');
  return day;
}

/** '' , undefined and null are blank; a Date is a day, by `toDay`; anything unforeseen is its text. */
export function cellValue(value: unknown, toDay: (date: Date) => PlainDate = localDay): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!isDate(value)) return String(value);
  return Number.isNaN(value.getTime()) ? String(value) : { kind: 'date', date: toDay(value) };
}

/** A Date of another realm is no instanceof Date. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
