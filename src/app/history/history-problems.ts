/** What 点検 finds in 変更履歴: lines that were altered, and changes of entries that no line tells. */

import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { warning } from '../../domain/problems/problem';
import type { ChainFault, History } from '../ports/history';
import type { ReadTab } from '../rows/read-rows';
import type { Deps } from '../shared/deps';
import { underNamesOfNow } from './renamed-lines';
import { unrecorded } from './unrecorded';

/** Of altered lines so many are named. */
const MOST_FAULTS = 20;

/** Adds what is not on record to 変更履歴: one write where there is anything. */
export function historyProblems(
  deps: Pick<Deps, 'history'>,
  config: Config,
  tabs: readonly ReadTab[],
  history: History,
): Problem[] {
  const problems = history.faults.slice(0, MOST_FAULTS).map((fault) => faultProblem(history, fault));
  const whole = config.initiatives.length === tabs.length;
  if (!whole) return problems;
  const { lines, changes } = unrecorded(config, tabs, { ...history, lines: underNamesOfNow(history.lines) });
  if (lines.length > 0) deps.history.record(lines);
  if (changes > 0)
    problems.push(warning('entry.inconsistent', { reason: 'unrecorded', typed: changes }, { tab: 'history' }));
  return problems;
}

function faultProblem({ lines }: History, fault: ChainFault): Problem {
  if (fault.kind === 'cut') {
    return warning('entry.inconsistent', { reason: 'historyCut', typed: fault.count }, { tab: 'history' });
  }
  const line = lines[fault.index];
  const at = { tabName: line?.sheet ?? '', otherRow: line?.row ?? 0 };
  const where = { tab: 'history', ...(line?.current === true ? { row: line.row } : {}) };
  return fault.kind === 'removed'
    ? warning('entry.inconsistent', { reason: 'historyRemoved', typed: fault.count, ...at }, where)
    : warning('entry.inconsistent', { reason: reasons[fault.kind], typed: '', ...at }, where);
}

const reasons = {
  changed: 'historyChanged',
  inserted: 'historyInserted',
  moved: 'historyMoved',
} as const;
