/** 月を締める: once nothing of the month is open, its figures are fixed as values, for one area or for all. */

import { monthLast } from '../../domain/calendar/fiscal-year';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import { type ClosedMonths, figuresOf, isCityClosed, monthKey, monthKeyAt } from '../../domain/closing/closing';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error, warning } from '../../domain/problems/problem';
import { isQuestion } from '../../domain/problems/question';
import { rollUp } from '../../domain/totals/roll-up';
import { ja } from '../../i18n/ja';
import { cityTotal, fixedTabs } from '../../i18n/words/names';
import { type ClosingLine, closedBy } from '../../schema/closing/closings-table';
import type { MonthClosed } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { sortProblems } from '../history/answered-questions';
import { otherContent } from '../history/sent-before';
import type { Made } from '../ports/history';
import { checkTab } from '../rows/check-tab';
import { isMarkedLate, monthText } from '../rows/closed-months';
import { tabMissing, tabProblems } from '../rows/find-entry';
import { statusText } from '../rows/normalize-rows';
import { type ReadRow, type ReadTab, tabRows } from '../rows/read-rows';
import { alone, asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import { journaled, type Unfinished } from '../shared/journaled';
import { progressOf } from './completeness';
import { isOther, type MonthAsked, monthAsked, withAreas } from './month-asked';
import { mayBelong } from './month-rows';

type Params = ParamsOf<'closeMonth'>;

/**
 * Refuses while rows of the month cannot be counted (what has no readable day or area may belong to it), a month that
 * is not over, and one that is closed. Warnings refuse it unless they were confirmed; questions that are
 * answered are none. The city's figure is fixed with
 * the last area. A request sent again finishes what the first one left undone, and answers the same; for another month or
 * another area it is refused. Reads 確定 twice and
 * every tab once, and what its counts show.
 */
export function closeMonth(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock' | 'lock'>,
  params: Params,
): Outcome<MonthClosed> {
  return alone(deps, (config) => closeAlone(deps, config, params));
}

/** What an ended execution left out once the figures stood on 確定; nothing when it had not come so far. */
export function finishClosing(
  deps: Pick<Deps, 'plan' | 'history' | 'closings'>,
  _config: Config,
  params: Params,
  { made }: Unfinished,
): void {
  const lines = deps.closings.read() ?? [];
  const mine = lines.filter(({ requestId }) => requestId === params.requestId);
  if (mine.length > 0) finished(deps, mine, merged(deps.closings.closedMonths(), lines), params, made);
}

function closeAlone(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock'>,
  config: Config,
  params: Params,
): Outcome<MonthClosed> {
  const read = monthAsked(config, params.month, params.area);
  if (!read.ok) return refused(read.problem);
  const lines = deps.closings.read();
  if (lines === null) return refused(closingsGone());
  const closed = merged(deps.closings.closedMonths(), lines);
  const mine = lines.filter(({ requestId }) => requestId === params.requestId);
  if (isOther(mine, read.asked)) return refused(otherContent());
  if (mine.length > 0) return done(finished(deps, mine, closed, params));
  const areas = read.asked.areas.filter((area) => closed.get(read.asked.month)?.has(area) !== true);
  const asked = { ...read.asked, areas };
  const asOf = asOfDate(config, deps);
  const today = deps.clock.today();
  const problem = notToClose(config, asked, asOf);
  return problem === null ? close(deps, config, { asked, asOf, today, closed }, params) : refused(problem);
}

export function closingsGone(): Problem {
  return tabMissing('closings', fixedTabs.closings);
}

/** What either of them says is closed: a killed closing may have left only its lines. */
export function merged(kept: ClosedMonths, lines: readonly ClosingLine[]): ClosedMonths {
  return [...closedBy(lines)].reduce(
    (closed, [month, areas]) => withAreas(closed, { month, areas: [...areas] }, true),
    kept,
  );
}

interface Closing {
  readonly asked: MonthAsked;
  readonly asOf: PlainDate;
  readonly today: PlainDate;
  /** Before. */
  readonly closed: ClosedMonths;
}

function notToClose(config: Config, { index, month, areas }: MonthAsked, asOf: PlainDate): Problem | null {
  const typed = monthText(month);
  const last = monthLast(config.fiscalYear, index);
  if (last > asOf) return error('date.future', { reason: 'month', typed, asOf: toIso(asOf), last: toIso(last) });
  return areas.length === 0 ? error('date.monthClosed', { reason: 'already', typed }) : null;
}

function close(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal'>,
  config: Config,
  closing: Closing,
  params: Params,
): Outcome<MonthClosed> {
  const { asked, asOf, closed } = closing;
  const { tabs, problems: found } = inspected(deps, config, closing);
  const { open: problems } = found.some(isQuestion) ? sortProblems(found, tabs, deps.history.lines()) : { open: found };
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  if (problems.length > warnings.length) return refused(...problems);
  if (warnings.length > 0 && params.confirmed !== true) return refused(...warnings);
  const after = withAreas(closed, asked, true);
  const city = isCityClosed(config, after, asked.month);
  const figures = figuresOf(config, rollUp(config, tabRows(tabs), asOf), asked.index, [
    ...asked.areas,
    ...(city ? [null] : []),
  ]);
  journaled(deps, { request: { method: 'closeMonth', params: { ...params, confirmed: true } } }, () => {
    deps.closings.fix(figures, params.requestId);
    remember(deps, after, { ...asked, city }, params.requestId);
    unmark(deps, config, asked, tabs);
  });
  deps.closings.showCompleteness(progressOf(config, tabs, after, asOf));
  return done({ month: asked.month, areas: asked.areas, city, warnings });
}

/** Every tab, and what keeps the month from being closed or is doubtful, by tab and row. */
function inspected(
  deps: Pick<Deps, 'rows'>,
  config: Config,
  closing: Closing,
): { tabs: ReadTab[]; problems: Problem[] } {
  const { asked, asOf, today, closed } = closing;
  const tabs: ReadTab[] = [];
  const problems: Problem[] = [];
  for (const initiative of config.initiatives) {
    const sheet = deps.rows.readTab(initiative.key);
    problems.push(...tabProblems(initiative, sheet));
    if (sheet === null) continue;
    const checked = checkTab(deps, { config, asOf, today, closed }, initiative, sheet);
    const open = new Map(
      checked.tab.rows.filter((row) => mayBelong(config, asked, row)).map((row) => [row.row.row, row]),
    );
    const found = checked.problems.filter(({ where }) => open.has(where?.row ?? 0));
    problems.push(...found.map((problem) => blocking(problem, open.get(problem.where?.row ?? 0))));
    tabs.push(checked.tab);
  }
  problems.push(...earlierOpen(config, asked, closed), ...empty(config, asked, tabs));
  return { tabs, problems };
}

/**
 * A count that is filled and not counted would be missing from the figure, however small the reason. Where all that does not
 * count is a word for none, or a total, nothing is. A question stops nothing.
 */
function blocking(problem: Problem, row: ReadRow | undefined): Problem {
  if (isQuestion(problem) || row === undefined || row.assessment.uncounted === 0) return problem;
  return { ...problem, severity: row.assessment.mayCount > 0 ? 'error' : 'warning' };
}

function earlierOpen(config: Config, { index, areas }: MonthAsked, closed: ClosedMonths): Problem[] {
  for (let before = 0; before < index; before += 1) {
    const month = monthKeyAt(config.fiscalYear, before);
    if (areas.some((area) => closed.get(month)?.has(area) !== true)) {
      return [warning('entry.inconsistent', { reason: 'earlierOpen', typed: monthText(month) })];
    }
  }
  return [];
}

function empty(config: Config, { index, areas }: MonthAsked, tabs: readonly ReadTab[]): Problem[] {
  const names = progressOf(config, tabs, new Map(), monthLast(config.fiscalYear, index))
    .filter(({ area, months }) => areas.includes(area) && area !== config.cityWide && months[index]?.entries === 0)
    .map(({ area }) => area);
  return names.map((area) => warning('entry.empty', { reason: 'areaEmpty', typed: area }));
}

function remember(
  deps: Pick<Deps, 'plan' | 'history' | 'closings'>,
  closed: ClosedMonths,
  { month, areas, city }: Pick<MonthClosed, 'month' | 'areas' | 'city'>,
  requestId: string,
  made?: Made,
): void {
  deps.closings.keepClosed(closed);
  const after = ja.closing.monthOf(monthText(month), [...areas, ...(city ? [cityTotal] : [])]);
  const tab = deps.plan.tabName('closings');
  deps.history.record([
    { kind: 'monthClosed', tab, id: '', before: '', after, reason: '', requestId, ...(made && { made }) },
  ]);
}

/** The lines are there: what a killed first sending left out is done now. */
function finished(
  deps: Pick<Deps, 'plan' | 'history' | 'closings'>,
  mine: readonly ClosingLine[],
  closed: ClosedMonths,
  { requestId }: Params,
  made?: Made,
): MonthClosed {
  const [month = ''] = mine.map((line) => line.month);
  const areas = [...new Set(mine.flatMap(({ area }) => area ?? []))];
  const city = mine.some(({ area }) => area === null);
  if (!deps.history.hasRecorded(requestId)) remember(deps, closed, { month, areas, city }, requestId, made);
  return { month, areas, city, warnings: [] };
}

/** The figure now holds what was changed after an earlier closing: the rows need no look any more. */
function unmark(
  deps: Pick<Deps, 'rows'>,
  config: Config,
  { month, areas }: MonthAsked,
  tabs: readonly ReadTab[],
): void {
  for (const { sheet, rows } of tabs) {
    const marks = rows
      .filter(
        ({ row, day, area }) =>
          isMarkedLate(row.cells) && day !== null && monthKey(day) === month && areas.includes(area),
      )
      .map(({ row, assessment }) => ({
        row: row.row,
        status: statusText(config, assessment),
        id: String(row.cells.id ?? ''),
      }));
    if (marks.length > 0) deps.rows.mark(sheet, marks);
  }
}
