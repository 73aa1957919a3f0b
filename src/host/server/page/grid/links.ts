/** Links in cells: a place of this workbook is gone to, another page opens beside this one. */
import { boundA1, parseA1 } from '../../../book/model/a1';
import type { Grid } from './grid';

/** Follows a link; answers whether it leads anywhere. */
export function follow(grid: Grid, link: string): boolean {
  const inside = /^(?:[^#]*)#gid=(\d+)(?:&range=([^&]+))?/.exec(link);
  if (inside !== null) return goTo(grid, Number(inside[1]), inside[2]);
  if (!/^(?:https?|mailto):/i.test(link)) return false;
  window.open(link, '_blank', 'noopener');
  return true;
}

/** Without a range to the cell that was selected there last. */
function goTo(grid: Grid, sheetId: number, range: string | undefined): boolean {
  if (!grid.sheets().some(({ id }) => id === sheetId)) return false;
  if (range === undefined) {
    grid.show(sheetId);
    return true;
  }
  const a1 = parseA1(decodeURIComponent(range));
  if (a1 === null) return false;
  const { rows, columns } = grid.sizeOf(sheetId);
  const rect = boundA1(a1, { maxRows: rows, maxColumns: columns });
  if (rect.row > rows || rect.column > columns) return false;
  grid.select({ sheetId, ...rect });
  return true;
}
