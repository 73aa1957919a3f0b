/** Brings the rows above an initiative tab's entries back to their places, so that there is one frame: keys on top, header below. */
import type { Initiative } from '../../domain/plan/model';
import { liveLines } from '../../i18n/words/names';
import type { Grid } from '../../schema/cells/grid';
import { HEADER_ROW, KEY_ROW, TITLE_ROW, tabColumns } from '../book/layout';
import { findKeyRow, locate } from '../book/locate';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows were put in, deleted, or never there: true when the sheet was changed and must be read again. */
export function straightenFrame(initiative: Initiative, sheet: Sheet, cells: Grid): boolean {
  const keyRow = findKeyRow(tabColumns(initiative), cells);
  if (keyRow > 0) liftKeys(sheet, cells, keyRow);
  else if (keyRow < 0) makeRoomAbove(initiative, sheet, cells);
  else return dropBlankRows(initiative, sheet, cells);
  return true;
}

/** The row of the title: above 実績 where that stands, for people may have put rows on top. */
export function titleRow(cells: Grid, headerRow: number): number {
  const actual = cells.slice(KEY_ROW, headerRow - 1).findIndex((row) => row.includes(liveLines.actual));
  return actual < 1 ? TITLE_ROW : actual + KEY_ROW;
}

/** Rows above the keys: blank ones go, what was typed there stays below the keys. */
function liftKeys(sheet: Sheet, cells: Grid, keyRow: number): void {
  if (cells.slice(0, keyRow).every(isBlankRow)) {
    sheet.deleteRows(1, keyRow);
    return;
  }
  const keys = cells[keyRow] ?? [];
  sheet.insertRowsBefore(1, 1);
  sheet.getRange(KEY_ROW, 1, 1, keys.length).setValues([keys.map((key) => (typeof key === 'string' ? key : ''))]);
  sheet.deleteRows(keyRow + 2, 1);
}

/** A blank row inside the frame would part its lines. */
function dropBlankRows(initiative: Initiative, sheet: Sheet, cells: Grid): boolean {
  const { headerRow, headerGone } = locate(initiative, cells);
  const actual = titleRow(cells, headerRow) + 1;
  if (headerGone || headerRow <= HEADER_ROW) return false;
  let spare = headerRow - actual - 3;
  let changed = false;
  for (let row = headerRow - 1; row > KEY_ROW && spare > 0; row -= 1) {
    if (!isBlankRow(cells[row - 1] ?? [])) continue;
    sheet.deleteRows(row, 1);
    spare -= 1;
    changed = true;
  }
  return changed;
}

/**
 * No keys: what is left of the frame gets back what is missing above it, and a sheet that was in use before is pushed
 * down. Without a header the entries stand in the order of set-up: any other sheet was set aside.
 */
function makeRoomAbove(initiative: Initiative, sheet: Sheet, cells: Grid): void {
  const { columns, headerRow } = locate(initiative, cells);
  if (columns.size > 1) {
    const framed = cells.slice(0, headerRow - 1).some(isLiveLine);
    sheet.insertRowsBefore(1, framed ? Math.max(1, HEADER_ROW - headerRow) : HEADER_ROW - 1);
    return;
  }
  const first = cells.findIndex(([date]) => typeof date === 'object' && date !== null);
  const recorded = cells.slice(0, first).some(isLiveLine) ? first : 0;
  const lost = HEADER_ROW - recorded;
  const keyRowThere = isBlankRow(cells[0] ?? []) && recorded > 0;
  if (lost > 1 || (lost === 1 && keyRowThere))
    sheet.insertRowsBefore(recorded + 1, keyRowThere || recorded === 0 ? lost : lost - 1);
  if (!keyRowThere && recorded > 0) sheet.insertRowsBefore(1, 1);
  const keys = tabColumns(initiative).map(({ key }) => key);
  sheet.getRange(KEY_ROW, 1, 1, keys.length).setValues([keys]);
}

function isLiveLine(row: Grid[number]): boolean {
  return Object.values(liveLines).some((word) => row.includes(word));
}

function isBlankRow(row: Grid[number]): boolean {
  return row.every((cell) => cell === null);
}
