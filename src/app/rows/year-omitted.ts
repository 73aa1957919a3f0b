/** Whether a left-out year can matter: the number formats of a tab are read only then. */

import { contains } from '../../domain/calendar/fiscal-year';
import { cellDay } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import type { TabSheet, Workbook } from '../ports/ports';

const none: ReadonlySet<number> = new Set();

/** Rows whose date was typed without a year, if a date outside the fiscal year makes that worth asking: one read or none. */
export function omittedYears(workbook: Workbook, config: Config, sheet: TabSheet): ReadonlySet<number> {
  const outside = sheet.rows.some(({ cells: { date } }) => {
    const day = cellDay(date);
    return day !== null && !contains(config.fiscalYear, day);
  });
  return outside ? workbook.yearOmitted(sheet) : none;
}
