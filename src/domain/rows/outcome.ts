/** What becomes of one cell of a row. */

import type { CellValue, DateCell } from '../cells/cell-value';
import type { ColumnKey } from '../problems/problem';
import type { RowProblem } from '../problems/row-problem';

/** A cell to be written in its canonical form; '' clears one that holds only spaces. */
export interface Fix {
  /** What is wrong until it is written. */
  readonly code: 'date.invalid' | 'area.unknown' | 'count.notANumber' | 'entry.inconsistent';
  readonly column: ColumnKey;
  readonly value: string | number | DateCell;
  /** What stands there now. */
  readonly typed: CellValue;
}

/** The value as it will stand, a fix for it to stand so, or a problem. */
export interface Outcome {
  readonly value: CellValue;
  readonly fix?: Fix;
  readonly problem?: RowProblem;
}

/** The cell in its canonical form, with a fix when it does not stand so yet. Blank and '' are the same. */
export function rewritten(cell: CellValue, column: ColumnKey, value: string | number, code: Fix['code']): Outcome {
  if (cell === value || (cell === null && value === '')) return { value: cell };
  return { value: value === '' ? null : value, fix: { code, column, value, typed: cell } };
}
