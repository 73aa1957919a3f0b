/** Columns that have a key and a header as those of counts have, but none that the plan counts: what is typed there is lost unseen. */

import type { UncountedColumn } from '../../app/ports/rows';
import { type CellValue, isBlank } from '../../domain/cells/cell-value';
import { commonColumns, markColumns } from '../../domain/rows/columns';
import type { Grid } from '../../schema/cells/grid';
import { KEY_ROW } from '../book/layout';
import { columnLetters } from '../platform/a1';

interface Place {
  /** 0-based, of the cells. */
  readonly keyRow: number;
  readonly headerRow: number;
}

/** Of a tab's cells. `counted` are the columns in use, 1-based. A copy that has another header is a person's own. */
export function uncountedColumns(cells: Grid, headerRow: number, counted: readonly number[]): UncountedColumn[] {
  const at: Place = { keyRow: KEY_ROW - 1, headerRow: headerRow - 1 };
  const used = new Map(counted.map((column) => [keyAt(cells, at, column - 1), headerAt(cells, at, column - 1)]));
  return countColumns(cells, at).filter(({ column, key, header, found }) => {
    const original = used.get(key);
    return found > 0 && !counted.includes(column + 1) && (original === undefined || original === header);
  });
}

/** So many cells are filled under keys and headers of counts, whatever their initiative. */
export function filledCounts(cells: Grid, at: Place): number {
  return countColumns(cells, at).reduce((sum, { found }) => sum + found, 0);
}

function countColumns(cells: Grid, at: Place): (UncountedColumn & { readonly column: number; readonly key: string })[] {
  const keys = cells[at.keyRow] ?? [];
  // Without its keys a row is anything: rows were put in above, or deleted.
  if (!markColumns.every((key) => keys.includes(key))) return [];
  return keys.flatMap((_, column) => {
    const [key, header] = [keyAt(cells, at, column), headerAt(cells, at, column)];
    if (key === '' || header === '' || isCommon(key)) return [];
    const found = cells.slice(at.headerRow + 1).filter((row) => !isBlank(row[column] ?? null)).length;
    return [{ column, key, header, letters: columnLetters(column + 1), found }];
  });
}

function isCommon(key: string): boolean {
  return commonColumns.some((each) => each === key);
}

function keyAt(cells: Grid, { keyRow }: Place, column: number): string {
  return textOf(cells[keyRow]?.[column]);
}

function headerAt(cells: Grid, { headerRow }: Place, column: number): string {
  return textOf(cells[headerRow]?.[column]);
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}
