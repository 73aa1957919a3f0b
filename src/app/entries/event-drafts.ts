/** The rows that one event becomes: what the form said, shared out over the tabs that it counts for, and assessed. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { cellDay, cellText, isBlank } from '../../domain/cells/cell-value';
import type { ClosedMonths } from '../../domain/closing/closing';
import { type Aliases, noAliases } from '../../domain/organisations/aliases';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error, type Place, placed, warning } from '../../domain/problems/problem';
import { assessRow, type RowAssessment } from '../../domain/rows/assess-row';
import { byColumn, contentColumns } from '../../domain/rows/columns';
import type { ParamsOf } from '../../schema/requests/requests';
import type { RowCells, SheetRow, TabSheet } from '../ports/rows';
import { questionsAbout } from '../rows/ask-about-row';
import { closedProblems } from '../rows/closed-months';
import { namedIndicator, tabProblems } from '../rows/find-entry';
import { personalProblems } from '../rows/personal-data';
import { whereabouts } from '../rows/read-rows';
import { requestDate, requestProblems } from '../rows/request-date';
import { changeCells, contentKey } from '../rows/row-cells';
import { tooLate } from '../rows/too-late';
import { asOfDate, type Deps } from '../shared/deps';

export type Params = ParamsOf<'recordEvent'>;

interface Days {
  readonly closed: ClosedMonths;
  readonly config: Config;
  readonly asOf: PlainDate;
  readonly today: PlainDate;
  readonly aliases: Aliases;
  /** Why no reason helps for what is closed; null while one does. */
  readonly over: Problem | null;
}

interface Share {
  readonly initiative: Initiative;
  /** By indicator key. */
  readonly counts: ReadonlyMap<string, string | number>;
}

/** A row as it will stand in its tab, or as an earlier sending of the request left it there. */
export interface Draft {
  readonly initiative: Initiative;
  readonly sheet: TabSheet;
  readonly id: string;
  readonly cells: RowCells;
  readonly assessment: RowAssessment;
  readonly existing: SheetRow | null;
  readonly problems: readonly Problem[];
  /** In a closed month. */
  readonly late: boolean;
}

export interface Drafts {
  /** In plan order; a tab that is gone has none. */
  readonly drafts: readonly Draft[];
  /** Of the request and of the tabs, not of rows. */
  readonly problems: readonly Problem[];
}

/** One read a tab, one of the closed months, and one of 団体 where an organisation is named and it has other spellings. */
export function draftsOf(
  deps: Pick<Deps, 'rows' | 'closings' | 'organisations' | 'clock'>,
  config: Config,
  params: Params,
): Drafts {
  const { shares, problems } = shareOut(config, params);
  const asOf = asOfDate(config, deps);
  const aliases = isBlank(params.counterparty ?? '') ? noAliases : deps.organisations.aliases();
  const days = { config, asOf, today: deps.clock.today(), closed: deps.closings.closedMonths(), aliases };
  const over = tooLate(deps, config);
  const drafts: Draft[] = [];
  for (const each of shares) {
    const sheet = deps.rows.readTab(each.initiative.key);
    problems.push(...tabProblems(each.initiative, sheet));
    if (sheet !== null) drafts.push(draft({ ...days, over }, params, each, sheet));
  }
  return { drafts, problems };
}

/** The credits by initiative, in plan order. Blank counts are passed over, as the form's empty fields. */
function shareOut(config: Config, params: Params): { shares: Share[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byInitiative = new Map<Initiative, Map<string, string | number>>();
  for (const { indicator: name, count } of params.credits) {
    if (isBlank(count)) continue;
    const named = namedIndicator(config, name);
    if (!named.ok) {
      problems.push(named.problem);
      continue;
    }
    const counts = byInitiative.get(named.initiative) ?? new Map<string, string | number>();
    byInitiative.set(named.initiative, counts);
    const { key, label } = named.indicator;
    if (counts.has(key)) problems.push(error('indicator.wrongTab', { reason: 'twice', typed: label }));
    counts.set(key, count);
  }
  if (byInitiative.size === 0 && problems.length === 0) problems.push(error('entry.empty'));
  const shares = config.initiatives.flatMap((initiative) => {
    const counts = byInitiative.get(initiative);
    return counts === undefined ? [] : [{ initiative, counts }];
  });
  return { shares, problems };
}

function draft(days: Days, params: Params, share: Share, sheet: TabSheet): Draft {
  const { config, asOf, today, aliases } = days;
  const { initiative, counts } = share;
  const id = `${params.requestId}:${initiative.key}`;
  const typed: RowCells = {
    ...byColumn(contentColumns, (column): CellValue => params[column] ?? null),
    date: requestDate(params.date, config.fiscalYear, today),
    counts: columnIndicators(initiative).map(({ key }) => counts.get(key) ?? null),
    status: null,
    id,
  };
  const assessment = assessRow(initiative, typed, { config, asOf, today, aliases });
  const cells = changeCells(initiative, typed, assessment.fixes);
  const existing = sheet.rows.find((row) => cellText(row.cells.id) === id) ?? null;
  const place = { tab: initiative.key };
  const personal = personalProblems((column) => params[column] ?? '');
  const problems = [...placed(requestProblems(assessment.problems, today), place), ...placed(personal, place)];
  const otherRow = duplicateOf(config, asOf, initiative, sheet, cells, existing?.row ?? Number.POSITIVE_INFINITY);
  if (otherRow !== null) problems.push(warning('entry.duplicate', { tabName: sheet.name(), otherRow }, place));
  const row = existing?.row ?? null;
  problems.push(...withoutRow(questionsAbout({ config, asOf }, initiative, sheet, cells, row), place));
  const late = closedProblems(days.closed, [whereabouts(initiative, typed, assessment)], initiative.key);
  if (late.length > 0 && days.over !== null) problems.push(days.over);
  else if (isBlank(params.lateReason ?? '')) problems.push(...late);
  return { initiative, sheet, id, cells, assessment, existing, problems, late: late.length > 0 };
}

/** The row is not there yet: only the column says where. */
function withoutRow(problems: readonly Problem[], place: Place): Problem[] {
  return problems.map(({ where, ...problem }) => {
    const at = where?.column === undefined ? place : { ...place, column: where.column };
    return { ...problem, where: at };
  });
}

/** The first row above `before` with the same content that is not voided. */
function duplicateOf(
  config: Config,
  asOf: PlainDate,
  initiative: Initiative,
  sheet: TabSheet,
  cells: RowCells,
  before: number,
): number | null {
  const wanted = contentKey(cells);
  for (const row of sheet.rows) {
    if (row.row >= before) return null;
    if (mayBeSameDay(row.cells, cells)) {
      const { state, fixes } = assessRow(initiative, row.cells, { config, asOf });
      if (state === 'entry' && contentKey(changeCells(initiative, row.cells, fixes)) === wanted) return row.row;
    }
  }
  return null;
}

/** Rows of another day need no closer look; text may still turn out to be the same day. */
function mayBeSameDay({ date }: RowCells, { date: wanted }: RowCells): boolean {
  const day = cellDay(date);
  return day === null ? !isBlank(date) : day === cellDay(wanted);
}
