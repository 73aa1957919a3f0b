/** The list of a cell's validation rule: a choice is put as if it were typed. */
import { openMenu } from '../base/popup-menu';
import { texts } from '../base/texts';
import type { Grid } from '../grid/grid';

/** Opens the list of a 0-based cell; a cell without one has nothing to open. */
export function openListOf(grid: Grid, row: number, column: number, choose: (text: string) => void): boolean {
  const sheetId = grid.activeSheetId();
  const rule = grid.extras.ruleAt(String(sheetId), row, column);
  if (rule === undefined || !grid.extras.hasList(rule)) return false;
  const now = grid.cells.shownTexts(sheetId, { row: row + 1, column: column + 1, rows: 1, columns: 1 })[0]?.[0];
  const items = grid.extras.items(rule).map((text) => ({ text, act: () => choose(text), checked: text === now }));
  const box = grid.view.boxOf(row + 1, column + 1);
  if (items.length === 0 || box === null) return false;
  openMenu(items, { left: box.left, top: box.bottom }, texts.openList);
  return true;
}
