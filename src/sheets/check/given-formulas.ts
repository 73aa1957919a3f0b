/** Whether the formulas of the generated tabs still stand: whoever types over one sees a figure that follows nothing. */
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { formulaTabs, type GivenFormulas } from '../../schema/stored/stored-formulas';
import type { SheetContext } from '../book/context';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FAULT = /^#(?:REF!|ERROR!|NAME\?|VALUE!|N\/A|DIV\/0!|NUM!|NULL!)$/;

/** What stands in the rows and columns that were just written. One read. */
export function formulasOn(sheet: Sheet, rows: number, columns: number): GivenFormulas {
  return { columns, rows: counts(sheet.getRange(1, 1, rows, columns)) };
}

/** Formulas that were there when the tab was built and are gone, and cells that show a fault: two reads a tab. */
export function formulaProblems(context: SheetContext): Problem[] {
  const given = context.store.formulas();
  if (given === null) return [];
  return formulaTabs.flatMap((key) => {
    const sheet = context.fixedSheet(key);
    return sheet === null ? [] : [...lostOn(sheet, key, given[key]), ...faultsOn(sheet, key, given[key])];
  });
}

function lostOn(sheet: Sheet, tab: string, { rows, columns }: GivenFormulas): Problem[] {
  const now = counts(generated(sheet, columns));
  const lost = sum(rows) - sum(now);
  if (lost <= 0) return [];
  const row = rows.findIndex((count, index) => count > (now[index] ?? 0)) + 1;
  return [error('entry.inconsistent', { reason: 'formulasGone', typed: lost }, { tab, row })];
}

/** Typing where a formula fills in further cells leaves the formula, which then shows #REF!. */
function faultsOn(sheet: Sheet, tab: string, { columns }: GivenFormulas): Problem[] {
  const shown = generated(sheet, columns).getDisplayValues();
  const faults = shown.flatMap((line, index) =>
    line.filter((text) => FAULT.test(text)).map((text) => ({ text, row: index + 1 })),
  );
  const [first] = faults;
  if (first === undefined) return [];
  const detail = { reason: 'formulaFault', typed: first.text, found: faults.length } as const;
  return [error('entry.inconsistent', detail, { tab, row: first.row })];
}

/** What people wrote at the right of it is their own. */
function generated(sheet: Sheet, columns: number): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.min(columns, sheet.getMaxColumns()));
}

function counts(range: GoogleAppsScript.Spreadsheet.Range): number[] {
  return range.getFormulas().map((line) => line.filter((formula) => formula !== '').length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, count) => total + count, 0);
}
