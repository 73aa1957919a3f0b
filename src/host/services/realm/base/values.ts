/** Cell values between a script (Date, '' for blanks) and the workbook (serial numbers), both ways. */
import type { Wire } from '../../../book/model/types';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Days since 1899-12-30 in the script's own time zone, which is the spreadsheet's here. */
export function serialOf(date: Date): number {
  const local = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    date.getMilliseconds(),
  );
  return (local - EPOCH) / DAY;
}

/** The Date at which the script's clock reads what the serial says. */
export function dateOf(serial: number): Date {
  const utc = new Date(EPOCH + Math.round(serial * DAY));
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
    utc.getUTCMilliseconds(),
  );
}

/** A cell as getValue() gives it: errors are their text without its explanation. */
export function fromWire(wire: Wire): string | number | boolean | Date {
  if (typeof wire !== 'object') return wire;
  if ('serial' in wire) return dateOf(wire.serial);
  return wire.error.split(' ')[0] ?? wire.error;
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** What a script hands over for a cell: undefined and null clear it, anything odd becomes its text. */
export function toWire(value: unknown): Wire {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (isDate(value)) {
    const serial = serialOf(value);
    return Number.isNaN(serial) ? { error: '#NUM!' } : { serial };
  }
  return String(value);
}
