/** Runs of cells on a sheet: where they are, and writing them. */
import { gatherRuns, type PlacedValue, type Run } from './runs';

/** Writes cells in as few calls as their places allow. */
export function writeRuns(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cells: readonly PlacedValue<string | number | boolean | Date>[],
): void {
  for (const run of gatherRuns(cells)) runRange(sheet, run).setValues(run.values);
}

export function runRange(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row, column, values }: Run<unknown>,
): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, values.length, values[0]?.length ?? 1);
}
