/** The figures on 前年度 as a table and as values: one line a year, an indicator and an area. */

import { calendarMonth, type FiscalYear } from '../../domain/calendar/fiscal-year';
import type { CellValue } from '../../domain/cells/cell-value';
import { parseFiscalYear } from '../../domain/cells/parse-date';
import { type KindName, kindNames } from '../../domain/plan/kinds';
import { MONTHS_OF_YEAR, type YearFigures } from '../../domain/years/last-year';
import { cityTotal, kindWords, monthName } from '../../i18n/words/names';
import { lastYearHeaders, untilMonth } from '../../i18n/words/year-words';
import { cellNumber, cellText, findHeaderRow, type Grid, headerColumns, proseText } from '../cells/grid';

type Named = keyof typeof lastYearHeaders;
/** A column: a named one, a month (m0 to m11), or the months so far (c0 to c11). */
export type LastYearColumn = Named | `m${number}` | `c${number}`;

const months = Array.from({ length: MONTHS_OF_YEAR }, (_, month) => month);
const lead = ['year', 'key', 'label', 'unit', 'kind', 'area', 'now', 'target', 'total'] as const;
const trail = ['remark', 'match', 'trend', 'nowLabel', 'recorded'] as const;
/** In the order in which they are set up. */
export const lastYearColumns: readonly LastYearColumn[] = [
  ...lead,
  ...months.map((month) => `m${month}` as const),
  ...months.map((month) => `c${month}` as const),
  ...trail,
];

/** The columns of figures, in order. */
const figureColumns: readonly LastYearColumn[] = [
  'target',
  'total',
  ...lastYearColumns.slice(lead.length, -trail.length),
];

/** The headers of the columns of figures, in order. */
export function figureHeaders(fy: FiscalYear): string[] {
  return figureColumns.map((column) => headerOf(column, fy));
}

/** A line of 前年度 as it stands. */
export interface LastYearLine {
  /** 1-based. */
  readonly row: number;
  readonly figures: YearFigures;
  /** What stands in the columns that the add-on fills. */
  readonly filled: Readonly<Record<'now' | 'match' | 'trend' | 'nowLabel' | 'recorded', string>>;
  /** Cells that should hold a whole number or nothing, and hold something else. */
  readonly faults: readonly { readonly column: string; readonly typed: string }[];
}

/** The headers in the order in which they are set up. */
export function lastYearHeaderLine(fy: FiscalYear): string[] {
  return lastYearColumns.map((column) => headerOf(column, fy));
}

function headerOf(column: LastYearColumn, fy: FiscalYear): string {
  const month = calendarMonth(fy, Number(column.slice(1)));
  if (/^m\d+$/.test(column)) return monthName(month);
  if (/^c\d+$/.test(column)) return untilMonth(month);
  return column in lastYearHeaders ? lastYearHeaders[column as Named] : '';
}

/** Where the table is: 0-based header row and columns; null when its header is not there. */
export function locateLastYear(
  grid: Grid,
  fy: FiscalYear,
): { readonly headerRow: number; readonly columns: ReadonlyMap<LastYearColumn, number> } | null {
  const { year, label, area, total } = lastYearHeaders;
  const headerRow = findHeaderRow(grid, [year, label, area, total]);
  if (headerRow < 0) return null;
  const found = headerColumns(grid[headerRow] ?? []);
  const columns = new Map<LastYearColumn, number>();
  for (const column of lastYearColumns) {
    const place = found.get(headerOf(column, fy).normalize('NFKC'));
    if (place !== undefined) columns.set(column, place);
  }
  return { headerRow, columns };
}

/** Every line that says of which indicator it is, from the cells of the sheet (A1 on). */
export function readLastYear(grid: Grid, fy: FiscalYear): LastYearLine[] {
  const located = locateLastYear(grid, fy);
  if (located === null) return [];
  const { headerRow, columns } = located;
  return grid.slice(headerRow + 1).flatMap((cells, index): LastYearLine[] => {
    const cell = (column: LastYearColumn): CellValue => cells[columns.get(column) ?? -1] ?? null;
    const text = (column: LastYearColumn): string => proseText(cell(column));
    if (text('key') === '' && text('label') === '') return [];
    const faults: { column: string; typed: string }[] = [];
    const number = (column: LastYearColumn): number | null => {
      const value = cell(column);
      if (value === null || (typeof value === 'string' && cellText(value) === '')) return null;
      if (typeof value === 'object') {
        faults.push({ column: headerOf(column, fy), typed: '' });
        return null;
      }
      if (typeof value !== 'number' || cellNumber(value) === null || !Number.isInteger(value))
        faults.push({ column: headerOf(column, fy), typed: String(value) });
      return typeof value === 'number' ? value : null;
    };
    const year = parseFiscalYear(cell('year'));
    if (year === null) faults.push({ column: lastYearHeaders.year, typed: text('year') });
    const area = text('area');
    const figures: YearFigures = {
      year: year ?? 0,
      key: text('key'),
      label: text('label'),
      unit: text('unit'),
      kind: kindOfWord(text('kind')),
      area: area === '' || area === cityTotal ? null : area,
      target: number('target'),
      total: number('total'),
      months: months.map((month) => number(`m${month}`)),
      cumulative: months.map((month) => number(`c${month}`)),
    };
    const filled = {
      now: text('now'),
      match: text('match'),
      trend: text('trend'),
      nowLabel: text('nowLabel'),
      recorded: text('recorded'),
    };
    return [{ row: headerRow + index + 2, figures, filled, faults }];
  });
}

function kindOfWord(word: string): KindName | null {
  return kindNames.find((name) => kindWords[name] === word) ?? null;
}

/** The cells of figures by column; null is blank. */
export function figureCells(figures: YearFigures): Partial<Readonly<Record<LastYearColumn, string | number | null>>> {
  const { year, key, label, unit, kind, area, target, total, months: ofMonth, cumulative } = figures;
  return {
    year,
    key,
    label,
    unit,
    kind: kind === null ? '' : kindWords[kind],
    area: area ?? cityTotal,
    target,
    total,
    ...Object.fromEntries(ofMonth.map((count, month) => [`m${month}`, count])),
    ...Object.fromEntries(cumulative.map((count, month) => [`c${month}`, count])),
  };
}
