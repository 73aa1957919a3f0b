/** 計画 as two tables (indicators, initiatives) and as the plan. Reading says what is wrong, by cell. */

import type { FiscalYear } from '../../domain/calendar/fiscal-year';
import type { CellValue } from '../../domain/cells/cell-value';
import { withoutUnit } from '../../domain/cells/parse-count';
import { defaultUnits, usualUnit } from '../../domain/cells/units';
import { hasColumn, hasOwnColumn, type IndicatorKind, kindNames, sourceKey } from '../../domain/plan/kinds';
import type { AreaTargetRule, Indicator, Initiative } from '../../domain/plan/model';
import type { TableFault } from '../../domain/problems/table-fault';
import { initiativeHeaders, kindWords, monthName, planHeaders, ruleWords } from '../../i18n/words/names';
import {
  cellNumber,
  cellText,
  columnOf,
  findHeaderRow,
  type Grid,
  headerColumns,
  proseText,
  typedText,
} from '../cells/grid';
import { kindFrom } from './kind-fields';
import type { TableProblem } from './table-problem';

export const INDICATOR_KEY = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/;
/** Between the units of an indicator. */
export const UNIT_MARK = '、';

export const INITIATIVE_KEY = /^[a-z][A-Za-z0-9]*$/;

/** The header of the column that holds the weight of a month: 4月, 5月 ... in fiscal order. */
function monthHeaders(year: FiscalYear): string[] {
  return Array.from({ length: 12 }, (_, index) => monthName(((year.startMonth - 1 + index) % 12) + 1));
}

/** Every header of the indicator table, in order. */
export function indicatorTableHeaders(areas: readonly string[], year: FiscalYear): string[] {
  const { definition, official, act, units, ...first } = planHeaders;
  return [...Object.values(first), ...areas, ...monthHeaders(year), definition, official, act, units];
}

/** The cells of one indicator, in the order of indicatorTableHeaders. '' is blank. */
export function indicatorCells(
  initiative: Initiative,
  indicator: Indicator,
  labels: ReadonlyMap<string, string>,
  areas: readonly string[],
): (string | number)[] {
  const { kind, areaTargets } = indicator;
  const over = hasColumn(indicator) ? '' : (labels.get(sourceKey(indicator)) ?? '');
  const perArea = areaTargets.rule === 'explicit' ? areaTargets.perArea : [];
  const target = areaTargets.rule === 'stated' ? areaTargets.perArea : indicator.target;
  const weights = indicator.weights ?? [];
  return [
    indicator.key,
    initiative.section,
    `${initiative.number} ${initiative.tab}`,
    indicator.label,
    indicator.unit,
    kindWords[kind.kind],
    over,
    target ?? '',
    ruleWords[areaTargets.rule],
    ...areas.map((_, index) => perArea[index] ?? ''),
    ...Array.from({ length: 12 }, (_, index) => weights[index] ?? ''),
    indicator.definition,
    '',
    indicator.act,
    indicator.units.join(UNIT_MARK),
  ];
}

/** The cells of one initiative, in the order of initiativeHeaders. */
export function initiativeCells(initiative: Initiative): (string | number)[] {
  const { key, section, number, tab, title, goal, effect, act, order } = initiative;
  return [key, section, number, tab, title, goal, effect, '', '', '', act, order ?? ''];
}

export interface ReadPlan {
  /** null when any problem was found. */
  readonly initiatives: Initiative[] | null;
  readonly problems: TableProblem[];
  /** What was typed and is not used. */
  readonly asides: TableProblem[];
}

type Texts = readonly (readonly string[])[];

/** Read 計画 from its cells (A1 on). `shown` is what they show, where that is known: 100% is the number 1. */
export function readPlan(grid: Grid, areas: readonly string[], year: FiscalYear, shown: Texts = []): ReadPlan {
  const upper = findHeaderRow(grid, [planHeaders.key, planHeaders.label, planHeaders.target]);
  const lower = findHeaderRow(grid, [initiativeHeaders.key, initiativeHeaders.tab, initiativeHeaders.goal]);
  if (upper < 0 || lower < 0)
    return { initiatives: null, problems: [{ fault: 'header.missing', tab: 'plan' }], asides: [] };
  const problems: TableProblem[] = [];
  const tabs = linesOf({ grid, shown }, lower, upper, INITIATIVE_KEY, initiativeHeaders.tab, problems);
  const counted = linesOf({ grid, shown }, upper, lower, INDICATOR_KEY, planHeaders.label, problems);
  checkNames(counted, planHeaders.label, 'label.missing', 'label.duplicate');
  const known = new Set(tabs.map(({ key }) => key));
  const keyByLabel = new Map(counted.map((line) => [line.text(planHeaders.label), line.key]));
  const indicators = counted.map((line) => {
    if (!known.has(initiativeKey(line.key))) line.fault(planHeaders.key, 'key.unknownInitiative');
    return indicatorOf(line, keyByLabel, areas, year);
  });
  checkNames(tabs, initiativeHeaders.tab, 'tab.missing', 'tab.duplicate');
  const initiatives = tabs.map((line) => initiativeOf(line, indicators));
  const asides = counted.flatMap((line) => areaAsides(line, areas));
  return { initiatives: problems.length > 0 ? null : initiatives, problems, asides };
}

/** Numbers by area are used with 個別 alone, which is nothing without them. */
function areaAsides(line: Line, areas: readonly string[]): TableProblem[] {
  const filled = areas.filter((area) => line.text(area) !== '');
  const [first] = filled;
  if (line.text(planHeaders.rule) !== ruleWords.explicit)
    return first === undefined ? [] : [line.problem(first, 'areaTarget.unused')];
  return filled.length > 0 ? [] : [line.problem(planHeaders.rule, 'areaTarget.none')];
}

/** A row of a table, its cells by header. */
interface Line {
  readonly key: string;
  /** NFKC, for words that are looked up. */
  text(header: string): string;
  /** As it was written, for words that are shown. */
  prose(header: string): string;
  cell(header: string): CellValue;
  /** What the cell shows; its text where nobody looked. */
  shown(header: string): string;
  problem(header: string, fault: TableFault): TableProblem;
  /** Notes what is wrong with a cell. */
  fault(header: string, fault: TableFault): void;
}

function initiativeOf(line: Line, indicators: readonly Indicator[]): Initiative {
  const { key, prose } = line;
  return {
    key,
    tab: prose(initiativeHeaders.tab),
    section: prose(initiativeHeaders.section),
    number: prose(initiativeHeaders.number),
    title: prose(initiativeHeaders.title),
    goal: prose(initiativeHeaders.goal),
    effect: prose(initiativeHeaders.effect),
    indicators: indicators.filter((indicator) => initiativeKey(indicator.key) === key),
    act: prose(initiativeHeaders.act),
    order: wholeOf(line, initiativeHeaders.order),
  };
}

function initiativeKey(indicator: string): string {
  return indicator.split('.')[0] ?? '';
}

function indicatorOf(
  line: Line,
  keyByLabel: ReadonlyMap<string, string>,
  areas: readonly string[],
  year: FiscalYear,
): Indicator {
  const areaTargets = areaTargetsOf(line, areas);
  const stated = areaTargets.rule === 'stated';
  return {
    key: line.key,
    label: line.prose(planHeaders.label),
    unit: line.prose(planHeaders.unit),
    units: unitsOf(line),
    target: stated ? areaTargets.perArea * areas.length : wholeOf(line, planHeaders.target),
    kind: kindOf(line, keyByLabel),
    areaTargets,
    weights: weightsOf(line, monthHeaders(year)),
    definition: line.prose(planHeaders.definition),
    act: line.prose(planHeaders.act),
  };
}

function kindOf(line: Line, keyByLabel: ReadonlyMap<string, string>): IndicatorKind {
  const word = line.text(planHeaders.kind);
  const name = kindNames.find((each) => kindWords[each] === word);
  if (name === undefined) line.fault(planHeaders.kind, 'kind.unknown');
  if (name === undefined || hasOwnColumn(name)) return kindFrom(name ?? 'sum', '');
  return kindFrom(name, overOf(line, keyByLabel));
}

/** The key of another indicator of the same initiative. */
function overOf(line: Line, keyByLabel: ReadonlyMap<string, string>): string {
  const over = keyByLabel.get(line.text(planHeaders.over)) ?? '';
  if (over === line.key || initiativeKey(over) !== initiativeKey(line.key))
    line.fault(planHeaders.over, 'over.unknown');
  return over;
}

function areaTargetsOf(line: Line, areas: readonly string[]): AreaTargetRule {
  const word = line.text(planHeaders.rule);
  if (word === ruleWords.stated) return { rule: 'stated', perArea: wholeOf(line, planHeaders.target) ?? 0 };
  if (word === ruleWords.explicit) return { rule: 'explicit', perArea: areas.map((area) => wholeOf(line, area)) };
  if (word === ruleWords.even) return { rule: 'even' };
  if (word !== ruleWords.none) line.fault(planHeaders.rule, 'rule.unknown');
  return { rule: 'none' };
}

/** The units in which counts may be typed; where the cell is blank those that go with its own. */
function unitsOf(line: Line): string[] {
  const units = line
    .text(planHeaders.units)
    .split(/[\s、，,・/／]+/)
    .map(usualUnit)
    .filter((each) => each !== '');
  return units.length > 0 ? [...new Set(units)] : defaultUnits(line.text(planHeaders.unit));
}

/** Twelve weights, or null when all are blank; some but not all is a fault, and so are twelve zeros. */
function weightsOf(line: Line, headers: readonly string[]): number[] | null {
  if (headers.every((header) => line.text(header) === '')) return null;
  const weights = headers.map((header) => cellNumber(line.cell(header)) ?? Number.NaN);
  const blank = headers.find((_, index) => Number.isNaN(weights[index]));
  if (blank === undefined && weights.some((weight) => weight > 0)) return weights;
  line.fault(blank ?? headers[0] ?? '', 'weights.incomplete');
  return null;
}

const PERCENT = /[%％]\s*$/;

/** A whole number of 0 or more, null for blank. */
function wholeOf(line: Line, header: string): number | null {
  const cell = line.cell(header);
  if (cell === null || (typeof cell === 'string' && cellText(cell) === '')) return null;
  const value = cellNumber(typeof cell === 'string' ? withoutUnit(cell) : cell);
  const isShare = PERCENT.test(line.shown(header));
  if (!isShare && value !== null && Number.isInteger(value)) return value;
  line.fault(header, isShare ? 'number.percent' : 'number.invalid');
  return null;
}

/** The lines of a table: rows below its header up to the other table's header, that have a good key. */
function linesOf(
  { grid, shown }: { readonly grid: Grid; readonly shown: Texts },
  headerRow: number,
  otherHeaderRow: number,
  form: RegExp,
  nameHeader: string,
  problems: TableProblem[],
): Line[] {
  const columns = headerColumns(grid[headerRow] ?? []);
  const lines: Line[] = [];
  const end = otherHeaderRow > headerRow ? otherHeaderRow : grid.length;
  for (let index = headerRow + 1; index < end; index += 1) {
    const line = lineOf({ cells: grid[index] ?? [], shown: shown[index] ?? [] }, index + 1, columns, problems);
    if (line.key === '' && line.text(nameHeader) === '') continue;
    const fault = keyFault(line.key, form, lines);
    if (fault === null) lines.push(line);
    else line.fault(planHeaders.key, fault);
  }
  return lines;
}

function keyFault(key: string, form: RegExp, before: readonly Line[]): TableFault | null {
  if (key === '') return 'key.missing';
  if (!form.test(key)) return 'key.malformed';
  return before.some((other) => other.key === key) ? 'key.duplicate' : null;
}

function checkNames(lines: readonly Line[], header: string, missing: TableFault, duplicate: TableFault): void {
  const seen = new Set<string>();
  for (const { text, fault } of lines) {
    const name = text(header);
    if (name === '') fault(header, missing);
    else if (seen.has(name)) fault(header, duplicate);
    seen.add(name);
  }
}

function lineOf(
  { cells, shown }: { readonly cells: readonly CellValue[]; readonly shown: readonly string[] },
  row: number,
  columns: ReadonlyMap<string, number>,
  problems: TableProblem[],
): Line {
  const cell = (header: string): CellValue => cells[columnOf(columns, header) ?? -1] ?? null;
  const text = (header: string): string => cellText(cell(header));
  const shownText = (header: string): string => shown[columnOf(columns, header) ?? -1] ?? text(header);
  const problem = (header: string, fault: TableFault): TableProblem => ({
    fault,
    tab: 'plan',
    row,
    column: header,
    typed: fault === 'number.percent' ? shownText(header) : typedText(cell(header)),
  });
  return {
    key: text(planHeaders.key),
    text,
    prose: (header) => proseText(cell(header)),
    cell,
    shown: shownText,
    problem,
    fault: (header, fault) => problems.push(problem(header, fault)),
  };
}
