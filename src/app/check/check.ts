/** 点検: everything that is not counted or looks wrong, found from the sheet alone. No cell that a person typed is changed; 状態 and 記録ID are brought up to date, and what 変更履歴 does not know is added there. */

import type { Config } from '../../domain/plan/model';
import { error, type Problem, repairable, warning } from '../../domain/problems/problem';
import type { Checked } from '../../schema/requests/answers';
import type { UnreadablePending } from '../../schema/stored/unreadable-pending';
import { closingProblems } from '../closing/closings';
import { progressOf } from '../closing/completeness';
import { questionReader, sortProblems } from '../history/answered-questions';
import { asClosed } from '../history/as-closed';
import { historyProblems } from '../history/history-problems';
import { knownRows } from '../history/known-rows';
import { lastYearProblems, recordLastYear } from '../history/last-year-changes';
import { reportGone } from '../history/last-year-gone';
import { mergedCounts } from '../history/merged-counts';
import { recordedEntries } from '../history/recorded-entries';
import { statusWordLines } from '../history/status-words';
import { keepList, listedOrganisations } from '../organisations/keep-list';
import { listProblems } from '../organisations/list-problems';
import type { CheckLine } from '../ports/check';
import type { RowMark } from '../ports/rows';
import { qualityProblems } from '../quality/quality-problems';
import { checkTab } from '../rows/check-tab';
import { besideProblems, tabProblems } from '../rows/find-entry';
import type { ReadTab } from '../rows/read-rows';
import { alone, asOfDate, type Deps, done, type Outcome } from '../shared/deps';
import { operationName } from '../shared/operation-name';
import { shownProblem } from '../shared/shown-problem';

type CheckDeps = Pick<
  Deps,
  | 'plan'
  | 'rows'
  | 'history'
  | 'journal'
  | 'closings'
  | 'quality'
  | 'organisations'
  | 'years'
  | 'check'
  | 'backup'
  | 'clock'
  | 'ids'
>;

/** Reads every tab, and what counts show where there are any, and writes the list to the 点検 tab, in the order of tabs and rows. */
export function check(deps: CheckDeps & Pick<Deps, 'lock'>): Outcome<Checked> {
  return alone(deps, (config) => done(checkNow(deps, config)));
}

/** The same under a lock that is held. */
export function checkNow(deps: CheckDeps, config: Config): Checked {
  const checked = checkAll(deps, config);
  deps.check.show(checked.lines, checked.value.uncounted);
  return checked.value;
}

function checkAll(deps: CheckDeps, config: Config): { readonly value: Checked; readonly lines: readonly CheckLine[] } {
  const asOf = asOfDate(config, deps);
  const today = deps.clock.today();
  const problems: Problem[] = [...deps.check.structureProblems()];
  const lastYear = recordLastYear(deps);
  const history = deps.history.read();
  problems.push(...lastYearProblems(lastYear), ...reportGone(deps, lastYear, history.lines));
  problems.push(...deps.journal.unreadable().map(unreadableProblem));
  // What an ended 取り込み has not written yet is no change by a person: rows and 変更履歴 stay as its next run expects them.
  const isRestoring = deps.backup.restoring() !== null;
  if (isRestoring) problems.push(warning('entry.inconsistent', { reason: 'restoring' }));
  let uncounted = 0;
  const closed = deps.closings.closedMonths();
  const listed = listedOrganisations(deps);
  const { aliases } = listed;
  const tabs: ReadTab[] = [];
  const records = recordedEntries(history.lines, history.faults);
  const elsewhere = new Set<string>();
  const saysAsClosed = asClosed(deps, () => history.lines);
  for (const initiative of config.initiatives) {
    const sheet = deps.rows.readTab(initiative.key, 'nameLater');
    if (sheet === null) continue;
    const known = { ...knownRows(config, initiative, sheet, records, elsewhere), saysAsClosed };
    const checked = checkTab(deps, { config, asOf, today, closed, known, aliases, ids: deps.ids }, initiative, sheet);
    if (!isRestoring) markRows(deps, { config, initiative, sheet }, checked.marks);
    const ofTab = [...tabProblems(initiative, sheet).map(repairable), ...besideProblems(sheet)];
    const merged = mergedCounts(deps, initiative, sheet, history.lines);
    problems.push(...ofTab, ...checked.problems, ...merged);
    uncounted += checked.uncounted;
    tabs.push(checked.tab);
  }
  const list = keepList(deps, config, tabs, listed);
  problems.push(...listProblems(list, problems));
  problems.push(...qualityProblems(deps, config, asOf, tabs));
  if (!isRestoring) problems.push(...historyProblems(deps, { config, asOf, today, aliases }, tabs, history, records));
  problems.push(...closingProblems(deps, config, asOf, tabs, closed));
  deps.closings.showCompleteness(progressOf(config, tabs, closed, asOf));
  const { open, acknowledged } = sortProblems(problems, tabs, history.lines);
  return { value: { problems: open, uncounted, acknowledged }, lines: checkLines(config, tabs, open, acknowledged) };
}

/** Brings 状態 and 記録ID up to date; words of a person's in 状態 are kept in 変更履歴 first. */
function markRows(
  deps: Pick<Deps, 'rows' | 'history'>,
  at: Parameters<typeof statusWordLines>[0],
  marks: readonly RowMark[],
): void {
  const words = statusWordLines(at, marks);
  if (words.length > 0) deps.history.record(words);
  if (marks.length > 0) deps.rows.mark(at.sheet, marks);
}

/** What is open first. */
function checkLines(
  config: Config,
  tabs: readonly ReadTab[],
  open: readonly Problem[],
  acknowledged: readonly Problem[],
): CheckLine[] {
  const asked = questionReader(tabs);
  const line = (problem: Problem, isAnswered: boolean): CheckLine => {
    const question = asked(problem);
    return { problem: shownProblem(problem, config), question: question && { ...question, isAnswered } };
  };
  return [...open.map((each) => line(each, false)), ...acknowledged.map((each) => line(each, true))];
}

function unreadableProblem({ at, by, method }: UnreadablePending): Problem {
  return error('entry.inconsistent', { reason: 'pendingUnreadable', operation: operationName(method), at, by });
}
