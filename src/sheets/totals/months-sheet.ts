/** The 月次 tab, generated: every indicator by month for a chosen area, and the city's months in the block KPI_MONTHS. */

import { eraFiscalYear } from '../../domain/calendar/era';
import { calendarMonth, monthLast } from '../../domain/calendar/fiscal-year';
import type { CellValue } from '../../domain/cells/cell-value';
import { sourceKey } from '../../domain/plan/kinds';
import type { Config } from '../../domain/plan/model';
import { kpiColumns } from '../../domain/totals/kpi-table';
import { MONTHS, monthColumns, writeMonthsHeader, writeMonthsRow } from '../../domain/totals/month-table';
import { expectedShare } from '../../domain/totals/progress';
import { ja } from '../../i18n/ja';
import { shownArea, shownCityTotal } from '../../i18n/words/area-words';
import { cityTotal, monthLines, monthName, monthsHeaders } from '../../i18n/words/names';
import { absolute, columnLetters, literal, sheetPrefix } from '../platform/a1';
import { type DayClock, type SheetValue, toSheet } from '../platform/cells';
import { namedArea } from './figure-at';
import { AREA_MARK, type MonthCells } from './formulas';
import { kindFormulas } from './kind-formulas';
import { lastYearMonths } from './last-year-cells';
import {
  HELPER_COLUMN,
  MONTHS_CHOICE_COLUMN,
  MONTHS_CHOICE_ROW,
  type MonthsLine,
  type MonthsPlan,
  monthsAt,
} from './months-plan';
import { ruleColumns } from './rule-columns';
import { shownShareOf } from './share-formulas';
import { AS_OF_COLUMN, SUMMARY_AS_OF_ROW } from './summary-plan';
import type { SummaryInput } from './summary-sheet';

type Cells = SheetValue[];

export interface MonthsInput extends SummaryInput {
  /** 集計's name now. */
  readonly summaryName: string;
}

/** What 月次 is to hold: rows of equal length. The chosen area stays while the plan has it. */
export function monthsCells(input: MonthsInput, values: readonly (readonly unknown[])[], clock: DayClock): Cells[] {
  const cells = visibleCells(input, chosenArea(values, input.config));
  putBlock(cells, input, clock);
  return cells;
}

function chosenArea(values: readonly (readonly unknown[])[], config: Config): string {
  const typed = String(values[MONTHS_CHOICE_ROW - 1]?.[MONTHS_CHOICE_COLUMN - 1] ?? '');
  const area = namedArea(typed, config);
  return area === null ? shownCityTotal : shownArea(area, config.cityWide);
}

/** Title, choice, hints, headers, and five lines an indicator; the block's place is left blank. */
function visibleCells(input: MonthsInput, chosen: string): Cells[] {
  const { config, months, sample } = input;
  const { key, initiative, label, unit, item, target } = monthsHeaders;
  const heads = Array.from({ length: MONTHS }, (_, index) => monthName(calendarMonth(config.fiscalYear, index)));
  const top: Cells[] = [
    ['', ja.months.title(eraFiscalYear(config.fiscalYear), sample)],
    ['', ja.months.area, chosen, '', ja.months.areaHelp],
    ['', ja.months.hint],
    ['', ja.months.distinctHint],
    [key, initiative, label, unit, item, ...heads, target],
  ];
  const cells = [...top, ...months.lines.flatMap((line) => lineCells(input, line))].map((line) => [
    ...line,
    ...new Array<string>(months.lastColumn - line.length).fill(''),
  ]);
  const [title, choice] = cells;
  const names = [...config.areas, config.cityWide].map(literal);
  if (title) title[HELPER_COLUMN - 1] = placeFormula(input);
  if (choice) {
    choice[HELPER_COLUMN - 1] = `=IF(${isWholeCity},${allNames},${joined([chosenName(config)])})`;
    choice[HELPER_COLUMN] = `=${joined(names)}`;
  }
  return cells;
}

const choiceCell = absolute(MONTHS_CHOICE_ROW, MONTHS_CHOICE_COLUMN);
/** As it is shown, or as somebody typed what is stored. */
const isWholeCity = `OR(${choiceCell}=${literal(shownCityTotal)},${choiceCell}=${literal(cityTotal)})`;
/** The names that count for the chosen area, and all names, as the formulas of months want them. */
const chosenNames = absolute(MONTHS_CHOICE_ROW, HELPER_COLUMN);
const allNames = absolute(MONTHS_CHOICE_ROW, HELPER_COLUMN + 1);
/** The place of the chosen area among the targets of KPI_TABLE, the city being the first. */
const placeCell = absolute(1, HELPER_COLUMN);

/** The chosen area by the name that entries have. */
function chosenName({ cityWide }: Config): string {
  return `IF(${choiceCell}=${literal(shownArea(cityWide, cityWide))},${literal(cityWide)},${choiceCell})`;
}

function joined(names: readonly string[]): string {
  return [AREA_MARK, ...names.flatMap((name) => [name, AREA_MARK])].join('&');
}

function placeFormula({ config, plan, summaryName }: MonthsInput): string {
  const { firstAreaTarget, cityWideTarget } = kpiColumns(config.areas.length);
  const { row, column } = plan.block;
  const heads = `${absolute(row + 1, column + firstAreaTarget)}:${absolute(row + 1, column + cityWideTarget)}`;
  return `=IFERROR(1+MATCH(${chosenName(config)},${sheetPrefix(summaryName)}${heads},0),1)`;
}

function lineCells(input: MonthsInput, line: MonthsLine): Cells[] {
  const { indicator, initiative, row } = line;
  const { key, label, unit } = indicator;
  const lead = (item: string): Cells => [key, `${initiative.number} ${initiative.tab}`, label, unit, item];
  const { monthCells, cumulativeCells } = counted(input, line, {
    id: 'a',
    names: chosenNames,
    month: ({ row: at }) => [at, monthsAt.month],
  });
  const target = absolute(row + 2, monthsAt.target);
  const columns = Array.from({ length: MONTHS }, (_, index) => columnLetters(monthsAt.month + index));
  const ends = blockHead(input.months, monthColumns.cumulative);
  const expected = shares(input, line).map((share) => `=IF(${target}="","",${target}*${share})`);
  const ratio = columns.map((column, index) => {
    const [sum, line2] = [`${column}${row + 1}`, `${column}${row + 2}`];
    return `=IF(OR(${sum}="",${line2}="",N(${line2})=0,${ends(index)}>${asOfCell(input)}+1),"",${shownShareOf(`(${sum}/${line2})`)})`;
  });
  return [
    [...lead(monthLines.month), ...monthCells],
    [...lead(monthLines.cumulative), ...cumulativeCells],
    [...lead(monthLines.expected), ...expected, targetCell(input, line)],
    [...lead(monthLines.ratio), ...ratio],
    [...lead(monthLines.lastYear), ...lastYearMonths(input, indicator, choiceCell)],
  ];
}

/** The share of the year's work expected by the end of each month. */
function shares({ config }: MonthsInput, { indicator }: MonthsLine): number[] {
  const { fiscalYear: fy } = config;
  return Array.from({ length: MONTHS }, (_, index) => expectedShare(fy, monthLast(fy, index), indicator.weights));
}

function asOfCell({ summaryName }: MonthsInput): string {
  return `${sheetPrefix(summaryName)}${absolute(SUMMARY_AS_OF_ROW, AS_OF_COLUMN)}`;
}

/** The target of the chosen area, from KPI_TABLE. */
function targetCell({ config, plan, summaryName }: MonthsInput, { indicator }: MonthsLine): string {
  const row = plan.lines.find((line) => line.kind === 'indicator' && line.indicator.key === indicator.key)?.row;
  if (row === undefined) return '';
  const { cityTarget, cityWideTarget } = kpiColumns(config.areas.length);
  const targets = `${sheetPrefix(summaryName)}${absolute(row, plan.columns.block + cityTarget)}:${absolute(row, plan.columns.block + cityWideTarget)}`;
  return `=IF(INDEX(${targets},1,${placeCell})="","",INDEX(${targets},1,${placeCell}))`;
}

interface Counted {
  readonly monthCells: readonly string[];
  readonly cumulativeCells: readonly string[];
}

/** The cell of a column of the block's second heading row. */
function blockHead({ block }: MonthsPlan, first: number): (index: number) => string {
  return (index) => absolute(block.row + 1, block.column + first + index);
}

/** A set of lines: whose names count, and where a line's months begin (row, column). */
interface Table {
  readonly id: string;
  readonly names: string;
  readonly month: (line: MonthsLine) => readonly [number, number];
}

/** A line's counts, and what adds them up; none while a column of the tab is missing. */
function counted(input: MonthsInput, line: MonthsLine, table: Table): Counted {
  const { tabs } = input;
  const tab = tabs.find((each) => each.initiative.key === line.initiative.key);
  const rule = tab === undefined ? null : ruleColumns(tab);
  const count = tab?.located.columns.get(sourceKey(line.indicator));
  if (rule === null || count === undefined) return nothing;
  const { months, cumulative } = kindFormulas[line.indicator.kind.kind];
  const counting = { tab: rule, count, cells: monthCellsOf(input, table, line) };
  return {
    monthCells: spilled(months(counting)),
    cumulativeCells: cumulative === null ? runningSums(input, table.month(line)) : spilled(cumulative(counting)),
  };
}

const nothing: Counted = { monthCells: [], cumulativeCells: [] };

function runningSums(input: MonthsInput, [row, column]: readonly [number, number]): string[] {
  const starts = blockHead(input.months, monthColumns.month);
  return Array.from({ length: MONTHS }, (_, index) => {
    const soFar = `${absolute(row, column)}:${absolute(row, column + index)}`;
    return `=IF(OR(${starts(index)}>${asOfCell(input)},COUNT(${soFar})=0),"",SUM(${soFar}))`;
  });
}

function twelve([row, column]: readonly [number, number]): string {
  return `${absolute(row, column)}:${absolute(row, column + MONTHS - 1)}`;
}

/** One formula fills twelve cells; the others stay blank for it. */
function spilled(formula: string): string[] {
  return [formula, ...new Array<string>(MONTHS - 1).fill('')];
}

function monthCellsOf({ months: { block } }: MonthsInput, { names, id }: Table, line: MonthsLine): MonthCells {
  const top = (offset: number): string => absolute(block.row, block.column + offset);
  const heads = (first: number): string => twelve([block.row + 1, block.column + first]);
  const [starts, ends] = [heads(monthColumns.month), heads(monthColumns.cumulative)];
  return { asOf: top(2), first: top(3), last: top(4), starts, ends, names, id: `${id}${line.row}` };
}

/** KPI_MONTHS: the city's counts, whatever area is chosen. */
function putBlock(cells: Cells[], input: MonthsInput, clock: DayClock): void {
  const { months, config, asOf } = input;
  const { block, lines } = months;
  const put = (row: number, values: readonly SheetValue[]): void => {
    cells[row - 1]?.splice(block.column - 1, values.length, ...values);
  };
  const written = (line: readonly CellValue[]): Cells => line.map((cell) => toSheet(cell, clock));
  const [top = [], head = []] = writeMonthsHeader(config, asOf).map(written);
  top[2] = `=${asOfCell(input)}`;
  put(block.row, top);
  put(block.row + 1, head);
  const table: Table = {
    id: 'c',
    names: allNames,
    month: ({ blockRow }) => [blockRow, block.column + monthColumns.month],
  };
  for (const line of lines) {
    const values = written(writeMonthsRow(line.indicator, config.areas.length));
    const { monthCells, cumulativeCells } = counted(input, line, table);
    values.splice(monthColumns.month, monthCells.length, ...monthCells);
    values.splice(monthColumns.cumulative, cumulativeCells.length, ...cumulativeCells);
    put(line.blockRow, values);
  }
}
