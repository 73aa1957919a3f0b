/** Whether a left-out year can matter: the number formats of a tab are read only then. */

import { contains } from '../../domain/calendar/fiscal-year';
import { cellDay } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import type { TabSheet } from '../ports/rows';
import type { Deps } from '../shared/deps';

const none: ReadonlySet<number> = new Set();

/** Rows whose date was typed without a year, if a date outside the fiscal year makes that worth asking: one read or none. */
export function omittedYears(deps: Pick<Deps, 'rows'>, config: Config, sheet: TabSheet): ReadonlySet<number> {
  const outside = sheet.rows.some(({ cells: { date } }) => {
    const day = cellDay(date);
    return day !== null && !contains(config.fiscalYear, day);
  });
  return outside ? deps.rows.yearOmitted(sheet) : none;
}
