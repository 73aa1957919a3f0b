/** The 計画 tab: the plan as two tables, written once, then the office's own; reading goes through schema/plan-table. */
import { eraFiscalYear } from '../domain/era';
import { allIndicators } from '../domain/indicators';
import type { CellValue, Config, FiscalYear, Initiative } from '../domain/model';
import { ja } from '../i18n/ja';
import { initiativeHeaders, kindWords, planHeaders, ruleWords } from '../i18n/names';
import { findHeaderRow } from '../schema/grid';
import { indicatorCells, indicatorTableHeaders, initiativeCells, readPlan } from '../schema/plan-table';
import type { TableProblem } from '../schema/table-problem';
import { type DayClock, toCells } from './cells';
import { colors } from './layout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER = 3;

/** Read what 計画 says: one range read. */
export function readPlanSheet(
  sheet: Sheet,
  clock: DayClock,
  areas: readonly string[],
  year: FiscalYear,
): { initiatives: Initiative[] | null; problems: TableProblem[] } {
  return readPlan(toCells(sheet.getDataRange().getValues(), clock), areas, year);
}

/** Write the plan when its tables are not there; a table that is there is the office's and stays as it is. */
export function ensurePlanSheet(sheet: Sheet, config: Config, clock: DayClock): void {
  const grid = toCells(sheet.getDataRange().getValues(), clock);
  if (findHeaderRow(grid, [planHeaders.key, planHeaders.label]) >= 0) return;
  const cells = planCells(config);
  if (!isBlank(grid)) sheet.insertRowsBefore(1, cells.length + 1);
  writeTables(sheet, cells);
  dress(sheet, config);
}

function isBlank(grid: readonly (readonly CellValue[])[]): boolean {
  return grid.every((row) => row.every((cell) => cell === null));
}

/** Both tables under their titles, rows of equal length. */
function planCells(config: Config): (string | number)[][] {
  const headers = indicatorTableHeaders(config.areas, config.fiscalYear);
  const labels = new Map(allIndicators(config).map(({ key, label }) => [key, label]));
  const indicators = config.initiatives.flatMap((initiative) =>
    initiative.indicators.map((indicator) => indicatorCells(initiative, indicator, labels, config.areas)),
  );
  const lines: (string | number)[][] = [
    [ja.setup.plan.title(eraFiscalYear(config.fiscalYear))],
    [ja.setup.plan.hint],
    headers,
    ...indicators,
    [''],
    [ja.setup.plan.initiatives],
    Object.values(initiativeHeaders),
    ...config.initiatives.map(initiativeCells),
  ];
  return lines.map((line) => [...line, ...new Array<string>(headers.length - line.length).fill('')]);
}

function writeTables(sheet: Sheet, cells: readonly (string | number)[][]): void {
  const width = cells[0]?.length ?? 1;
  const missing = width - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  // "(1) 連携" would be taken for the negative number of an accountant.
  sheet.getRange(1, 1, cells.length, 7).setNumberFormat('@');
  sheet.getRange(1, 1, cells.length, width).setValues(cells.map((row) => [...row]));
}

function dress(sheet: Sheet, config: Config): void {
  const indicators = allIndicators(config).length;
  const width = indicatorTableHeaders(config.areas, config.fiscalYear).length;
  const second = HEADER + indicators + 3;
  sheet.getRange(1, 1).setFontSize(14).setFontWeight('bold');
  sheet.getRange(2, 1).setFontColor(colors.quiet);
  sheet
    .getRange(second - 1, 1)
    .setFontSize(12)
    .setFontWeight('bold');
  for (const row of [HEADER, second]) {
    sheet
      .getRange(row, 1, 1, width)
      .setFontWeight('bold')
      .setBackground(colors.head)
      .setWrap(true)
      .setVerticalAlignment('middle');
  }
  sheet.getRange(HEADER + 1, 1, indicators, 1).setFontColor(colors.quiet);
  const typed = config.areas.length + 12;
  sheet.getRange(HEADER + 1, 8, indicators, 2 + typed).setBackground(colors.input);
  sheet
    .getRange(second + 1, 1, config.initiatives.length, 10)
    .setWrap(true)
    .setVerticalAlignment('top');
  sheet.getRange(second + 1, 8, config.initiatives.length, 3).setBackground(colors.input);
  widths(sheet, config);
  choices(sheet, indicators);
  sheet.setFrozenRows(HEADER);
}

function widths(sheet: Sheet, config: Config): void {
  const first = [170, 150, 130, 190, 110, 200, 200, 140, 140, 140];
  first.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setColumnWidths(first.length + 1, config.areas.length - 1, 80);
  sheet.setColumnWidths(first.length + config.areas.length, 12, 50);
  sheet.setColumnWidth(10 + config.areas.length + 12, 360);
  sheet.setColumnWidth(11 + config.areas.length + 12, 240);
}

function choices(sheet: Sheet, indicators: number): void {
  const list = (column: number, words: readonly string[]): void => {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...words], true)
      .setAllowInvalid(true)
      .build();
    sheet.getRange(HEADER + 1, column, indicators, 1).setDataValidation(rule);
  };
  list(6, Object.values(kindWords));
  list(9, Object.values(ruleWords));
}
