/** The 集計 tab, generated: the live block KPI_TABLE (native formulas) and the table that people read and print. */
import { cityTarget } from '../domain/area-targets';
import { eraFiscalYear } from '../domain/era';
import { type KpiColumns, kpiColumns, writeKpiHeader, writeKpiRow } from '../domain/kpi-table';
import type { Config, Indicator, PlainDate } from '../domain/model';
import { ja } from '../i18n/ja';
import { kpiTableName, summaryHeaders } from '../i18n/names';
import { absolute, columnLetters } from './a1';
import { type DayClock, type SheetValue, toSheet } from './cells';
import { dressSummary } from './dress-summary';
import type { InitiativeTab } from './ensure-tab';
import {
  areaDistinct,
  areaSum,
  cityDistinct,
  type RuleCells,
  type RuleColumns,
  sumOrBlank,
  uncounted,
  withoutCounterparty,
} from './formulas';
import {
  AS_OF_COLUMN,
  areaCount,
  SUMMARY_AS_OF_ROW,
  SUMMARY_FIRST_ROW,
  SUMMARY_HEADER_ROW,
  SUMMARY_TITLE_ROW,
  type SummaryLine,
  type SummaryPlan,
  UNCOUNTED_COLUMN,
} from './summary-plan';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SummaryInput {
  readonly config: Config;
  readonly plan: SummaryPlan;
  readonly tabs: readonly InitiativeTab[];
  readonly asOf: PlainDate;
  readonly sample: boolean;
}

/** Build 集計 anew. Everything on the sheet is generated; a few writes, whatever the plan's size. */
export function writeSummary(spreadsheet: Spreadsheet, sheet: Sheet, input: SummaryInput, clock: DayClock): void {
  const { plan } = input;
  makeRoom(sheet, plan);
  clearFormer(spreadsheet, sheet, plan);
  keepTextAsText(sheet, plan);
  const grid = emptyGrid(plan);
  putTop(grid, input, clock);
  putHeader(grid, input);
  putBlock(grid, input, clock);
  for (const line of plan.lines) putLine(grid, input, line);
  putFunctions(grid, plan);
  spreadsheet.setNamedRange(
    kpiTableName,
    sheet.getRange(plan.block.row, plan.block.column, plan.block.rows, plan.block.columns),
  );
  sheet.getRange(1, 1, grid.length, plan.columns.last).setValues(grid);
  dressSummary(sheet, input);
}

/** Put the as-of date where the native formulas and KPI_TABLE read it. One write. */
export function writeAsOf(sheet: Sheet, asOf: PlainDate, clock: DayClock): void {
  sheet.getRange(SUMMARY_AS_OF_ROW, AS_OF_COLUMN).setValue(clock.toDate(asOf));
}

function makeRoom(sheet: Sheet, plan: SummaryPlan): void {
  const columns = plan.columns.last - sheet.getMaxColumns();
  if (columns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns);
  const rows = plan.lastRow + 5 - sheet.getMaxRows();
  if (rows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rows);
}

/** A shorter plan must not leave lines of a longer one behind; what people wrote beside the generated part stays. */
function clearFormer(spreadsheet: Spreadsheet, sheet: Sheet, plan: SummaryPlan): void {
  const named = spreadsheet.getRangeByName(kpiTableName);
  const before = named !== null && named.getSheet().getSheetId() === sheet.getSheetId() ? named : null;
  const rows = Math.max(plan.lastRow, before?.getLastRow() ?? 0);
  const columns = Math.max(plan.columns.last, before?.getLastColumn() ?? 0);
  const generated = sheet.getRange(1, 1, Math.min(rows, sheet.getMaxRows()), Math.min(columns, sheet.getMaxColumns()));
  generated.clear();
  generated.clearNote();
}

/** Names that the office chose may begin with a sign that Sheets would take for a formula. */
function keepTextAsText(sheet: Sheet, { block, columns, lastRow }: SummaryPlan): void {
  const rows = lastRow - SUMMARY_FIRST_ROW + 1;
  sheet.getRange(SUMMARY_HEADER_ROW, 1, 1, columns.last).setNumberFormat('@');
  sheet.getRange(SUMMARY_FIRST_ROW, 1, rows, columns.unit).setNumberFormat('@');
  sheet.getRange(SUMMARY_FIRST_ROW, block.column, rows, 3).setNumberFormat('@');
}

type Grid = SheetValue[][];

function emptyGrid(plan: SummaryPlan): Grid {
  return Array.from({ length: plan.lastRow }, () => new Array<SheetValue>(plan.columns.last).fill(''));
}

function put(grid: Grid, row: number, column: number, value: SheetValue): void {
  const line = grid[row - 1];
  if (line) line[column - 1] = value;
}

function putTop(grid: Grid, { config, plan, asOf, sample }: SummaryInput, clock: DayClock): void {
  const { uncounted: column } = plan.columns;
  const range = `${absolute(SUMMARY_FIRST_ROW, column)}:${absolute(plan.lastRow, column)}`;
  put(grid, SUMMARY_TITLE_ROW, 2, ja.summary.title(eraFiscalYear(config.fiscalYear), sample));
  put(grid, SUMMARY_AS_OF_ROW, AS_OF_COLUMN - 1, ja.summary.asOf);
  put(grid, SUMMARY_AS_OF_ROW, AS_OF_COLUMN, clock.toDate(asOf));
  put(grid, SUMMARY_AS_OF_ROW, UNCOUNTED_COLUMN - 1, ja.summary.uncounted);
  put(grid, SUMMARY_AS_OF_ROW, UNCOUNTED_COLUMN, `=SUM(${range})`);
  put(grid, SUMMARY_AS_OF_ROW, UNCOUNTED_COLUMN + 1, ja.summary.uncountedHint);
  put(grid, SUMMARY_HEADER_ROW - 1, 2, ja.summary.hint);
}

function putHeader(grid: Grid, { config, plan }: SummaryInput): void {
  const { columns } = plan;
  const heads: [number, string][] = [
    [columns.key, summaryHeaders.key],
    [columns.initiative, summaryHeaders.initiative],
    [columns.label, summaryHeaders.label],
    [columns.unit, summaryHeaders.unit],
    [columns.target, summaryHeaders.target],
    [columns.actual, summaryHeaders.actual],
    [columns.progress, summaryHeaders.progress],
    [columns.expected, summaryHeaders.expected],
    [columns.status, summaryHeaders.status],
    [columns.forecast, summaryHeaders.forecast],
    [columns.uncounted, summaryHeaders.uncounted],
    [columns.remark, summaryHeaders.remark],
    ...[...config.areas, config.cityWide].map((area, index): [number, string] => [columns.areas + index, area]),
  ];
  for (const [column, head] of heads) put(grid, SUMMARY_HEADER_ROW, column, head);
}

/** The block's two heading rows; its as-of date follows the visible one. */
function putBlock(grid: Grid, { config, plan, asOf }: SummaryInput, clock: DayClock): void {
  writeKpiHeader(config, asOf).forEach((cells, index) => {
    cells.forEach((cell, column) => {
      put(grid, plan.block.row + index, plan.block.column + column, toSheet(cell, clock));
    });
  });
  put(grid, plan.block.row, plan.block.column + 2, `=${absolute(SUMMARY_AS_OF_ROW, AS_OF_COLUMN)}`);
}

function putLine(grid: Grid, input: SummaryInput, line: SummaryLine): void {
  const { columns } = input.plan;
  if (line.kind === 'section') {
    put(grid, line.row, columns.initiative, line.section);
    return;
  }
  const { initiative, indicator, row } = line;
  put(grid, row, columns.key, indicator.key);
  put(grid, row, columns.initiative, `${initiative.number} ${initiative.tab}`);
  put(grid, row, columns.label, indicator.label);
  put(grid, row, columns.unit, indicator.unit);
  put(grid, row, columns.target, cityTarget(indicator, input.config.areas.length) ?? '');
  putActuals(grid, input, indicator, row);
  const offsets = kpiColumns(input.config.areas.length);
  for (let index = -1; index < areaCount(input.config); index += 1) {
    const column = index < 0 ? columns.actual : columns.areas + index;
    put(grid, row, column, `=${absolute(row, columns.block + offsets.firstAreaActual + index)}`);
  }
}

function putActuals(grid: Grid, input: SummaryInput, indicator: Indicator, row: number): void {
  const { config, plan } = input;
  const offsets = kpiColumns(config.areas.length);
  const block = plan.columns.block;
  writeKpiRow(indicator, config.areas.length).forEach((cell, column) => {
    put(grid, row, block + column, cell === null || typeof cell === 'object' ? '' : cell);
  });
  const tab = input.tabs.find(({ initiative }) => initiative.key === indicator.key.split('.')[0]);
  if (tab === undefined) return;
  const cells = ruleCells(plan, offsets, config);
  const formulas = actualFormulas(tab, indicator, cells, row, plan, offsets);
  formulas.forEach((formula, index) => {
    put(grid, row, block + offsets.cityActual + index, formula);
  });
  putUncounted(grid, plan, tab, indicator, cells, row);
}

/** The city's formula, then one for each area and 市全域. */
function actualFormulas(
  tab: InitiativeTab,
  indicator: Indicator,
  cells: RuleCells,
  row: number,
  plan: SummaryPlan,
  offsets: KpiColumns,
): string[] {
  const rule = ruleColumns(tab);
  const { kind } = indicator;
  const count = tab.located.columns.get(kind.kind === 'distinct' ? kind.over : indicator.key);
  if (rule === null || count === undefined) return [];
  if (kind.kind === 'distinct') {
    return [cityDistinct(rule, count, cells), ...cells.areas.map((area) => areaDistinct(rule, count, area, cells))];
  }
  const block = plan.columns.block;
  const range = `${absolute(row, block + offsets.firstAreaActual)}:${absolute(row, block + offsets.cityWideActual)}`;
  return [sumOrBlank(range), ...cells.areas.map((area) => areaSum(rule, count, area, cells))];
}

function putUncounted(
  grid: Grid,
  plan: SummaryPlan,
  tab: InitiativeTab,
  indicator: Indicator,
  cells: RuleCells,
  row: number,
): void {
  const rule = ruleColumns(tab);
  const { kind } = indicator;
  const count = tab.located.columns.get(kind.kind === 'distinct' ? kind.over : indicator.key);
  if (rule === null || count === undefined) return;
  if (kind.kind === 'distinct') {
    put(grid, row, plan.columns.remark, `=${ja.summary.withoutCounterparty(withoutCounterparty(rule, count, cells))}`);
  } else {
    put(grid, row, plan.columns.uncounted, uncounted(rule, count, cells));
  }
}

function ruleColumns({ name, located }: InitiativeTab): RuleColumns | null {
  const [date, area, status, counterparty] = ['date', 'area', 'status', 'counterparty'].map((key) =>
    located.columns.get(key),
  );
  if (date === undefined || area === undefined || status === undefined || counterparty === undefined) return null;
  return { sheetName: name, firstRow: located.headerRow + 1, date, area, status, counterparty };
}

function ruleCells(plan: SummaryPlan, offsets: KpiColumns, config: Config): RuleCells {
  const { row, column } = plan.block;
  const areas = Array.from({ length: areaCount(config) }, (_, index) =>
    absolute(row + 1, column + offsets.firstAreaActual + index),
  );
  return { asOf: absolute(row, column + 2), first: absolute(row, column + 3), last: absolute(row, column + 4), areas };
}

/** One array call a column: the whole family costs four calls, whatever the number of indicators. */
function putFunctions(grid: Grid, { columns, lastRow }: SummaryPlan): void {
  const key = columnLetters(columns.key);
  const keys = `$${key}$${SUMMARY_FIRST_ROW}:$${key}$${lastRow}`;
  const calls: [number, string][] = [
    [columns.progress, 'KPI_PROGRESS'],
    [columns.expected, 'KPI_EXPECTED'],
    [columns.status, 'KPI_STATUS'],
    [columns.forecast, 'KPI_FORECAST'],
  ];
  for (const [column, name] of calls) put(grid, SUMMARY_FIRST_ROW, column, `=${name}(${keys},"",${kpiTableName})`);
}
