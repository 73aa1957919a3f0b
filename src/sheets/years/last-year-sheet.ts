/** The 前年度 tab: figures of earlier years as values, which staff may correct, and what this year's they are held against. */

import type { FiscalYear } from '../../domain/calendar/fiscal-year';
import type { CellValue } from '../../domain/cells/cell-value';
import { findIndicator } from '../../domain/plan/indicators';
import type { Config } from '../../domain/plan/model';
import type { DatedRenaming } from '../../domain/plan/renaming';
import { counterpart, keyNow } from '../../domain/years/last-year';
import { ja } from '../../i18n/ja';
import { cityTotal } from '../../i18n/words/names';
import type { Grid } from '../../schema/cells/grid';
import { KPI_LAST_MARK, KPI_LAST_VERSION, markPlaces } from '../../schema/years/last-year-block';
import {
  type LastYearColumn,
  type LastYearLine,
  lastYearColumns,
  lastYearHeaderLine,
  locateLastYear,
  readLastYear,
} from '../../schema/years/last-year-table';
import { absolute } from '../platform/a1';
import { type DayClock, toCells } from '../platform/cells';
import { colors } from '../platform/colors';
import { applyLook, groundOf, type Look, NEW_SHEET, tableHeights } from '../platform/look';
import { blockOver, lineOf, type PlacedValue } from '../platform/runs';
import { blockStep, topCells } from '../platform/style';
import { type Area, TO_END } from '../platform/style-layers';
import { growTo, widenTo, writePlaced } from '../platform/write-runs';
import { type LastYearPlan, MARK_ROW } from './last-year-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_ROW = MARK_ROW + 1;
/** Rows behind the last line that formulas look at too. */
const ROOM = 60;

function gridOf(sheet: Sheet, clock: DayClock): Grid {
  return toCells(sheet.getDataRange().getValues(), clock);
}

/** Title and header where they are missing in the grid, which is answered; the lines stay. Looks are given once. */
export function ensureLastYearSheet(
  { sheet, isNew, grid }: { readonly sheet: Sheet; readonly isNew: boolean; readonly grid: Grid },
  { fiscalYear: fy }: Config,
  days: YearDays,
  clock: DayClock,
): Grid {
  if (locateLastYear(grid, fy) !== null) return grid;
  const isBlank = grid.every((row) => row.every((cell) => cell === null));
  if (!isBlank) sheet.insertRowsBefore(1, HEADER_ROW);
  const headers = lastYearHeaderLine(fy);
  widenTo(sheet, headers.length, isNew ? NEW_SHEET.columns : null);
  if (!isNew) growTo(sheet, HEADER_ROW + ROOM);
  const { title, hint } = ja.lastYear;
  const words: PlacedValue<string | number>[] = [
    ...lineOf(1, [title]),
    ...lineOf(2, [hint]),
    ...lineOf(MARK_ROW, markLine(fy, days, MARK_ROW)),
    ...lineOf(HEADER_ROW, headers),
  ];
  applyLook(sheet, lookOf(headers.length), groundOf({ isNew, isBlank }), { steps: [blockStep(words)] });
  sheet.hideRows(MARK_ROW);
  return isNew ? blockOver<CellValue>(words, null).values : gridOf(sheet, clock);
}

function lookOf(width: number): Look {
  const at = (column: LastYearColumn): number => lastYearColumns.indexOf(column) + 1;
  const columns = (first: LastYearColumn, last: LastYearColumn): Area => [
    HEADER_ROW + 1,
    at(first),
    TO_END,
    at(last) - at(first) + 1,
  ];
  const cells: Look['cells'] = [
    ...topCells(1, HEADER_ROW, width),
    [[MARK_ROW, 1, 1, width], { color: colors.quiet, size: 9 }],
    [columns('key', 'now'), { format: '@' }],
    [columns('target', 'c11'), { format: '#,##0', align: 'right' }],
    [columns('total', 'total'), { bold: true }],
    [columns('remark', 'recorded'), { format: '@' }],
    [columns('now', 'now'), { color: colors.quiet }],
    [[HEADER_ROW, at('target'), 1, at('c11') - at('target') + 1], { align: 'right' }],
  ];
  const narrow = new Array<number>(at('c11') - at('total')).fill(56);
  return {
    cells,
    // The hidden keys are as wide as the years: one call for both.
    widths: [60, 60, 180, 60, 60, 190, 190, 70, 70, ...narrow, 200],
    heights: tableHeights(HEADER_ROW),
    hiddenColumns: [
      [at('key'), 1],
      [at('match'), 4],
    ],
    frozenRows: HEADER_ROW,
    tabColor: colors.quiet,
  };
}

/** The tab with what is on it. */
interface LastYearTab {
  readonly sheet: Sheet;
  readonly name: string;
  readonly grid: Grid;
  readonly isNew: boolean;
}

/**
 * Brings the columns that the add-on fills up to date: nothing is written where all stands. Answers where the figures
 * stand. `grid` is what is on the tab.
 */
export function writeLastYear(
  { sheet, name, grid, isNew }: LastYearTab,
  config: Config,
  renamed: readonly DatedRenaming[],
  days: YearDays,
): LastYearPlan {
  const rows = isNew ? NEW_SHEET.rows : sheet.getMaxRows();
  const plan = planOf(grid, name, rows, config);
  const lines = readLastYear(grid, config.fiscalYear);
  writePlaced(sheet, filledCells(lines, config, renamed, plan));
  const line = markLine(config.fiscalYear, days, plan.markRow);
  if (!isNew) bringMarks(sheet, plan.markRow, grid, line);
  return plan;
}

/** All that KPI_LAST_YEAR needs. */
export function lastYearBlock({ markRow, last, lastColumn }: LastYearPlan) {
  return { row: markRow, column: 1, rows: last - markRow + 1, columns: lastColumn };
}

function planOf(grid: Grid, name: string, rows: number, { fiscalYear: fy }: Config): LastYearPlan {
  const located = locateLastYear(grid, fy);
  const header = (located?.headerRow ?? HEADER_ROW - 1) + 1;
  const columns = new Map([...(located?.columns ?? [])].map(([key, at]) => [key, at + 1] as const));
  const last = Math.min(rows, grid.length + ROOM);
  return {
    sheetName: name,
    markRow: header - 1,
    first: header + 1,
    last: Math.max(last, header + 1),
    columns,
    lastColumn: Math.max(lastYearColumns.length, ...columns.values()),
  };
}

/** The cells of the add-on's columns that say something else than they should. */
function filledCells(
  lines: readonly LastYearLine[],
  config: Config,
  renamed: readonly DatedRenaming[],
  { columns }: LastYearPlan,
): PlacedValue<string>[] {
  return lines.flatMap(({ row, figures, filled }) => {
    const should = filledOf(config, renamed, figures);
    return (['now', 'match', 'trend', 'nowLabel'] as const).flatMap((key): PlacedValue<string>[] => {
      const column = columns.get(key);
      return column === undefined || filled[key] === should[key] ? [] : [{ row, column, value: should[key] }];
    });
  });
}

/** What the add-on says of figures: the area of this year, and the texts by which formulas find them. */
function filledOf(
  config: Config,
  renamed: readonly DatedRenaming[],
  figures: LastYearLine['figures'],
): Readonly<Record<'now' | 'match' | 'trend' | 'nowLabel', string>> {
  const key = keyNow(config, renamed, figures);
  const trend = figures.area === null && key !== null ? `${key} ${figures.year}` : '';
  const nowLabel = key === null ? '' : (findIndicator(config, key)?.indicator.label ?? '');
  const found = counterpart(config, renamed, figures);
  if ('why' in found) return { now: ja.lastYear.why[found.why], match: '', trend, nowLabel };
  const area = found.area ?? cityTotal;
  return { now: area, match: `${found.key} ${area}`, trend, nowLabel };
}

/** Cells of 集計, for formulas: the as-of date, and the year's first day. */
export interface YearDays {
  readonly asOf: string;
  readonly first: string;
}

/** The block's first row; how many months are over follows 集計's as-of date. */
function markLine(fy: FiscalYear, { asOf, first }: YearDays, markRow: number): (string | number)[] {
  const passed = `(YEAR(${asOf}+1)-YEAR(${first}))*12+MONTH(${asOf}+1)-MONTH(${first})`;
  const line: Record<keyof typeof markPlaces, string | number> = {
    mark: KPI_LAST_MARK,
    version: KPI_LAST_VERSION,
    months: `=MAX(0,MIN(12,${passed}))`,
    year: fy.startYear - 1,
    words: `=${samePeriod(absolute(markRow, markPlaces.months + 1), fy.startMonth)}`,
    startMonth: fy.startMonth,
  };
  return Object.values(line);
}

/** The formulas point into 集計, where cells change their places with the areas: their texts are compared, not their results. */
function bringMarks(sheet: Sheet, row: number, grid: Grid, line: readonly (string | number)[]): void {
  const range = sheet.getRange(row, 1, 1, line.length);
  const [formulas = []] = range.getFormulas();
  const cells = grid[row - 1] ?? [];
  const stands = line.every((wanted, at) => formulas[at] === wanted || (formulas[at] === '' && cells[at] === wanted));
  if (!stands) range.setValues([[...line]]);
}

/** 4～11月どうし, as a formula; '' before the first month is over. `months` is a cell. */
function samePeriod(months: string, startMonth: number): string {
  const last = `(MOD(${startMonth - 2}+${months},12)+1)`;
  return `IF(${months}=0,"",IF(${months}=1,"${startMonth}月どうし","${startMonth}～"&${last}&"月どうし"))`;
}
