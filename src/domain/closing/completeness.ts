/** How far each area is with each month: closed, entered, nothing yet; and who is late. */

import { monthFirst, monthIndex, monthLast } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import type { Config } from '../plan/model';
import type { TabRows } from '../totals/roll-up';
import { type ClosedMonths, closingAreas, isClosed, monthKeyAt } from './closing';

/** `future`: the month has not started. */
export type MonthState = 'closed' | 'entered' | 'nothing' | 'future';

export interface AreaMonth {
  /** yyyy-mm */
  readonly month: string;
  readonly state: MonthState;
  /** Entries in which something counts; a reported 0 is one. */
  readonly entries: number;
  /** Nothing yet, and the day by which the month was to be entered has passed. */
  readonly late: boolean;
}

export interface AreaMonths {
  /** An area's name, or the city-wide one. */
  readonly area: string;
  /** Twelve, in fiscal order. */
  readonly months: readonly AreaMonth[];
}

const MONTHS = 12;

/**
 * The areas in order, then the city-wide name, which is never late: not every month has something that belongs to no
 * single area. A month is late from the day after day `config.closingDay` of the month that follows it.
 */
export function completeness(
  config: Pick<Config, 'fiscalYear' | 'areas' | 'cityWide' | 'closingDay'>,
  tabs: readonly TabRows[],
  closed: ClosedMonths,
  asOf: PlainDate,
): AreaMonths[] {
  const entries = entriesBy(config, tabs);
  const { fiscalYear: fy, cityWide, closingDay } = config;
  return closingAreas(config).map((area, scope) => ({
    area,
    months: Array.from({ length: MONTHS }, (_, index) => {
      const count = entries[scope * MONTHS + index] ?? 0;
      const first = monthFirst(fy, index);
      const started = count > 0 ? 'entered' : 'nothing';
      const state = isClosed(closed, first, area) ? 'closed' : first > asOf ? 'future' : started;
      const late = state === 'nothing' && area !== cityWide && asOf > monthLast(fy, index) + closingDay;
      return { month: monthKeyAt(fy, index), state, entries: count, late };
    }),
  }));
}

/** Cell [scope * 12 + month]. */
function entriesBy(
  { fiscalYear: fy, areas }: Pick<Config, 'fiscalYear' | 'areas'>,
  tabs: readonly TabRows[],
): number[] {
  const entries = new Array<number>((areas.length + 1) * MONTHS).fill(0);
  for (const { date, area, counts } of tabs.flatMap(({ rows }) => rows)) {
    const month = date === null ? -1 : monthIndex(fy, date);
    if (month < 0 || area < 0 || counts.every((count) => count === null)) continue;
    const cell = area * MONTHS + month;
    entries[cell] = (entries[cell] ?? 0) + 1;
  }
  return entries;
}
