/** What is still to do until the end of the year. */

const DAYS_A_MONTH = 365 / 12;
const millisecondsADay = 86_400_000;

export interface Pace {
  readonly remaining: number;
  /** Whole counts a month from the as-of date on; the last month is a month however few its days. null after the last day. */
  readonly perMonth: number | null;
}

/** Days as yyyy-mm-dd. */
export function paceOf(actual: number, target: number, asOf: string, until: string): Pace {
  const remaining = Math.max(0, target - actual);
  const days = (Date.parse(until) - Date.parse(asOf)) / millisecondsADay;
  if (!(days > 0)) return { remaining, perMonth: null };
  return { remaining, perMonth: Math.ceil(remaining / Math.max(1, days / DAYS_A_MONTH)) };
}
