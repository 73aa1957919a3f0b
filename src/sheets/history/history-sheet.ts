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
import { isMoved, isOfBefore, putBack } from './history-places';
import { FIRST_LINE, HEADER_ROW, isView, LINES_COLUMN, viewFormula } from './history-view';

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
/** Below the header so far the view's formula may have moved, where somebody put rows in. */
const ROWS_READ = 20;

/** Title, headers, the view and looks of the tab: two reads, and writes only where something is missing or elsewhere. */
export function ensureHistorySheet(sheet: Sheet, isNew: boolean, store: AppliedStore): void {
  if (!isNew) restore(sheet);
  const formula = { row: FIRST_LINE, column: 1, value: viewFormula() };
  putLook(store, 'history', sheet, look(), isNew ? { ground: 'new', steps: [blockStep([...words(), formula])] } : {});
}

/** The same for a tab of earlier lines; its looks where an earlier version left it (`isOlder`). */
export function ensureArchive(sheet: Sheet, isOlder: boolean): void {
  restore(sheet);
  if (isOlder) applyLook(sheet, look());
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

/** Lines that stand elsewhere, words that are missing, and the view where nothing stands in its place. */
function restore(sheet: Sheet): void {
  let top = topOf(sheet);
  if (isOfBefore(top.values)) {
    makeRoom(sheet);
    top = topOf(sheet);
  }
  const isElsewhere = isMoved(top.values);
  const hasMoved = isElsewhere && putBack(sheet);
  if (isElsewhere) top = topOf(sheet);
  const formulas: string[][] = top.range.getFormulas();
  writeRuns(
    sheet,
    words().filter(({ row, column, value }) => top.values[row - 1]?.[column - 1] !== value),
  );
  restoreView(sheet, top.values, formulas);
  if (hasMoved) applyLook(sheet, look());
}

/** `values` and `formulas` are of the top of the tab, before its words were written. */
function restoreView(sheet: Sheet, values: readonly (readonly unknown[])[], formulas: readonly string[][]): void {
  const own = formulas.flatMap((line, index) =>
    line.flatMap((formula, at) => (isView(formula) ? [{ row: index + 1, column: at + 1, formula }] : [])),
  );
  const firstLine = values.findIndex((cells, index) => index >= HEADER_ROW && cells[LINES_COLUMN - 1] !== '') + 1;
  if (own.some((each) => each.column === 1 && showsFrom(each, firstLine))) return;
  const isFree = values[HEADER_ROW]?.[0] === '' || own.some(({ row, column }) => column === 1 && row <= FIRST_LINE);
  if (!isFree) return;
  for (const { row, column } of own) if (row > FIRST_LINE || column > 1) sheet.getRange(row, column).clearContent();
  sheet.getRange(FIRST_LINE, 1).setNumberFormat('General').setFormula(viewFormula());
}

/** Whether the formula shows all lines: rows that were put in above it move it down, and its first line with it. */
function showsFrom({ row, formula }: { readonly row: number; readonly formula: string }, firstLine: number): boolean {
  for (let first = FIRST_LINE; first <= row; first += 1)
    if (formula === viewFormula(first)) return firstLine === 0 || first <= firstLine;
  return false;
}

interface Top {
  readonly range: Range;
  readonly values: unknown[][];
}

function topOf(sheet: Sheet): Top {
  const place = (): Top => {
    const range = sheet.getRange(1, 1, HEADER_ROW + ROWS_READ, WIDTH);
    return { range, values: range.getValues() };
  };
  try {
    return place();
  } catch {
    // An earlier version had fewer columns; or somebody has deleted some.
    widenTo(sheet, WIDTH);
    growTo(sheet, HEADER_ROW + ROWS_READ);
    return place();
  }
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
