/** A row's cells by column key: reading one, changing some, and telling rows of the same content. */

import type { CellValue } from '../../domain/cells/cell-value';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import { byColumn, commonColumns, contentColumns } from '../../domain/rows/columns';
import type { RowCells } from '../ports/rows';

/** A row of these cells, each asked for by its column key. */
export function rowCells(initiative: Initiative, cell: (column: ColumnKey) => CellValue): RowCells {
  return { ...byColumn(commonColumns, cell), counts: columnIndicators(initiative).map(({ key }) => cell(key)) };
}

/** The cells with some of them changed; columns that the tab does not have are passed over. */
export function changeCells(
  initiative: Initiative,
  cells: RowCells,
  changes: readonly { readonly column: ColumnKey; readonly value: CellValue }[],
): RowCells {
  const columns = columnIndicators(initiative);
  if (changes.length === 0 && cells.counts.length === columns.length) return cells;
  const changed = new Map(changes.map(({ column, value }) => [column, value === '' ? null : value]));
  const cell = (column: ColumnKey, now: CellValue): CellValue => {
    const value = changed.get(column);
    return value === undefined ? now : value;
  };
  return {
    ...byColumn(commonColumns, (column) => cell(column, cells[column])),
    counts: columns.map(({ key }, index) => cell(key, cells.counts[index] ?? null)),
  };
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

/** Rows with the same key say the same, whatever 状態 and 記録ID are. */
export function contentKey(cells: RowCells): string {
  return JSON.stringify([...contentColumns.map((column) => cells[column]), ...cells.counts].map(comparable));
}

function comparable(cell: CellValue): string | number | boolean {
  if (cell === null) return '';
  return typeof cell === 'object' ? `day ${cell.date}` : cell;
}
