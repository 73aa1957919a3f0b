/**
 * The native formulas of the live totals: the counting rule of domain/assess-row.ts in the words of Sheets.
 * A property test holds the two equal. Only functions that both Google Sheets and the local engine have.
 */
import { MAX_COUNT } from '../../domain/cells/parse-count';
import { noNames } from '../../domain/organisations/no-name';
import { states } from '../../i18n/words/names';
import { absolute, columnFrom, literal, sheetPrefix } from '../platform/a1';

/**
 * Where a tab keeps what the rule looks at: 1-based columns and the header's row. The ranges begin with the header, which
 * never counts, for a row put in right below it would else be left out of them.
 */
export interface RuleColumns {
  readonly sheetName: string;
  readonly headerRow: number;
  readonly date: number;
  readonly area: number;
  readonly status: number;
  readonly counterparty: number;
}

/** Cells that the rule refers to, as absolute references on 集計. */
export interface RuleCells {
  readonly asOf: string;
  readonly first: string;
  readonly last: string;
  /** The cells that hold the area names, 市全域 last. */
  readonly areas: readonly string[];
}

/** The count of one indicator in one area: '' while nothing is reported, so that 0 stays a report of 0. */
export function areaSum(tab: RuleColumns, count: number, area: string, cells: RuleCells): string {
  const counted = `FILTER(${at(tab, count)},IFERROR(${rule(tab, count, cells)}*${areaIs(tab, area)},0))`;
  return `=${guarded(tab, count, `IFERROR(SUM(${counted}),"")`)}`;
}

/** The number of different 相手先 in one area over rows that count 1 or more; '' while nothing is reported. */
export function areaDistinct(tab: RuleColumns, over: number, area: string, cells: RuleCells): string {
  return distinct(tab, over, areaIs(tab, area), cells);
}

/** The same for the whole city, counted anew: a counterparty met in two areas is one. */
export function cityDistinct(tab: RuleColumns, over: number, cells: RuleCells): string {
  return distinct(tab, over, anyArea(tab, cells), cells);
}

/** The sum of the areas' cells; '' while none of them reports. */
export function sumOrBlank(range: string): string {
  return `=IF(COUNT(${range})=0,"",SUM(${range}))`;
}

/** How many typed count cells of rows that are not 取消 do not count; the header's own text is taken off. */
export function uncounted(tab: RuleColumns, count: number, cells: RuleCells): string {
  // Not <>"": the local engine says that TRUE<>"" is false.
  const typed = `IFERROR(LEN(${at(tab, count)})>0,TRUE)`;
  const live = `IFERROR(${at(tab, tab.status)}<>${literal(states.voided)},TRUE)`;
  const counted = `IFERROR(${rule(tab, count, cells)}*${anyArea(tab, cells)},0)`;
  const header = `LEN(${sheetPrefix(tab.sheetName)}${absolute(tab.headerRow, count)})>0`;
  return `=${guarded(tab, count, `SUMPRODUCT(${typed}*${live}*(1-${counted}))-(${header})`)}`;
}

/** How many counted rows lack the 相手先 that the distinct count needs. */
export function withoutCounterparty(tab: RuleColumns, over: number, cells: RuleCells): string {
  const rows = `${rule(tab, over, cells)}*${anyArea(tab, cells)}*(${at(tab, over)}>=1)*(1-${namesSomebody(tab)})`;
  return guarded(tab, over, `SUMPRODUCT(IFERROR(${rows},0))`);
}

/** Where names stand whose rows are counted, and what the column says in the row of their header. */
export interface CountedNames {
  readonly names: string;
  readonly header: string;
  readonly title: string;
}

/**
 * In how many rows of a tab each name stands beside a count of 1 or more; one formula fills the column. A LAMBDA a name, or an
 * array of names by rows, would be counted anew for seconds after each entry.
 */
export function timesNamed(tab: RuleColumns, counts: readonly number[], cells: RuleCells, of: CountedNames): string {
  const none = counts.map((count) => `(1-IFERROR(${rule(tab, count, cells)}*(${at(tab, count)}>=1),0))`);
  const met = `IFERROR((1-${none.join('*')})*${anyArea(tab, cells)}*${namesSomebody(tab)},0)`;
  const places = `IFERROR(XMATCH(FILTER(${at(tab, tab.counterparty)},${met}),${of.names}),1E9)`;
  return besideNames(of, `FREQUENCY(${places},SEQUENCE(ROWS(${of.names})-1))`);
}

/** The sum of such columns. */
export function timesOverall(columns: readonly string[], of: CountedNames): string {
  return besideNames(of, columns.join('+') || '0');
}

/** An array beside the names: FILTER has the conditions looked at cell by cell. */
function besideNames({ names, header, title }: CountedNames, counts: string): string {
  const cells = `IF(${names}=${literal(header)},${literal(title)},IF(${names}="","",${counts}))`;
  return `=FILTER(${cells},ROW(${names})>0)`;
}

/** Cells that the formulas of months refer to: the months' first days, the days after them, and the names that count. */
export interface MonthCells extends Omit<RuleCells, 'areas'> {
  readonly starts: string;
  readonly ends: string;
  /** A text of area names, each between two `AREA_MARK`s. */
  readonly names: string;
  /** Ends the names within the formula: the local engine mixes up formulas whose LAMBDA reads the same. */
  readonly id: string;
}

/** Parts the names: no keyboard types it. */
export const AREA_MARK = 'CHAR(30)';

/** Twelve counts of one indicator, side by side; '' for a month in which nothing is reported. */
export function monthSums(tab: RuleColumns, count: number, cells: MonthCells): string {
  const rows = `${rule(tab, count, cells)}*${named(tab, cells)}`;
  const [dates, counts] = [tab.date, count].map((column) => `FILTER(${at(tab, column)},IFERROR(${rows},0))`);
  // Each month is looked for among the rows that count, not among all of the tab.
  const [d, x, s, e] = ['d', 'x', 's', 'e'].map((name) => `${name}_${cells.id}`);
  const months = `MAP(${cells.starts},${cells.ends},LAMBDA(${s},${e},IFERROR(SUM(FILTER(${x},(${d}>=${s})*(${d}<${e}))),"")))`;
  return `=${guarded(tab, count, `IFERROR(LET(${d},${dates},${x},${counts},${months}),"")`)}`;
}

/** Twelve counts of different 相手先, in each month alone or from the year's first day on; '' where nothing is reported. */
export function monthDistinct(tab: RuleColumns, over: number, cells: MonthCells, kind: 'month' | 'cumulative'): string {
  const [d, n, r, s, e] = ['d', 'n', 'r', 's', 'e'].map((name) => `${name}_${kind[0]}${cells.id}`);
  const reported = `IFERROR(${rule(tab, over, cells)}*${named(tab, cells)},0)`;
  const met = `IFERROR(${reported}*(${at(tab, over)}>=1)*${namesSomebody(tab)},0)`;
  const within = (dates: string | undefined): string =>
    kind === 'month' ? `(${dates}>=${s})*(${dates}<${e})` : `(${dates}<${e})*(${dates}>0)`;
  const bound = [
    `${d},IFERROR(FILTER(${at(tab, tab.date)},${met}),0)`,
    `${n},IFERROR(FILTER(${at(tab, tab.counterparty)}&"_",${met}),"")`,
    `${r},IFERROR(FILTER(${at(tab, tab.date)},${reported}),0)`,
  ];
  const found = `IFERROR(ROWS(UNIQUE(FILTER(${n},${within(d)}))),0)`;
  const each = `IF(OR(${s}>${cells.asOf},SUMPRODUCT(${within(r)})=0),"",${found})`;
  return `=${guarded(tab, over, `LET(${bound.join()},MAP(${cells.starts},${cells.ends},LAMBDA(${s},${e},${each})))`)}`;
}

function named(tab: RuleColumns, { names }: MonthCells): string {
  return `ISNUMBER(FIND(${AREA_MARK}&${at(tab, tab.area)}&${AREA_MARK},${names}))`;
}

/** 相手先 is filled, and not by a word that names nobody: 0 or 1 for each row. */
function namesSomebody(tab: RuleColumns): string {
  const cells = at(tab, tab.counterparty);
  const words = `SUBSTITUTE(${literal(`|${noNames.join('|')}|`)},"|",${AREA_MARK})`;
  return `((${cells}<>"")*(1-ISNUMBER(FIND(${AREA_MARK}&${cells}&${AREA_MARK},${words}))))`;
}

function distinct(tab: RuleColumns, over: number, areas: string, cells: RuleCells): string {
  const met = `${rule(tab, over, cells)}*${areas}*(${at(tab, over)}>=1)*${namesSomebody(tab)}`;
  // With a sign behind it no name reads as a number: the local engine's UNIQUE takes the texts 1 and 001 for the same.
  const names = `ROWS(UNIQUE(FILTER(${at(tab, tab.counterparty)}&"_",IFERROR(${met},0))))`;
  const reported = `SUMPRODUCT(IFERROR(${rule(tab, over, cells)}*${areas},0))`;
  return `=${guarded(tab, over, `IF(${reported}=0,"",IFERROR(${names},0))`)}`;
}

/**
 * Date, state and value of the rule, as a product of 0 and 1 for each row; the area is multiplied on. Text is greater
 * than any number to Sheets, so a text date fails `<`, and a blank, being 0, fails `>=`; only the value needs ISNUMBER.
 */
function rule(tab: RuleColumns, count: number, cells: Omit<RuleCells, 'areas'>): string {
  const date = at(tab, tab.date);
  const value = at(tab, count);
  return [
    `(${date}>=${cells.first})`,
    `(${date}<MIN(${cells.last},${cells.asOf})+1)`,
    `(${at(tab, tab.status)}<>${literal(states.voided)})`,
    `ISNUMBER(${value})`,
    `(${value}<=${MAX_COUNT})`,
    `(INT(ABS(${value}))=${value})`,
  ].join('*');
}

function areaIs(tab: RuleColumns, area: string): string {
  return `EXACT(${at(tab, tab.area)},${area})`;
}

function anyArea(tab: RuleColumns, cells: RuleCells): string {
  return `(${cells.areas.map((area) => areaIs(tab, area)).join('+')})`;
}

/** IFERROR would show a deleted column as nothing at all: the guard lets its #REF! through. */
function guarded(tab: RuleColumns, count: number, formula: string): string {
  const needed = [tab.date, tab.area, tab.status, tab.counterparty, count].map((column) => `ROWS(${at(tab, column)})`);
  return `IF(${needed.join('*')}>0,${formula},"")`;
}

function at(tab: RuleColumns, column: number): string {
  return `${sheetPrefix(tab.sheetName)}${columnFrom(tab.headerRow, column)}`;
}
