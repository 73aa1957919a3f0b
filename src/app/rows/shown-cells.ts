/** What cells show, where that says more than their values: days without a year, numbers out of a format for something else. */

import { contains } from '../../domain/calendar/fiscal-year';
import { type CellValue, cellDay } from '../../domain/cells/cell-value';
import { parseCount } from '../../domain/cells/parse-count';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import type { RowCells, SheetRow, ShownText, TabSheet } from '../ports/rows';
import type { Deps } from '../shared/deps';

/** By row, 1-based. */
export interface ShownCells {
  /** Rows whose day was typed without its year. */
  readonly yearOmitted: ReadonlySet<number>;
  /** Counts that only came out of a percentage, a time, a day or money, as they were typed: 100% is stored as 1. */
  readonly formatted: ReadonlyMap<number, ReadonlyMap<ColumnKey, string>>;
}

export const nothingShown: ShownCells = { yearOmitted: new Set(), formatted: new Map() };

/**
 * Read only where it can matter: a day outside the fiscal year, or a count that is a number. `counts`: those of an edit that
 * did not reach any need no look. One read or none.
 */
export function shownCells(
  deps: Pick<Deps, 'rows'>,
  config: Config,
  initiative: Initiative,
  sheet: TabSheet,
  counts = true,
): ShownCells {
  const outside = sheet.rows.some(({ cells: { date } }) => {
    const day = cellDay(date);
    return day !== null && !contains(config.fiscalYear, day);
  });
  const numbers = counts && sheet.rows.some(({ cells }) => cells.counts.some(isNumber));
  if (!outside && !numbers) return nothingShown;
  const shown = deps.rows.shown(sheet);
  const rows = sheet.rows.map((row) => ({ row, texts: shown.get(row.row) ?? noTexts }));
  return {
    yearOmitted: new Set(rows.flatMap(({ row, texts }) => (leavesYearOut(row, texts) ? [row.row] : []))),
    formatted: new Map(
      rows.flatMap(({ row, texts }): [number, ReadonlyMap<ColumnKey, string>][] => {
        const found = formattedCounts(initiative, row.cells, texts);
        return found.size === 0 ? [] : [[row.row, found]];
      }),
    ),
  };
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

const notCounts: readonly string[] = ['percent', 'time', 'day', 'money'];

function formattedCounts(initiative: Initiative, cells: RowCells, texts: ShownText): Map<ColumnKey, string> {
  const found = new Map<ColumnKey, string>();
  for (const [index, indicator] of columnIndicators(initiative).entries()) {
    const text = texts.get(indicator.key) ?? '';
    if (!isNumber(cells.counts[index] ?? null) || text === '') continue;
    const parsed = parseCount(text, indicator);
    if (!parsed.ok && parsed.code === 'count.notANumber' && notCounts.includes(parsed.reason))
      found.set(indicator.key, text);
  }
  return found;
}
