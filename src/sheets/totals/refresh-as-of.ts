/** Brings the stored as-of date up to today. */

import type { SheetContext } from '../book/context';
import { writeAsOf } from './summary-sheet';

/** Refresh the as-of date on 集計 when a new day began: at most one write. */
export function refreshAsOf(context: SheetContext): void {
  const config = context.config();
  if (config === null) return;
  const asOf = config.asOf ?? context.today();
  if (context.store.shownAsOf() === asOf) return;
  const summary = context.fixedSheet('summary');
  if (summary === null) return;
  writeAsOf(summary, asOf, context.clock);
  context.store.setShownAsOf(asOf);
}
