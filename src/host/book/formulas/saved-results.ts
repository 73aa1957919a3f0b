/** Results that are saved with the formulas, so that a book that opens need not be calculated as a whole. */

import { IFunctionService } from '@univerjs/engine-formula';
import * as z from 'zod/mini';
import type { Engine } from '../engine/engine';
import type { Calculation } from './calculation';
import { isVolatile } from './clock-functions';

/**
 * Who calculated the saved results: the engine and the revision of what this program puts in its place. To be changed with
 * either, for results of another calculator are calculated anew.
 */
export const CALCULATOR = 'univer 0.25.1, revision 3';

const whole = z.int().check(z.positive());
/** Value, the engine's type of it, and the number format that it came with. */
const cell = z.tuple([
  z.nullable(z.union([z.string(), z.number(), z.boolean()])),
  z.nullable(z.number()),
  z.nullable(z.string()),
]);
/** What an array formula spilled lies outside of the sheets' cells; 1-based, its formula at the top left. */
const spill = z.object({
  sheetId: z.int(),
  row: whole,
  column: whole,
  rows: whole,
  columns: whole,
  /** Row by row; empty for one that found no room. */
  cells: z.array(z.array(cell)),
});
const shape = z.object({ calculator: z.literal(CALCULATOR), spills: z.array(spill) });

export type SavedSpill = z.infer<typeof spill>;

/** That the cells of a saved book hold the results of its formulas. */
export type SavedResults = z.infer<typeof shape>;

/** To be called for a book in which nothing is left to calculate. */
export function savedResults(engine: Engine, calculation: Calculation): SavedResults {
  const sheetIds = engine.workbook.getSheets().map((sheet) => Number(sheet.getSheetId()));
  return { calculator: CALCULATOR, spills: sheetIds.flatMap((sheetId) => calculation.spills.saved(sheetId)) };
}

/**
 * Marks what an opened book has to calculate: everything unless it brings its results, else what depends on the clock, and
 * what calls functions that the engine does not know (yet).
 */
export function markUnsaved(engine: Engine, calculation: Calculation, saved: unknown): void {
  const results = shape.safeParse(saved);
  if (!results.success) {
    calculation.markAll();
    return;
  }
  for (const each of results.data.spills)
    if (engine.workbook.getSheetBySheetId(String(each.sheetId))) calculation.spills.restore(each);
  const functions = engine.injector.get(IFunctionService);
  const knowsAll = (formula: string): boolean =>
    [...formula.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)].every(([, name = '']) =>
      functions.hasExecutor(name.toUpperCase()),
    );
  calculation.markFormulas((formula) => isVolatile(formula) || !knowsAll(formula));
}
