/** Finds texts in cells as they are shown. */
import type { RangeRef } from '../../../services/protocol';
import type { Grid } from '../grid/grid';

export interface Hit {
  readonly at: RangeRef;
  /** What the cell holds as typed; a formula is found by what it shows and is not replaced. */
  readonly typed: string;
}

const mostHits = 10_000;

/** Letters and digits are the same in either width, capital or not. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The cells that show the text, row by row. */
export function search(grid: Grid, sheetIds: readonly number[], wanted: string): Hit[] {
  const text = folded(wanted);
  if (text === '') return [];
  const hits: Hit[] = [];
  for (const sheetId of sheetIds) {
    const rect = grid.usedRect(sheetId);
    if (rect === null) continue;
    const shown = grid.cells.shownTexts(sheetId, rect);
    shown.forEach((line, down) => {
      line.forEach((cell, right) => {
        if (hits.length >= mostHits || !folded(cell).includes(text)) return;
        const at = { sheetId, row: rect.row + down, column: rect.column + right, rows: 1, columns: 1 };
        hits.push({ at, typed: grid.cells.typedTexts(sheetId, at)[0]?.[0] ?? '' });
      });
    });
  }
  return hits;
}
