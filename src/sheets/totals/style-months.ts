/** How 月次 looks, on screen and on A4 landscape: an indicator's five lines belong together, the count itself is bold. */

import { SHARE_FORMAT } from '../../domain/totals/percent';
import { ja } from '../../i18n/ja';
import { cityTotal } from '../../i18n/words/names';
import { colors } from '../platform/colors';
import { protectSheetLightly } from '../platform/guards';
import { type Area, applyStyle, headerStyle, offer, type Style, setWidths, underline } from '../platform/style';
import {
  HELPER_COLUMN,
  MONTHS_CHOICE_COLUMN,
  MONTHS_CHOICE_ROW,
  MONTHS_FIRST_ROW,
  MONTHS_HEADER_ROW,
  MONTHS_TITLE_ROW,
  monthsAt,
} from './months-plan';
import type { MonthsInput } from './months-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WIDTH = monthsAt.target;

export function styleMonths(sheet: Sheet, { config, months }: MonthsInput): void {
  const rows = months.lastRow - MONTHS_FIRST_ROW + 1;
  const quiet: Style = { color: colors.quiet, size: 9 };
  const { block } = months;
  applyStyle(sheet, [
    [[MONTHS_TITLE_ROW, 2, 1, 1], { size: 14, bold: true }],
    [[MONTHS_CHOICE_ROW, 2, 1, 1], { bold: true, align: 'right' }],
    [[MONTHS_CHOICE_ROW, MONTHS_CHOICE_COLUMN, 1, 1], { background: colors.input, bold: true }],
    [[MONTHS_CHOICE_ROW, MONTHS_CHOICE_COLUMN + 2, 1, 1], quiet],
    [[MONTHS_CHOICE_ROW + 1, 2, 2, 1], quiet],
    [[MONTHS_HEADER_ROW, 1, 1, WIDTH], { ...headerStyle, top: false }],
    [[MONTHS_FIRST_ROW, monthsAt.label, rows, 1], { wrap: true }],
    [[MONTHS_FIRST_ROW, monthsAt.month, rows, WIDTH - monthsAt.month + 1], { format: '#,##0', align: 'right' }],
    [[block.row, block.column + 2, 1, 3], { format: 'yyyy/mm/dd' }],
    ...months.lines.flatMap(({ row }) => lineStyles(row)),
  ]);
  for (const { row } of months.lines) underline(sheet.getRange(row + 4, 1, 1, WIDTH), colors.line, false);
  underline(sheet.getRange(MONTHS_HEADER_ROW, 1, 1, WIDTH), colors.quiet, false);
  const choice = sheet.getRange(MONTHS_CHOICE_ROW, MONTHS_CHOICE_COLUMN);
  offer(choice, [cityTotal, ...config.areas, config.cityWide]);
  choice.setNote(ja.months.areaHelp);
  setWidths(sheet, [10, 110, 180, 44, 120, ...new Array<number>(12).fill(58), 70]);
  sheet.hideColumns(monthsAt.key);
  sheet.hideColumns(HELPER_COLUMN, months.lastColumn - HELPER_COLUMN + 1);
  sheet.setFrozenRows(MONTHS_HEADER_ROW);
  sheet.setFrozenColumns(monthsAt.item);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(colors.ink);
  protectSheetLightly(sheet, [choice]);
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
