/** How ダッシュボード looks, on screen and in grey on paper: numbers and words say it, the darkness of a cell repeats it. */

import type { Config } from '../../domain/plan/model';
import { SHARE_FORMAT } from '../../domain/totals/percent';
import { ja } from '../../i18n/ja';
import { progressWords } from '../../i18n/words/names';
import { colors } from '../platform/colors';
import { ownRules, protectSheetLightly } from '../platform/guards';
import {
  type Area,
  applyStyle,
  colourWords,
  headerStyle,
  offer,
  type Style,
  setWidths,
  underline,
} from '../platform/style';
import { AREA_ROW_HEIGHT, FIGURE_WIDTH } from './dashboard-charts';
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
  yearsAt,
} from './dashboard-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const NAME_WIDTH = 210;
const LAST_WIDTH = 60;
/** Of the heat map: each darker in grey than the one before. */
const heatColors = { watch: '#fbd9a0', behind: '#d98c7a' } as const;
const asOfFormat = `"${ja.summary.asOf}　"yyyy"年"m"月"d"日"`;
const count: Style = { format: '#,##0', align: 'right' };
const percent: Style = { format: SHARE_FORMAT, align: 'right' };

export function styleDashboard(sheet: Sheet, plan: DashboardPlan, config: Config): void {
  const { areas, choice, indicators } = plan;
  styleTop(sheet);
  const parts = partsOf(plan, config);
  applyStyle(sheet, [...parts.flatMap(([part, last]) => partStyles(part, last)), ...figureStyles(plan, config)]);
  for (const [part, last] of parts) {
    underline(sheet.getRange(...lines(part, dashboardAt.name, last - dashboardAt.name + 1)), colors.line, true);
  }
  sheet.setRowHeights(areas.first, config.areas.length + 1, AREA_ROW_HEIGHT);
  setColumns(sheet, plan);
  const cell = sheet.getRange(choice.row, choice.column);
  offer(
    cell,
    indicators.map(({ indicator }) => indicator.label),
  );
  const rules = [...statusRules(sheet, plan), ...heatRules(sheet, plan, config), ...inputRules(sheet, plan)];
  ownRules(sheet, rules, { rows: sheet.getMaxRows(), columns: plan.lastColumn });
  protectSheetLightly(sheet, [cell]);
}

/** Each part, and the last column of its table. */
function partsOf({ status, trend, areas, heat, input, years, shown }: DashboardPlan, config: Config): [Part, number][] {
  return [
    [status, shown - 1],
    [trend, trendAt.lastYear],
    [areas, areasAt.ratio],
    [heat, dashboardAt.first + config.areas.length - 1],
    [input, shown - 1],
    [years, yearsAt.ratio],
  ];
}

/** Columns of a part's lines. */
function lines({ first, last }: Part, column: number, columns = 1): Area {
  return [first, column, last - first + 1, columns];
}

function figureStyles(plan: DashboardPlan, config: Config): (readonly [Area, Style])[] {
  const { status, trend, areas, heat, input, years, choice, shown } = plan;
  const quiet: Style = { color: colors.quiet, size: 9 };
  return [
    [lines(status, statusAt.target, statusAt.status - statusAt.target), count],
    [lines(status, statusAt.actual), { bold: true }],
    [lines(status, statusAt.progress), percent],
    [lines(status, statusAt.status), { align: 'center', bold: true }],
    [lines(status, statusAt.reading), { size: 9 }],
    [[status.header, statusAt.reading, 1, 1], { align: 'left', wrap: false }],
    [[choice.row, choice.column, 1, 1], { background: colors.input, bold: true }],
    [[choice.row, choice.column + 1, 1, 1], quiet],
    [lines(trend, trendAt.ofMonth, 4), count],
    [lines(years, yearsAt.total, 2), count],
    [lines(years, yearsAt.ratio), percent],
    [lines(trend, trendAt.cumulative), { bold: true }],
    [lines(areas, areasAt.actual, 3), count],
    [lines(areas, areasAt.actual), { bold: true }],
    [lines(areas, areasAt.ratio), percent],
    [lines(areas, areasAt.area, areasAt.ratio - 1), { top: false }],
    [[heat.heading, HEAT_HINT_COLUMN, 1, 1], quiet],
    [lines(heat, dashboardAt.first, config.areas.length), { ...percent, align: 'center' }],
    [lines(input, dashboardAt.first, shown - dashboardAt.first), { align: 'center', size: 9 }],
  ];
}

function styleTop(sheet: Sheet): void {
  applyStyle(sheet, [
    [[DASHBOARD_TITLE_ROW, dashboardAt.name, 1, 1], { size: 16, bold: true }],
    [[DASHBOARD_AS_OF_ROW, dashboardAt.name, 1, 1], { format: asOfFormat, align: 'left', bold: true }],
    [[DASHBOARD_AS_OF_ROW, dashboardAt.first, 1, 1], { color: colors.quiet, size: 9 }],
  ]);
  sheet.setFrozenRows(DASHBOARD_AS_OF_ROW);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(colors.ink);
}

function partStyles({ heading, sentence, header }: Part, last: number): (readonly [Area, Style])[] {
  return [
    [[heading, dashboardAt.name, 1, 1], { size: 12, bold: true }],
    [[sentence, dashboardAt.name, 1, 1], { wrap: false }],
    [[header, dashboardAt.name, 1, last - dashboardAt.name + 1], headerStyle],
    [[header, dashboardAt.name, 1, 1], { align: 'left' }],
  ];
}

function setColumns(sheet: Sheet, { shown, share, lastColumn }: DashboardPlan): void {
  const figures = new Array<number>(shown - dashboardAt.first).fill(FIGURE_WIDTH);
  setWidths(sheet, [10, NAME_WIDTH, ...figures, LAST_WIDTH]);
  sheet.hideColumns(dashboardAt.key);
  sheet.hideColumns(share, lastColumn - share + 1);
}

function statusRules(sheet: Sheet, { status }: DashboardPlan): Rule[] {
  const cells = sheet.getRange(status.first, statusAt.status, status.last - status.first + 1, 1);
  const keys = ['achieved', 'onTrack', 'watch', 'behind', 'notReported'] as const;
  return colourWords(
    cells,
    keys.map((key) => [progressWords[key], colors[key].background, colors[key].font]),
  );
}

/** Below the thresholds by which 判定 is said as well. */
function heatRules(sheet: Sheet, { heat }: DashboardPlan, { areas, thresholds }: Config): Rule[] {
  const cells = sheet.getRange(heat.first, dashboardAt.first, heat.last - heat.first + 1, areas.length);
  const below = (share: number, background: string, bold: boolean): Rule =>
    SpreadsheetApp.newConditionalFormatRule()
      .setRanges([cells])
      .whenNumberLessThan(share)
      .setBackground(background)
      .setFontColor(colors.ink)
      .setBold(bold)
      .build();
  return [
    below(thresholds.watch, heatColors.behind, true),
    below(thresholds.onTrack, heatColors.watch, false),
    ...colourWords(cells, [[progressWords.notReported, colors.notReported.background, colors.notReported.font]]),
  ];
}

function inputRules(sheet: Sheet, { input, shown }: DashboardPlan): Rule[] {
  const cells = sheet.getRange(input.first, dashboardAt.first, input.last - input.first + 1, shown - dashboardAt.first);
  const { states } = ja.closing;
  return colourWords(cells, [
    [states.closed, colors.achieved.background, colors.achieved.font],
    [states.late, heatColors.behind, colors.ink],
    [states.nothing, heatColors.watch, colors.ink],
    [states.future, null, colors.quiet],
  ]);
}
