/** Ranges as requests name them: A1 notation without a sheet, checked, closed against the sheet's grid, and bounded. */
import { HostError } from './local-workbook';

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** What one request may read or write; a full year on one tab is about 60,000 cells. */
export const mostCells = 1_000_000;
/** The live service's limit of cells; its last column, ZZZ, is the last that three letters can name. */
const lastRow = 10_000_000;

interface Corner {
  readonly column: number | null;
  readonly row: number | null;
}

/**
 * The range as a closed one: `b7` -> `B7`, `C9:A1` -> `A1:C9`, `A:C` and `A2:C` end at the grid's last row, `3:5` at its last column.
 * @throws HostError 400 badRange or rangeTooLarge
 */
export function closedRange(text: string, grid: GridSize): string {
  const [from, to, ...more] = text.split(':');
  const start = corner(from ?? '', text);
  const end = to === undefined ? start : corner(to, text);
  const open = start.column === null || start.row === null;
  if (more.length > 0 || (to === undefined && open)) throw badRange(text);
  // Both ends name columns or both name rows: `A:3` is nothing.
  if ((start.column === null) !== (end.column === null)) throw badRange(text);
  if (start.column === null && (start.row === null || end.row === null)) throw badRange(text);
  // `A2:C` runs to the end of the columns; `A:C9` from their top.
  const rows = ordered(start.row ?? 1, end.row ?? Math.max(grid.rows, start.row ?? 1));
  const columns = ordered(start.column ?? 1, end.column ?? grid.columns);
  if ((rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1) > mostCells) {
    throw new HostError(400, 'rangeTooLarge', `range「${text}」は一度に扱える ${mostCells} セルを超えています。`);
  }
  const first = `${columnLetters(columns[0])}${rows[0]}`;
  const last = `${columnLetters(columns[1])}${rows[1]}`;
  return first === last ? first : `${first}:${last}`;
}

/** 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

function corner(part: string, whole: string): Corner {
  const found = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/.exec(part);
  const letters = found?.[1];
  const digits = found?.[2];
  if (letters === undefined && digits === undefined) throw badRange(whole);
  const column = letters === undefined ? null : columnNumber(letters);
  const row = digits === undefined ? null : Number(digits);
  if ((row ?? 1) > lastRow) throw badRange(whole);
  return { column, row };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

function badRange(text: string): HostError {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return new HostError(400, 'badRange', `range「${shown}」は A1:C9 のような範囲ではありません。`);
}
