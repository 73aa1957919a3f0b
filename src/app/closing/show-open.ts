/** What rows and 入力の状況 say once something is open again. */
import type { ClosedMonths } from '../../domain/closing/closing';
import type { Config } from '../../domain/plan/model';
import { readRows } from '../rows/read-rows';
import { unseenMarks } from '../rows/stale-marks';
import { asOfDate, type Deps } from '../shared/deps';
import { progressOf } from './completeness';

/** One read a tab, and a write where 状態 changes. */
export function showOpen(deps: Pick<Deps, 'rows' | 'closings' | 'clock'>, config: Config, closed: ClosedMonths): void {
  const asOf = asOfDate(config, deps);
  const tabs = readRows(deps, config, asOf);
  for (const { initiative, sheet } of tabs) {
    const marks = unseenMarks(deps, { config, asOf, today: deps.clock.today(), initiative, closed }, sheet);
    if (marks.length > 0) deps.rows.mark(sheet, marks);
  }
  deps.closings.showCompleteness(progressOf(config, tabs, closed, asOf));
}
