/** How a row or column looks along its cells, given to others. */

import type { CellPatch, Engine } from '../engine/engine';
import type { Axis } from '../model/spans';

/** Styles by 0-based position on the other axis. */
export type Looks = ReadonlyMap<number, CellPatch['s']>;

export function looksOf(engine: Engine, sheetId: number, axis: Axis, at: number): Looks {
  const looks = new Map<number, CellPatch['s']>();
  const cells = engine.cells(sheetId);
  const styles = engine.workbook.getStyles();
  const note = (position: number, cell: (typeof cells)[number][number]): void => {
    const style = cell?.s ? styles.getStyleByCell(cell) : null;
    if (style) looks.set(position, { ...style });
  };
  if (axis === 'row') {
    for (const [column, cell] of Object.entries(cells[at - 1] ?? {})) note(Number(column), cell);
  } else {
    for (const [row, line] of Object.entries(cells)) note(Number(row), line?.[at - 1]);
  }
  return looks;
}

export function applyLooks(
  engine: Engine,
  sheetId: number,
  axis: Axis,
  looks: Looks,
  { first, count }: { readonly first: number; readonly count: number },
): void {
  if (looks.size === 0) return;
  const patch: Record<number, Record<number, CellPatch>> = {};
  const put = (row: number, column: number, s: CellPatch['s']): void => {
    const line = patch[row] ?? {};
    patch[row] = line;
    line[column] = { s: s ?? null };
  };
  for (let index = first - 1; index < first - 1 + count; index++) {
    for (const [position, look] of looks) {
      if (axis === 'row') put(index, position, look);
      else put(position, index, look);
    }
  }
  engine.patch(sheetId, patch);
}
