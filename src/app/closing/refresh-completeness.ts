/** Writes 入力の状況 as it is now, which ダッシュボード shows. */

import { readRows } from '../rows/read-rows';
import { alone, asOfDate, type Deps, done, type Outcome } from '../shared/deps';
import { progressOf } from './completeness';

/** One read a tab, a few writes on 確定. */
export function refreshCompleteness(
  deps: Pick<Deps, 'plan' | 'rows' | 'closings' | 'clock' | 'lock'>,
): Outcome<object> {
  return alone(deps, (config) => {
    const asOf = asOfDate(config, deps);
    deps.closings.showCompleteness(
      progressOf(config, readRows(deps, config, asOf), deps.closings.closedMonths(), asOf),
    );
    return done({});
  });
}
