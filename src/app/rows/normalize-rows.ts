/**
 * What the add-on does to rows that people typed: canonical values, 状態, 記録ID, and a note on what was changed.
 * Used after an edit and by 修復; it computes only, the caller writes. Normalized rows yield nothing.
 */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { cellDay, cellText } from '../../domain/cells/cell-value';
import { type ClosedMonths, isClosed, monthKey } from '../../domain/closing/closing';
import type { Aliases } from '../../domain/organisations/aliases';
import type { Config, Initiative } from '../../domain/plan/model';
import { warning } from '../../domain/problems/problem';
import type { RowProblem } from '../../domain/problems/row-problem';
import { assessRow, openProblems, type RowAssessment } from '../../domain/rows/assess-row';
import type { Fix } from '../../domain/rows/outcome';
import { wordToAsk } from '../../domain/rows/status-word';
import { ja } from '../../i18n/ja';
import { headers, states } from '../../i18n/words/names';
import type { EntryContent } from '../../schema/history/entry-content';
import { isReview, reviewText, saysLeft } from '../../schema/rows/status-text';
import type { Ids } from '../ports/ids';
import type { CellWrite, RowMark, SheetRow, TabSheet } from '../ports/rows';
import { columnLabel, dateText, valueText } from '../shared/labels';
import { isMarkedLate, monthText } from './closed-months';
import { entryCells } from './entry-content';
import { type MergedCells, withMerged } from './merged-cells';
import { type PersonalProblem, personalProblems, personalText } from './personal-data';
import { whereabouts } from './read-rows';
import { asTyped, type ShownCells } from './shown-cells';

/** The day is not certain, or not of the year. */
const noDay: ReadonlySet<string> = new Set(['date.invalid', 'date.outsideYear']);

export interface NormalizeInput {
  readonly config: Config;
  readonly asOf: PlainDate;
  readonly today: PlainDate;
  readonly initiative: Initiative;
  /** The tab; the rows that are not to be normalized are read for their 記録ID only. */
  readonly sheet: TabSheet;
  /** 1-based rows to normalize. */
  readonly rows: readonly number[];
  /** What cells show beside their values: see shown-cells.ts. */
  readonly shown: ShownCells;
  readonly ids: Ids;
  /** Rows of these months that were changed after the closing are marked; left out, none is. */
  readonly closed?: ClosedMonths;
  /** Other spellings of organisations; left out, each stands for itself. */
  readonly aliases?: Aliases;
  /** Rows in which a person has just changed what counts; the others keep a mark that they have. */
  readonly touched?: ReadonlySet<number>;
  /** The note on 状態 also tells what looks like personal data: right after it was typed. */
  readonly warnsOfPersonalData?: boolean;
  /** The note also tells what a person wrote into 状態 and the add-on replaces: right after it was typed. */
  readonly warnsOfStatus?: boolean;
  /** What is known of rows beside what stands in them. */
  readonly known?: KnownRows;
}

/** What a row itself does not say. Rows are 1-based. */
export interface KnownRows {
  /** The row that keeps each 記録ID; the others with the same one are copies. Left out, the first of them keeps it. */
  readonly owners?: ReadonlyMap<string, number>;
  /** Rows whose 記録ID is that of an entry elsewhere. */
  readonly strangers?: ReadonlySet<number>;
  /** Rows whose 記録ID was typed over or cleared, and what it is. */
  readonly ids?: ReadonlyMap<number, string>;
  /** Voided rows that say so no more: 取消 is put back. */
  readonly voided?: ReadonlySet<number>;
  /** Cells that are covered by the one above; left out where nobody asked. */
  readonly merged?: MergedCells;
  /** Rows that have just left a closed month, and which (in words). */
  readonly left?: ReadonlyMap<number, string>;
  /** Whether an entry says what it said when its month was closed; asked of rows that are marked. Left out, they stay so. */
  readonly saysAsClosed?: (id: string, now: EntryContent) => boolean;
}

export interface Normalized {
  readonly writes: readonly CellWrite[];
  readonly marks: readonly RowMark[];
  /** Rows whose day was typed without its year, and is certain. */
  readonly inFull: readonly number[];
  /** Of each row, 1-based. */
  readonly fixes: ReadonlyMap<number, RowAssessment['fixes']>;
}

export interface NormalizedRow {
  readonly assessment: RowAssessment;
  readonly writes: readonly CellWrite[];
  readonly mark: RowMark | null;
  /** Its day was typed without its year, and is certain. */
  readonly inFull: boolean;
  /** Its 記録ID is that of another entry. */
  readonly isCopy: boolean;
  /** What may tell who a person is, in 相手先 and 備考. It counts all the same. */
  readonly personal: readonly PersonalProblem[];
}

/** These rows, each with what normalizing it would write. */
export function normalizeEach(input: NormalizeInput): (NormalizedRow & { readonly row: SheetRow })[] {
  const owners = input.known?.owners ?? idOwners(input.sheet);
  const wanted = new Set(input.rows);
  return input.sheet.rows
    .filter(({ row }) => wanted.has(row))
    .map((row) => ({
      ...normalizeRow(input, row, owners),
      row: asKnown(asTyped(input.initiative, row, input.shown), input.known),
    }));
}

/** What normalizing these rows would write. */
export function normalizeRows(input: NormalizeInput): Normalized {
  const rows = normalizeEach(input);
  return {
    writes: rows.flatMap(({ writes }) => writes),
    marks: rows.flatMap(({ mark }) => mark ?? []),
    inFull: rows.flatMap(({ inFull, row }) => (inFull ? [row.row] : [])),
    fixes: new Map(rows.map(({ row, assessment }) => [row.row, assessment.fixes])),
  };
}

/** The row of each 記録ID that keeps it, the others are copies: the first that was not edited just now, else the first. */
export function idOwners(sheet: TabSheet, edited: ReadonlySet<number> = new Set()): Map<string, number> {
  const owners = new Map<string, number>();
  const rows = [...sheet.rows.filter(({ row }) => !edited.has(row)), ...sheet.rows];
  for (const { row, cells } of rows) {
    const id = cellText(cells.id);
    if (id !== '' && !owners.has(id)) owners.set(id, row);
  }
  return owners;
}

export function normalizeRow(
  input: Omit<NormalizeInput, 'rows'>,
  stored: SheetRow,
  owners: ReadonlyMap<string, number>,
): NormalizedRow {
  const { config, asOf, today, initiative, sheet } = input;
  const row = asKnown(asTyped(initiative, stored, input.shown), input.known);
  const yearOmitted = input.shown.yearOmitted.has(row.row);
  const found = assessRow(initiative, row.cells, { config, asOf, today, yearOmitted, ...aliasesIn(input) });
  const assessed = { ...found, problems: withMerged(config, row, found.problems, input.known?.merged) };
  const changed = lateProblem(input, row, assessed) ?? leftProblem(input, row, assessed);
  const late = changed !== null && isPutBack(input, row, assessed) ? null : changed;
  const assessment = late === null ? assessed : { ...assessed, problems: [...assessed.problems, late] };
  // 状態 is written as a mark, not as a fix.
  const fixes = assessment.fixes.filter(({ column }) => column !== 'status' && sheet.columns.has(column));
  const fixesText = fixes.map((fix) => fixText(config, fix, yearOmitted));
  const personal = assessment.state === 'blank' ? [] : personalProblems((column) => cellText(row.cells[column]));
  const described = input.warnsOfPersonalData === true ? personal.map((each) => personalText(config, each)) : [];
  const owner = owners.get(cellText(row.cells.id));
  const isCopy = (owner !== undefined && owner !== row.row) || input.known?.strangers?.has(row.row) === true;
  return {
    assessment,
    writes: [
      ...fixes.map(({ column, value }) => ({ row: row.row, column, value: value === '' ? null : value })),
      ...formattedWrites(input, row),
    ],
    mark: markOf(input, stored, row, assessment, { isCopy, fixesText, described }),
    inFull: yearOmitted && sheet.columns.has('date') && !assessed.problems.some(({ code }) => noDay.has(code)),
    isCopy,
    personal,
  };
}

function aliasesIn({ aliases }: Pick<NormalizeInput, 'aliases'>): Pick<NormalizeInput, 'aliases'> {
  return aliases === undefined ? {} : { aliases };
}

function asKnown(row: SheetRow, { ids, voided }: KnownRows = {}): SheetRow {
  const id = ids?.get(row.row) ?? row.cells.id;
  const status = voided?.has(row.row) === true ? states.voided : row.cells.status;
  return { ...row, cells: { ...row.cells, id, status } };
}

/** A count out of another format is written as it was typed, and no number any more; one that is shown shortened stays the number it is. */
function formattedWrites({ shown, sheet }: Pick<NormalizeInput, 'shown' | 'sheet'>, { row }: SheetRow): CellWrite[] {
  const found = [...(shown.formatted.get(row) ?? []), ...(shown.shortened.get(row) ?? [])];
  return found
    .filter(([column]) => sheet.columns.has(column))
    .map(([column, value]) => ({ row, column, value, asTyped: true }));
}

/** The row counts as it stands, and the figure of its month was fixed before: a person is to say why. */
function lateProblem(
  input: Omit<NormalizeInput, 'rows'>,
  { row, cells }: SheetRow,
  assessed: RowAssessment,
): RowProblem | null {
  if (assessed.state !== 'entry' || input.closed === undefined) return null;
  if (input.touched?.has(row) !== true && !isMarkedLate(cells)) return null;
  const { day, area } = whereabouts(input.initiative, cells, assessed);
  if (day === null || !isClosed(input.closed, day, area)) return null;
  return { ...warning('date.monthClosed', { reason: 'edited', typed: monthText(monthKey(day)) }), column: 'date' };
}

/** The row counted in a closed month and counts elsewhere now. It says so until its reason is given or the month is opened. */
function leftProblem(
  { known, closed }: Omit<NormalizeInput, 'rows'>,
  { row, cells }: SheetRow,
  { state }: RowAssessment,
): RowProblem | null {
  if (state !== 'entry' || closed === undefined) return null;
  const before = saysLeft(cellText(cells.status));
  const isStillClosed = before !== null && [...closed.keys()].some((month) => monthText(month) === before);
  const typed = known?.left?.get(row) ?? (isStillClosed ? before : null);
  return typed === null ? null : { ...warning('date.monthClosed', { reason: 'left', typed }), column: 'date' };
}

/** It is marked as changed, and says again what it said when its month was closed: there is nothing to give a reason for. */
function isPutBack(
  { initiative, known }: Pick<NormalizeInput, 'initiative' | 'known'>,
  { cells }: SheetRow,
  assessed: RowAssessment,
): boolean {
  if (!isMarkedLate(cells)) return false;
  return known?.saysAsClosed?.(cellText(cells.id), entryCells(initiative, cells, assessed)) === true;
}

/** The words of 状態 for an assessed row. */
export function statusText(config: Config, assessment: Pick<RowAssessment, 'state' | 'problems' | 'planned'>): string {
  if (assessment.state === 'void') return states.voided;
  const open = openProblems(assessment);
  if (assessment.state !== 'entry') return assessment.planned && open.length === 0 ? states.planned : '';
  if (open.length === 0) return assessment.planned ? states.planned : states.recorded;
  return reviewText(open, (column) => columnLabel(config, column));
}

interface Described {
  readonly isCopy: boolean;
  readonly fixesText: readonly string[];
  readonly described: readonly string[];
}

/** `stored` is the row as it stands, `row` the same with what is known of it. */
function markOf(
  input: Omit<NormalizeInput, 'rows'>,
  stored: SheetRow,
  row: SheetRow,
  assessment: RowAssessment,
  { isCopy, fixesText, described }: Described,
): RowMark | null {
  const { sheet } = input;
  const before = { status: cellText(stored.cells.status), id: cellText(stored.cells.id) };
  const status = sheet.columns.has('status') ? statusOf(input, row, assessment) : before.status;
  const id = sheet.columns.has('id') ? idOf(input, assessment, cellText(row.cells.id), isCopy) : before.id;
  const lines = [
    ...fixesText,
    ...statusLines(input, row.row, before.status, status),
    ...(isCopy || before.id === '' ? [] : lateVoidingLines(input, row, assessment)),
    ...(isCopy && id !== before.id && id !== '' ? [ja.status.newId] : []),
    ...described,
  ];
  if (status === before.status && id === before.id && lines.length === 0) return null;
  if (assessment.state === 'blank') return { row: row.row, status, id, note: null };
  if (lines.length === 0) return { row: row.row, status, id };
  const heading = fixesText.length > 0 ? [ja.status.changedHeading] : [];
  return { row: row.row, status, id, note: [...heading, ...lines].join('\n') };
}

/** What a person wrote into 状態 of a row that says nothing else yet stays. */
function statusOf({ config }: Pick<NormalizeInput, 'config'>, { cells }: SheetRow, assessment: RowAssessment): string {
  const status = statusText(config, assessment);
  const word = status === '' ? wordToAsk(cells.status) : null;
  return word !== null && (assessment.state === 'incomplete' || !isReview(cellText(cells.status))) ? word : status;
}

function statusLines(
  { known, warnsOfStatus }: Pick<NormalizeInput, 'known' | 'warnsOfStatus'>,
  row: number,
  before: string,
  status: string,
): string[] {
  if (known?.voided?.has(row) === true && before !== status) return [ja.status.voidedBefore];
  const replaced = warnsOfStatus === true && before !== '' && status !== '' && before !== status;
  return replaced ? [ja.status.changed(headers.status, before, status)] : [];
}

/** A person has just voided what counted in a closed month: nobody has said why. */
function lateVoidingLines(
  { initiative, closed, known, warnsOfStatus }: Omit<NormalizeInput, 'rows'>,
  { row, cells }: SheetRow,
  assessment: RowAssessment,
): string[] {
  if (warnsOfStatus !== true || assessment.state !== 'void' || known?.voided?.has(row) === true) return [];
  const { day, area } = whereabouts(initiative, cells, assessment);
  const isLate = closed !== undefined && day !== null && isClosed(closed, day, area);
  return isLate ? [ja.status.voidedLate(monthText(monthKey(day)))] : [];
}

function idOf(input: Pick<NormalizeInput, 'ids'>, assessment: RowAssessment, id: string, isCopy: boolean): string {
  if (assessment.state === 'blank') return '';
  if (assessment.state === 'incomplete') return isCopy ? '' : id;
  return id === '' || isCopy ? input.ids.next() : id;
}

function fixText(config: Config, fix: Fix, yearOmitted: boolean): string {
  const day = yearOmitted ? cellDay(fix.typed) : null;
  const before = day === null ? valueText(fix.typed) : dateText(day).replace(/^\d+\//, '');
  return ja.status.changed(columnLabel(config, fix.column), before, valueText(fix.value));
}
