/** How ダッシュボード looks, on screen and in grey on paper: numbers and words say it, the darkness of a cell repeats it. */

import type { AreaMap } from '../../domain/plan/area-map';
import type { Config } from '../../domain/plan/model';
import { SHARE_FORMAT } from '../../domain/totals/percent';
import { ja } from '../../i18n/ja';
import { areaFormat } from '../../i18n/words/area-words';
import { fixedTabs, progressWords } from '../../i18n/words/names';
import { colors } from '../platform/colors';
import { type Look, type RuleLook, wordColours } from '../platform/look';
import { breaksBetweenWords } from '../platform/name-width';
import { HEADER_HEIGHT, headerStyle, ROW_HEIGHT } from '../platform/style';
import type { Area, Style } from '../platform/style-layers';
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
import { frontHeights, frontLines, frontStatusCells, frontStyles } from './front-part';
import { mapHeights, mapShares, mapStyles } from './map-part';

const NAME_WIDTH = 200;
/** Title and as-of date fit their large letters. */
const BELOW_TOP = DASHBOARD_AS_OF_ROW + 1;
const LAST_WIDTH = 60;
/** Letters of size 7 that fit a line of a head of the heat map. */
const HEAD_LETTERS = 8;
/** Of the heat map: each darker in grey than the one before. */
const heatColors = { watch: '#fbd9a0', behind: '#d98c7a' } as const;
const asOfFormat = `"${ja.summary.asOf}　"yyyy"年"m"月"d"日"`;
const count: Style = { format: '#,##0', align: 'right' };
const percent: Style = { format: SHARE_FORMAT, align: 'right' };

export function dashboardLook(plan: DashboardPlan, config: Config, map: AreaMap): Look {
  const { areas, choice, indicators, shown, share, lastColumn } = plan;
  const parts = partsOf(plan, config);
  const cell: Area = [choice.row, choice.column, 1, 1];
  return {
    cells: [
      ...topStyles,
      ...parts.flatMap(([part, last]) => partStyles(part, last)),
      ...figureStyles(plan, config),
      ...frontStyles(plan),
      ...mapStyles(plan, map),
      ...legendStyles(plan),
      ...plainStyles(plan),
      ...apartStyles(plan, config),
    ],
    underlines: [
      ...parts.map(([part, last]): [Area, string] => [
        lines(part, dashboardAt.name, last - dashboardAt.name + 1),
        colors.line,
      ]),
      ...frontLines(plan),
    ],
    offers: [[cell, indicators.map(({ indicator }) => indicator.label)]],
    rules: [...statusRules(plan), ...heatRules(plan, config, map), ...inputRules(plan)],
    // The hidden keys are as wide as the names: one call for both.
    widths: [NAME_WIDTH, NAME_WIDTH, ...new Array<number>(shown - dashboardAt.first).fill(FIGURE_WIDTH), LAST_WIDTH],
    heights: [
      // Filled or not, and whatever stands between the parts.
      [BELOW_TOP, parts.reduce((end, [{ last }]) => Math.max(end, last), BELOW_TOP) - BELOW_TOP + 1, ROW_HEIGHT],
      ...frontHeights(plan),
      ...mapHeights(plan),
      ...parts.map(([{ header }]): [number, number, number] => [header, 1, HEADER_HEIGHT]),
      [areas.first, config.areas.length + 1, AREA_ROW_HEIGHT],
    ],
    columns: lastColumn,
    hiddenColumns: [
      [dashboardAt.key, 1],
      [share, lastColumn - share + 1],
    ],
    frozenRows: DASHBOARD_AS_OF_ROW,
    hidesGridlines: true,
    tabColor: colors.ink,
    protection: { name: fixedTabs.dashboard, open: [cell] },
  };
}

/** Names that the office chose may begin with a sign that Sheets would take for a formula. */
function plainStyles({ status, areas, heat, input, years, choice, shown }: DashboardPlan): (readonly [Area, Style])[] {
  const plain: Style = { format: '@' };
  return [
    ...[status, areas, heat, input, years].map(({ header, last }): [Area, Style] => [
      [header, dashboardAt.name, last - header + 1, 1],
      plain,
    ]),
    ...[areas, heat].map(({ header }): [Area, Style] => [
      [header, dashboardAt.name, 1, shown - dashboardAt.name],
      plain,
    ]),
    [[choice.row, choice.column, 1, 1], plain],
  ];
}

/** The name for what belongs to no single area says so. */
function apartStyles({ areas, input }: DashboardPlan, { cityWide }: Config): (readonly [Area, Style])[] {
  const format = areaFormat(cityWide, cityWide);
  return [areas, input].map(({ last }) => [[last, dashboardAt.name, 1, 1], { format }]);
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
    [[status.header, statusAt.target, 1, statusAt.status - statusAt.target], { align: 'right' }],
    [[status.header, statusAt.status, 1, 1], { align: 'center' }],
    [[status.header, statusAt.reading, 1, 1], { wrap: false }],
    [[trend.header, trendAt.ofMonth, 1, 4], { align: 'right' }],
    // The longest of them would be cut.
    [[trend.header, trendAt.lastYear, 1, 1], { size: 9 }],
    [[years.header, yearsAt.total, 1, 3], { align: 'right' }],
    [[areas.header, areasAt.actual, 1, 4], { align: 'right' }],
    ...config.areas.map((area, at): [Area, Style] => [
      [heat.header, dashboardAt.first + at, 1, 1],
      // The names are the areas' own, so what would break within a word is set smaller.
      { align: 'center', size: breaksBetweenWords(area, HEAD_LETTERS) ? 7 : 6 },
    ]),
    [[input.header, dashboardAt.first, 1, shown - dashboardAt.first], { align: 'center' }],
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

const topStyles: readonly (readonly [Area, Style])[] = [
  [[DASHBOARD_TITLE_ROW, dashboardAt.name, 1, 1], { size: 16, bold: true }],
  [[DASHBOARD_AS_OF_ROW, dashboardAt.name, 1, 1], { format: asOfFormat, align: 'left', bold: true }],
  [[DASHBOARD_AS_OF_ROW, dashboardAt.first, 1, 1], { color: colors.quiet, size: 9 }],
];

function partStyles({ heading, sentence, header, first, last: end }: Part, last: number): (readonly [Area, Style])[] {
  const lines = end - first + 1;
  return [
    [[heading, dashboardAt.name, 1, 1], { size: 12, bold: true }],
    [[sentence, dashboardAt.name, 1, 1], { wrap: false }],
    [[header, dashboardAt.name, 1, last - dashboardAt.name + 1], headerStyle],
    [[header + 1, dashboardAt.name, lines, last - dashboardAt.name + 1], { top: false }],
  ];
}

function statusRules(plan: DashboardPlan): RuleLook[] {
  const keys = ['achieved', 'onTrack', 'watch', 'behind', 'notReported'] as const;
  return [lines(plan.status, statusAt.status), ...frontStatusCells(plan)].flatMap((area) =>
    wordColours(
      area,
      'is',
      keys.map((key) => [progressWords[key], colors[key].background, colors[key].font]),
    ),
  );
}

/** Each step of the heat map in its colour. */
function legendStyles({ legend }: DashboardPlan): (readonly [Area, Style])[] {
  const steps = [colors.live, heatColors.watch, heatColors.behind, colors.notReported.background, colors.live];
  return [
    [[legend, dashboardAt.name, 1, 1], { color: colors.quiet, size: 9, format: '@' }],
    ...steps.map((background, index): [Area, Style] => [
      [legend, dashboardAt.first + index, 1, 1],
      { background, align: 'center', size: 9, wrap: false, format: '@' },
    ]),
  ];
}

/** Below the thresholds by which 判定 is said as well. */
function heatRules(plan: DashboardPlan, { areas, thresholds }: Config, map: AreaMap): RuleLook[] {
  const cells = [lines(plan.heat, dashboardAt.first, areas.length), ...mapShares(plan, map)];
  return cells.flatMap((area) => heatRulesOf(area, thresholds));
}

function heatRulesOf(area: Area, thresholds: Config['thresholds']): RuleLook[] {
  const { notReported } = colors;
  const below = { area, when: 'below', color: colors.ink } as const;
  return [
    { ...below, value: thresholds.watch, background: heatColors.behind, bold: true },
    { ...below, value: thresholds.onTrack, background: heatColors.watch },
    ...wordColours(area, 'is', [[progressWords.notReported, notReported.background, notReported.font]]),
  ];
}

function inputRules({ input, shown }: DashboardPlan): RuleLook[] {
  const { states } = ja.closing;
  return wordColours(lines(input, dashboardAt.first, shown - dashboardAt.first), 'is', [
    [states.closed, colors.achieved.background, colors.achieved.font],
    [states.late, heatColors.behind, colors.ink],
    [states.nothing, heatColors.watch, colors.ink],
    [states.future, null, colors.quiet],
  ]);
}
