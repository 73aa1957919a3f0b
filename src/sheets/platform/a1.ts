/** A1 notation: column letters, quoted sheet names, absolute references, areas. */
import { type Area, TO_END } from './style-layers';

/** 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** 'It''s'! as formulas want it. */
export function sheetPrefix(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`;
}

/** $C$2 */
export function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** $C$7:$C: a column from a row on, to wherever the sheet ends. */
export function columnFrom(row: number, column: number): string {
  return `${absolute(row, column)}:$${columnLetters(column)}`;
}

/** A text as a formula's literal. */
export function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A2:C4, or A2:C for an area that reaches to the end of the sheet. */
export function a1Of([row, column, rows, columns]: Area): string {
  const end = rows === TO_END ? '' : row + rows - 1;
  return `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${end}`;
}
