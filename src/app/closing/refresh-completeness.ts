/** Writes 入力の状況 as it is now, which ダッシュボード shows. */

import { readRows } from '../rows/read-rows';
import { alone, asOfDate, type Deps, done, type Outcome } from '../shared/deps';
import { progressOf } from './completeness';

/** One read a tab, a few writes on 確定. */
export function refreshCompleteness(deps: Deps): Outcome<object> {
  return alone(deps, (config) => {
    const { workbook } = deps;
    const asOf = asOfDate(config, deps);
    workbook.showCompleteness(progressOf(config, readRows(workbook, config, asOf), workbook.closedMonths(), asOf));
    return done({});
  });
}
