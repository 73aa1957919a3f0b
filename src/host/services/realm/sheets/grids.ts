/** Places of a range and the check that a grid of data fits it. */
import type { RangeRef } from '../../protocol';
import { mismatch, ScriptException } from '../base/bridge';
import { type CellTarget, refsOf } from './cell-target';

/** A Range's one rectangle. */
export function refOf(range: CellTarget): RangeRef {
  const [ref] = refsOf(range);
  if (ref === undefined) throw new ScriptException('Range not found');
  return ref;
}

/** A range's upper left cell: what getValue() and its like read. */
export function topLeftOf(range: CellTarget): RangeRef {
  return { ...refOf(range), rows: 1, columns: 1 };
}

function fits(kind: 'rows' | 'columns', data: number, range: number): void {
  if (data === range) return;
  throw new ScriptException(
    `The number of ${kind} in the data does not match the number of ${kind} in the range. ` +
      `The data has ${data} but the range has ${range}.`,
  );
}

/** The grid, converted cell by cell, once it is known to be an array of rows of just the range's size. */
export function gridFor<T>(range: CellTarget, method: string, grid: unknown, convert: (value: unknown) => T): T[][] {
  const { rows, columns } = refOf(range);
  if (!Array.isArray(grid) || !grid.every(Array.isArray)) throw mismatch(`SpreadsheetApp.${method}`, [grid]);
  const lines: unknown[][] = grid;
  fits('rows', lines.length, rows);
  return lines.map((line) => {
    fits('columns', line.length, columns);
    return Array.from(line, convert);
  });
}
