/** The 集計 tab, generated: the live block KPI_TABLE (native formulas) and the table that people read and print. */

import { eraFiscalYear } from '../../domain/calendar/era';
import { dateParts, type PlainDate } from '../../domain/calendar/plain-date';
import { cityTarget } from '../../domain/plan/area-targets';
import { lastCounted } from '../../domain/plan/as-of';
import type { FormerLabel } from '../../domain/plan/former-names';
import { sourceKey } from '../../domain/plan/kinds';
import type { Config } from '../../domain/plan/model';
import type { Renaming } from '../../domain/plan/renaming';
import { type KpiColumns, kpiColumns, writeKpiHeader, writeKpiRow } from '../../domain/totals/kpi-table';
import { MONTHS } from '../../domain/totals/month-table';
import { ja } from '../../i18n/ja';
import { kpiMonthsName, kpiTableName, summaryHeaders } from '../../i18n/words/names';
import type { InitiativeTab } from '../book/initiative-tab';
import { openQuestions } from '../check/check-sheet';
import { absolute } from '../platform/a1';
import { type DayClock, type SheetValue, toSheet } from '../platform/cells';
import type { LastYearPlan } from '../years/last-year-plan';
import type { RuleCells } from './formulas';
import type { Size } from './generated-tab';
import { kindFormulas } from './kind-formulas';
import { lastYearCells, samePeriodCell } from './last-year-cells';
import type { MonthsPlan } from './months-plan';
import { monthsGone, progressFormulas, yearGone } from './progress-formulas';
import { ruleColumns } from './rule-columns';
import {
  AS_OF_COLUMN,
  areaCount,
  type IndicatorLine,
  SUMMARY_AS_OF_ROW,
  SUMMARY_FIRST_ROW,
  type SummaryLine,
  type SummaryPlan,
} from './summary-plan';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SummaryInput {
  readonly config: Config;
  readonly plan: SummaryPlan;
  readonly tabs: readonly InitiativeTab[];
  readonly asOf: PlainDate;
  readonly sample: boolean;
  /** Where 点検 is; null while the tab is not there. */
  readonly checkName: string | null;
  /** What was renamed within the year. */
  readonly renamed: readonly Renaming[];
  /** Labels that indicators had before. */
  readonly labels: readonly FormerLabel[];
  readonly lastYear: LastYearPlan;
  /** Where 月次 is, and the block KPI_MONTHS on it. */
  readonly monthsName: string;
  readonly months: MonthsPlan;
}

/** What 集計 is to hold: rows of equal length. */
export function summaryCells(input: SummaryInput, clock: DayClock): SheetValue[][] {
  const { plan } = input;
  const cells = [...topRows(input, clock), ...plan.lines.map((line) => lineCells(input, line))].map((line) =>
    padded(line, plan.columns.last),
  );
  putOutlook(cells, plan);
  return cells;
}

/** A shorter plan must not leave lines of a longer one behind; what people wrote beside the generated part stays. */
export function formerSummary(spreadsheet: Spreadsheet, sheet: Sheet): Size {
  const named = spreadsheet.getRangeByName(kpiTableName);
  if (named === null || named.getSheet().getSheetId() !== sheet.getSheetId()) return { rows: 0, columns: 0 };
  return { rows: named.getLastRow(), columns: named.getLastColumn() };
}

/** Put the as-of date where the native formulas and KPI_TABLE read it. One write. */
export function writeAsOf(sheet: Sheet, asOf: PlainDate, clock: DayClock): void {
  sheet.getRange(SUMMARY_AS_OF_ROW, AS_OF_COLUMN).setValue(clock.toDate(asOf));
}

type Cells = SheetValue[];

function padded(cells: Cells, length: number): Cells {
  return [...cells, ...new Array<string>(length - cells.length).fill('')];
}

/** Title, as-of date, hint and headers; KPI_TABLE's two heading rows stand beside the last two. */
function topRows(input: SummaryInput, clock: DayClock): Cells[] {
  const { config, plan, asOf, sample, checkName, renamed, labels } = input;
  const { block, uncounted: column } = plan.columns;
  const { key, initiative, label, unit, target, actual, progress, expected, status, forecast, ...last } =
    summaryHeaders;
  const { remaining, pace, low, middle, high, probability } = last;
  const all = `${absolute(SUMMARY_FIRST_ROW, column)}:${absolute(plan.lastRow, column)}`;
  const { title, asOf: asOfWord, uncounted: uncountedWord, uncountedHint, hint, questions } = ja.summary;
  const [values = [], heads = []] = writeKpiHeader(config, asOf, renamed, labels).map((cells) =>
    cells.map((cell) => toSheet(cell, clock)),
  );
  // The block's as-of date follows the visible one.
  values[2] = `=${absolute(SUMMARY_AS_OF_ROW, AS_OF_COLUMN)}`;
  values.splice(kpiColumns(config.areas.length).firstWeight, MONTHS, ...monthsGone(plan));
  const open = [checkName === null ? '' : openQuestions(checkName)];
  const before = [key, initiative, label, unit, target, actual, progress, expected, status, forecast];
  const { lastTotal, lastSame, lastRatio } = last;
  const extra = [lastTotal, lastSame, lastRatio, remaining, pace, low, middle, high, probability];
  return [
    ['', title(eraFiscalYear(config.fiscalYear), sample)],
    ['', asOfWord, clock.toDate(asOf), '', uncountedWord, `=SUM(${all})`, '', questions, ...open, uncountedHint],
    [...padded(withSamePeriod(['', hint], input), plan.columns.share - 1), yearGone(plan), ...values],
    [
      ...padded([...before, ...config.areas, config.cityWide, last.uncounted, last.remark, ...extra], block - 1),
      ...heads,
    ],
  ];
}

/** Which months 前年同期 is of stands above its header. */
function withSamePeriod(cells: Cells, { plan, lastYear }: SummaryInput): Cells {
  return [...padded(cells, plan.columns.lastYear), samePeriodCell(lastYear)];
}

/** A section's heading, or an indicator: what people read, and its row of KPI_TABLE with the native formulas. */
function lineCells(input: SummaryInput, line: SummaryLine): Cells {
  if (line.kind === 'section') return ['', line.section];
  const { config, plan } = input;
  const { initiative, indicator, row } = line;
  const areas = config.areas.length;
  const { cityActual } = kpiColumns(areas);
  const { actuals, uncountedCell, remark } = formulasOf(input, line);
  const block = writeKpiRow(indicator, areas).map((cell) => (cell === null || typeof cell === 'object' ? '' : cell));
  block.splice(cityActual, actuals.length, ...actuals);
  const [city = '', ...byArea] = Array.from(
    { length: areaCount(config) + 1 },
    (_, index) => `=${absolute(row, plan.columns.block + cityActual + index)}`,
  );
  const { key, label, unit } = indicator;
  const target = cityTarget(indicator, areas) ?? '';
  const { progress, expected, status, forecast, share } = progressFormulas(plan, areas, row);
  const figures = [target, city, progress, expected, status, forecast];
  const before = [key, `${initiative.number} ${initiative.tab}`, label, unit, ...figures];
  const lead = [...before, ...byArea, uncountedCell, remark, ...lastYearCells(input, line), ...paceCells(plan, row)];
  return [...padded(lead, plan.columns.share - 1), share, ...block];
}

/** 残り, and what it means a month up to the year's last day: as the form reckons it (client/pace.ts). */
function paceCells({ columns, block }: SummaryPlan, row: number): Cells {
  const [target, actual, remaining] = [columns.target, columns.actual, columns.remaining].map((at) =>
    absolute(row, at),
  );
  const days = `(${absolute(block.row, block.column + 4)}-${absolute(block.row, block.column + 2)})`;
  return [
    `=IF(${target}="","",IF(${actual}="",${target},MAX(0,${target}-${actual})))`,
    `=IF(OR(${remaining}="",${days}<=0),"",ROUNDUP(${remaining}/MAX(1,${days}/(365/12)),0))`,
  ];
}

interface LineFormulas {
  /** The city's, then one for each area and 市全域; none while a column is missing. */
  readonly actuals: readonly string[];
  readonly uncountedCell: string;
  readonly remark: string;
}

function formulasOf({ config, plan, tabs }: SummaryInput, line: IndicatorLine): LineFormulas {
  const tab = tabs.find(({ initiative }) => initiative.key === line.initiative.key);
  const rule = tab === undefined ? null : ruleColumns(tab);
  const count = tab?.located.columns.get(sourceKey(line.indicator));
  if (rule === null || count === undefined) return { actuals: [], uncountedCell: '', remark: '' };
  const offsets = kpiColumns(config.areas.length);
  const cells = ruleCells(plan, offsets, config);
  const block = plan.columns.block;
  const areas = `${absolute(line.row, block + offsets.firstAreaActual)}:${absolute(line.row, block + offsets.cityWideActual)}`;
  const formulas = kindFormulas[line.indicator.kind.kind];
  const counting = { tab: rule, count, cells, areas };
  return {
    actuals: [formulas.city(counting), ...cells.areas.map((area) => formulas.area(counting, area))],
    // What is planned for a day to come is not missing.
    uncountedCell: formulas.uncounted({ ...counting, cells: { ...cells, asOf: dayFormula(lastCounted(config)) } }),
    remark: formulas.remark(counting),
  };
}

function dayFormula(date: PlainDate): string {
  const { year, month, day } = dateParts(date);
  return `DATE(${year},${month},${day})`;
}

function ruleCells({ block }: SummaryPlan, offsets: KpiColumns, config: Config): RuleCells {
  const { row, column } = block;
  const areas = Array.from({ length: areaCount(config) }, (_, index) =>
    absolute(row + 1, column + offsets.firstAreaActual + index),
  );
  return { asOf: absolute(row, column + 2), first: absolute(row, column + 3), last: absolute(row, column + 4), areas };
}

/** One call of a custom function for the whole tab, which fills the outlook and its sentence: each one that waits holds up whoever reads. */
function putOutlook(cells: readonly Cells[], { columns, lastRow }: SummaryPlan): void {
  const keys = `${absolute(SUMMARY_FIRST_ROW, columns.key)}:${absolute(lastRow, columns.key)}`;
  cells[SUMMARY_FIRST_ROW - 1]?.splice(
    columns.outlook - 1,
    1,
    `=KPI_OUTLOOK(${keys},"",${kpiMonthsName},${kpiTableName})`,
  );
}
