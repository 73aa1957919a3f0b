/** Where everything stands on 月次: the visible table on the left, the block KPI_MONTHS (hidden) on the right. Pure. */

import type { Config, Indicator, Initiative } from '../../domain/plan/model';
import { MONTHS, monthColumns } from '../../domain/totals/month-table';

export const MONTHS_TITLE_ROW = 1;
/** The row with the chosen area. */
export const MONTHS_CHOICE_ROW = 2;
export const MONTHS_CHOICE_COLUMN = 3;
export const MONTHS_HEADER_ROW = 5;
export const MONTHS_FIRST_ROW = 6;
/** 1-based columns of the visible table. */
export const monthsAt = { key: 1, initiative: 2, label: 3, unit: 4, item: 5, month: 6, target: 6 + MONTHS } as const;
/** Hidden cells beside the choice: the names that count, as one text, and the place of the area among the targets. */
export const HELPER_COLUMN = monthsAt.target + 1;
const LINES = 5;

export interface MonthsLine {
  readonly initiative: Initiative;
  readonly indicator: Indicator;
  /** The first of its five rows: 月の実績, 累計, 累計の期待, 期待に対する割合, 前年度. */
  readonly row: number;
  /** Its row in the block. */
  readonly blockRow: number;
}

export interface MonthsPlan {
  readonly lines: readonly MonthsLine[];
  readonly lastRow: number;
  readonly lastColumn: number;
  /** KPI_MONTHS: two heading rows, then a row an indicator. */
  readonly block: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

export function monthsPlan(config: Config): MonthsPlan {
  const block = { row: MONTHS_HEADER_ROW - 1, column: HELPER_COLUMN + 2 };
  const all = config.initiatives.flatMap((initiative) =>
    initiative.indicators.map((indicator) => ({ initiative, indicator })),
  );
  const lines = all.map((each, index) => ({
    ...each,
    row: MONTHS_FIRST_ROW + index * LINES,
    blockRow: block.row + 2 + index,
  }));
  return {
    lines,
    lastRow: MONTHS_FIRST_ROW + Math.max(1, all.length) * LINES - 1,
    lastColumn: block.column + monthColumns.width - 1,
    block: { ...block, rows: all.length + 2, columns: monthColumns.width },
  };
}
