/** What the add-on makes of one row: what counts now, what can be put right by itself, what is left to a person. */

import type { PlainDate } from '../calendar/plain-date';
import type { CellValue, DateCell } from '../cells/cell-value';
import { cellText, isBlank } from '../cells/cell-value';
import { MAX_COUNT, parseCount } from '../cells/parse-count';
import { checkDate, type DateProblem, parseDate } from '../cells/parse-date';
import { columnIndicators } from '../plan/indicators';
import { kindOf, sourceKey } from '../plan/kinds';
import type { Config, Indicator, Initiative } from '../plan/model';
import type { ColumnKey } from '../problems/problem';
import { error, warning } from '../problems/problem';
import type { ProblemInRow, RowProblem } from '../problems/row-problem';
import { canonicalArea, canonicalName } from '../text/names';
import { contentColumns } from './columns';
import { type EntryCells, type StrictRow, strictRow, VOIDED } from './strict-row';

/** A cell to be written in its canonical form; '' clears one that holds only spaces. */
export interface Fix {
  /** What is wrong until it is written. */
  readonly code: 'date.invalid' | 'area.unknown' | 'count.notANumber' | 'entry.inconsistent';
  readonly column: ColumnKey;
  readonly value: string | number | DateCell;
  /** What stands there now. */
  readonly typed: CellValue;
}

type Blank = ProblemInRow<Readonly<Record<'date.invalid' | 'area.unknown', 'missing'>>>;
const missing = { typed: '', reason: 'missing' } as const;

export interface RowContext {
  readonly config: Config;
  readonly asOf: PlainDate;
  /** The date was typed as month and day only. */
  readonly yearOmitted?: boolean;
}

export interface RowAssessment {
  /** `incomplete`: something is typed, but no count. `blank`: nothing is (whatever 状態 and 記録ID say). */
  readonly state: 'blank' | 'incomplete' | 'entry' | 'void';
  readonly strict: StrictRow;
  readonly fixes: readonly Fix[];
  /** What remains for a person once the fixes are written. */
  readonly problems: readonly RowProblem[];
  /** Non-blank count cells that do not count now; 0 in a voided row. */
  readonly uncounted: number;
}

/** What became of one cell: the value as it will stand, a fix for it to stand so, or a problem. */
interface Outcome {
  readonly value: CellValue;
  readonly fix?: Fix;
  readonly problem?: RowProblem;
}

/**
 * Assesses a row of `initiative`. A cell that is understood but not in canonical form gets a fix; one that is not
 * understood, or a typed date that may not be counted, stays as it is and gets a problem. The note is never touched.
 * After the fixes are written, the same row has no fixes and the same problems.
 */
export function assessRow(initiative: Initiative, cells: EntryCells, context: RowContext): RowAssessment {
  const { config, asOf } = context;
  const strict = strictRow(cells, config, asOf);
  if (meansVoided(cells.status)) return voided(cells, strict);

  const indicators = columnIndicators(initiative);
  const state = stateOf(cells);
  const date = assessDate(cells.date, state, context);
  const area = assessArea(cells.area, state, config);
  const counts = cells.counts.map((cell, index) => assessCount(cell, indicators[index]));
  const staff = assessStaff(cells.staff, config);
  const counterparty = assessCounterparty(cells.counterparty);

  const outcomes = [date, area, staff, ...counts, counterparty];
  const problems = outcomes.flatMap((outcome) => outcome.problem ?? []);
  if (state === 'incomplete') problems.push(warning('entry.empty'));
  if (state === 'entry' && isBlank(counterparty.value)) problems.push(...counterpartyNeeded(initiative, counts));
  return {
    state,
    strict,
    fixes: outcomes.flatMap((outcome) => outcome.fix ?? []),
    problems,
    uncounted: uncountedIn(cells.counts, strict),
  };
}

function meansVoided(status: CellValue): boolean {
  return (
    typeof status === 'string' && (status === VOIDED || /^(?:取り?消し?|取り?消し?済み?)$/.test(canonicalName(status)))
  );
}

function voided(cells: EntryCells, strict: StrictRow): RowAssessment {
  const fixes: Fix[] = strict.voided
    ? []
    : [{ code: 'entry.inconsistent', column: 'status', value: VOIDED, typed: cells.status }];
  return {
    state: 'void',
    strict,
    fixes,
    problems: [],
    uncounted: strict.voided ? 0 : uncountedIn(cells.counts, strict),
  };
}

function stateOf(cells: EntryCells): 'blank' | 'incomplete' | 'entry' {
  if (!cells.counts.every(isBlank)) return 'entry';
  return contentColumns.every((column) => isBlank(cells[column])) ? 'blank' : 'incomplete';
}

function assessDate(cell: CellValue, state: RowAssessment['state'], context: RowContext): Outcome {
  if (isBlank(cell)) return blankCell(cell, 'date', state, error('date.invalid', missing));
  const fy = context.config.fiscalYear;
  const typed = cellText(cell);
  const parsed = parseDate(cell, fy, { serial: true, yearOmitted: context.yearOmitted === true });
  if (!parsed.ok) {
    return { value: cell, problem: { ...error('date.invalid', { typed, reason: parsed.reason }), column: 'date' } };
  }
  const wrong = checkDate(parsed.value, fy, context.asOf);
  if (wrong !== null && typeof cell === 'number' && wrong.code === 'date.outsideYear') {
    // 6.3 or 20250603 typed as a number: naming the day it would be as a serial would only puzzle.
    return { value: cell, problem: { ...error('date.invalid', { typed, reason: 'number' }), column: 'date' } };
  }
  const outcome = wrong && { problem: uncountedDay(wrong, typed) };
  // Text that may not be counted stays as typed; a date with the year left out was already altered by the sheet.
  if (!parsed.changed || (wrong !== null && typeof cell === 'string')) return { value: cell, ...outcome };
  const value: DateCell = { kind: 'date', date: parsed.value };
  return { value, fix: { code: 'date.invalid', column: 'date', value, typed: cell }, ...outcome };
}

function uncountedDay(wrong: DateProblem, typed: string): RowProblem {
  return wrong.code === 'date.future'
    ? { ...error(wrong.code, { typed, ...wrong.detail }), column: 'date' }
    : { ...error(wrong.code, { typed, ...wrong.detail }), column: 'date' };
}

function assessArea(cell: CellValue, state: RowAssessment['state'], config: Config): Outcome {
  if (isBlank(cell)) return blankCell(cell, 'area', state, error('area.unknown', missing));
  const area = typeof cell === 'string' ? canonicalArea(cell, config.areas, config.cityWide) : null;
  if (area !== null) return rewritten(cell, 'area', area, 'area.unknown');
  const problem = error('area.unknown', { typed: cellText(cell), reason: 'unknown' });
  return { value: cell, problem: { ...problem, column: 'area' } };
}

function assessStaff(cell: CellValue, config: Config): Outcome {
  if (typeof cell !== 'string' || isBlank(cell) || config.staff.includes(cell)) return { value: cell };
  const wanted = canonicalName(cell);
  const found = config.staff.filter((name) => canonicalName(name) === wanted);
  const [name] = found;
  return found.length === 1 && name !== undefined
    ? rewritten(cell, 'staff', name, 'entry.inconsistent')
    : { value: cell };
}

function assessCount(cell: CellValue, indicator: Indicator | undefined): Outcome {
  if (indicator === undefined) return { value: cell };
  const column = indicator.key;
  if (isBlank(cell)) return rewritten(cell, column, '', 'count.notANumber');
  const parsed = parseCount(cell);
  if (parsed.ok) return parsed.changed ? rewritten(cell, column, parsed.value, 'count.notANumber') : { value: cell };
  return { value: cell, problem: { ...error(parsed.code, { typed: cellText(cell), max: MAX_COUNT }), column } };
}

function assessCounterparty(cell: CellValue): Outcome {
  return typeof cell === 'string'
    ? rewritten(cell, 'counterparty', canonicalName(cell), 'entry.inconsistent')
    : { value: cell };
}

/** Where organisations are counted, a row that counts should say which. */
function counterpartyNeeded(initiative: Initiative, counts: readonly Outcome[]): RowProblem[] {
  const indicators = columnIndicators(initiative);
  const needed = initiative.indicators.flatMap((indicator): RowProblem[] => {
    const column = kindOf(indicator).namesIn;
    if (column === null) return [];
    const over = sourceKey(indicator);
    const count = counts[indicators.findIndex(({ key }) => key === over)]?.value;
    if (typeof count !== 'number' || count < 1) return [];
    return [{ ...warning('counterparty.required', { indicator: indicator.key, over }), column }];
  });
  return needed.slice(0, 1);
}

/** A blank cell, which only an entry must not have. */
function blankCell(cell: CellValue, column: ColumnKey, state: RowAssessment['state'], blank: Blank): Outcome {
  const cleared = rewritten(cell, column, '', blank.code);
  return state === 'entry' ? { ...cleared, problem: { ...blank, column } } : cleared;
}

/** The cell in its canonical form, with a fix when it does not stand so yet. Blank and '' are the same. */
function rewritten(cell: CellValue, column: ColumnKey, value: string | number, code: Fix['code']): Outcome {
  if (cell === value || (cell === null && value === '')) return { value: cell };
  return { value: value === '' ? null : value, fix: { code, column, value, typed: cell } };
}

function uncountedIn(cells: readonly CellValue[], { counts }: StrictRow): number {
  return cells.filter((cell, index) => cell !== null && cell !== '' && typeof counts[index] !== 'number').length;
}
