/** Brings what depends on the day up to date: the as-of date on 集計, and 状態 of the rows whose day came. */

import { staleTabs } from '../../app/rows/stale-marks';
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
 * Once a day, while the lock is held: one read a tab, then a write on 集計, and one for each run of rows whose 状態 says something
 * else now. Else nothing. Ended half-way it is done again.
 */
export function refreshAsOf(context: SheetContext): void {
  const config = context.config();
  if (config === null || !isAsOfStale(context)) return;
  const today = context.today();
  const asOf = asOfOn(config, today);
  const summary = context.fixedSheet('summary');
  if (summary === null) return;
  const rows = new SheetRows(context);
  const stale = staleTabs({ rows }, { config, asOf, today, closed: context.store.closed() ?? new Map() });
  // A read after a change would wait for all formulas.
  writeAsOf(summary, asOf, context.clock);
  for (const { sheet, marks } of stale) rows.mark(sheet, marks);
  context.store.setShownAsOf(asOf);
}
