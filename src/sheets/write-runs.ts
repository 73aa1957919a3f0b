/** Runs of cells on a sheet: where they are, and writing them. */
import { gatherRuns, type PlacedValue, type Run } from './runs';

/** Writes cells in as few calls as their places allow, runs that reach the column `first` before the others. */
export function writeRuns(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  cells: readonly PlacedValue<string | number | boolean | Date>[],
  first?: number,
): void {
  const runs = gatherRuns(cells);
  const reaches = ({ column, values }: Run<unknown>): boolean =>
    first !== undefined && column <= first && first < column + (values[0]?.length ?? 1);
  for (const run of [...runs.filter(reaches), ...runs.filter((each) => !reaches(each))])
    runRange(sheet, run).setValues(run.values);
}

export function runRange(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row, column, values }: Run<unknown>,
): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, values.length, values[0]?.length ?? 1);
}
