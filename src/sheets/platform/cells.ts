/** The border of cells: what Sheets hands over becomes a CellValue once, and a day becomes the Date that Sheets stores. */

import type { WriteValue } from '../../app/ports/rows';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { dateParts, plainDate } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { cellValue, localDay, localSerial, serialAt } from '../../schema/cells/cell-value';
import { firstMoment, wallTimeIn } from './wall-time';

/** Milliseconds. */
const DAY = 86_400_000;

export type SheetValue = string | number | boolean | Date;

/** Turns days into Dates and Dates into days, in the spreadsheet's time zone. */
export interface DayClock {
  toDay(date: Date): PlainDate;
  /** The first moment of the day. */
  toDate(day: PlainDate): Date;
  /** The number that formulas see, with the time of day behind the point. */
  toSerial(date: Date): number;
}

/** The script's own zone is the quick way; no zone takes a service call a cell. */
export function dayClock(zone: string): DayClock {
  return zone === Session.getScriptTimeZone() ? localClock : zonedClock(zone);
}

const localClock: DayClock = {
  toDay: localDay,
  toDate: (value) => {
    const { year, month, day: dayOfMonth } = dateParts(value);
    return new Date(year, month - 1, dayOfMonth);
  },
  toSerial: localSerial,
};

function zonedClock(zone: string): DayClock {
  const wallTime = wallTimeIn(zone);
  return {
    toDay: (date) => {
      const shown = new Date(wallTime(date.getTime()));
      return day(shown.getUTCFullYear(), shown.getUTCMonth() + 1, shown.getUTCDate());
    },
    toDate: (value) => new Date(firstMoment(wallTime, value * DAY)),
    toSerial: (date) => serialAt(wallTime(date.getTime())),
  };
}

function day(year: number, month: number, dayOfMonth: number): PlainDate {
  const value = plainDate(year, month, dayOfMonth);
  if (value === null) throw new RangeError(`No such day: ${year}-${month}-${dayOfMonth}`);
  return value;
}

export function toCells(values: readonly (readonly unknown[])[], clock: DayClock): CellValue[][] {
  return values.map((row) => row.map((value) => cellValue(value, clock.toDay, clock.toSerial)));
}

/** What setValues is given; null clears. */
export function toSheet(value: WriteValue, clock: DayClock): SheetValue {
  if (value === null) return '';
  return typeof value === 'object' ? clock.toDate(value.date) : value;
}
