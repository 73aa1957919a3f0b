/** Links in cells: a place of this workbook is gone to, another page opens beside this one. */
import type { ICellData, Nullable } from '@univerjs/core';
import { boundA1, parseA1 } from '../../../book/model/a1';
import { formulaOf } from './editing-text';
import type { Grid } from './grid';

const HYPERLINK = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

/** Where a cell's link leads; undefined for a cell without one. */
export function linkOf(cell: Nullable<ICellData>): string | undefined {
  const ranges = cell?.p?.body?.customRanges ?? [];
  const url: unknown = ranges.map(({ properties }) => properties?.url).find((each) => typeof each === 'string');
  if (typeof url === 'string') return url;
  const written = HYPERLINK.exec(formulaOf(cell) ?? '')?.[1]?.replaceAll('""', '"');
  if (written !== undefined) return written;
  return typeof cell?.v === 'string' && /^https?:\/\/\S+$/.test(cell.v) ? cell.v : undefined;
}

/** Follows a link; answers whether it leads anywhere. */
export function follow(grid: Grid, link: string): boolean {
  const inside = /^(?:[^#]*)#gid=(\d+)(?:&range=([^&]+))?/.exec(link);
  if (inside !== null) return goTo(grid, Number(inside[1]), decodeURIComponent(inside[2] ?? 'A1'));
  if (!/^(?:https?|mailto):/i.test(link)) return false;
  window.open(link, '_blank', 'noopener');
  return true;
}

function goTo(grid: Grid, sheetId: number, range: string): boolean {
  const a1 = parseA1(range);
  if (a1 === null || !grid.sheets().some(({ id }) => id === sheetId)) return false;
  const { rows, columns } = grid.sizeOf(sheetId);
  const rect = boundA1(a1, { maxRows: rows, maxColumns: columns });
  if (rect.row > rows || rect.column > columns) return false;
  grid.select({ sheetId, ...rect });
  return true;
}
