/** Finds the columns of an initiative tab by the hidden key row, and by header where a key is gone. Pure. */

import type { CellValue } from '../../domain/cells/cell-value';
import type { Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import { headers } from '../../i18n/words/names';
import { HEADER_ROW, KEY_ROW, type TabColumn, tabColumns } from './layout';

export interface Located {
  /** 1-based columns by key. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly missing: readonly ColumnKey[];
  /** 1-based row of the header; the row above the first entry when it is gone. */
  readonly headerRow: number;
  /** No header was found: what stands in headerRow, if anything, is something else. */
  readonly headerGone: boolean;
}

const SEARCH_ROWS = 30;

/** `cells` are the tab's cells from A1. */
export function locate(initiative: Initiative, cells: readonly (readonly CellValue[])[]): Located {
  const wanted = tabColumns(initiative);
  const byKey = firstPlaces(cells[KEY_ROW - 1] ?? []);
  const found = findHeaderRow(cells, wanted, byKey);
  const headerRow = found ?? rowAboveEntries(cells, byKey);
  const byHeader = firstPlaces(cells[headerRow - 1] ?? []);
  const known = new Set<string>(wanted.map(({ key }) => key));
  const columns = new Map<ColumnKey, number>();
  const used = new Set([...byKey].filter(([key]) => known.has(key)).map(([, column]) => column));
  for (const { key, header } of wanted) {
    const column = byKey.get(key) ?? freeColumn(byHeader.get(header), used);
    if (column !== undefined) columns.set(key, column);
  }
  const missing = wanted.map(({ key }) => key).filter((key) => !columns.has(key));
  return { columns, missing, headerRow, headerGone: found === null };
}

/** The 0-based row that holds our keys; -1 when there is none. */
export function findKeyRow(wanted: readonly TabColumn[], cells: readonly (readonly CellValue[])[]): number {
  return cells.slice(0, SEARCH_ROWS).findIndex((row) => wanted.filter(({ key }) => row.includes(key)).length > 1);
}

function freeColumn(column: number | undefined, used: ReadonlySet<number>): number | undefined {
  return column !== undefined && used.has(column) ? undefined : column;
}

function firstPlaces(row: readonly CellValue[]): Map<string, number> {
  const places = new Map<string, number>();
  row.forEach((cell, index) => {
    if (typeof cell === 'string' && !places.has(cell.trim())) places.set(cell.trim(), index + 1);
  });
  return places;
}

/** The row whose date column says 日付, or with two headers over their columns; null when there is none. */
function findHeaderRow(
  cells: readonly (readonly CellValue[])[],
  wanted: readonly TabColumn[],
  byKey: ReadonlyMap<string, number>,
): number | null {
  const date = byKey.get('date');
  const index = cells
    .slice(0, SEARCH_ROWS)
    .findIndex(
      (row) =>
        (date === undefined ? row : row.slice(date - 1, date)).some(isDateHeader) ||
        wanted.filter(({ key, header }) => cellOf(row, byKey, key) === header).length > 1,
    );
  return index < 0 ? null : index + 1;
}

/** A day or a 記録ID where the frame should stand is an entry that moved up: rows were deleted. Else the usual header row. */
function rowAboveEntries(cells: readonly (readonly CellValue[])[], byKey: ReadonlyMap<string, number>): number {
  const first = cells.slice(KEY_ROW, HEADER_ROW).findIndex((row) => {
    const id = cellOf(row, byKey, 'id');
    return typeof cellOf(row, byKey, 'date') !== 'string' || (id !== '' && id !== headers.id);
  });
  return first < 0 ? HEADER_ROW : first + KEY_ROW;
}

/** '' for blank, and where the key has no column. */
function cellOf(row: readonly CellValue[], byKey: ReadonlyMap<string, number>, key: string): CellValue {
  return row[Number(byKey.get(key)) - 1] || '';
}

function isDateHeader(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.normalize('NFKC').trim() === headers.date;
}
