/** The 変更履歴 tab: title, headers, the view, and room for its lines. */

import { ja } from '../../i18n/ja';
import { historyHeaders, shownHistoryHeaders } from '../../i18n/words/history-names';
import { fixedTabs } from '../../i18n/words/names';
import type { AppliedStore } from '../book/applied-store';
import { putLook } from '../book/put-look';
import { colors } from '../platform/colors';
import { applyLook, type Look, tableHeights } from '../platform/look';
import { lineOf, type PlacedValue } from '../platform/runs';
import { blockStep, topCells } from '../platform/style';
import { TO_END } from '../platform/style-layers';
import { growTo, widenTo, writeRuns } from '../platform/write-runs';
import { FIRST_LINE, HEADER_ROW, LINES_COLUMN, viewFormula } from './history-view';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const WIDTH = LINES_COLUMN - 1 + historyHeaders.length;
/** Hidden columns are as wide as those before them, and neighbours alike: each run of one width is a call. */
const SHOWN_WIDTHS = [142, 142, 110, 110, 110, 260, 260, 200];
/** Of what is shown, for the add-on alone: 記録ID, and from 要求ID on. */
const [ID_COLUMN, REQUEST_COLUMN] = [
  shownHistoryHeaders.indexOf('記録ID') + 1,
  shownHistoryHeaders.indexOf('要求ID') + 1,
];
/** The first headers of before: 操作 stood beside 日時. */
const KNOWN_BY = 3;
/** Below the header so far the view's formula may have moved, where somebody put rows in. */
const ROWS_READ = 20;

/** Title, headers, the view and looks of the tab: two reads, and writes only where something is missing. */
export function ensureHistorySheet(sheet: Sheet, isNew: boolean, store: AppliedStore): void {
  if (!isNew) restore(sheet);
  const formula = { row: FIRST_LINE, column: 1, value: viewFormula() };
  putLook(store, 'history', sheet, look(), isNew ? { ground: 'new', steps: [blockStep([...words(), formula])] } : {});
}

/** The same for a tab of earlier lines that an earlier version left. */
export function bringUpToDate(sheet: Sheet): void {
  restore(sheet);
  applyLook(sheet, look());
}

function words(): PlacedValue<string>[] {
  const { title, hint } = ja.setup.history;
  return [
    ...lineOf(1, [title]),
    ...lineOf(2, [hint]),
    ...lineOf(HEADER_ROW, [...shownHistoryHeaders, ...historyHeaders]),
  ];
}

function look(): Look {
  return {
    cells: [
      [[FIRST_LINE, 1, TO_END, WIDTH], { top: false, wrap: false }],
      [[FIRST_LINE, LINES_COLUMN, TO_END, historyHeaders.length], { format: '@' }],
      ...topCells(1, HEADER_ROW, WIDTH),
    ],
    underlines: [[[FIRST_LINE, 1, TO_END, LINES_COLUMN - 1], colors.line]],
    widths: [...SHOWN_WIDTHS, ...new Array<number>(WIDTH - SHOWN_WIDTHS.length).fill(SHOWN_WIDTHS.at(-1) ?? 0)],
    heights: tableHeights(HEADER_ROW),
    columns: WIDTH,
    hiddenColumns: [
      [ID_COLUMN, 1],
      [REQUEST_COLUMN, WIDTH - REQUEST_COLUMN + 1],
    ],
    hidesGridlines: true,
    frozenRows: HEADER_ROW,
    protection: { name: fixedTabs.history, open: [] },
  };
}

/** Words that are missing, and the view where nothing stands in its place. */
function restore(sheet: Sheet): void {
  const range = topOf(sheet);
  const cells: unknown[][] = range.getValues();
  if (isOfBefore(cells[HEADER_ROW - 1] ?? [])) {
    makeRoom(sheet);
    restore(sheet);
    return;
  }
  writeRuns(
    sheet,
    words().filter(({ row, column, value }) => cells[row - 1]?.[column - 1] !== value),
  );
  const formulas = range.getFormulas().slice(HEADER_ROW);
  const isThere = formulas.some(([formula = '']) => formula !== '');
  if (isThere || String(cells[HEADER_ROW]?.[0] ?? '') !== '') return;
  sheet.getRange(FIRST_LINE, 1).setNumberFormat('General').setFormula(viewFormula());
}

function topOf(sheet: Sheet): Range {
  const place = (): Range => sheet.getRange(1, 1, HEADER_ROW + ROWS_READ, WIDTH);
  try {
    return place();
  } catch {
    // An earlier version had fewer columns; or somebody has deleted some.
    widenTo(sheet, WIDTH);
    growTo(sheet, HEADER_ROW + ROWS_READ);
    return place();
  }
}

/** Until version 6 the lines stood where they are shown now. */
function isOfBefore(head: readonly unknown[]): boolean {
  return historyHeaders.slice(0, KNOWN_BY).every((header, index) => head[index] === header);
}

/** The lines move to the right. */
function makeRoom(sheet: Sheet): void {
  sheet.insertColumnsBefore(1, LINES_COLUMN - 1);
  sheet.getRange(1, LINES_COLUMN, HEADER_ROW - 1, 1).clearContent();
}

/** Takes the person to the newest line. */
export function showNewest(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, sheet: Sheet): void {
  spreadsheet.setActiveSheet(sheet);
  sheet.setActiveRange(sheet.getRange(FIRST_LINE, 1));
}
