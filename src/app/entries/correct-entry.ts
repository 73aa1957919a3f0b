/** Correcting an entry: only the changed cells are written, and 変更履歴 says what they were and why. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { cellText, isBlank } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey, Problem } from '../../domain/problems/problem';
import { error, placed, warning } from '../../domain/problems/problem';
import { assessRow, type RowAssessment } from '../../domain/rows/assess-row';
import { findPersonalData } from '../../domain/text/personal-data';
import type { ParamsOf } from '../../schema/requests/requests';
import type { ChangeLine } from '../ports/history';
import type { RowCells } from '../ports/rows';
import { closedProblems, isMarkedLate } from '../rows/closed-months';
import { entryContent } from '../rows/entry-content';
import { cellsText, entryText } from '../rows/entry-text';
import {
  type EntryPlace,
  type FoundEntry,
  findEntry,
  namedIndicator,
  notFound,
  placeOf,
  tabProblems,
  whereNow,
} from '../rows/find-entry';
import { statusText } from '../rows/normalize-rows';
import { whereabouts } from '../rows/read-rows';
import { allowUntilToday, requestDate } from '../rows/request-date';
import { cellAt, changeCells, sameCell } from '../rows/row-cells';
import { alone, asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import { reasonNeeded } from '../shared/reason-needed';

export interface Corrected extends EntryPlace {
  readonly warnings: readonly Problem[];
}

type Params = ParamsOf<'correctEntry'>;

interface Change {
  readonly column: ColumnKey;
  readonly value: CellValue;
}

/**
 * What is wrong in a changed cell refuses it; what was wrong elsewhere in the row stays and is told as a warning.
 * What looks like personal data asks to be confirmed. A request that 変更履歴 knows is not done again. A voided entry cannot be corrected. In a closed month it is refused unless
 * it is `late`; then no change at all is a reason given for what was typed into the row.
 */
export function correctEntry(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock' | 'lock'>,
  params: Params,
): Outcome<Corrected> {
  if (isBlank(params.reason)) return refused(reasonNeeded);
  return alone(deps, (config) => corrected(deps, config, params));
}

/** What an ended execution left out of a correction is done now; `line` is what it was to tell 変更履歴. */
export function finishCorrection(
  deps: Pick<Deps, 'rows' | 'history' | 'clock'>,
  config: Config,
  params: Params,
  line: ChangeLine,
): void {
  const found = findEntry(deps, config, params.id);
  if (found === null || deps.history.hasRecorded(params.requestId)) return;
  const { initiative, row } = found;
  const changes = changesOf(config, initiative, params, []);
  const typed = changeCells(initiative, row.cells, changes);
  const assessment = assessRow(initiative, typed, { config, asOf: asOfDate(config, deps) });
  const columns = changes.map(({ column }) => column);
  const cells = changeCells(
    initiative,
    typed,
    assessment.fixes.filter(({ column }) => columns.includes(column)),
  );
  put(deps, config, found, { cells, columns: differing(found, cells, columns), assessment, line });
}

function corrected(
  deps: Pick<Deps, 'rows' | 'history' | 'closings' | 'journal' | 'clock'>,
  config: Config,
  params: Params,
): Outcome<Corrected> {
  const found = findEntry(deps, config, params.id);
  if (found === null) return refused(notFound(params.id));
  const problems = tabProblems(found.initiative, found.sheet);
  const changes = changesOf(config, found.initiative, params, problems);
  if (problems.length > 0) return refused(...problems);
  if (changes.length === 0 && !(params.late === true && isMarkedLate(found.row.cells)))
    return refused(inconsistent('noChange'));
  return correct(deps, config, found, changes, params);
}

function inconsistent(reason: string, typed = ''): Problem {
  return error('entry.inconsistent', { reason, typed });
}

function correct(
  deps: Pick<Deps, 'rows' | 'history' | 'closings' | 'journal' | 'clock'>,
  config: Config,
  found: FoundEntry,
  changes: readonly Change[],
  params: Params,
): Outcome<Corrected> {
  const { initiative, row } = found;
  const context = { config, asOf: asOfDate(config, deps) };
  const now = assessRow(initiative, row.cells, context);
  if (deps.history.hasRecorded(params.requestId)) return done(answer(found, params.id, now));
  if (now.state === 'void') return refused(inconsistent('voided', params.id));
  const personal = params.confirmed === true ? [] : personalProblems(found, params.changes);
  if (personal.length > 0) return refused(...personal);
  const typed = changeCells(initiative, row.cells, changes);
  const after = assessRow(initiative, typed, context);
  const changed = new Set(changes.map(({ column }) => column));
  const errors = blocking(after, changed, deps.clock.today());
  if (errors.length > 0) return refused(...located(found, errors));
  const places = [whereabouts(initiative, row.cells, now), whereabouts(initiative, typed, after)];
  const late = closedProblems(deps.closings.closedMonths(), places, initiative.key);
  if (late.length > 0 && params.late !== true) return refused(...late);
  const cells = changeCells(
    initiative,
    typed,
    after.fixes.filter(({ column }) => changed.has(column)),
  );
  const written = { cells, columns: [...changed], assessment: after, late: late.length > 0 };
  const at = write(deps, config, found, written, params);
  return at === null ? refused(notFound(params.id)) : done(answer(at, params.id, after));
}

/** The row as it will stand. */
interface Written {
  readonly cells: RowCells;
  /** Those that the request names. */
  readonly columns: readonly ColumnKey[];
  readonly assessment: RowAssessment;
  /** In a closed month, before or now. */
  readonly late: boolean;
}

/** Answers the entry where it stands now; null when it has gone meanwhile. */
function write(
  deps: Pick<Deps, 'rows' | 'history' | 'journal'>,
  config: Config,
  found: FoundEntry,
  { cells, columns, assessment, late }: Written,
  params: Params,
): FoundEntry | null {
  const { initiative, sheet, row } = found;
  const different = differing(found, cells, columns);
  if (different.length === 0 && !(late && isMarkedLate(row.cells))) return found;
  // A late line says all that counted before and counts now: see late-changes.ts.
  const described = (shown: RowCells): string =>
    late ? entryText(config, initiative, shown) : cellsText(config, initiative, shown, different);
  const line: ChangeLine = {
    kind: late ? 'correctedLate' : 'corrected',
    tab: sheet.name,
    id: params.id,
    before: described(row.cells),
    after: described({ ...cells, status: statusText(config, assessment) }),
    reason: params.reason,
    requestId: params.requestId,
    content: entryContent(initiative, cells, assessment),
  };
  deps.journal.keep({ request: { method: 'correctEntry', params }, line });
  const at = put(deps, config, found, { cells, columns: different, assessment, line });
  deps.journal.clear();
  return at;
}

/** The cells, 状態 where it changes, and the line; nothing when the entry has gone meanwhile. */
function put(
  deps: Pick<Deps, 'rows' | 'history'>,
  config: Config,
  found: FoundEntry,
  { cells, columns, assessment, line }: Omit<Written, 'late'> & { readonly line: ChangeLine },
): FoundEntry | null {
  const at = whereNow(deps, found);
  if (at === null) return null;
  const { sheet, initiative, row } = at;
  deps.rows.write(
    sheet,
    columns.map((column) => ({ row: row.row, column, value: cellAt(initiative, cells, column) })),
  );
  const status = statusText(config, assessment);
  if (status !== cellText(row.cells.status)) deps.rows.mark(sheet, [{ row: row.row, status, id: line.id }]);
  deps.history.record([line]);
  return at;
}

function differing({ initiative, row }: FoundEntry, cells: RowCells, columns: readonly ColumnKey[]): ColumnKey[] {
  return columns.filter(
    (column) => !sameCell(cellAt(initiative, row.cells, column), cellAt(initiative, cells, column)),
  );
}

/** The changed cells by column; what cannot be changed in this tab is added to `problems`. */
function changesOf(config: Config, initiative: Initiative, params: Params, problems: Problem[]): Change[] {
  const { counts = [], date, ...others } = params.changes;
  const changes: Change[] = Object.entries(others).map(([column, value = null]) => ({ column, value }));
  if (date !== undefined) changes.unshift({ column: 'date', value: requestDate(date, config.fiscalYear) });
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

/** What may tell who a person is, in what is to be written. */
function personalProblems(found: FoundEntry, { counterparty = '', note = '' }: Params['changes']): Problem[] {
  return Object.entries({ counterparty, note }).flatMap(([column, text]) =>
    findPersonalData(text).map((data) =>
      warning('note.personalData', { typed: data.found }, { tab: found.sheet.tab, row: found.row.row, column }),
    ),
  );
}

function blocking(
  assessment: RowAssessment,
  changed: ReadonlySet<ColumnKey>,
  today: PlainDate,
): RowAssessment['problems'] {
  if (assessment.state !== 'entry') return [error('entry.empty')];
  return allowUntilToday(assessment.problems, today).filter(
    ({ severity, column }) => severity === 'error' && (column === undefined || changed.has(column)),
  );
}

function answer(found: FoundEntry, id: string, { problems }: RowAssessment): Corrected {
  const warnings = located(found, problems).map((problem): Problem => ({ ...problem, severity: 'warning' }));
  return { ...placeOf(found.sheet, found.row.row, id), warnings };
}

function located({ sheet, row }: FoundEntry, problems: RowAssessment['problems']): Problem[] {
  return placed(problems, { tab: sheet.tab, row: row.row });
}
