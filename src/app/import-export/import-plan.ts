/** A table of unknown origin as rows of this workbook: what would be imported, and why the rest would not. Pure. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { cellText, isBlank } from '../../domain/cells/cell-value';
import type { ClosedMonths } from '../../domain/closing/closing';
import { type Aliases, noAliases } from '../../domain/organisations/aliases';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Indicator, Initiative } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error, placed, warning } from '../../domain/problems/problem';
import type { AnyDetail } from '../../domain/problems/problem-details';
import { assessRow, type RowAssessment } from '../../domain/rows/assess-row';
import { byColumn, type ContentColumn, contentColumns } from '../../domain/rows/columns';
import { explainShift } from '../../domain/rows/shifted-days';
import { askedWords, wordToAsk } from '../../domain/rows/status-word';
import { saysWithdrawn } from '../../domain/rows/withdrawn';
import { canonicalName } from '../../domain/text/names';
import { ja } from '../../i18n/ja';
import { states } from '../../i18n/words/names';
import { indicatorNamed, type TableColumns } from '../../schema/import-export/table-columns';
import type { RowCells, TabSheet } from '../ports/rows';
import { closedProblems } from '../rows/closed-months';
import { personalProblems } from '../rows/personal-data';
import { whereabouts } from '../rows/read-rows';
import { changeCells, contentKey } from '../rows/row-cells';
import { importQuestions, type LineRow } from './import-questions';
import { importedDay } from './imported-day';
import type { LineOfTable } from './read-table';

export interface ImportedRow {
  readonly initiative: Initiative;
  readonly cells: RowCells;
  readonly assessment: RowAssessment;
  /** Its month is closed. */
  readonly late: boolean;
}

export interface ImportPlan {
  /** Lines of the table that hold anything. */
  readonly lines: number;
  /** Lines that are imported whole. */
  readonly accepted: number;
  readonly rows: readonly ImportedRow[];
  /** By line of the table; errors keep their line out. */
  readonly problems: readonly Problem[];
}

export interface ImportInput {
  readonly config: Config;
  readonly asOf: PlainDate;
  readonly today: PlainDate;
  readonly closed: ClosedMonths;
  /** Other spellings of organisations. */
  readonly aliases?: Aliases;
  /** The tabs by initiative, to find what stands there already. */
  readonly tabs: ReadonlyMap<string, TabSheet>;
  /** Whether a line that says the same as a row that stands already is imported as well, by its number. */
  readonly takesDuplicate: (line: number) => boolean;
  /** A reason was given for lines of closed months. */
  readonly takesLate: boolean;
  /** Why a reason does not help any more; null while it does. */
  readonly over: Problem | null;
  /** A whole month means its last day. */
  readonly monthEnds: boolean;
}

type Line = readonly string[];
/** Of a line that nobody can tell the cells of, so much is quoted. */
const QUOTED = 40;

/** A line is imported whole or not at all, also where it counts for several tabs. */
export function importPlan(input: ImportInput, columns: TableColumns, lines: readonly LineOfTable[]): ImportPlan {
  const known = recordedRows(input);
  const taken: LineRow[] = [];
  const problems: Problem[] = placedAt(columns.otherwise.map(otherColumn), columns.headerRow + 1);
  let filled = 0;
  let accepted = 0;
  for (const [index, { cells, doubt }] of lines.entries()) {
    if (cells.every((cell) => isBlank(cell))) continue;
    filled += 1;
    // 1-based, as the person sees it in the file.
    const at = columns.headerRow + index + 2;
    const read = doubt !== null ? unreadable(cells, doubt) : readLine(input, columns, cells, { known, at });
    problems.push(...placedAt(read.problems, at));
    if (read.problems.some(({ severity }) => severity === 'error')) continue;
    accepted += 1;
    taken.push(...read.rows.map((row) => ({ line: at, row })));
    for (const row of read.rows) remember(known, keyOf(row), { tabName: ja.backup.table, row: at });
  }
  const questions = importQuestions(input, taken).flatMap((each) => placedAt([each], each.where?.row ?? 0));
  problems.push(...questions);
  problems.sort((a, b) => (a.where?.row ?? 0) - (b.where?.row ?? 0));
  const explained = explainShift(problems, input.config.fiscalYear);
  return { lines: filled, accepted, rows: taken.map(({ row }) => row), problems: explained };
}

function otherColumn({ header, indicator }: TableColumns['otherwise'][number]): Problem {
  return warning('indicator.unknown', { reason: 'otherwise', typed: header, other: indicator.label });
}

function unreadable(cells: Line, reason: NonNullable<LineOfTable['doubt']>): ReadLine {
  const typed = cells.join('、').slice(0, QUOTED);
  return leftOut(error('entry.inconsistent', { reason, typed }));
}

function leftOut(problem: Problem): ReadLine {
  return { rows: [], problems: [problem] };
}

function placedAt(problems: readonly Problem[], row: number): Problem[] {
  return problems.map((problem) => ({ ...problem, where: { ...problem.where, tab: ja.backup.table, row } }));
}

interface KnownPlace {
  readonly tabName: string;
  readonly row: number;
}

/** Where content stands: on a tab, or further up in the table. */
type Known = Map<string, KnownPlace>;

function remember(known: Known, key: string, place: KnownPlace): void {
  if (!known.has(key)) known.set(key, place);
}

function keyOf({ initiative, cells }: Pick<ImportedRow, 'initiative' | 'cells'>): string {
  return `${initiative.key} ${contentKey(cells)}`;
}

function recordedRows({ config, asOf, tabs }: ImportInput): Known {
  const known: Known = new Map();
  for (const initiative of config.initiatives) {
    const sheet = tabs.get(initiative.key);
    for (const { row, cells } of sheet?.rows ?? []) {
      const { state, fixes } = assessRow(initiative, cells, { config, asOf });
      if (state !== 'entry') continue;
      const key = keyOf({ initiative, cells: changeCells(initiative, cells, fixes) });
      remember(known, key, { tabName: sheet?.name() ?? '', row });
    }
  }
  return known;
}

interface ReadLine {
  readonly rows: readonly ImportedRow[];
  readonly problems: readonly Problem[];
}

interface Place {
  readonly known: Known;
  /** 1-based line of the table. */
  readonly at: number;
}

function readLine(input: ImportInput, columns: TableColumns, line: Line, place: Place): ReadLine {
  const status = line[columns.status ?? -1] ?? '';
  if (saysWithdrawn(status))
    return leftOut(error('entry.inconsistent', { reason: 'lineVoided', typed: status.trim() }));
  const counts = countsOf(input.config, columns, line);
  if ('problem' in counts) return leftOut(counts.problem);
  if (counts.size === 0) return leftOut(error('entry.empty', { reason: 'noCount' }));
  const day = importedDay(line[columns.common.get('date') ?? -1]?.trim() || null, {
    fiscalYear: input.config.fiscalYear,
    ...input,
  });
  if (day.refused !== null) return leftOut(day.refused);
  const rows: ImportedRow[] = [];
  const problems: Problem[] = day.said === null ? [] : [day.said];
  for (const initiative of input.config.initiatives) {
    const own = columnIndicators(initiative);
    if (!own.some(({ key }) => counts.has(key))) continue;
    const read = readRow(input, columns, line, { initiative, counts, day: day.cell, status });
    const late = closedProblems(input.closed, [whereabouts(initiative, read.cells, read.assessment)], initiative.key);
    rows.push({ ...read, late: late.length > 0 });
    problems.push(...problemsOf(input, read, late, place));
  }
  return { rows, problems: onceEach(problems) };
}

/** The filled counts of a line, by indicator. */
function countsOf(
  config: Config,
  { counts, long }: TableColumns,
  line: Line,
): ReadonlyMap<string, string> | { readonly problem: Problem } {
  const cells = counts.map(({ indicator, column }): [Indicator, string] => [indicator, line[column] ?? '']);
  if (long !== null) {
    const [name = '', count = ''] = [line[long.indicator], line[long.count]];
    if (isBlank(name) && isBlank(count)) return new Map();
    const indicator = indicatorNamed(config, name);
    if (indicator === null) return { problem: error('indicator.unknown', { typed: name }) };
    cells.push([indicator, count]);
  }
  return new Map(cells.filter(([, count]) => !isBlank(count)).map(([{ key }, count]) => [key, count]));
}

interface ReadCells {
  readonly initiative: Initiative;
  readonly counts: ReadonlyMap<string, string>;
  readonly day: CellValue;
  /** What a person wrote into 状態; the add-on's own words are said anew. */
  readonly status: string;
}

function readRow(
  { config, asOf, today, aliases = noAliases }: ImportInput,
  { common }: TableColumns,
  line: Line,
  { initiative, counts, day, status }: ReadCells,
): Omit<ImportedRow, 'late'> {
  const text = (key: ContentColumn): CellValue => line[common.get(key) ?? -1]?.trim() || null;
  const typed: RowCells = {
    ...byColumn(contentColumns, text),
    date: day,
    counts: columnIndicators(initiative).map(({ key }) => counts.get(key)?.trim() ?? null),
    status: wordToAsk(status),
    id: null,
  };
  const read = (cells: RowCells): Omit<ImportedRow, 'late'> => {
    const assessment = assessRow(initiative, cells, { config, asOf, today, aliases });
    return { initiative, cells: changeCells(initiative, cells, assessment.fixes), assessment };
  };
  const found = read(typed);
  const { day: on } = whereabouts(initiative, found.cells, found.assessment);
  // A table's own 予定 of a day that has come: whether it took place, only a person knows.
  const isDue = canonicalName(status) === states.planned && on !== null && on <= asOf;
  return isDue ? read({ ...typed, status: PLANNED_ASKED }) : found;
}

const PLANNED_ASKED = `${states.review}：${askedWords(states.planned)}`;

function problemsOf(
  input: ImportInput,
  { initiative, cells, assessment }: Omit<ImportedRow, 'late'>,
  late: readonly Problem[],
  { known, at }: Place,
): Problem[] {
  const duplicate = known.get(keyOf({ initiative, cells }));
  const place = { tab: initiative.key };
  // Two equal lines of one table may be two visits: they are asked about, and imported.
  const isAsked = input.takesDuplicate(at) || duplicate?.tabName === ja.backup.table;
  const same = duplicate === undefined ? [] : [{ tabName: duplicate.tabName, otherRow: duplicate.row }];
  const personal = personalProblems((column) => cellText(cells[column]));
  return [
    // A total or a header among the lines is nothing to be written.
    ...placed(assessment.problems, place).map((each) =>
      isNoEntry(each) ? { ...each, severity: 'error' as const } : each,
    ),
    ...(late.length > 0 && input.over !== null ? [{ ...input.over, where: place }] : lateProblems(input, late)),
    ...same.map((detail) => (isAsked ? warning : error)('entry.duplicate', detail, place)),
    ...placed(personal, place),
  ];
}

function isNoEntry({ code, detail }: Problem): boolean {
  return code === 'entry.inconsistent' && (detail?.reason === 'totalLine' || detail?.reason === 'headerLine');
}

function lateProblems({ takesLate }: Pick<ImportInput, 'takesLate'>, late: readonly Problem[]): readonly Problem[] {
  return takesLate ? late.map(withReason) : late;
}

function withReason(problem: Problem): Problem {
  if (problem.code !== 'date.monthClosed' || problem.detail.reason !== undefined) return problem;
  return warning('date.monthClosed', { ...problem.detail, reason: 'withReason' }, problem.where);
}

/** What a line's rows have in common is said once. */
function onceEach(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, severity, where, detail }) => {
    const { typed, reason }: AnyDetail = detail ?? {};
    const key = JSON.stringify([code, severity, where?.column, typed, reason]);
    return !seen.has(key) && seen.add(key);
  });
}
