/** A row's cells by column key: reading one, changing some, and telling rows of the same content. */

import type { CellValue } from '../../domain/cells/cell-value';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import type { CommonColumn } from '../../domain/rows/columns';
import type { RowCells } from '../ports/rows';

const commonColumns: readonly CommonColumn[] = ['date', 'area', 'staff', 'counterparty', 'note', 'status', 'id'];

/** The cells with some of them changed; columns that the tab does not have are passed over. */
export function changeCells(
  initiative: Initiative,
  cells: RowCells,
  changes: readonly { readonly column: ColumnKey; readonly value: CellValue }[],
): RowCells {
  const changed = new Map(changes.map(({ column, value }) => [column, value === '' ? null : value]));
  const cell = (column: ColumnKey, now: CellValue): CellValue => {
    const value = changed.get(column);
    return value === undefined ? now : value;
  };
  const common = commonColumns.map((column): [string, CellValue] => [column, cell(column, cells[column])]);
  const counts = columnIndicators(initiative).map(({ key }, index) => cell(key, cells.counts[index] ?? null));
  return { ...cells, ...Object.fromEntries(common), counts };
}

/** The cell of a column; null when the tab has no such column. */
export function cellAt(initiative: Initiative, cells: RowCells, column: ColumnKey): CellValue {
  const common = commonColumns.find((each) => each === column);
  if (common !== undefined) return cells[common];
  return cells.counts[columnIndicators(initiative).findIndex(({ key }) => key === column)] ?? null;
}

/** Blank and '' are the same; dates are compared by day. */
export function sameCell(a: CellValue, b: CellValue): boolean {
  return comparable(a) === comparable(b);
}

/** Rows with the same key say the same: date, area, staff, counts, counterparty and note. */
export function contentKey(cells: RowCells): string {
  const { date, area, staff, counts, counterparty, note } = cells;
  return JSON.stringify([date, area, staff, ...counts, counterparty, note].map(comparable));
}

function comparable(cell: CellValue): string | number | boolean {
  if (cell === null) return '';
  return typeof cell === 'object' ? `day ${cell.date}` : cell;
}
