/** Where everything stands on 集計: the visible table on the left, the KPI_TABLE block (hidden) on the right. Pure. */

import type { Config, Indicator, Initiative } from '../../domain/plan/model';
import { kpiTableWidth } from '../../domain/totals/kpi-table';
import { absolute, sheetPrefix } from '../platform/a1';

export const SUMMARY_TITLE_ROW = 1;
export const SUMMARY_AS_OF_ROW = 2;
export const SUMMARY_HEADER_ROW = 4;
export const SUMMARY_FIRST_ROW = 5;
/** Columns behind 注記: the three of last year, 残り, 必要ペース, and the four of the outlook. */
const EXTRA = 9;
/** The cell that holds the as-of date. */
export const AS_OF_COLUMN = 3;
/** The cell that counts the entries that do not count. */
export const UNCOUNTED_COLUMN = 6;
/** The cell that counts the entries that a person is asked about. */
export const QUESTIONS_COLUMN = 9;

/** 1-based columns of the visible table. */
export interface SummaryColumns {
  readonly key: 1;
  readonly initiative: 2;
  readonly label: 3;
  readonly unit: 4;
  readonly target: 5;
  readonly actual: 6;
  readonly progress: 7;
  readonly expected: 8;
  readonly status: 9;
  readonly forecast: 10;
  /** The first area; 市全域 stands behind the last. */
  readonly areas: 11;
  readonly uncounted: number;
  readonly remark: number;
  readonly remaining: number;
  readonly pace: number;
  /** Low, middle, high and the probability, side by side. */
  readonly outlook: number;
  /** 前年度計, 前年同期 and 前年同期比, side by side. */
  readonly lastYear: number;
  /** The last column that people see. */
  readonly shown: number;
  /** Behind it, hidden: the outlook's sentence, and the share of the year's work expected by now. */
  readonly reading: number;
  readonly share: number;
  /** The first column of KPI_TABLE. */
  readonly block: number;
  readonly last: number;
}

export interface SectionLine {
  readonly kind: 'section';
  readonly row: number;
  readonly section: string;
}

export interface IndicatorLine {
  readonly kind: 'indicator';
  readonly row: number;
  readonly initiative: Initiative;
  readonly indicator: Indicator;
}

export type SummaryLine = SectionLine | IndicatorLine;

export interface SummaryPlan {
  readonly columns: SummaryColumns;
  readonly lines: readonly SummaryLine[];
  readonly lastRow: number;
  /** KPI_TABLE: its first row holds dates and thresholds, its second the headers. */
  readonly block: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

/** Areas and 市全域. */
export function areaCount(config: Config): number {
  return config.areas.length + 1;
}

export function summaryPlan(config: Config): SummaryPlan {
  const lines = summaryLines(config);
  const lastRow = SUMMARY_FIRST_ROW + lines.length - 1;
  const uncounted = 11 + areaCount(config);
  const shown = uncounted + 1 + EXTRA;
  const block = shown + 3;
  const width = kpiTableWidth(config.areas.length);
  const columns: SummaryColumns = {
    key: 1,
    initiative: 2,
    label: 3,
    unit: 4,
    target: 5,
    actual: 6,
    progress: 7,
    expected: 8,
    status: 9,
    forecast: 10,
    areas: 11,
    uncounted,
    remark: uncounted + 1,
    lastYear: uncounted + 2,
    remaining: uncounted + 5,
    pace: uncounted + 6,
    outlook: uncounted + 7,
    shown,
    reading: shown + 1,
    share: shown + 2,
    block,
    last: block + width - 1,
  };
  const top = SUMMARY_HEADER_ROW - 1;
  return { columns, lines, lastRow, block: { row: top, column: block, rows: lastRow - top + 1, columns: width } };
}

/** A heading for each section of the plan, then its indicators in plan order. */
function summaryLines(config: Config): SummaryLine[] {
  const lines: SummaryLine[] = [];
  let section: string | null = null;
  let row = SUMMARY_FIRST_ROW;
  for (const initiative of config.initiatives) {
    if (initiative.indicators.length === 0) continue;
    if (initiative.section !== section) {
      section = initiative.section;
      lines.push({ kind: 'section', row: row++, section });
    }
    for (const indicator of initiative.indicators) lines.push({ kind: 'indicator', row: row++, initiative, indicator });
  }
  return lines;
}

/** Cells of 集計 for formulas elsewhere: the as-of date, and the year's first day. */
export function yearDays(
  summaryName: string,
  { block }: SummaryPlan,
): { readonly asOf: string; readonly first: string } {
  const cell = (row: number, column: number): string => `${sheetPrefix(summaryName)}${absolute(row, column)}`;
  return { asOf: cell(SUMMARY_AS_OF_ROW, AS_OF_COLUMN), first: cell(block.row, block.column + 3) };
}
