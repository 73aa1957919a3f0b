/** What the add-on makes of one row: what counts now, what can be put right by itself, what is left to a person. */

import { type PlainDate, toIso } from '../calendar/plain-date';
import { type CellValue, cellText, isBlank } from '../cells/cell-value';
import { type Aliases, nameOf, noAliases } from '../organisations/aliases';
import { namesNobody, severalNames, typedLines } from '../organisations/no-name';
import { lastCounted } from '../plan/as-of';
import { columnIndicators } from '../plan/indicators';
import { kindOf, sourceKey } from '../plan/kinds';
import type { Config, Initiative } from '../plan/model';
import type { ColumnKey } from '../problems/problem';
import { error, warning } from '../problems/problem';
import { type ProblemInRow, type RowProblem, saysNoCount } from '../problems/row-problem';
import { canonicalName } from '../text/names';
import { pointsAbove } from '../text/points-above';
import { assessArea } from './assess-area';
import { assessCount } from './assess-count';
import { assessDate, type RowContext } from './assess-date';
import { contentColumns } from './columns';
import { noEntry } from './line-kind';
import { type Fix, type Outcome, rewritten } from './outcome';
import { meansVoided, wordToAsk } from './status-word';
import { type EntryCells, type StrictRow, strictRow, VOIDED } from './strict-row';

type Blank = ProblemInRow<Readonly<Record<'date.invalid' | 'area.unknown', 'missing'>>>;
const missing = { typed: '', reason: 'missing' } as const;

export interface RowAssessment {
  /** `incomplete`: something is typed, but no count. `blank`: nothing is (whatever 状態 and 記録ID say). */
  readonly state: 'blank' | 'incomplete' | 'entry' | 'void';
  readonly strict: StrictRow;
  readonly fixes: readonly Fix[];
  /** What remains for a person once the fixes are written. */
  readonly problems: readonly RowProblem[];
  /** Non-blank count cells that do not count now; 0 in a voided row. */
  readonly uncounted: number;
  /** Those of them that may be meant as counts: a figure without them may be wrong. */
  readonly mayCount: number;
  /** Its day is still to come: until then it is neither wrong nor missing. */
  readonly planned: boolean;
}

/**
 * Assesses a row of `initiative`. A cell that is understood but not in canonical form gets a fix; one that is not
 * understood, or a typed date that may not be counted, stays as it is and gets a problem. The note is never touched.
 * After the fixes are written, the same row has no fixes and the same problems.
 */
export function assessRow(initiative: Initiative, cells: EntryCells, context: RowContext): RowAssessment {
  const { config, asOf } = context;
  const strict = strictRow(cells, config, asOf);
  // What is planned is not missing.
  const last = lastCounted(config);
  const inTime = strictRow(cells, config, Math.max(asOf, last) as PlainDate);
  if (meansVoided(cells.status)) return voided(cells, strict, inTime);

  const indicators = columnIndicators(initiative);
  const state = stateOf(cells);
  const date = isBlank(cells.date)
    ? blankCell(cells.date, 'date', state, error('date.invalid', missing))
    : assessDate(cells.date, context);
  const area = isBlank(cells.area)
    ? blankCell(cells.area, 'area', state, error('area.unknown', missing))
    : assessArea(cells.area, config);
  const isPlaced = !isUnclear(date) && !isUnclear(area);
  const other = state !== 'entry' || isPlaced ? null : noEntry(cells, indicators);
  const uncounted = uncountedIn(cells.counts, inTime);
  if (other !== null) return { state, strict, fixes: [], problems: [other], uncounted, mayCount: 0, planned: false };
  const counts = cells.counts.map((cell, index) => assessCount(cell, indicators[index], indicators));
  const staff = assessStaff(cells.staff, config);
  const counterparty = assessCounterparty(cells.counterparty, context.aliases);

  const outcomes = [date, area, staff, ...counts, counterparty];
  const problems = outcomes.flatMap((outcome) => outcome.problem ?? []);
  if (state === 'incomplete') problems.push(warning('entry.empty'));
  const word = state === 'blank' ? null : wordToAsk(cells.status);
  if (word !== null) problems.push(statusWord(word));
  if (state === 'entry') problems.push(...counterpartyNeeded(initiative, counts, counterparty.value));
  return {
    state,
    strict,
    fixes: outcomes.flatMap((outcome) => outcome.fix ?? []),
    problems,
    uncounted,
    mayCount: mayCountIn(cells.counts, inTime, counts),
    planned: state !== 'blank' && waitsForItsDay(date, config),
  };
}

/** What is wrong with the row or to be asked about it now: one that waits for its day lacks neither the day nor a count. */
export function openProblems({ problems, planned }: Pick<RowAssessment, 'problems' | 'planned'>): RowProblem[] {
  return problems.filter(({ code }) => !(planned && (code === 'date.future' || code === 'entry.empty')));
}

/** Its day is to come, and counts by itself then. */
function waitsForItsDay({ problem }: Outcome, config: Config): boolean {
  return problem?.code === 'date.future' && problem.detail.date <= toIso(lastCounted(config));
}

function statusWord(typed: string): RowProblem {
  return { ...warning('entry.inconsistent', { reason: 'statusWord', typed }), column: 'status' };
}

/** No day or no area can be made of the cell. */
function isUnclear({ problem }: Outcome): boolean {
  return problem?.code === 'date.invalid' || problem?.code === 'area.unknown';
}

/** `inTime` is what would count by the end of the year. */
function voided(cells: EntryCells, strict: StrictRow, inTime: StrictRow): RowAssessment {
  const fixes: Fix[] = strict.voided
    ? []
    : [{ code: 'entry.inconsistent', column: 'status', value: VOIDED, typed: cells.status }];
  const uncounted = strict.voided ? 0 : uncountedIn(cells.counts, inTime);
  return { state: 'void', strict, fixes, problems: [], uncounted, mayCount: uncounted, planned: false };
}

function stateOf(cells: EntryCells): 'blank' | 'incomplete' | 'entry' {
  if (!cells.counts.every(isBlank)) return 'entry';
  return contentColumns.every((column) => isBlank(cells[column])) ? 'blank' : 'incomplete';
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

/** Lines of a cell, and names with a space between them, are not glued together: that would make a new name. A word that is no name stays as it was typed. */
function assessCounterparty(cell: CellValue, aliases: Aliases = noAliases): Outcome {
  if (typeof cell !== 'string' || namesNobody(cell) || isGlued(cell)) return { value: cell };
  return rewritten(cell, 'counterparty', nameOf(aliases, cell), 'entry.inconsistent');
}

function isGlued(cell: string): boolean {
  if (typedLines(cell).length > 1) return true;
  return severalNames(cell).length > 1 && severalNames(canonicalName(cell)).length < 2;
}

/** Where organisations are counted, a row that counts should say which; nobody is ever named by the line above. */
function counterpartyNeeded(initiative: Initiative, counts: readonly Outcome[], named: CellValue): RowProblem[] {
  const typed = cellText(named);
  if (pointsAbove(typed))
    return [{ ...warning('counterparty.required', { reason: 'ditto', typed }), column: 'counterparty' }];
  if (!isBlank(named) && !namesNobody(typed)) return [];
  const indicators = columnIndicators(initiative);
  const needed = initiative.indicators.flatMap((indicator): RowProblem[] => {
    const column = kindOf(indicator).namesIn;
    if (column === null) return [];
    const over = sourceKey(indicator);
    const count = counts[indicators.findIndex(({ key }) => key === over)]?.value;
    if (typeof count !== 'number' || count < 1) return [];
    const counted = { indicator: indicator.key, over };
    const detail = isBlank(named) ? counted : ({ reason: 'noName', typed, ...counted } as const);
    return [{ ...warning('counterparty.required', detail), column }];
  });
  return needed.slice(0, 1);
}

/** A blank cell, which only an entry must not have. */
function blankCell(cell: CellValue, column: ColumnKey, state: RowAssessment['state'], blank: Blank): Outcome {
  const cleared = rewritten(cell, column, '', blank.code);
  return state === 'entry' ? { ...cleared, problem: { ...blank, column } } : cleared;
}

/** A word for none is no count that is missing. */
function mayCountIn(cells: readonly CellValue[], { counts }: StrictRow, outcomes: readonly Outcome[]): number {
  const isNone = (index: number): boolean => saysNoCount(outcomes[index]?.problem);
  return cells.filter((cell, index) => typeof counts[index] !== 'number' && !isBlank(cell) && !isNone(index)).length;
}

function uncountedIn(cells: readonly CellValue[], { counts }: StrictRow): number {
  return cells.filter((cell, index) => cell !== null && cell !== '' && typeof counts[index] !== 'number').length;
}
