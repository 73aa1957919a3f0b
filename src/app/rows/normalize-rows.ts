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
import { assessRow, type RowAssessment } from '../../domain/rows/assess-row';
import type { Fix } from '../../domain/rows/outcome';
import { ja } from '../../i18n/ja';
import { states } from '../../i18n/words/names';
import { reviewText } from '../../schema/rows/status-text';
import type { Ids } from '../ports/ids';
import type { CellWrite, RowMark, SheetRow, TabSheet } from '../ports/rows';
import { columnLabel, dateText, valueText } from '../shared/labels';
import { isMarkedLate, monthText } from './closed-months';
import { type PersonalProblem, personalProblems } from './personal-data';
import { whereabouts } from './read-rows';
import { asTyped, type ShownCells } from './shown-cells';

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
}

export interface Normalized {
  readonly writes: readonly CellWrite[];
  readonly marks: readonly RowMark[];
}

export interface NormalizedRow {
  readonly assessment: RowAssessment;
  readonly writes: readonly CellWrite[];
  readonly mark: RowMark | null;
  /** The row above that has the same 記録ID; null when there is none. */
  readonly copyOf: number | null;
  /** What may tell who a person is, in 相手先 and 備考. It counts all the same. */
  readonly personal: readonly PersonalProblem[];
}

/** These rows, each with what normalizing it would write. */
export function normalizeEach(input: NormalizeInput): (NormalizedRow & { readonly row: SheetRow })[] {
  const owners = idOwners(input.sheet);
  const wanted = new Set(input.rows);
  return input.sheet.rows
    .filter(({ row }) => wanted.has(row))
    .map((row) => ({ ...normalizeRow(input, row, owners), row: asTyped(input.initiative, row, input.shown) }));
}

/** What normalizing these rows would write. */
export function normalizeRows(input: NormalizeInput): Normalized {
  const rows = normalizeEach(input);
  return { writes: rows.flatMap(({ writes }) => writes), marks: rows.flatMap(({ mark }) => mark ?? []) };
}

/** The first row of each 記録ID: it keeps the id, rows below with the same one are copies. */
export function idOwners(sheet: TabSheet): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (const { row, cells } of sheet.rows) {
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
  const row = asTyped(initiative, stored, input.shown);
  const yearOmitted = input.shown.yearOmitted.has(row.row);
  const assessed = assessRow(initiative, row.cells, { config, asOf, today, yearOmitted, ...aliasesIn(input) });
  const late = lateProblem(input, row, assessed);
  const assessment = late === null ? assessed : { ...assessed, problems: [...assessed.problems, late] };
  // 状態 is written as a mark, not as a fix.
  const fixes = assessment.fixes.filter(({ column }) => column !== 'status' && sheet.columns.has(column));
  const fixesText = fixes.map((fix) => fixText(config, fix, yearOmitted));
  const personal = assessment.state === 'blank' ? [] : personalProblems((column) => cellText(row.cells[column]));
  const described = input.warnsOfPersonalData === true ? personal.map((each) => personalText(config, each)) : [];
  const owner = owners.get(cellText(row.cells.id));
  const copyOf = owner !== undefined && owner < row.row ? owner : null;
  return {
    assessment,
    writes: [
      ...fixes.map(({ column, value }) => ({ row: row.row, column, value: value === '' ? null : value })),
      ...formattedWrites(input, row),
    ],
    mark: markOf(input, row, assessment, { copied: copyOf !== null, fixesText, described }),
    copyOf,
    personal,
  };
}

function aliasesIn({ aliases }: Pick<NormalizeInput, 'aliases'>): Pick<NormalizeInput, 'aliases'> {
  return aliases === undefined ? {} : { aliases };
}

/** A count out of another format is written as it was typed, and no number any more. */
function formattedWrites({ shown, sheet }: Pick<NormalizeInput, 'shown' | 'sheet'>, { row }: SheetRow): CellWrite[] {
  const texts = [...(shown.formatted.get(row) ?? [])].filter(([column]) => sheet.columns.has(column));
  return texts.map(([column, value]) => ({ row, column, value, asTyped: true }));
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

function personalText(config: Config, { column = '', detail }: PersonalProblem): string {
  return ja.status.personal(columnLabel(config, column), detail.typed);
}

/** The words of 状態 for an assessed row. */
export function statusText(config: Config, assessment: Pick<RowAssessment, 'state' | 'problems'>): string {
  if (assessment.state === 'void') return states.voided;
  if (assessment.state !== 'entry') return '';
  if (assessment.problems.length === 0) return states.recorded;
  return reviewText(assessment.problems, (column) => columnLabel(config, column));
}

function markOf(
  input: Omit<NormalizeInput, 'rows'>,
  row: SheetRow,
  assessment: RowAssessment,
  { copied, fixesText, described }: { copied: boolean; fixesText: readonly string[]; described: readonly string[] },
): RowMark | null {
  const { config, sheet } = input;
  const before = { status: cellText(row.cells.status), id: cellText(row.cells.id) };
  const status = sheet.columns.has('status') ? statusText(config, assessment) : before.status;
  const id = sheet.columns.has('id') ? idOf(input, assessment, before.id, copied) : before.id;
  const newId = copied && id !== before.id && id !== '';
  const lines = [...fixesText, ...(newId ? [ja.status.newId] : []), ...described];
  if (status === before.status && id === before.id && lines.length === 0) return null;
  if (assessment.state === 'blank') return { row: row.row, status, id, note: null };
  if (lines.length === 0) return { row: row.row, status, id };
  const heading = fixesText.length > 0 ? [ja.status.changedHeading] : [];
  return { row: row.row, status, id, note: [...heading, ...lines].join('\n') };
}

function idOf(input: Pick<NormalizeInput, 'ids'>, assessment: RowAssessment, id: string, copied: boolean): string {
  if (assessment.state === 'blank') return '';
  if (assessment.state === 'incomplete') return id;
  return id === '' || copied ? input.ids.next() : id;
}

function fixText(config: Config, fix: Fix, yearOmitted: boolean): string {
  const day = yearOmitted ? cellDay(fix.typed) : null;
  const before = day === null ? valueText(fix.typed) : dateText(day).replace(/^\d+\//, '');
  return ja.status.changed(columnLabel(config, fix.column), before, valueText(fix.value));
}
