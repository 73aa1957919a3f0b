/** The figures on 確定 as a table and as values: one line an indicator, an area and a month that was closed. */

import type { CellValue } from '../../domain/cells/cell-value';
import { cellDay, cellText } from '../../domain/cells/cell-value';
import { type ClosedMonths, type Figure, type FixedFigure, monthKey } from '../../domain/closing/closing';
import { findIndicator } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import { cityTotal, closingHeaders, closingStates } from '../../i18n/words/names';
import { findHeaderRow, type Grid, headerColumns } from '../cells/grid';

/** A line of 確定. */
export interface ClosingLine extends FixedFigure {
  /** 1-based. */
  readonly row: number;
  /** The request that closed it. */
  readonly requestId: string;
  /** Reopened since then: it is kept, and no longer in force. */
  readonly reopened: boolean;
  /** The request that reopened it, or ''. */
  readonly reopenId: string;
}

/** yyyy-mm */
const MONTH = /^\d{4}-\d\d$/;

export type ClosingColumn = keyof typeof closingHeaders;

export const closingColumns = Object.keys(closingHeaders) as readonly ClosingColumn[];

/** From this one on (1-based) they are for the add-on alone. */
export const FIRST_HIDDEN_COLUMN = closingColumns.indexOf('reopenId') + 1;

/** The order of a table that was set up before those stood last. */
const formerColumns: readonly ClosingColumn[] = [
  'month',
  'area',
  'indicator',
  'label',
  'unit',
  'ofMonth',
  'cumulative',
  'closedAt',
  'closedBy',
  'requestId',
  'state',
  'reopenedAt',
  'reopenedBy',
  'reopenReason',
  'reopenId',
];

/** Where the table is: 0-based header row, 0-based columns; null when its header is not there. */
export function locateClosings(grid: Grid): { headerRow: number; columns: ReadonlyMap<ClosingColumn, number> } | null {
  const { month, indicator, ofMonth, state } = closingHeaders;
  const headerRow = findHeaderRow(grid, [month, indicator, ofMonth, state]);
  if (headerRow < 0) return null;
  const found = headerColumns(grid[headerRow] ?? []);
  const columns = new Map<ClosingColumn, number>();
  for (const key of closingColumns) {
    const column = found.get(closingHeaders[key].normalize('NFKC'));
    if (column !== undefined) columns.set(key, column);
  }
  return { headerRow, columns };
}

/** Every line, from the cells of the sheet (A1 on); null when the table is not there. */
export function readClosings(grid: Grid): ClosingLine[] | null {
  const located = locateClosings(grid);
  if (located === null) return null;
  const { headerRow, columns } = located;
  return grid.slice(headerRow + 1).flatMap((cells, index): ClosingLine[] => {
    const cell = (key: ClosingColumn): CellValue => cells[columns.get(key) ?? -1] ?? null;
    const text = (key: ClosingColumn): string => cellText(cell(key)).trim();
    const count = (key: ClosingColumn): number | null => {
      const value = cell(key);
      return typeof value === 'number' ? value : null;
    };
    const day = cellDay(cell('month'));
    const month = day === null ? text('month') : monthKey(day);
    if (!MONTH.test(month)) return [];
    const area = text('area');
    return [
      {
        row: headerRow + index + 2,
        month,
        area: area === cityTotal ? null : area,
        indicator: text('indicator'),
        ofMonth: count('ofMonth'),
        cumulative: count('cumulative'),
        closedAt: text('closedAt'),
        requestId: text('requestId'),
        reopened: text('state') === closingStates.reopened,
        reopenId: text('reopenId'),
      },
    ];
  });
}

/** The 0-based row of the first line whose month is in the first column, where it was set up; -1 when there is none. */
export function firstLine(grid: Grid): number {
  return grid.findIndex(([month = null]) => MONTH.test(cellText(month)));
}

/** The headers that stood above such a line, in order: its state tells the order of the table. */
export function headersAbove(line: readonly CellValue[]): string[] {
  const states: readonly string[] = Object.values(closingStates);
  const isNow = states.includes(cellText(line[closingColumns.indexOf('state')] ?? null));
  return (isNow ? closingColumns : formerColumns).map((key) => closingHeaders[key]);
}

/** The months that these lines close. */
export function closedBy(lines: readonly ClosingLine[]): ClosedMonths {
  const closed = new Map<string, Set<string>>();
  for (const { month, area, reopened } of lines) {
    if (reopened || area === null) continue;
    const areas = closed.get(month) ?? new Set<string>();
    closed.set(month, areas.add(area));
  }
  return closed;
}

/** The cells of a line as it is closed, in the order of the headers; null is blank. */
export function closingCells(
  config: Config,
  figure: Figure,
  closing: Readonly<Record<'at' | 'by' | 'requestId', string>>,
): Readonly<Record<ClosingColumn, string | number | null>> {
  const { month, area, indicator, ofMonth, cumulative } = figure;
  const known = findIndicator(config, indicator)?.indicator;
  return {
    month,
    area: area ?? cityTotal,
    label: known?.label ?? indicator,
    unit: known?.unit ?? '',
    ofMonth,
    cumulative,
    closedAt: closing.at,
    closedBy: closing.by,
    state: closingStates.closed,
    reopenedAt: null,
    reopenedBy: null,
    reopenReason: null,
    reopenId: null,
    requestId: closing.requestId,
    indicator,
  };
}
