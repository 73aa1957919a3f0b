/** The lines of 質的評価 as a table and as values: one a goal and period, known by their key. */
import { cellText } from '../../domain/cells/cell-value';
import { qualityHeaders } from '../../i18n/words/names';
import { findHeaderRow, type Grid, headerColumns, keyRows } from '../cells/grid';

export type QualityColumn = keyof typeof qualityHeaders;
export const qualityColumns = Object.keys(qualityHeaders) as readonly QualityColumn[];

/** What people write; the other columns are the add-on's. */
export const writtenColumns = ['done', 'changed', 'issues', 'next', 'evidence', 'rating', 'comment'] as const;
export type WrittenColumn = (typeof writtenColumns)[number];

/** A line as it stands, every cell as text without outer spaces. */
export interface QualityLine extends Readonly<Record<QualityColumn, string>> {
  /** 1-based. */
  readonly row: number;
}

/** 0-based header row and columns; null when the header is not there. */
export function locateQuality(grid: Grid): { headerRow: number; columns: ReadonlyMap<QualityColumn, number> } | null {
  const { key, rating, comment } = qualityHeaders;
  const headerRow = findHeaderRow(grid, [key, rating, comment]);
  if (headerRow < 0) return null;
  const found = headerColumns(grid[headerRow] ?? []);
  const columns = new Map<QualityColumn, number>();
  for (const each of qualityColumns) {
    const column = found.get(qualityHeaders[each].normalize('NFKC'));
    if (column !== undefined) columns.set(each, column);
  }
  return { headerRow, columns };
}

/** null when the table is not there. */
export function readQuality(grid: Grid): QualityLine[] | null {
  const located = locateQuality(grid);
  if (located === null) return null;
  const { headerRow, columns } = located;
  return grid.slice(headerRow + 1).flatMap((cells, index): QualityLine[] => {
    const text = (column: QualityColumn): string => cellText(cells[columns.get(column) ?? -1] ?? null).trim();
    if (!isLineKey(text('key'))) return [];
    const entries = qualityColumns.map((column) => [column, text(column)] as const);
    // Every column has its text, which the compiler cannot follow through the entries.
    return [{ ...(Object.fromEntries(entries) as Record<QualityColumn, string>), row: headerRow + index + 2 }];
  });
}

/** 0-based row of the first line whose key stands in the first column, where it was set up; -1 when there is none. */
export function firstQualityLine(grid: Grid): number {
  return keyRows(grid, isLineKey)[0] ?? -1;
}

export function lineKey(initiative: string, period: string): string {
  return `${initiative}:${period}`;
}

function isLineKey(text: string): boolean {
  return /^[\w-]+:[hq]\d$/.test(text);
}
