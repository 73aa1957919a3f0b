/** Finds the columns of an initiative tab by the hidden key row, and by header where a key is gone. Pure. */
import type { CellValue, ColumnKey, Initiative } from '../domain/model';
import { headers } from '../i18n/names';
import { HEADER_ROW, KEY_ROW, tabColumns } from './layout';

export interface Located {
  /** 1-based columns by key. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly missing: readonly ColumnKey[];
  /** 1-based row of the header. */
  readonly headerRow: number;
}

const SEARCH_ROWS = 30;

/** `cells` are the tab's cells from A1. */
export function locate(initiative: Initiative, cells: readonly (readonly CellValue[])[]): Located {
  const wanted = tabColumns(initiative);
  const byKey = firstPlaces(cells[KEY_ROW - 1] ?? []);
  const headerRow = findHeaderRow(cells, byKey.get('date'));
  const byHeader = firstPlaces(cells[headerRow - 1] ?? []);
  const known = new Set<string>(wanted.map(({ key }) => key));
  const columns = new Map<ColumnKey, number>();
  const taken = new Set([...byKey].filter(([key]) => known.has(key)).map(([, column]) => column));
  for (const { key, header } of wanted) {
    const column = byKey.get(key) ?? freeColumn(byHeader.get(header), taken);
    if (column !== undefined) columns.set(key, column);
  }
  const missing = wanted.map(({ key }) => key).filter((key) => !columns.has(key));
  return { columns, missing, headerRow };
}

function freeColumn(column: number | undefined, taken: ReadonlySet<number>): number | undefined {
  return column !== undefined && taken.has(column) ? undefined : column;
}

function firstPlaces(row: readonly CellValue[]): Map<string, number> {
  const places = new Map<string, number>();
  row.forEach((cell, index) => {
    if (typeof cell === 'string' && !places.has(cell.trim())) places.set(cell.trim(), index + 1);
  });
  return places;
}

/** The row whose date column says 日付; the usual row when a person changed that word. */
function findHeaderRow(cells: readonly (readonly CellValue[])[], dateColumn: number | undefined): number {
  const limit = Math.min(cells.length, SEARCH_ROWS);
  for (let index = 0; index < limit; index += 1) {
    const row = cells[index] ?? [];
    const searched = dateColumn === undefined ? row : row.slice(dateColumn - 1, dateColumn);
    if (searched.some(isDateHeader)) return index + 1;
  }
  return HEADER_ROW;
}

function isDateHeader(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.normalize('NFKC').trim() === headers.date;
}
