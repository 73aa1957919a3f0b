/** Recording one event from the form: one row in each tab that it counts for, all or nothing, once however often sent. */
import { assessRow, type RowAssessment } from '../domain/assess-row';
import type { ClosedMonths } from '../domain/closing';
import { sumIndicators } from '../domain/indicators';
import type { Config, Initiative, Place, PlainDate, Problem } from '../domain/model';
import { findPersonalData } from '../domain/personal-data';
import { error, placed, warning } from '../domain/problem';
import { cellDay, cellText, isBlank } from '../domain/text';
import type { ParamsOf } from '../schema/requests';
import { closedProblems } from './closed-months';
import { alone, asOfDate, type Deps, done, type Outcome, refused } from './deps';
import { entryText } from './entry-text';
import { type EntryPlace, namedIndicator, placeOf, tabProblems } from './find-entry';
import type { ChangeLine, RowCells, SheetRow, TabSheet } from './ports';
import { whereabouts } from './read-rows';
import { allowUntilToday, requestDate } from './request-date';
import { changeCells, contentKey } from './row-cells';
import { statusText } from './settle-rows';

export interface Recorded {
  readonly entries: readonly EntryPlace[];
  readonly warnings: readonly Problem[];
}

type Params = ParamsOf<'recordEvent'>;

interface Days {
  readonly closed: ClosedMonths;
  readonly config: Config;
  readonly asOf: PlainDate;
  readonly today: PlainDate;
}

interface Share {
  readonly initiative: Initiative;
  /** By indicator key. */
  readonly counts: ReadonlyMap<string, string | number>;
}

/** A row as it will stand in its tab, or as an earlier sending of the request left it there. */
interface Draft {
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

/**
 * Validates everything first. Errors refuse it, and so do warnings unless they were confirmed, and a closed month unless
 * it comes with its reason. A request sent again
 * answers what the first one did; rows that a killed first sending left out are added then, and what fails half-way is
 * taken back at once.
 * Costs one read and one write a tab, and one write for 変更履歴.
 */
export function recordEvent(deps: Deps, params: Params): Outcome<Recorded> {
  return alone(deps, (config) => {
    const { shares, problems } = shareOut(config, params);
    const asOf = asOfDate(config, deps);
    const days = { config, asOf, today: deps.clock.today(), closed: deps.workbook.closedMonths() };
    const drafts: Draft[] = [];
    for (const share of shares) {
      const sheet = deps.workbook.readTab(share.initiative.key);
      problems.push(...tabProblems(share.initiative, sheet));
      if (sheet !== null) drafts.push(draft(days, params, share, sheet));
    }
    if (problems.length > 0) return refused(...problems, ...oncePerEvent(drafts));
    return settle(deps, config, params, drafts);
  });
}

function settle(deps: Deps, config: Config, params: Params, drafts: readonly Draft[]): Outcome<Recorded> {
  const problems = oncePerEvent(drafts);
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const begun = drafts.some(({ existing }) => existing !== null);
  const complete = drafts.every(({ existing }) => existing !== null);
  if (!complete && problems.length > warnings.length) return refused(...problems);
  if (!begun && warnings.length > 0 && params.confirmed !== true) return refused(...warnings);
  return done({ entries: written(deps, config, params, drafts), warnings });
}

/**
 * Writes the rows that are not there yet, then their lines in 変更履歴. Where a tab fails, the rows of the tabs before are
 * taken back: no half event is counted. Where only the lines fail, the event is whole, and the next sending adds them.
 */
function written(deps: Deps, config: Config, params: Params, drafts: readonly Draft[]): EntryPlace[] {
  const { workbook } = deps;
  const begun = drafts.some(({ existing }) => existing !== null);
  const entries = rowsPlaced(deps, config, drafts);
  if (!begun || !workbook.hasRecorded(params.requestId)) {
    workbook.record(drafts.map((each) => lineOf(config, params, each)));
  }
  return entries;
}

function rowsPlaced(deps: Deps, config: Config, drafts: readonly Draft[]): EntryPlace[] {
  const added: EntryPlace[] = [];
  try {
    return drafts.map((each) => {
      const place = settled(deps, config, each);
      if (each.existing === null) added.push(place);
      return place;
    });
  } catch (fault) {
    for (const place of added) takeBack(deps, place);
    throw fault;
  }
}

/** Blanks the row, if it still holds what this execution put there. */
function takeBack({ workbook }: Deps, { initiative, id, row }: EntryPlace): void {
  const sheet = workbook.readTab(initiative);
  if (sheet === null || cellText(sheet.rows.find((each) => each.row === row)?.cells.id ?? null) !== id) return;
  workbook.write(
    sheet,
    [...sheet.columns.keys()].map((column) => ({ row, column, value: null })),
  );
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
  const { config, asOf, today } = days;
  const { initiative, counts } = share;
  const id = `${params.requestId}:${initiative.key}`;
  const typed: RowCells = {
    date: requestDate(params.date, config.fiscalYear),
    area: params.area,
    staff: params.staff ?? null,
    counts: sumIndicators(initiative).map(({ key }) => counts.get(key) ?? null),
    counterparty: params.counterparty ?? null,
    note: params.note ?? null,
    status: null,
    id,
  };
  const assessment = assessRow(initiative, typed, { config, asOf });
  const cells = changeCells(initiative, typed, assessment.fixes);
  const existing = sheet.rows.find((row) => cellText(row.cells.id) === id) ?? null;
  const place = { tab: initiative.key };
  const problems = [...placed(allowUntilToday(assessment.problems, today), place), ...personal(params, place)];
  const otherRow = twinOf(config, asOf, initiative, sheet, cells, existing?.row ?? Number.POSITIVE_INFINITY);
  if (otherRow !== null) problems.push(warning('entry.duplicate', { tabName: sheet.name, otherRow }, place));
  const late = closedProblems(days.closed, [whereabouts(initiative, typed, assessment)], initiative.key);
  if (isBlank(params.lateReason ?? '')) problems.push(...late);
  return { initiative, sheet, id, cells, assessment, existing, problems, late: late.length > 0 };
}

function personal({ counterparty = '', note = '' }: Params, place: Place): Problem[] {
  return Object.entries({ counterparty, note }).flatMap(([column, text]) =>
    findPersonalData(text).map(({ found }) => warning('note.personalData', { typed: found }, { ...place, column })),
  );
}

/** The first row above `before` with the same content that is not voided. */
function twinOf(
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

/** What date, area and the like have in common with every row of the event is said once. */
function oncePerEvent(drafts: readonly Draft[]): Problem[] {
  const seen = new Set<string>();
  return drafts
    .flatMap(({ problems }) => problems)
    .filter(({ code, where, severity, detail }) => {
      const key =
        where?.column === undefined ? `${code} ${where?.tab}` : `${code} ${severity} ${where.column} ${detail?.typed}`;
      return !seen.has(key) && seen.add(key);
    });
}

function settled(deps: Deps, config: Config, each: Draft): EntryPlace {
  const { sheet, id, existing } = each;
  const row = existing === null ? deps.workbook.append(sheet, newRow(config, each)) : existing.row;
  return placeOf(sheet, row, id);
}

function newRow(config: Config, { cells, id, assessment }: Draft): RowCells {
  return { ...cells, status: statusText(config, assessment), id };
}

function lineOf(config: Config, params: Params, { initiative, sheet, id, cells, late }: Draft): ChangeLine {
  return {
    kind: late ? 'recordedLate' : 'recorded',
    tab: sheet.name,
    id,
    before: '',
    after: entryText(config, initiative, cells),
    reason: late ? (params.lateReason ?? '') : '',
    requestId: params.requestId,
  };
}
