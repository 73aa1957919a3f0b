/** The border of cells: what Sheets hands over becomes a CellValue once, and a day becomes the Date that Sheets stores. */

import type { WriteValue } from '../../app/ports/rows';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { dateParts, plainDate } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { cellValue, localDay } from '../../schema/cells/cell-value';

export type SheetValue = string | number | boolean | Date;

/** Turns days into Dates and Dates into days, in the spreadsheet's time zone. */
export interface DayClock {
  toDay(date: Date): PlainDate;
  toDate(day: PlainDate): Date;
}

/** The script's own zone is the quick way; a spreadsheet set to another zone is asked through Utilities. */
export function dayClock(zone: string): DayClock {
  return zone === Session.getScriptTimeZone() ? localClock : zonedClock(zone);
}

const localClock: DayClock = {
  toDay: localDay,
  toDate: (value) => {
    const { year, month, day: dayOfMonth } = dateParts(value);
    return new Date(year, month - 1, dayOfMonth);
  },
};

function zonedClock(zone: string): DayClock {
  return {
    toDay: (date) => {
      const [year = 0, month = 0, dayOfMonth = 0] = Utilities.formatDate(date, zone, 'yyyy-M-d').split('-').map(Number);
      return day(year, month, dayOfMonth);
    },
    toDate: (value) => {
      const { year, month, day: dayOfMonth } = dateParts(value);
      return Utilities.parseDate(`${year}-${month}-${dayOfMonth}`, zone, 'yyyy-M-d');
    },
  };
}

function day(year: number, month: number, dayOfMonth: number): PlainDate {
  const value = plainDate(year, month, dayOfMonth);
  if (value === null) throw new RangeError(`No such day: ${year}-${month}-${dayOfMonth}`);
  return value;
}

export function toCells(values: readonly (readonly unknown[])[], clock: DayClock): CellValue[][] {
  return values.map((row) => row.map((value) => cellValue(value, clock.toDay)));
}

/** What setValues is given; null clears. */
export function toSheet(value: WriteValue, clock: DayClock): SheetValue {
  if (value === null) return '';
  return typeof value === 'object' ? clock.toDate(value.date) : value;
}
