/** What cells show, where that says more than their values: days without a year, numbers out of a format for something else. */

import { contains } from '../../domain/calendar/fiscal-year';
import { type CellValue, cellDay } from '../../domain/cells/cell-value';
import { parseCount } from '../../domain/cells/parse-count';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Indicator, Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import type { RowCells, SheetRow, ShownText, TabSheet } from '../ports/rows';
import type { Deps } from '../shared/deps';

/** By row, 1-based. */
export interface ShownCells {
  /** Rows whose day was typed without its year. */
  readonly yearOmitted: ReadonlySet<number>;
  /** Counts that only came out of a percentage, a time, a day, money or another unit, as they were typed: 100% is stored as 1. */
  readonly formatted: ReadonlyMap<number, ReadonlyMap<ColumnKey, string>>;
  /** Counts that are shown shortened, as the numbers they are: 1e3 shows as 1.00E+03, and so would the next number. */
  readonly shortened: ReadonlyMap<number, ReadonlyMap<ColumnKey, number>>;
}

export const nothingShown: ShownCells = { yearOmitted: new Set(), formatted: new Map(), shortened: new Map() };

/**
 * Read only where it can matter: a day outside the fiscal year, or a count that is a number. `counts`: those of an edit that
 * did not reach any need no look. `days`: any day is looked at. One read or none.
 */
export function shownCells(
  deps: Pick<Deps, 'rows'>,
  config: Config,
  initiative: Initiative,
  sheet: TabSheet,
  { counts = true, days = false }: { readonly counts?: boolean; readonly days?: boolean } = {},
): ShownCells {
  const outside = sheet.rows.some(({ cells: { date } }) => {
    const day = cellDay(date);
    return day !== null && (days || !contains(config.fiscalYear, day));
  });
  const numbers = counts && sheet.rows.some(({ cells }) => cells.counts.some(isNumber));
  if (!outside && !numbers) return nothingShown;
  const shown = deps.rows.shown(sheet);
  const rows = sheet.rows.map((row) => ({ row, texts: shown.get(row.row) ?? noTexts }));
  return {
    yearOmitted: new Set(rows.flatMap(({ row, texts }) => (leavesYearOut(row, texts) ? [row.row] : []))),
    formatted: byRow(rows, ({ row, texts }) => countsOf(initiative, row.cells, texts, formattedCount)),
    shortened: byRow(rows, ({ row, texts }) => countsOf(initiative, row.cells, texts, shortenedCount)),
  };
}

interface ShownRow {
  readonly row: SheetRow;
  readonly texts: ShownText;
}

/** Rows for which nothing is found are left out. */
function byRow<T>(
  rows: readonly ShownRow[],
  find: (row: ShownRow) => ReadonlyMap<ColumnKey, T>,
): Map<number, ReadonlyMap<ColumnKey, T>> {
  return new Map(
    rows.flatMap((each): [number, ReadonlyMap<ColumnKey, T>][] => {
      const found = find(each);
      return found.size === 0 ? [] : [[each.row.row, found]];
    }),
  );
}

const noTexts: ShownText = new Map();

/** The row with such counts as they were typed. */
export function asTyped(initiative: Initiative, row: SheetRow, { formatted }: ShownCells): SheetRow {
  const texts = formatted.get(row.row);
  if (texts === undefined) return row;
  const counts = columnIndicators(initiative).map(
    ({ key }, index) => texts.get(key) ?? row.cells.counts[index] ?? null,
  );
  return { ...row, cells: { ...row.cells, counts } };
}

function isNumber(cell: CellValue): boolean {
  return typeof cell === 'number' || cellDay(cell) !== null;
}

/** 6/3, 6月3日（火）: two numbers of one or two digits, no year and no time. */
function leavesYearOut({ cells }: SheetRow, texts: ShownText): boolean {
  if (cellDay(cells.date) === null) return false;
  const shown = texts.get('date') ?? '';
  if (/[a-z]{3}/i.test(shown)) return /^\D*\d{1,2}\D*$/.test(shown);
  return /^\D*\d{1,2}\D+\d{1,2}\D*$/.test(shown) && !shown.includes(':');
}

const notCounts: readonly string[] = ['percent', 'time', 'day', 'money', 'unit'];

/** Says no more than the number. */
const PLAIN = /^[\d,]*$/;

/** What `find` makes of each count that shows another text than its number. */
function countsOf<T>(
  initiative: Initiative,
  cells: RowCells,
  texts: ShownText,
  find: (cell: CellValue, text: string, indicator: Indicator) => T | null,
): Map<ColumnKey, T> {
  return new Map(
    columnIndicators(initiative).flatMap((indicator, index): [ColumnKey, T][] => {
      const cell = cells.counts[index] ?? null;
      const text = texts.get(indicator.key) ?? '';
      const found = isNumber(cell) && !PLAIN.test(text) ? find(cell, text, indicator) : null;
      return found === null ? [] : [[indicator.key, found]];
    }),
  );
}

function formattedCount(_cell: CellValue, text: string, indicator: Indicator): string | null {
  const parsed = parseCount(text, indicator);
  return !parsed.ok && parsed.code === 'count.notANumber' && notCounts.includes(parsed.reason) ? text : null;
}

/** Only of what counts: larger numbers are shown so whatever the format. */
function shortenedCount(cell: CellValue, text: string, indicator: Indicator): number | null {
  if (typeof cell !== 'number' || !parseCount(cell, indicator).ok) return null;
  const parsed = parseCount(text, indicator);
  return !parsed.ok && parsed.code === 'count.notANumber' && parsed.reason === 'exponent' ? cell : null;
}
