/** Reading tables that people edit: cells as text, numbers as typed, columns by their header. */
import type { CellValue } from '../../domain/cells/cell-value';

/** A sheet's cells from A1, rows of equal length. */
export type Grid = readonly (readonly CellValue[])[];

/** NFKC text of a cell without outer spaces; '' for blank, dates and booleans. */
export function cellText(value: CellValue | undefined): string {
  if (typeof value === 'string') return value.normalize('NFKC').trim();
  return typeof value === 'number' ? String(value) : '';
}

/** The words of a cell as the office wrote them, without outer spaces: NFKC would make I of Ⅰ. */
export function proseText(value: CellValue | undefined): string {
  return typeof value === 'string' ? value.trim() : cellText(value);
}

/** The cell as it stands, for telling a person what was typed. */
export function typedText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? '' : String(value);
}

/** A plain number of 0 or more from a number or its text (full-width and thousands separators understood); null when it is none. */
export function cellNumber(value: CellValue | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null;
  const text = cellText(value);
  if (!/^\d{1,3}(,\d{3})+$|^\d+(\.\d+)?$/.test(text)) return null;
  return Number(text.replace(/,/g, ''));
}

/** 0-based columns by header text of one row; the first of a repeated header wins. */
export function headerColumns(row: readonly CellValue[]): Map<string, number> {
  const columns = new Map<string, number>();
  row.forEach((cell, index) => {
    const text = cellText(cell);
    if (text !== '' && !columns.has(text)) columns.set(text, index);
  });
  return columns;
}

/** The 0-based column of a header, however wide its characters were typed. */
export function columnOf(columns: ReadonlyMap<string, number>, header: string): number | undefined {
  return columns.get(header.normalize('NFKC'));
}

/** The 0-based index of the first row that has all these headers; -1 when there is none. */
export function findHeaderRow(grid: Grid, headers: readonly string[]): number {
  const wanted = headers.map((header) => header.normalize('NFKC'));
  for (let index = 0; index < grid.length; index += 1) {
    const columns = headerColumns(grid[index] ?? []);
    if (wanted.every((header) => columns.has(header))) return index;
  }
  return -1;
}

/** The 0-based rows whose first cell is such a key. */
export function keyRows(grid: Grid, isKey: (text: string) => boolean): number[] {
  return grid.flatMap((row, index) => (isKey(cellText(row[0])) ? [index] : []));
}
