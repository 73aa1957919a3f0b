/** Correcting an entry: only the changed cells are written, and 変更履歴 says what they were and why. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { type CellValue, cellText } from '../../domain/cells/cell-value';
import type { Aliases } from '../../domain/organisations/aliases';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey, Problem } from '../../domain/problems/problem';
import { error, placed } from '../../domain/problems/problem';
import { questionKey } from '../../domain/problems/question';
import { assessRow, type RowAssessment } from '../../domain/rows/assess-row';
import type { EntryContent } from '../../schema/history/entry-content';
import type { Corrected } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { saysLeft } from '../../schema/rows/status-text';
import { leftEntries } from '../history/left-closed';
import { isSaid, otherContent, saysSame, sentLines } from '../history/sent-before';
import type { ChangeLine } from '../ports/history';
import type { RowCells } from '../ports/rows';
import { questionsAbout } from '../rows/ask-about-row';
import { isMarkedLate } from '../rows/closed-months';
import { contentOfRow, entryContent, lateContent, rowOfContent } from '../rows/entry-content';
import { cellsText, entryText } from '../rows/entry-text';
import { type FoundEntry, findEntry, namedIndicator, notFound, placeOf, tabProblems } from '../rows/find-entry';
import { statusText } from '../rows/normalize-rows';
import { personalProblems } from '../rows/personal-data';
import { whereabouts } from '../rows/read-rows';
import { requestDate, requestProblems } from '../rows/request-date';
import { cellAt, changeCells, sameCell } from '../rows/row-cells';
import { asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import type { Unfinished } from '../shared/journaled';
import { changeEntry, type EntryWrite, finishChange, type PlannedChange } from './change-entry';

type Params = ParamsOf<'correctEntry'>;

interface Change {
  readonly column: ColumnKey;
  readonly value: CellValue;
}

/**
 * What is wrong in a changed cell refuses it; what was wrong elsewhere in the row stays and is reported as a warning. What
 * looks like personal data, or raises a question, asks to be confirmed. A request that 変更履歴 knows is not done again, and is
 * refused where it says something else. A voided entry cannot be corrected. In a closed month it is refused unless it is `late`; then no change at all is a reason given for what was
 * typed into the row.
 */
export function correctEntry(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'organisations' | 'journal' | 'clock' | 'lock'>,
  params: Params,
): Outcome<Corrected> {
  return changeEntry(deps, { method: 'correctEntry', params }, (config) => {
    const found = findEntry(deps, config, params.id);
    if (found === null) return refused(notFound(params.id));
    const problems = tabProblems(found.initiative, found.sheet);
    const changes = changesOf(daysOf(config, deps), found.initiative, params, problems);
    if (problems.length > 0) return refused(...problems);
    if (changes.length === 0 && !(params.late === true && isMarkedLate(found.row.cells)))
      return refused(error('entry.inconsistent', { reason: 'noChange', typed: '' }));
    return planned(deps, config, found, changes, params);
  });
}

/** What an ended execution left out of a correction is done now. */
export function finishCorrection(
  deps: Pick<Deps, 'rows' | 'history' | 'organisations' | 'clock'>,
  config: Config,
  params: Params,
  { line }: Unfinished,
): void {
  const found = findEntry(deps, config, params.id);
  if (found === null || line === null) return;
  const days = daysOf(config, deps);
  const changes = changesOf(days, found.initiative, params, []);
  finishChange(deps, corrected(days, found, changes).write, line);
}

function planned(
  deps: Pick<Deps, 'history' | 'closings' | 'organisations' | 'clock'>,
  config: Config,
  found: FoundEntry,
  changes: readonly Change[],
  params: Params,
): PlannedChange<Corrected> | Outcome<Corrected> {
  const { initiative, row } = found;
  const days = daysOf(config, deps);
  const now = assessRow(initiative, row.cells, days);
  if (deps.history.hasRecorded(params.requestId))
    return isSentAgain(deps, days, found, changes, params)
      ? done(answer(found, row.row, params.id, now))
      : refused(otherContent({ tab: initiative.key, row: row.row }));
  if (now.state === 'void') return refused(error('entry.inconsistent', { reason: 'voided', typed: params.id }));
  const personal = params.confirmed === true ? [] : personalProblems((column) => params.changes[column] ?? '');
  if (personal.length > 0) return refused(...located(found, row.row, personal));
  const left =
    saysLeft(cellText(row.cells.status)) === null
      ? null
      : (leftEntries(deps).find(({ id }) => id === params.id) ?? null);
  const after = corrected(days, found, changes);
  const changed = new Set(changes.map(({ column }) => column));
  const errors = blocking(after.assessment, changed, deps.clock.today());
  if (errors.length > 0) return refused(...located(found, row.row, errors));
  const questions = params.confirmed === true ? [] : newQuestions(days, found, after.write.cells);
  if (questions.length > 0) return refused(...questions);
  const answered = (at: number): Corrected => answer(found, at, params.id, after.assessment);
  return {
    initiative,
    places: [
      ...(left === null ? [] : [left]),
      whereabouts(initiative, row.cells, now),
      whereabouts(initiative, after.typed, after.assessment),
    ],
    change: (isLate) => {
      const nothing = after.write.columns.length === 0 && !(isLate && isMarkedLate(row.cells));
      if (nothing) return done(answered(row.row));
      const late = isLate ? { before: left?.before ?? null } : null;
      return { write: { ...after.write, line: lineOf(config, found, after, late, params) }, answer: answered };
    },
  };
}

/** Whether the request is the one that wrote the line of its id: the changes change nothing of what it made of the entry. */
function isSentAgain(
  deps: Pick<Deps, 'history'>,
  days: Days,
  found: FoundEntry,
  changes: readonly Change[],
  { requestId, id, reason }: Params,
): boolean {
  const wrote = sentLines(deps.history.lines(), requestId, ['corrected', 'correctedLate']);
  return wrote.some(
    (line) =>
      line.id === id &&
      line.reason === reason &&
      isSaid(line, (said) => {
        const row = { ...found.row, cells: rowOfContent(found.initiative, said, id) };
        const { cells } = corrected(days, { ...found, row }, changes).write;
        return saysSame(days.aliases, said, contentOfRow(found.initiative, cells));
      }),
  );
}

/** What the row as it will stand is asked about, and was not as it stands. */
function newQuestions(days: Days, { initiative, sheet, row }: FoundEntry, cells: RowCells): Problem[] {
  const before = questionsAbout(days, initiative, sheet, row.cells, row.row).map(questionKey);
  return questionsAbout(days, initiative, sheet, cells, row.row).filter((each) => !before.includes(questionKey(each)));
}

/** By what days of the row are read. */
interface Days {
  readonly config: Config;
  readonly asOf: PlainDate;
  readonly today: PlainDate;
  readonly aliases: Aliases;
}

function daysOf(config: Config, deps: Pick<Deps, 'organisations' | 'clock'>): Days {
  const aliases = deps.organisations.aliases();
  return { config, asOf: asOfDate(config, deps), today: deps.clock.today(), aliases };
}

/** The row as it will stand. */
interface AfterCorrection {
  /** Before what the add-on puts into canonical form. */
  readonly typed: RowCells;
  readonly assessment: RowAssessment;
  readonly write: Omit<EntryWrite, 'line'>;
}

function corrected(days: Days, found: FoundEntry, changes: readonly Change[]): AfterCorrection {
  const { initiative, sheet, row } = found;
  const columns = [...new Set(changes.map(({ column }) => column))];
  const typed = changeCells(initiative, row.cells, changes);
  const assessment = assessRow(initiative, typed, days);
  const fixes = assessment.fixes.filter(({ column }) => columns.includes(column));
  const cells = { ...changeCells(initiative, typed, fixes), status: statusText(days.config, assessment) };
  return { typed, assessment, write: { sheet, found, cells, columns: differing(found, cells, columns) } };
}

/** A late line says all that counted before and counts now: see late-changes.ts. */
function lineOf(
  config: Config,
  { initiative, sheet, row }: FoundEntry,
  { assessment, write: { cells, columns } }: AfterCorrection,
  late: { readonly before: EntryContent | null } | null,
  { id, reason, requestId }: Params,
): ChangeLine {
  const inWords = (shown: RowCells): string =>
    late !== null ? entryText(config, initiative, shown) : cellsText(config, initiative, shown, columns);
  return {
    kind: late !== null ? 'correctedLate' : 'corrected',
    tab: sheet.name(),
    id,
    before: inWords(row.cells),
    after: inWords(cells),
    reason,
    requestId,
    content:
      late !== null
        ? lateContent(initiative, row.cells, cells, assessment, late.before)
        : entryContent(initiative, cells, assessment),
  };
}

function differing({ initiative, row }: FoundEntry, cells: RowCells, columns: readonly ColumnKey[]): ColumnKey[] {
  return columns.filter(
    (column) => !sameCell(cellAt(initiative, row.cells, column), cellAt(initiative, cells, column)),
  );
}

/** The changed cells by column; what cannot be changed in this tab is added to `problems`. */
function changesOf({ config, today }: Days, initiative: Initiative, params: Params, problems: Problem[]): Change[] {
  const { counts = [], date, ...others } = params.changes;
  const changes: Change[] = Object.entries(others).map(([column, value = null]) => ({ column, value }));
  if (date !== undefined) changes.unshift({ column: 'date', value: requestDate(date, config.fiscalYear, today) });
  for (const { indicator: name, count } of counts) {
    const named = namedIndicator(config, name);
    if (!named.ok) problems.push(named.problem);
    else if (named.initiative.key !== initiative.key) {
      const detail = { typed: named.indicator.label };
      problems.push(error('indicator.wrongTab', detail, { tab: initiative.key }));
    } else changes.push({ column: named.indicator.key, value: count });
  }
  return changes;
}

function blocking(
  assessment: RowAssessment,
  changed: ReadonlySet<ColumnKey>,
  today: PlainDate,
): RowAssessment['problems'] {
  if (assessment.state !== 'entry') return [error('entry.empty')];
  return requestProblems(assessment.problems, today).filter(
    ({ severity, column }) => severity === 'error' && (column === undefined || changed.has(column)),
  );
}

function answer(found: FoundEntry, row: number, id: string, { problems }: RowAssessment): Corrected {
  const warnings = located(found, row, problems).map((problem): Problem => ({ ...problem, severity: 'warning' }));
  return { ...placeOf(found.sheet, row, id), warnings };
}

function located({ sheet }: FoundEntry, row: number, problems: Parameters<typeof placed>[0]): Problem[] {
  return placed(problems, { tab: sheet.tab, row });
}
