/** Rows that somebody has typed into and that no edit was reported of: the platform drops edits that come too fast. */
import type { RowCells, TabSheet } from '../ports/rows';

/** 1-based; none while the tab has no column of 記録ID. Rows that are not yet an entry stay among them. */
export function leftRows({ rows, columns }: TabSheet): number[] {
  if (!columns.has('id')) return [];
  return rows.filter(({ cells }) => cells.id === null && isUsed(cells)).map(({ row }) => row);
}

function isUsed({ counts, ...cells }: RowCells): boolean {
  return [...counts, ...Object.values(cells)].some((cell) => cell !== null);
}
