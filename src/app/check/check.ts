/** 点検: everything that is not counted or looks wrong, found from the sheet alone. It puts nothing right; what 変更履歴 does not know is added there. */

import type { Config } from '../../domain/plan/model';
import { error, type Problem, repairable, warning } from '../../domain/problems/problem';
import type { Checked } from '../../schema/requests/answers';
import type { UnreadablePending } from '../../schema/stored/unreadable-pending';
import { closingProblems } from '../closing/closings';
import { progressOf } from '../closing/completeness';
import { historyProblems } from '../history/history-problems';
import { qualityProblems } from '../quality/quality-problems';
import { checkTab } from '../rows/check-tab';
import { tabProblems } from '../rows/find-entry';
import type { ReadTab } from '../rows/read-rows';
import { alone, asOfDate, type Deps, done, type Outcome } from '../shared/deps';
import { operationName } from '../shared/operation-name';
import { shownProblem } from '../shared/shown-problem';

/** Reads every tab, and what counts show where there are any, and writes the list to the 点検 tab, in the order of tabs and rows. */
export function check(
  deps: Pick<
    Deps,
    'plan' | 'rows' | 'history' | 'journal' | 'closings' | 'quality' | 'check' | 'backup' | 'clock' | 'lock'
  >,
): Outcome<Checked> {
  return alone(deps, (config) => {
    const checked = checkAll(deps, config);
    const shown = checked.problems.map((problem) => shownProblem(problem, config));
    deps.check.show(shown, checked.uncounted);
    return done(checked);
  });
}

function checkAll(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'journal' | 'closings' | 'quality' | 'check' | 'backup' | 'clock'>,
  config: Config,
): Checked {
  const asOf = asOfDate(config, deps);
  const today = deps.clock.today();
  const problems: Problem[] = [...deps.check.structureProblems()];
  problems.push(...deps.journal.unreadable().map(unreadableProblem));
  if (deps.backup.restoring() !== null) problems.push(warning('entry.inconsistent', { reason: 'restoring' }));
  let uncounted = 0;
  const closed = deps.closings.closedMonths();
  const tabs: ReadTab[] = [];
  for (const initiative of config.initiatives) {
    const sheet = deps.rows.readTab(initiative.key);
    if (sheet === null) continue;
    const checked = checkTab(deps, { config, asOf, today, closed }, initiative, sheet);
    problems.push(...tabProblems(initiative, sheet).map(repairable), ...checked.problems);
    uncounted += checked.uncounted;
    tabs.push(checked.tab);
  }
  problems.push(...qualityProblems(deps, config, asOf, tabs));
  problems.push(...historyProblems(deps, config, tabs));
  problems.push(...closingProblems(deps, config, asOf, tabs, closed));
  deps.closings.showCompleteness(progressOf(config, tabs, closed, asOf));
  return { problems, uncounted };
}

function unreadableProblem({ at, by, method }: UnreadablePending): Problem {
  return error('entry.inconsistent', { reason: 'pendingUnreadable', operation: operationName(method), at, by });
}
