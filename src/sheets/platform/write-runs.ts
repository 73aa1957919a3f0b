/** Runs of cells on a sheet: where they are, writing them, and a grid that is large enough. */

import type { SheetValue } from './cells';
import { isFormulaLike, mayBeMisread } from './misread';
import { gatherRuns, type PlacedValue, type Run } from './runs';

/** Where ranges are asked for: a sheet, or one that knows some of them already. */
export interface Ranges {
  getRange(row: number, column: number, rows: number, columns: number): GoogleAppsScript.Spreadsheet.Range;
}

/** Rows that a full grid grows by. */
const GROWTH = 200;

/** Writes cells in as few calls as their places allow, runs that reach the column `first` before the others. */
export function writeRuns(sheet: Ranges, cells: readonly PlacedValue<SheetValue>[], first?: number): void {
  const runs = gatherRuns(cells);
  const reaches = ({ column, values }: Run<unknown>): boolean =>
    first !== undefined && column <= first && first < column + (values[0]?.length ?? 1);
  for (const run of [...runs.filter(reaches), ...runs.filter((each) => !reaches(each))])
    runRange(sheet, run).setValues(run.values);
}

export function runRange(sheet: Ranges, { row, column, values }: Run<unknown>): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, values.length, values[0]?.length ?? 1);
}

/**
 * Text that would be read as something else goes into cells made plain text first, so it stays as it was typed. Cells of
 * the column `first` are written before all others: a new row is known by its 記録ID from its first cell on.
 */
export function writePlaced(sheet: Ranges, cells: readonly PlacedValue<SheetValue>[], first?: number): void {
  for (const run of gatherRuns(cells.filter(({ value }) => mayBeMisread(value))))
    runRange(sheet, run).setNumberFormat('@');
  writeToPlain(sheet, cells, first);
}

/** The same into cells that are plain text already, wherever the text could be misread. */
export function writeToPlain(sheet: Ranges, cells: readonly PlacedValue<SheetValue>[], first?: number): void {
  writeRuns(sheet, cells, first);
  keepAsText(
    sheet,
    cells.filter(({ value }) => isFormulaLike(value)),
  );
}

/**
 * No page of the platform promises that plain text keeps a leading = from a script: checked in one read, and repaired with an
 * apostrophe.
 */
function keepAsText(sheet: Ranges, cells: readonly PlacedValue<SheetValue>[]): void {
  if (cells.length === 0) return;
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const [top, left] = [lowest(rows), lowest(columns)];
  const range = sheet.getRange(top, left, highest(rows) - top + 1, highest(columns) - left + 1);
  const formulas: string[][] = range.getFormulas();
  const taken = cells.filter(({ row, column }) => (formulas[row - top]?.[column - left] ?? '') !== '');
  writeRuns(
    sheet,
    taken.map((cell) => ({ ...cell, value: `'${cell.value}` })),
  );
}

function lowest(numbers: readonly number[]): number {
  return numbers.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
}

function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), 0);
}

/** Makes sure that the grid reaches `row`; says whether it had to grow. */
export function growTo(sheet: GoogleAppsScript.Spreadsheet.Sheet, row: number): boolean {
  const max = sheet.getMaxRows();
  if (row <= max) return false;
  sheet.insertRowsAfter(max, row - max + GROWTH);
  return true;
}

/** Ranges, where need be on rows that are put in for them: asking how many there are would be one call more. */
export function placeOrGrow<T>(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  lastRow: number,
  place: () => T,
): { readonly range: T; readonly grew: boolean } {
  try {
    return { range: place(), grew: false };
  } catch {
    const grew = growTo(sheet, lastRow);
    return { range: place(), grew };
  }
}

/** Makes sure that the grid reaches `column`. `known`: how many columns it has, where that need not be asked. */
export function widenTo(sheet: GoogleAppsScript.Spreadsheet.Sheet, column: number, known: number | null = null): void {
  const max = known ?? sheet.getMaxColumns();
  if (column > max) sheet.insertColumnsAfter(max, column - max);
}
