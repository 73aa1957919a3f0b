/** Dates as spreadsheets count them: days since 1899-12-30, with the time of day as the fraction. */

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** The days from 1970 that a Date can count, either way. */
const MOST_DAYS = 100_000_000;

/** Whether a serial number is a moment that a Date can hold; a number far beyond is a number in any format. */
export function isMoment(serial: number): boolean {
  return Math.abs(serial + EPOCH_MS / DAY_MS) < MOST_DAYS;
}

/** The serial number of a day of the Gregorian calendar, null when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? (date.getTime() - EPOCH_MS) / DAY_MS : null;
}

/** The serial number that a clock in the given time zone shows at an instant. */
export function serialOfInstant(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const day = serialOfDay(part('year'), part('month'), part('day')) ?? 0;
  return day + (part('hour') * 3600 + part('minute') * 60 + part('second')) / 86_400;
}

/** The year that a clock in the given time zone shows at an instant. */
export function yearOfInstant(instant: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' }).format(instant));
}
