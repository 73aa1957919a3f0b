/** Cell values between a script (Date, '' for blanks) and the workbook (serial numbers), both ways. */
import type { Wire } from '../../../book/model/types';
import { wallClock } from './format-date';
import { job } from './job';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The spreadsheet's zone, which may be another one than the script's. */
let bookZone = '';
let sameZone = true;

/** To be known before any cell is read, and when a script changes the zone. */
export function setBookTimeZone(timeZone: string): void {
  bookZone = timeZone;
  sameZone = timeZone === job.timeZone;
}

setBookTimeZone(job.bookTimeZone);

/** Days since 1899-12-30 that a clock in the spreadsheet's zone shows at that instant. */
function serialOf(date: Date): number {
  const wall = sameZone
    ? Date.UTC(
        date.getFullYear(),
        date.getMonth(),
        date.getDate(),
        date.getHours(),
        date.getMinutes(),
        date.getSeconds(),
        date.getMilliseconds(),
      )
    : wallClock(date, bookZone);
  return (wall - EPOCH) / DAY;
}

/** The instant at which a clock in the spreadsheet's zone shows what the serial says. */
function dateOf(serial: number): Date {
  const wall = EPOCH + Math.round(serial * DAY);
  return sameZone ? localDate(new Date(wall)) : new Date(instantOf(wall, bookZone));
}

function localDate(utc: Date): Date {
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

/** Where a clock is put forward, times that it never shows are those after the hour that was left out. */
function instantOf(wall: number, zone: string): number {
  const guess = wall - (wallClock(new Date(wall), zone) - wall);
  const shown = wallClock(new Date(guess), zone);
  return shown === wall ? guess : guess + (wall - shown);
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
