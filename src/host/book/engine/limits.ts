/** How large a spreadsheet may become, and what lies in it beside the cells. */

import { BookError } from '../model/types';
import type { Engine } from './engine';

const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;
const MOST_SHEETS = 200;
export const MOST_LIST_ITEMS = 500;
/** Characters of one cell's text. */
export const MOST_CELL_TEXT = 50_000;
/** Characters of developer metadata, keys and values, of the spreadsheet itself and of each of its sheets. */
export const MOST_METADATA = 30_000;

function tooLarge(what: string, limit: number): BookError {
  return new BookError(
    'tooLarge',
    `This action would increase the number of ${what} in the workbook above the limit of ${limit} ${what}.`,
    { what, limit },
  );
}

function cellsOf(engine: Engine): number {
  return engine.workbook.getSheets().reduce((sum, sheet) => sum + sheet.getRowCount() * sheet.getColumnCount(), 0);
}

/** Throws 'tooLarge' when the sheet may not get that many more rows or columns. */
export function requireRoom(engine: Engine, sheetId: number, axis: 'row' | 'column', count: number): void {
  const sheet = engine.sheet(sheetId);
  const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
  if (axis === 'column' && columns + count > MOST_COLUMNS) throw tooLarge('columns', MOST_COLUMNS);
  const more = count * (axis === 'row' ? columns : rows);
  if (cellsOf(engine) + more > MOST_CELLS) throw tooLarge('cells', MOST_CELLS);
}

/** Throws 'tooLarge' when the spreadsheet may not get one more sheet of so many cells. */
export function requireRoomForSheet(engine: Engine, cells: number): void {
  if (engine.workbook.getSheets().length >= MOST_SHEETS) throw tooLarge('sheets', MOST_SHEETS);
  if (cellsOf(engine) + cells > MOST_CELLS) throw tooLarge('cells', MOST_CELLS);
}
