/** A1 notation, read and written: letters of columns, rectangles with sheet names and open ends. Pure; every part of the host uses it. */
import type { Rect } from './rect';

/** 1 -> 'A', 28 -> 'AB'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 'A' -> 1, 'ab' -> 28. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A rectangle as 'A1:C9', or 'B7' for one cell; `absolute` puts the dollar signs. */
export function toA1({ row, column, rows, columns }: Rect, absolute = false): string {
  const mark = absolute ? '$' : '';
  const cell = (atRow: number, atColumn: number) => `${mark}${columnLetters(atColumn)}${mark}${atRow}`;
  const first = cell(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cell(row + rows - 1, column + columns - 1)}`;
}

/** A sheet name as formulas write it: quoted when it holds anything but letters, digits and underscores. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** 1-based; null is an open end ('A:A' has no rows, '3:5' no columns, 'B2:B' no last row). */
export interface A1 {
  readonly sheet: string | null;
  readonly firstRow: number | null;
  readonly firstColumn: number | null;
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;

function corner(text: string): { row: number | null; column: number | null } | null {
  const match = CORNER.exec(text);
  if (match === null || text === '' || text === '$' || text === '$$') return null;
  const [, letters, digits] = match;
  return {
    row: digits === undefined ? null : Number(digits),
    column: letters === undefined ? null : columnNumber(letters),
  };
}

function splitSheet(text: string): { sheet: string | null; cells: string } | null {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/s.exec(text);
  if (quoted !== null) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? '' };
  const at = text.lastIndexOf('!');
  if (at === 0) return null;
  return at < 0 ? { sheet: null, cells: text } : { sheet: text.slice(0, at), cells: text.slice(at + 1) };
}

const order = (a: number | null, b: number | null): [number | null, number | null] =>
  a !== null && b !== null && a > b ? [b, a] : [a, b];

/** The parts of an A1 text, corners put in order; null when it is none. */
export function parseA1(text: string): A1 | null {
  const parts = splitSheet(text.trim());
  if (parts === null) return null;
  const [left, right, ...more] = parts.cells.split(':');
  const first = corner(left ?? '');
  if (first === null || more.length > 0) return null;
  if (right === undefined) {
    if (first.row === null || first.column === null) return null;
    return {
      sheet: parts.sheet,
      firstRow: first.row,
      lastRow: first.row,
      firstColumn: first.column,
      lastColumn: first.column,
    };
  }
  const last = corner(right);
  if (last === null) return null;
  const shared = (first.column !== null && last.column !== null) || (first.row !== null && last.row !== null);
  if (!shared) return null;
  const [firstRow, lastRow] = order(first.row, last.row);
  const [firstColumn, lastColumn] = order(first.column, last.column);
  return { sheet: parts.sheet, firstRow, lastRow, firstColumn, lastColumn };
}

/** The rectangle that an A1 text means on a grid of that size: open ends reach the grid's edge. */
export function boundA1(a1: A1, grid: { maxRows: number; maxColumns: number }): Rect {
  const row = a1.firstRow ?? 1;
  const column = a1.firstColumn ?? 1;
  const lastRow = a1.lastRow ?? grid.maxRows;
  const lastColumn = a1.lastColumn ?? grid.maxColumns;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** 'D:F', '3:5' or 'C5:C' for what reaches the grid's end wherever that is; null for a closed rectangle. */
export function openNotation({ firstRow, firstColumn, lastRow, lastColumn }: A1): string | null {
  if (lastRow !== null && lastColumn !== null) return null;
  const place = (row: number | null, column: number | null): string =>
    `${column === null ? '' : columnLetters(column)}${row ?? ''}`;
  return `${place(firstRow, firstColumn)}:${place(lastRow, lastColumn)}`;
}
