/** How wide a column has to be for what stands in it. */
import type { Grid } from './grid';

const least = 40;
const most = 600;
const padding = 14;

/** Of a 1-based column of the shown sheet; titles that reach over several columns do not count. */
export function fittingWidth(grid: Grid, column: number): number {
  const sheetId = grid.activeSheetId();
  const used = grid.usedRect(sheetId);
  const context = document.createElement('canvas').getContext('2d');
  if (used === null || context === null) return grid.columnWidth(sheetId, column - 1);
  const first = Math.max(1, grid.frozen(sheetId).rows);
  const rows = Math.max(1, used.rows - first + 1);
  const texts = grid.cells.shownTexts(sheetId, { row: first, rows, column, columns: 1 });
  const widths = texts.map(([text = ''], index) => {
    const { fontSize, fontWeight } = grid.cells.styleAt(sheetId, first + index, column);
    context.font = `${fontWeight} ${fontSize}pt Arial, sans-serif`;
    return Math.max(...text.split('\n').map((line) => context.measureText(line).width));
  });
  return Math.round(Math.min(most, Math.max(least, ...widths.map((width) => width + padding))));
}
