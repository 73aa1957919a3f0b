/** How 集計 looks, on screen and on A4 landscape: quiet lines, headings of sections, words first and colour second. */

import type { Config } from '../../domain/plan/model';
import { SHARE_FORMAT } from '../../domain/totals/percent';
import { ja } from '../../i18n/ja';
import { areaFormat, shownArea } from '../../i18n/words/area-words';
import { fixedTabs, progressWords, summaryHeaders } from '../../i18n/words/names';
import { colors } from '../platform/colors';
import { type Look, type RuleLook, wordColours } from '../platform/look';
import { nameWidth } from '../platform/name-width';
import { HEADER_HEIGHT, headerStyle, ROW_HEIGHT } from '../platform/style';
import type { Area, Style } from '../platform/style-layers';
import {
  AS_OF_COLUMN,
  areaCount,
  QUESTIONS_COLUMN,
  SUMMARY_AS_OF_ROW,
  SUMMARY_FIRST_ROW,
  SUMMARY_HEADER_ROW,
  SUMMARY_TITLE_ROW,
  type SummaryPlan,
  UNCOUNTED_COLUMN,
} from './summary-plan';

export function summaryLook({ config, plan }: { config: Config; plan: SummaryPlan }): Look {
  const { columns, block } = plan;
  const rows = plan.lastRow - SUMMARY_FIRST_ROW + 1;
  const areas = areaCount(config);
  return {
    cells: [...cellStyles(plan, areas), ...plainStyles(plan), apartStyle(plan, config)],
    underlines: [
      [[SUMMARY_FIRST_ROW, 1, rows, columns.shown], colors.line],
      [[SUMMARY_HEADER_ROW, 1, 1, columns.shown], colors.quiet],
    ],
    notes: [[SUMMARY_HEADER_ROW, columns.progress, headerNotes(plan)]],
    rules: statusRules(plan),
    widths: widths(config),
    heights: [
      [SUMMARY_AS_OF_ROW, plan.lastRow - SUMMARY_AS_OF_ROW + 1, ROW_HEIGHT],
      [SUMMARY_HEADER_ROW, 1, HEADER_HEIGHT],
    ],
    columns: columns.last,
    // The keys and KPI_TABLE are for formulas: hidden on screen and left out of print.
    hiddenColumns: [
      [columns.key, 1],
      [columns.shown + 1, block.column + block.columns - columns.shown - 1],
    ],
    frozenRows: SUMMARY_HEADER_ROW,
    frozenColumns: columns.label,
    hidesGridlines: true,
    tabColor: colors.ink,
    protection: { name: fixedTabs.summary, open: [] },
  };
}

/** Names that the office chose may begin with a sign that Sheets would take for a formula. */
function plainStyles({ block, columns, lastRow }: SummaryPlan): (readonly [Area, Style])[] {
  const rows = lastRow - SUMMARY_FIRST_ROW + 1;
  return [
    [[SUMMARY_HEADER_ROW, 1, 1, columns.last], { format: '@' }],
    [[SUMMARY_FIRST_ROW, 1, rows, columns.unit], { format: '@' }],
    [[SUMMARY_FIRST_ROW, block.column, rows, 3], { format: '@' }],
  ];
}

/** The name for what belongs to no single area says so. */
function apartStyle({ columns }: SummaryPlan, { areas, cityWide }: Config): readonly [Area, Style] {
  return [[SUMMARY_HEADER_ROW, columns.areas + areas.length, 1, 1], { format: areaFormat(cityWide, cityWide) }];
}

function cellStyles({ block, columns, lines, lastRow }: SummaryPlan, areas: number): (readonly [Area, Style])[] {
  const rows = lastRow - SUMMARY_FIRST_ROW + 1;
  const column = (at: number, count = 1): Area => [SUMMARY_FIRST_ROW, at, rows, count];
  const number: Style = { format: '#,##0', align: 'right' };
  const quiet: Style = { color: colors.quiet, size: 9 };
  return [
    [[SUMMARY_TITLE_ROW, 2, 1, 1], { size: 14, bold: true }],
    [[SUMMARY_AS_OF_ROW, AS_OF_COLUMN, 1, 1], { format: 'yyyy"年"m"月"d"日"', align: 'left', bold: true }],
    [[SUMMARY_AS_OF_ROW, UNCOUNTED_COLUMN, 1, 1], { format: '#,##0', bold: true }],
    [[SUMMARY_AS_OF_ROW, QUESTIONS_COLUMN - 1, 1, 1], { wrap: false, align: 'right' }],
    [[SUMMARY_AS_OF_ROW, QUESTIONS_COLUMN, 1, 1], { format: '#,##0', bold: true, align: 'left' }],
    [[SUMMARY_AS_OF_ROW, QUESTIONS_COLUMN + 1, 1, 1], quiet],
    [[SUMMARY_HEADER_ROW - 1, 2, 1, 1], quiet],
    [[block.row, block.column + 2, 1, 3], { format: 'yyyy/mm/dd' }],
    [[SUMMARY_HEADER_ROW, 1, 1, columns.shown], headerStyle],
    [[SUMMARY_HEADER_ROW, columns.target, 1, columns.shown - columns.target + 1], { align: 'right' }],
    [[SUMMARY_HEADER_ROW, columns.status, 1, 1], { align: 'center' }],
    [[SUMMARY_HEADER_ROW, columns.areas, 1, columns.shown - columns.areas + 1], { size: 8 }],
    [[SUMMARY_HEADER_ROW, columns.uncounted, 1, 1], { align: 'center' }],
    [[SUMMARY_HEADER_ROW, columns.remark, 1, 1], { align: 'left' }],
    [column(1, columns.shown), { top: false }],
    [column(columns.initiative, 2), { wrap: false }],
    [column(columns.target, 2), number],
    [column(columns.actual), { bold: true }],
    [column(columns.progress), { format: SHARE_FORMAT, align: 'right' }],
    [column(columns.expected), number],
    [column(columns.status), { align: 'center', bold: true }],
    [column(columns.forecast), number],
    [column(columns.areas, areas + 1), number],
    // Centred, so that it does not run into the words behind it.
    [column(columns.uncounted), { align: 'center' }],
    [column(columns.remark), { wrap: false }],
    [column(columns.remaining, columns.shown - columns.remaining + 1), { ...number, wrap: false }],
    [column(columns.outlook + 3), { format: '0%', align: 'right' }],
    [column(columns.lastYear + 2), { format: SHARE_FORMAT, align: 'right' }],
    [[SUMMARY_HEADER_ROW - 1, columns.lastYear + 1, 1, 1], quiet],
    ...lines
      .filter(({ kind }) => kind === 'section')
      .map(({ row }): [Area, Style] => [
        [row, 2, 1, columns.shown - 1],
        { background: colors.section, bold: true, wrap: false },
      ]),
  ];
}

/** What the headers mean, where a person looks for it. */
function headerNotes({ columns }: SummaryPlan): string[] {
  const width = columns.outlook - columns.progress + 1;
  const line = new Array<string>(width).fill('');
  line[0] = ja.summary.progressHint;
  line[columns.uncounted - columns.progress] = ja.summary.uncountedHint;
  line[columns.remark - columns.progress] = ja.summary.distinctHint;
  line[columns.pace - columns.progress] = ja.months.paceHint;
  line[columns.outlook - columns.progress] = ja.months.outlookHint;
  line[columns.lastYear + 1 - columns.progress] = ja.lastYear.summaryHint;
  return line;
}

/** 達成 and its kin are words; the colour repeats what the word says. */
function statusRules({ columns, lastRow }: SummaryPlan): RuleLook[] {
  const keys = ['achieved', 'onTrack', 'watch', 'behind', 'notReported'] as const;
  return wordColours(
    [SUMMARY_FIRST_ROW, columns.status, lastRow - SUMMARY_FIRST_ROW + 1, 1],
    'is',
    keys.map((key) => [progressWords[key], colors[key].background, colors[key].font]),
  );
}

function widths({ areas, cityWide }: Config): number[] {
  const { uncounted, remaining, pace, low, middle, high, probability, ...others } = summaryHeaders;
  const { lastTotal, lastSame, lastRatio } = others;
  const byArea = [...areas, shownArea(cityWide, cityWide)].map((name) => nameWidth(name, 64));
  const [least, undecided, same] = [64, 116, 84];
  const behind = [lastTotal, lastSame, lastRatio, remaining, pace, low, middle, high, probability].map((name) =>
    nameWidth(name, name === low ? undecided : name === lastSame ? same : least),
  );
  // The hidden keys are as wide as what stands beside them: one call for both.
  return [104, 104, 196, 44, 60, 60, 64, 60, 64, 64, ...byArea, nameWidth(uncounted, 56), 150, ...behind];
}
