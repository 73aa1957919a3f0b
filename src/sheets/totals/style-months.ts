/** How 月次 looks, on screen and on A4 landscape: an indicator's five lines belong together, the count itself is bold. */

import { SHARE_FORMAT } from '../../domain/totals/percent';
import { ja } from '../../i18n/ja';
import { shownArea, shownCityTotal } from '../../i18n/words/area-words';
import { fixedTabs } from '../../i18n/words/names';
import { colors } from '../platform/colors';
import type { Look } from '../platform/look';
import { HEADER_HEIGHT, headerStyle, ROW_HEIGHT } from '../platform/style';
import type { Area, Style } from '../platform/style-layers';
import {
  HELPER_COLUMN,
  MONTHS_CHOICE_COLUMN,
  MONTHS_CHOICE_ROW,
  MONTHS_FIRST_ROW,
  MONTHS_HEADER_ROW,
  MONTHS_TITLE_ROW,
  type MonthsPlan,
  monthsAt,
} from './months-plan';
import type { MonthsInput } from './months-sheet';

const WIDTH = monthsAt.target;

const choice: Area = [MONTHS_CHOICE_ROW, MONTHS_CHOICE_COLUMN, 1, 1];

export function monthsLook({ config, months }: Pick<MonthsInput, 'config' | 'months'>): Look {
  return {
    cells: [...cellStyles(months), ...plainStyles(months)],
    underlines: [
      ...months.lines.map(({ row }): readonly [Area, string] => [[row + 4, 1, 1, WIDTH], colors.line]),
      [[MONTHS_HEADER_ROW, 1, 1, WIDTH], colors.quiet],
    ],
    notes: [[MONTHS_CHOICE_ROW, MONTHS_CHOICE_COLUMN, [ja.months.areaHelp]]],
    offers: [[choice, [shownCityTotal, ...config.areas, shownArea(config.cityWide, config.cityWide)]]],
    // The hidden keys are as wide as what stands beside them: one call for both.
    widths: [104, 104, 196, 44, 132, ...new Array<number>(12).fill(58), 70],
    heights: [
      [MONTHS_HEADER_ROW, 1, HEADER_HEIGHT],
      [MONTHS_FIRST_ROW, months.lastRow - MONTHS_FIRST_ROW + 1, ROW_HEIGHT],
    ],
    columns: months.lastColumn,
    hiddenColumns: [
      [monthsAt.key, 1],
      [HELPER_COLUMN, months.lastColumn - HELPER_COLUMN + 1],
    ],
    frozenRows: MONTHS_HEADER_ROW,
    // What stays while a phone shows the months: no wider than half of it.
    frozenColumns: monthsAt.label,
    hidesGridlines: true,
    tabColor: colors.ink,
    protection: { name: fixedTabs.months, open: [choice] },
  };
}

function cellStyles({ block, lastRow, lines }: MonthsPlan): (readonly [Area, Style])[] {
  const rows = lastRow - MONTHS_FIRST_ROW + 1;
  const quiet: Style = { color: colors.quiet, size: 9 };
  return [
    [[MONTHS_TITLE_ROW, 2, 1, 1], { size: 14, bold: true }],
    [[MONTHS_CHOICE_ROW, 2, 1, 1], { bold: true, align: 'right' }],
    [choice, { background: colors.input, bold: true }],
    [[MONTHS_CHOICE_ROW, MONTHS_CHOICE_COLUMN + 2, 1, 1], quiet],
    [[MONTHS_CHOICE_ROW + 1, 2, 2, 1], quiet],
    [[MONTHS_HEADER_ROW, 1, 1, WIDTH], headerStyle],
    [[MONTHS_HEADER_ROW, monthsAt.month, 1, WIDTH - monthsAt.month + 1], { align: 'right' }],
    [[MONTHS_FIRST_ROW, 1, rows, WIDTH], { top: false }],
    [[MONTHS_FIRST_ROW, monthsAt.label, rows, 1], { wrap: false }],
    [[MONTHS_FIRST_ROW, monthsAt.month, rows, WIDTH - monthsAt.month + 1], { format: '#,##0', align: 'right' }],
    [[block.row, block.column + 2, 1, 3], { format: 'yyyy/mm/dd' }],
    ...lines.flatMap(({ row }) => lineStyles(row)),
  ];
}

/** Names that the office chose may begin with a sign that Sheets would take for a formula. */
function plainStyles({ lastRow, block }: MonthsPlan): (readonly [Area, Style])[] {
  const plain: Style = { format: '@' };
  return [
    [[MONTHS_HEADER_ROW, 1, lastRow - MONTHS_HEADER_ROW + 1, monthsAt.item], plain],
    [choice, plain],
    ...(block.rows > 2 ? [[[block.row + 2, block.column, block.rows - 2, 2], plain] as const] : []),
  ];
}

/** The names are said once; below, they stay for those who sort or read by cell, in quiet ink. */
function lineStyles(row: number): (readonly [Area, Style])[] {
  const lead: Area = [row + 1, monthsAt.initiative, 4, monthsAt.item - monthsAt.initiative];
  return [
    [[row, monthsAt.initiative, 2, WIDTH - 1], { bold: true }],
    [lead, { color: colors.quiet, bold: false }],
    [[row + 2, monthsAt.item, 3, WIDTH - monthsAt.item + 1], { color: colors.quiet }],
    [[row + 2, monthsAt.month, 1, 12], { format: '#,##0.0' }],
    [[row + 3, monthsAt.month, 1, 12], { format: SHARE_FORMAT }],
  ];
}
