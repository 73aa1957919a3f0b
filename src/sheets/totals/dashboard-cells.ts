/** The cells of ダッシュボード: its words, and native formulas that show what 集計, 月次 and 確定 hold. Pure. */

import { eraFiscalYear } from '../../domain/calendar/era';
import { calendarMonth, monthFirst, monthLast } from '../../domain/calendar/fiscal-year';
import { dateParts, type PlainDate } from '../../domain/calendar/plain-date';
import type { AreaMap } from '../../domain/plan/area-map';
import type { Config } from '../../domain/plan/model';
import { kpiColumns } from '../../domain/totals/kpi-table';
import { MONTHS, monthColumns } from '../../domain/totals/month-table';
import { expectedShare } from '../../domain/totals/progress';
import { ja } from '../../i18n/ja';
import { dashboardHeaders, monthName, progressWords } from '../../i18n/words/names';
import { absolute, literal, sheetPrefix } from '../platform/a1';
import type { SheetValue } from '../platform/cells';
import {
  areasAt,
  DASHBOARD_AS_OF_ROW,
  DASHBOARD_TITLE_ROW,
  type DashboardPlan,
  dashboardAt,
  HEAT_HINT_COLUMN,
  type Part,
  statusAt,
  trendAt,
} from './dashboard-plan';
import { putFront } from './front-part';
import { lastYearSoFar } from './last-year-cells';
import { putMap } from './map-part';
import type { MonthsInput } from './months-sheet';
import { shareWords, shownShareOf } from './share-formulas';
import { AS_OF_COLUMN, SUMMARY_AS_OF_ROW, SUMMARY_FIRST_ROW, UNCOUNTED_COLUMN } from './summary-plan';
import { putYears } from './years-part';

export interface DashboardInput extends MonthsInput {
  readonly dashboard: DashboardPlan;
  /** Where 設定 says that the areas lie. */
  readonly map: AreaMap;
  /** Where 入力の状況 stands: the name of 確定, and the row of the area names; null while it stands nowhere. */
  readonly completeness: { readonly sheetName: string; readonly row: number } | null;
}

type Grid = SheetValue[][];

const words = ja.dashboard;
const NONE = '"－"';

/** All rows of the tab, each as wide as it is. `chosen` is the label of the indicator that parts 2 and 3 show. */
export function dashboardCells(input: DashboardInput, chosen: string): Grid {
  const { dashboard: plan } = input;
  const cells: Grid = Array.from({ length: plan.years.last }, () => new Array<string>(plan.lastColumn).fill(''));
  const put = (row: number, column: number, block: readonly (readonly SheetValue[])[]): void =>
    block.forEach((line, index) => {
      cells[row - 1 + index]?.splice(column - 1, line.length, ...line);
    });
  putTop(input, put);
  putFront(input.dashboard, put);
  putStatus(input, put);
  putTrend(input, chosen, put);
  putAreas(input, put);
  putMap(input, put);
  putHeat(input, put);
  putInput(input, put);
  putYears(input, placeCell(plan), put);
  return cells;
}

export type Put = (row: number, column: number, block: readonly (readonly SheetValue[])[]) => void;

function putTop({ config, sample, summaryName }: DashboardInput, put: Put): void {
  const { title, hint } = words;
  const asOf = `=${sheetPrefix(summaryName)}${absolute(SUMMARY_AS_OF_ROW, AS_OF_COLUMN)}`;
  put(DASHBOARD_TITLE_ROW, dashboardAt.name, [[title(eraFiscalYear(config.fiscalYear), sample)]]);
  put(DASHBOARD_AS_OF_ROW, dashboardAt.name, [[asOf, hint]]);
}

function putPart(part: Part, put: Put, heading: string, sentence: string, header: readonly string[]): void {
  put(part.heading, dashboardAt.name, [[heading]]);
  put(part.sentence, dashboardAt.name, [[sentence]]);
  put(part.header, dashboardAt.name, [header]);
}

/** Every indicator as 集計 has it, with one sentence; hidden, its share of the year expected by now and by each month's end. */
function putStatus(input: DashboardInput, put: Put): void {
  const { dashboard, config, plan, summaryName } = input;
  const { status, indicators, share } = dashboard;
  const column = column1(status, statusAt.status);
  const counts = Object.values(progressWords).map((word) => [word, `COUNTIF(${column},${literal(word)})`] as const);
  const uncounted = `${sheetPrefix(summaryName)}${absolute(SUMMARY_AS_OF_ROW, UNCOUNTED_COLUMN)}`;
  const sentence = `${words.statusOf(indicators.length, counts)}&${words.uncounted(uncounted)}`;
  putPart(status, put, words.headings.status, sentence, dashboardHeaders.status);
  const { columns } = plan;
  const shown = [
    ...[columns.target, columns.actual, columns.progress, columns.expected, columns.status],
    columns.reading,
  ];
  indicators.forEach(({ indicator }, index) => {
    const row = status.first + index;
    const at = summaryRow(input, indicator.key);
    const figures = shown.map((each) => mirrored(`${sheetPrefix(summaryName)}${absolute(at, each)}`));
    put(row, dashboardAt.key, [[indicator.key, indicator.label, ...figures]]);
    const [target, expected] = [absolute(row, statusAt.target), absolute(row, statusAt.expected)];
    const { fiscalYear: fy } = config;
    const months = Array.from({ length: MONTHS }, (_, month) =>
      expectedShare(fy, monthLast(fy, month), indicator.weights),
    );
    put(row, share, [[`=IF(N(${target})=0,"",N(${expected})/${target})`, ...months]]);
  });
}

/** The cumulative count of the chosen indicator beside what is expected by each month's end. */
function putTrend(input: DashboardInput, chosen: string, put: Put): void {
  const { dashboard, months, monthsName, config } = input;
  const { trend, status, share, choice } = dashboard;
  const labels = column1(status, dashboardAt.name);
  const place = placeCell(dashboard);
  const reading = `INDEX(${column1(status, statusAt.reading)},${place})`;
  const sentence = `=IF(${place}="",${literal(words.noSuchIndicator)},${reading}&${underWay(input)})`;
  putPart(trend, put, words.headings.trend, sentence, dashboardHeaders.trend);
  put(choice.row, choice.column, [[chosen, words.choiceHelp]]);
  put(choice.row, share, [[`=IFERROR(MATCH(${absolute(choice.row, choice.column)},${labels},0),"")`]]);
  const { block } = months;
  const last = block.row + block.rows - 1;
  const counted = (first: number, month: number): string => {
    const at = block.column + first + month;
    const range = `${sheetPrefix(monthsName)}${absolute(block.row + 2, at)}:${absolute(last, at)}`;
    return mirrored(`INDEX(${range},${place})`, place);
  };
  const target = `INDEX(${column1(status, statusAt.target)},${place})`;
  const lines = Array.from({ length: MONTHS }, (_, month) => [
    monthName(calendarMonth(config.fiscalYear, month)),
    counted(monthColumns.month, month),
    counted(monthColumns.cumulative, month),
    onlyWith(place, `IF(${target}="","",${target}*${expectedBy(input, month, place)})`),
    onlyWith(place, lastYearSoFar(input, month, `INDEX(${column1(status, dashboardAt.key)},${place})`)),
  ]);
  put(trend.first, trendAt.month, lines);
}

/** The share of the year expected by the month's end; by the as-of day while the month runs, or its line would stand above it. */
function expectedBy({ dashboard, config }: DashboardInput, month: number, place: string): string {
  const { status, share } = dashboard;
  const asOf = absolute(DASHBOARD_AS_OF_ROW, dashboardAt.name);
  const day = (date: PlainDate): string => {
    const { year, month: number, day: of } = dateParts(date);
    return `DATE(${year},${number},${of})`;
  };
  const [first, last] = [monthFirst(config.fiscalYear, month), monthLast(config.fiscalYear, month)].map(day);
  const at = (column: number): string => `INDEX(${column1(status, column)},${place})`;
  return `IF(AND(${asOf}>=${first},${asOf}<${last}),${at(share)},${at(share + 1 + month)})`;
}

/** Blank on the last day of a month, before the year and after it. */
function underWay({ plan, summaryName }: DashboardInput): string {
  const asOf = absolute(DASHBOARD_AS_OF_ROW, dashboardAt.name);
  const [first, last] = [3, 4].map(
    (at) => `${sheetPrefix(summaryName)}${absolute(plan.block.row, plan.block.column + at)}`,
  );
  return `IF(OR(${asOf}<${first},${asOf}>=${last},MONTH(${asOf}+1)<>MONTH(${asOf})),"",${words.underWay(asOf)})`;
}

/** The areas side by side, of the chosen indicator; what belongs to no single area stands last. */
function putAreas(input: DashboardInput, put: Put): void {
  const { dashboard, plan, config, summaryName } = input;
  const { areas, share } = dashboard;
  const { row: choiceRow } = dashboard.choice;
  const keys = `${sheetPrefix(summaryName)}${absolute(SUMMARY_FIRST_ROW, 1)}:${absolute(plan.lastRow, 1)}`;
  const place = placeCell(dashboard);
  const line = absolute(choiceRow, share + 1);
  put(choiceRow, share + 1, [
    [onlyWith(place, `MATCH(INDEX(${column1(dashboard.status, dashboardAt.key)},${place}),${keys},0)`)],
  ]);
  const inSummary = (column: number): string =>
    `INDEX(${sheetPrefix(summaryName)}${absolute(SUMMARY_FIRST_ROW, column)}:${absolute(plan.lastRow, column)},${line})`;
  const { firstAreaTarget } = kpiColumns(config.areas.length);
  const shareNow = `INDEX(${column1(dashboard.status, share)},${place})`;
  const lines = [...config.areas, config.cityWide].map((area, index) => {
    const row = areas.first + index;
    const [actual, target, expected] = [areasAt.actual, areasAt.target, areasAt.expected].map((at) =>
      absolute(row, at),
    );
    return [
      area,
      mirrored(inSummary(plan.columns.areas + index), line),
      mirrored(inSummary(plan.columns.block + firstAreaTarget + index), line),
      `=IF(${target}="","",${target}*${shareNow})`,
      `=IF(OR(${actual}="",N(${expected})=0),"",${shownShareOf(`(${actual}/${expected})`)})`,
    ];
  });
  putPart(areas, put, words.headings.areas, areasSentence(areas), dashboardHeaders.areas);
  put(areas.first, areasAt.area, lines);
}

function areasSentence(areas: Part): string {
  const [ratios, names] = [column1(areas, areasAt.ratio), column1(areas, areasAt.area)];
  const lowest = `INDEX(${names},MATCH(MIN(${ratios}),${ratios},0))`;
  const counted = words.areas(
    `COUNT(${column1(areas, areasAt.target)})`,
    `COUNTIF(${ratios},">=1")`,
    lowest,
    shareWords(`MIN(${ratios})`),
  );
  const targets = column1(areas, areasAt.target);
  const none = `IF(COUNT(${targets})=0,${literal(words.noAreaTargets)},${literal(words.noAreaReports)})`;
  return `=IF(COUNT(${ratios})=0,${none},${counted})`;
}

/** Area by indicator: the count as a share of what is expected by now. */
function putHeat(input: DashboardInput, put: Put): void {
  const { dashboard, plan, config, summaryName } = input;
  const { heat, legend, status, share, indicators } = dashboard;
  const { firstAreaTarget } = kpiColumns(config.areas.length);
  const block = `${absolute(heat.first, dashboardAt.first)}:${absolute(heat.last, dashboardAt.first + config.areas.length - 1)}`;
  const percent = Math.round(config.thresholds.watch * 100);
  const sentence = words.heat(
    `(COUNT(${block})+COUNTIF(${block},${literal(progressWords.notReported)}))`,
    `COUNTIF(${block},${literal(`<${config.thresholds.watch}`)})`,
    percent,
    `COUNTIF(${block},${literal(progressWords.notReported)})`,
  );
  putPart(heat, put, words.headings.heat, sentence, [dashboardHeaders.status[0], ...config.areas]);
  put(heat.heading, HEAT_HINT_COLUMN, [[words.heatHint]]);
  put(legend, dashboardAt.name, [legendCells(config)]);
  indicators.forEach(({ indicator }, index) => {
    const at = summaryRow(input, indicator.key);
    const now = absolute(status.first + index, share);
    const cells = config.areas.map((_, area) => {
      const cell = (column: number): string => `${sheetPrefix(summaryName)}${absolute(at, column + area)}`;
      const [target, actual] = [cell(plan.columns.block + firstAreaTarget), cell(plan.columns.areas)];
      const ratio = `IF(${actual}="",${literal(progressWords.notReported)},${shownShareOf(`(${actual}/(${target}*${now}))`)})`;
      return `=IF(N(${target})=0,${NONE},IF(N(${now})=0,"",${ratio}))`;
    });
    put(heat.first + index, dashboardAt.name, [[indicator.label, ...cells]]);
  });
}

/** What the colours mean, each in its colour. */
function legendCells({ thresholds: { onTrack, watch } }: Pick<Config, 'thresholds'>): string[] {
  const [high, low] = [onTrack, watch].map((share) => Math.round(share * 100));
  return [
    words.legend.title,
    ...words.legend.steps(high ?? 0, low ?? 0),
    progressWords.notReported,
    words.legend.noTarget,
  ];
}

/** Area by month, as 確定 has it. */
function putInput({ dashboard, config, completeness }: DashboardInput, put: Put): void {
  const { input } = dashboard;
  const months = Array.from({ length: MONTHS }, (_, month) => monthName(calendarMonth(config.fiscalYear, month)));
  const { states } = ja.closing;
  const range = `${absolute(input.first, dashboardAt.first)}:${absolute(input.last, dashboardAt.first + MONTHS - 1)}`;
  const count = (word: string): string => `COUNTIF(${range},${literal(word)})`;
  const said = words.input(count(states.late), count(states.closed));
  const sentence = `=IF(COUNTIF(${range},"?*")=0,${literal(words.noInput)},${said})`;
  putPart(input, put, words.headings.input, sentence, [dashboardHeaders.areas[0], ...months]);
  const lines = [...config.areas, config.cityWide].map((area, index) => [
    area,
    ...months.map((_, month) =>
      completeness === null
        ? ''
        : mirrored(`${sheetPrefix(completeness.sheetName)}${absolute(completeness.row + 1 + month, 2 + index)}`),
    ),
  ]);
  put(input.first, dashboardAt.name, lines);
}

/** A column of a part's lines. */
function column1({ first, last }: Part, column: number): string {
  return `${absolute(first, column)}:${absolute(last, column)}`;
}

/** Which of the indicators is chosen, from 1; blank for none. */
function placeCell({ choice, share }: DashboardPlan): string {
  return absolute(choice.row, share);
}

/** The same as the cell; a blank one stays blank, and all is while `place` says of none. */
function mirrored(cell: string, place?: string): string {
  const shown = `IF(${cell}="","",${cell})`;
  return place === undefined ? `=${shown}` : onlyWith(place, shown);
}

/** Not IFERROR: the local engine lets the #REF! of an INDEX through. */
function onlyWith(place: string, formula: string): string {
  return `=IF(${place}="","",${formula})`;
}

function summaryRow({ plan }: DashboardInput, key: string): number {
  return plan.lines.find((line) => line.kind === 'indicator' && line.indicator.key === key)?.row ?? SUMMARY_FIRST_ROW;
}
