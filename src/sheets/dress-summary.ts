/** How 集計 looks, on screen and on A4 landscape: quiet lines, headings of sections, words first and colour second. */
import type { Config } from '../domain/model';
import { ja } from '../i18n/ja';
import { progressWords } from '../i18n/names';
import { columnLetters } from './a1';
import { mergeRules, protectSheetLightly } from './guards';
import { colors } from './layout';
import {
  AS_OF_COLUMN,
  areaCount,
  SUMMARY_AS_OF_ROW,
  SUMMARY_FIRST_ROW,
  SUMMARY_HEADER_ROW,
  SUMMARY_TITLE_ROW,
  type SummaryPlan,
  UNCOUNTED_COLUMN,
} from './summary-plan';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function dressSummary(sheet: Sheet, { config, plan }: { config: Config; plan: SummaryPlan }): void {
  const rows = plan.lastRow - SUMMARY_FIRST_ROW + 1;
  dressTop(sheet, plan);
  dressHeader(sheet, plan);
  dressNumbers(sheet, plan, config, rows);
  dressSections(sheet, plan);
  colourStatus(sheet, plan, rows);
  sizes(sheet, plan, config);
  hideHelpers(sheet, plan);
  sheet.setFrozenRows(SUMMARY_HEADER_ROW);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(colors.ink);
  protectSheetLightly(sheet);
}

function dressTop(sheet: Sheet, plan: SummaryPlan): void {
  sheet.getRange(SUMMARY_TITLE_ROW, 2).setFontSize(14).setFontWeight('bold');
  sheet
    .getRange(SUMMARY_AS_OF_ROW, AS_OF_COLUMN)
    .setNumberFormat('yyyy"年"m"月"d"日"')
    .setHorizontalAlignment('left')
    .setFontWeight('bold');
  sheet.getRange(SUMMARY_AS_OF_ROW, UNCOUNTED_COLUMN).setNumberFormat('#,##0').setFontWeight('bold');
  sheet
    .getRange(SUMMARY_AS_OF_ROW, UNCOUNTED_COLUMN + 1)
    .setFontColor(colors.quiet)
    .setFontSize(9);
  sheet
    .getRange(SUMMARY_HEADER_ROW - 1, 2)
    .setFontColor(colors.quiet)
    .setFontSize(9);
  sheet.getRange(plan.block.row, plan.block.column + 2, 1, 3).setNumberFormat('yyyy/mm/dd');
}

function dressHeader(sheet: Sheet, { columns }: SummaryPlan): void {
  const header = sheet.getRange(SUMMARY_HEADER_ROW, 1, 1, columns.remark);
  header
    .setBackground(colors.head)
    .setFontWeight('bold')
    .setWrap(true)
    .setVerticalAlignment('middle')
    .setHorizontalAlignment('center');
  header.setBorder(null, null, true, null, null, null, colors.quiet, SpreadsheetApp.BorderStyle.SOLID);
  sheet.getRange(SUMMARY_HEADER_ROW, columns.progress).setNote(ja.summary.progressHint);
  sheet.getRange(SUMMARY_HEADER_ROW, columns.uncounted).setNote(ja.summary.uncountedHint);
  sheet.getRange(SUMMARY_HEADER_ROW, columns.remark).setNote(ja.summary.distinctHint);
}

function dressNumbers(sheet: Sheet, { columns }: SummaryPlan, config: Config, rows: number): void {
  const body = sheet.getRange(SUMMARY_FIRST_ROW, 1, rows, columns.remark);
  body
    .setVerticalAlignment('middle')
    .setBorder(null, null, true, null, null, true, colors.line, SpreadsheetApp.BorderStyle.SOLID);
  const column = (at: number, count = 1) => sheet.getRange(SUMMARY_FIRST_ROW, at, rows, count);
  column(columns.target, 2).setNumberFormat('#,##0').setHorizontalAlignment('right');
  column(columns.actual).setFontWeight('bold');
  column(columns.progress).setNumberFormat('0%').setHorizontalAlignment('right');
  column(columns.expected).setNumberFormat('#,##0').setHorizontalAlignment('right');
  column(columns.status).setHorizontalAlignment('center').setFontWeight('bold');
  column(columns.forecast).setNumberFormat('#,##0').setHorizontalAlignment('right');
  column(columns.areas, areaCount(config) + 1)
    .setNumberFormat('#,##0')
    .setHorizontalAlignment('right');
  column(columns.initiative, 2).setWrap(true);
}

function dressSections(sheet: Sheet, { columns, lines }: SummaryPlan): void {
  const rows = lines
    .filter(({ kind }) => kind === 'section')
    .map(({ row }) => `B${row}:${columnLetters(columns.remark)}${row}`);
  if (rows.length > 0) sheet.getRangeList(rows).setBackground(colors.section).setFontWeight('bold');
}

/** 達成 and its kin are words; the colour repeats what the word says. */
function colourStatus(sheet: Sheet, { columns }: SummaryPlan, rows: number): void {
  const cells = [sheet.getRange(SUMMARY_FIRST_ROW, columns.status, rows, 1)];
  const keys = ['achieved', 'onTrack', 'watch', 'behind', 'notReported'] as const;
  const rules = keys.map((key) =>
    SpreadsheetApp.newConditionalFormatRule()
      .setRanges(cells)
      .whenTextEqualTo(progressWords[key])
      .setBackground(colors[key].background)
      .setFontColor(colors[key].font)
      .build(),
  );
  mergeRules(sheet, rules);
}

function sizes(sheet: Sheet, { columns }: SummaryPlan, config: Config): void {
  const widths: [number, number][] = [
    [columns.initiative, 110],
    [columns.label, 180],
    [columns.unit, 44],
    [columns.target, 60],
    [columns.actual, 60],
    [columns.progress, 60],
    [columns.expected, 60],
    [columns.status, 64],
    [columns.forecast, 64],
    [columns.uncounted, 56],
    [columns.remark, 150],
  ];
  for (const [column, width] of widths) sheet.setColumnWidth(column, width);
  sheet.setColumnWidths(columns.areas, areaCount(config), 74);
  sheet.setRowHeight(SUMMARY_HEADER_ROW, 52);
}

/** The keys and KPI_TABLE are for formulas: hidden on screen and left out of print. */
function hideHelpers(sheet: Sheet, { columns, block }: SummaryPlan): void {
  sheet.hideColumns(columns.key);
  sheet.hideColumns(columns.remark + 1, block.column + block.columns - columns.remark - 1);
}
