/** A1 notation: letters of columns, names of cells and rectangles, quoting of sheet names. */
import type { Rect } from './rect';

/** 1 -> 'A', 27 -> 'AA'. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 'A' -> 1, 'aa' -> 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column;
}

/** {row: 2, column: 3} -> 'C2'. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A rectangle as 'A1:C9', or 'B7' for one cell; `absolute` puts the dollar signs. */
export function rectName(rect: Rect, absolute = false): string {
  const mark = absolute ? '$' : '';
  const name = (row: number, column: number) => `${mark}${columnLetters(column)}${mark}${row}`;
  const first = name(rect.row, rect.column);
  const last = name(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as formulas write it: quoted when it holds anything but letters, digits and underscores. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function intersects(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
