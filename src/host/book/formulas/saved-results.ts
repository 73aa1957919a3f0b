/** Results that are saved with the formulas, so that a book that opens need not be calculated as a whole. */

import { IFunctionService } from '@univerjs/engine-formula';
import type { Engine } from '../engine/engine';
import type { Calculation } from './calculation';
import { isVolatile } from './clock-functions';

/**
 * Who calculated the saved results: the engine and the revision of what this program puts in its place. To be changed with
 * either, for results of another calculator are calculated anew.
 */
export const CALCULATOR = 'univer 0.25.1, revision 2';

/** That the cells of a saved book hold the results of its formulas. */
export interface SavedResults {
  readonly calculator: string;
  /** The 1-based cells of array formulas: what they spilled lies outside the cells and is not saved. */
  readonly spilling: readonly (readonly [sheetId: number, row: number, column: number])[];
}

/** To be called for a book in which nothing is left to calculate. */
export function savedResults(engine: Engine, calculation: Calculation): SavedResults {
  const sheetIds = engine.workbook.getSheets().map((sheet) => Number(sheet.getSheetId()));
  const spilling = sheetIds.flatMap((sheetId) =>
    calculation.spills.of(sheetId).map(({ row, column }) => [sheetId, row, column] as const),
  );
  return { calculator: CALCULATOR, spilling };
}

/**
 * Marks what an opened book has to calculate: everything unless it brings its results, else what spills, what depends on
 * the clock, and what calls functions that the engine does not know (yet).
 */
export function markUnsaved(engine: Engine, calculation: Calculation, saved: unknown): void {
  if (!isSavedResults(saved) || saved.calculator !== CALCULATOR) {
    calculation.markAll();
    return;
  }
  for (const [sheetId, row, column] of saved.spilling) {
    if (engine.workbook.getSheetBySheetId(String(sheetId)))
      calculation.markRect(sheetId, { row, column, rows: 1, columns: 1 });
  }
  const functions = engine.injector.get(IFunctionService);
  const knowsAll = (formula: string): boolean =>
    [...formula.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)].every(([, name = '']) =>
      functions.hasExecutor(name.toUpperCase()),
    );
  calculation.markFormulas((formula) => isVolatile(formula) || !knowsAll(formula));
}

function isSavedResults(value: unknown): value is SavedResults {
  if (typeof value !== 'object' || value === null || !('calculator' in value) || !('spilling' in value)) return false;
  return Array.isArray(value.spilling) && value.spilling.every(isPlace);
}

function isPlace(value: unknown): boolean {
  return Array.isArray(value) && value.length === 3 && value.every((part) => Number.isInteger(part));
}
