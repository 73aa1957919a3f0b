/** Where the figures stand on 前年度, for the native formulas of other tabs. Pure. */
import { markPlaces } from '../../schema/years/last-year-block';
import { type LastYearColumn, lastYearColumns } from '../../schema/years/last-year-table';
import { absolute, literal, sheetPrefix } from '../platform/a1';

/** Its first cell is the block's mark; the row below is the table's header. */
export const MARK_ROW = 3;

export interface LastYearPlan {
  /** The tab's name now. */
  readonly sheetName: string;
  /** 1-based row of the block's mark. */
  readonly markRow: number;
  readonly first: number;
  /** Behind the last line there is room for lines that people type. */
  readonly last: number;
  /** 1-based. */
  readonly columns: ReadonlyMap<LastYearColumn, number>;
  readonly lastColumn: number;
}

/** The columns as they are set up. */
export const usualColumns: ReadonlyMap<LastYearColumn, number> = new Map(
  lastYearColumns.map((column, index) => [column, index + 1]),
);

function column(plan: LastYearPlan, name: LastYearColumn): string {
  const at = plan.columns.get(name) ?? usualColumns.get(name) ?? 1;
  return `${sheetPrefix(plan.sheetName)}${absolute(plan.first, at)}:${absolute(plan.last, at)}`;
}

/** A cell of the block's first row. */
export function markCell(plan: LastYearPlan, at: keyof typeof markPlaces): string {
  return `${sheetPrefix(plan.sheetName)}${absolute(plan.markRow, markPlaces[at] + 1)}`;
}

/** The text by which a line is matched to an indicator and an area of this year; `key` and `area` are formulas of texts. */
export function matchText(key: string, area: string): string {
  return `${key}&" "&${area}`;
}

/** The sum of last year's figures of a column; '' where there are none. `match` is a formula of a text. */
export function lastFigure(plan: LastYearPlan, of: LastYearColumn, match: string): string {
  return summed(column(plan, of), column(plan, 'match'), match);
}

/** The same for any earlier year: `trend` is a formula of the text by which the city's line of a year is known. */
export function yearTotal(plan: LastYearPlan, of: 'total' | 'target', trend: string): string {
  return summed(column(plan, of), column(plan, 'trend'), trend);
}

/** From the year's first day to the end of as many months as the block says; '' where nothing was reported. */
export function lastSoFar(plan: LastYearPlan, match: string): string {
  const [first, last] = [column(plan, 'c0'), column(plan, 'c11')];
  const block = `${first.split(':')[0]}:${last.split(':')[1]}`;
  return summed(`INDEX(${block},0,${markCell(plan, 'months')})`, column(plan, 'match'), match);
}

/** IFERROR would show a deleted tab as nothing at all: the guard lets its #REF! through. */
function summed(counts: string, keys: string, wanted: string): string {
  return `IF(ROWS(${keys})>0,IFERROR(SUM(FILTER(${counts},EXACT(${keys},${wanted})*ISNUMBER(${counts}))),""),"")`;
}

/** The key and the area as the match wants them. */
export function matchOf(key: string, area: string): string {
  return literal(`${key} ${area}`);
}
