/** Brings what depends on the day up to date: the as-of date on 集計, and 状態 of the rows whose day came. */

import { refreshStates } from '../../app/rows/stale-marks';
import { asOfOn } from '../../domain/plan/as-of';
import type { SheetContext } from '../book/context';
import { SheetRows } from '../rows/sheet-rows';
import { writeAsOf } from './summary-sheet';

/** Whether a new day began, or 基準日 changed, since this was last done: no range read. */
export function isAsOfStale(context: SheetContext): boolean {
  const config = context.config();
  return config !== null && context.store.shownAsOf() !== asOfOn(config, context.today());
}

/**
 * Once a day, while the lock is held: one read a tab, a write on 集計, and one for each run of rows whose 状態 says something
 * else now. Else nothing. Ended half-way it is done again.
 */
export function refreshAsOf(context: SheetContext): void {
  const config = context.config();
  if (config === null || !isAsOfStale(context)) return;
  const today = context.today();
  const asOf = asOfOn(config, today);
  const summary = context.fixedSheet('summary');
  if (summary === null) return;
  writeAsOf(summary, asOf, context.clock);
  refreshStates({ rows: new SheetRows(context) }, { config, asOf, today, closed: context.store.closed() ?? new Map() });
  context.store.setShownAsOf(asOf);
}
