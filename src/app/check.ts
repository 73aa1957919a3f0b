/** 点検: everything that is not counted or looks wrong, found from the sheet alone. It puts nothing right; what 変更履歴 does not know is added there. */
import type { Config, Initiative, Problem } from '../domain/model';
import { placed, warning } from '../domain/problem';
import { closingProblems } from './closings';
import { duplicates, type KnownRow, lookAlikes } from './compare-rows';
import { progressOf } from './completeness';
import { alone, asOfDate, type Deps, done, type Outcome } from './deps';
import { tabProblems } from './find-entry';
import { historyProblems } from './history-problems';
import { valueText } from './labels';
import type { Ids, SheetRow, TabSheet } from './ports';
import { qualityProblems } from './quality-problems';
import { type ReadRow, type ReadTab, whereabouts } from './read-rows';
import { changeCells } from './row-cells';
import { idOwners, type SettledRow, type SettleInput, settleRow } from './settle-rows';
import { shownProblem } from './shown-problem';
import { omittedYears } from './year-omitted';

export interface Checked {
  readonly problems: readonly Problem[];
  readonly uncounted: number;
}

/** 点検 gives no ids; whether one is missing is seen by its being asked for. */
const noIds: Ids = { next: () => 'new' };

/** Reads every tab once and writes the list to the 点検 tab, in the order of tabs and rows. */
export function check(deps: Deps): Outcome<Checked> {
  return alone(deps, (config) => {
    const checked = checkAll(deps, config);
    const shown = checked.problems.map((problem) => shownProblem(problem, config));
    deps.workbook.showCheck(shown, checked.uncounted);
    return done(checked);
  });
}

function checkAll(deps: Deps, config: Config): Checked {
  const asOf = asOfDate(config, deps);
  const problems: Problem[] = [...deps.workbook.structureProblems()];
  if (deps.workbook.restoring() !== null) problems.push(warning('entry.inconsistent', { reason: 'restoring' }));
  let uncounted = 0;
  const closed = deps.workbook.closedMonths();
  const tabs: ReadTab[] = [];
  for (const initiative of config.initiatives) {
    const sheet = deps.workbook.readTab(initiative.key);
    if (sheet === null) continue;
    const checked = checkTab(deps, { config, asOf, closed }, initiative, sheet);
    problems.push(...tabProblems(initiative, sheet), ...checked.problems);
    uncounted += checked.uncounted;
    tabs.push(checked.tab);
  }
  problems.push(...qualityProblems(deps, config, asOf, tabs));
  problems.push(...historyProblems(deps, config, tabs));
  problems.push(...closingProblems(deps.workbook, config, asOf, tabs, closed));
  deps.workbook.showCompleteness(progressOf(config, tabs, closed, asOf));
  return { problems, uncounted };
}

interface CheckedTab extends Checked {
  readonly tab: ReadTab;
}

/** The rows of a tab, and everything that is wrong with them in the order of rows. One read at most, of formats. */
export function checkTab(
  deps: Deps,
  by: Pick<SettleInput, 'config' | 'asOf' | 'closed'>,
  initiative: Initiative,
  sheet: TabSheet,
): CheckedTab {
  const owners = idOwners(sheet);
  const yearOmitted = omittedYears(deps.workbook, by.config, sheet);
  const input = { ...by, initiative, sheet, yearOmitted, ids: noIds };
  const problems: Problem[] = [];
  const entries: KnownRow[] = [];
  const rows: ReadRow[] = [];
  let uncounted = 0;
  for (const row of sheet.rows) {
    const settled = settleRow(input, row, owners);
    problems.push(...rowProblems(sheet, row, settled));
    const { assessment } = settled;
    uncounted += assessment.uncounted;
    rows.push({ row, assessment, ...whereabouts(initiative, row.cells, assessment) });
    if (settled.assessment.state === 'entry') {
      entries.push({ row: row.row, cells: changeCells(initiative, row.cells, settled.assessment.fixes) });
    }
  }
  problems.push(...duplicates(sheet, entries), ...lookAlikes(initiative, sheet, entries));
  problems.sort((a, b) => (a.where?.row ?? 0) - (b.where?.row ?? 0));
  return { problems, uncounted, tab: { initiative, sheet, rows } };
}

function rowProblems(sheet: TabSheet, { row }: SheetRow, settled: SettledRow): Problem[] {
  const where = { tab: sheet.tab, row };
  const problems = placed([...settled.assessment.problems, ...settled.personal], where);
  for (const { column, value, typed } of settled.assessment.fixes) {
    const detail = { reason: 'repairable', typed: valueText(typed), value: valueText(value) };
    problems.push(warning(fixCode(column), detail, { ...where, column }));
  }
  const { state } = settled.assessment;
  if (settled.copyOf !== null && (state === 'entry' || state === 'void')) {
    const detail = { reason: 'copiedId', otherRow: settled.copyOf };
    problems.push(warning('entry.inconsistent', detail, { ...where, column: 'id' }));
  } else if (settled.mark !== null && problems.length === 0) {
    problems.push(warning('entry.inconsistent', { reason: 'unmarked' }, { ...where, column: 'status' }));
  }
  return problems;
}

function fixCode(column: string): Problem['code'] {
  if (column === 'date') return 'date.invalid';
  if (column === 'area') return 'area.unknown';
  return column.includes('.') ? 'count.notANumber' : 'entry.inconsistent';
}
