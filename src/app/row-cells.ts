/** A row's cells by column key: reading one, changing some, and telling rows of the same content. */
import { sumIndicators } from '../domain/indicators';
import type { CellValue, ColumnKey, Initiative } from '../domain/model';
import type { RowCells } from './ports';

/** The cells with some of them changed; columns that the tab does not have are passed over. */
export function changeCells(
  initiative: Initiative,
  cells: RowCells,
  changes: readonly { readonly column: ColumnKey; readonly value: CellValue }[],
): RowCells {
  const byColumn = new Map(changes.map(({ column, value }) => [column, value === '' ? null : value]));
  const changed = (column: ColumnKey, cell: CellValue): CellValue => {
    const value = byColumn.get(column);
    return value === undefined ? cell : value;
  };
  return {
    date: changed('date', cells.date),
    area: changed('area', cells.area),
    staff: changed('staff', cells.staff),
    counts: sumIndicators(initiative).map(({ key }, index) => changed(key, cells.counts[index] ?? null)),
    counterparty: changed('counterparty', cells.counterparty),
    note: changed('note', cells.note),
    status: changed('status', cells.status),
    id: changed('id', cells.id),
  };
}

/** The cell of a column; null when the tab has no such column. */
export function cellAt(initiative: Initiative, cells: RowCells, column: ColumnKey): CellValue {
  switch (column) {
    case 'date':
    case 'area':
    case 'staff':
    case 'counterparty':
    case 'note':
    case 'status':
    case 'id':
      return cells[column];
    default:
      return cells.counts[sumIndicators(initiative).findIndex(({ key }) => key === column)] ?? null;
  }
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
