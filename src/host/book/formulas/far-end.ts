/**
 * Rows and columns that come and go behind everything that a sheet holds. Nothing changes its place then, so that only
 * formulas whose text changes with it, and those that find cells by other ways than their text, can give something else.
 */

import { ErrorType } from '@univerjs/engine-formula';
import type { CellGrid, Engine } from '../engine/engine';
import { hasContent } from '../engine/values';
import type { Rect } from '../model/rect';
import type { AxisChange } from '../model/spans';
import type { Calculation } from './calculation';

/** Functions that find cells of any sheet by text or by counting, or count sheets. */
const SEES_FAR = /\b(?:INDIRECT|OFFSET|SHEETS?)\s*\(/i;

/** Whether no cell with content, and no array formula's area, lies behind the change or is cut by it. */
export function isAtFarEnd(engine: Engine, calculation: Calculation, sheetId: number, change: AxisChange): boolean {
  if (change.kind === 'move') return false;
  const behind = change.kind === 'insert' ? change.at : change.at + change.count;
  if (reaches(engine.cells(sheetId), change.axis, behind)) return false;
  return calculation.spills.of(sheetId).every((spill) => {
    const [first, last] = ends(spill, change.axis);
    return last < change.at || (first >= change.at && last < behind);
  });
}

/** Marks the formulas that may see sheets and names come or go without being rewritten for it. */
export function markFarSighted(calculation: Calculation): void {
  calculation.markFormulas((formula) => SEES_FAR.test(formula));
}

/** Marks the formulas that may see rows or columns of the sheet come or go without being rewritten for it. */
export function markRoomOf(calculation: Calculation, sheetId: number): void {
  const lacksRoom = (value: unknown): boolean => value === ErrorType.SPILL;
  markFarSighted(calculation);
  calculation.markFormulas((_formula, value) => lacksRoom(value), sheetId);
}

function ends({ row, column, rows, columns }: Rect, axis: AxisChange['axis']): readonly [number, number] {
  return axis === 'row' ? [row, row + rows - 1] : [column, column + columns - 1];
}

function reaches(cells: CellGrid, axis: AxisChange['axis'], position: number): boolean {
  return Object.entries(cells).some(([row, line]) => {
    if (axis === 'row') return Number(row) + 1 >= position && Object.values(line ?? {}).some(hasContent);
    return Object.entries(line ?? {}).some(([column, cell]) => Number(column) + 1 >= position && hasContent(cell));
  });
}
