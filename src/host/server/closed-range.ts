/** Ranges as requests name them: A1 notation without a sheet, checked, closed against the sheet's grid, and bounded. */
import { type A1, boundA1, parseA1, toA1 } from '../book/model/a1';
import { HostError } from '../local/local-workbook';

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** What one request may read or write; a full year on one tab is about 60,000 cells. */
export const mostCells = 1_000_000;
/** The live service's limit of cells; its last column, ZZZ, is the last that three letters can name. */
const lastRow = 10_000_000;

/**
 * The range as a closed one: `b7` -> `B7`, `C9:A1` -> `A1:C9`, `A:C` and `A2:C` end at the grid's last row, `3:5` at its last column.
 * @throws HostError 400 badRange or rangeTooLarge
 */
export function closedRange(text: string, grid: GridSize): string {
  const a1 = text === text.trim() ? parseA1(text) : null;
  if (a1 === null || a1.sheet !== null || isBelowAnySheet(a1)) throw badRange(text);
  // An open end that begins beyond the grid has the cells of one row or column.
  const maxRows = Math.max(grid.rows, a1.firstRow ?? 1);
  const maxColumns = Math.max(grid.columns, a1.firstColumn ?? 1);
  const rect = boundA1(a1, { maxRows, maxColumns });
  if (rect.rows * rect.columns > mostCells) {
    throw new HostError(400, 'rangeTooLarge', `range「${text}」は一度に扱える ${mostCells} セルを超えています。`);
  }
  return toA1(rect);
}

function isBelowAnySheet({ firstRow, lastRow: last }: A1): boolean {
  return Math.max(firstRow ?? 1, last ?? 1) > lastRow;
}

function badRange(text: string): HostError {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return new HostError(400, 'badRange', `range「${shown}」は A1:C9 のような範囲ではありません。`);
}
