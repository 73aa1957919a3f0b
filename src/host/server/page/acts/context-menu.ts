/** The menu that a right click opens on the grid: only what the host can do. */
import type { WindowAct } from '../../../local/messages';
import { type MenuItem, openMenu } from '../base/popup-menu';
import { texts } from '../base/texts';
import type { Grid } from '../grid/grid';
import type { Commands } from './commands';
import type { Edits } from './edits';

export function openGridMenu(grid: Grid, edits: Edits, { all }: Commands, place: { left: number; top: number }): void {
  const at = grid.selection();
  const sheet = grid.sheetName(at.sheetId);
  const size = grid.sizeOf(at.sheetId);
  const act = (text: string, what: WindowAct): MenuItem => ({ text, act: () => edits.act(what) });
  const { row, column, rows, columns } = at;
  const wholeRows = columns === size.columns;
  const wholeColumns = rows === size.rows;
  const forRows: MenuItem[] = [
    act(texts.rowsAbove(rows), { do: 'insertRows', sheet, at: row, count: rows }),
    act(texts.rowsBelow(rows), { do: 'insertRows', sheet, at: row + rows, count: rows }),
    act(texts.rowsDelete, { do: 'deleteRows', sheet, at: row, count: rows }),
    act(texts.rowsHide, { do: 'setHidden', axis: 'rows', sheet, at: row, count: rows, hidden: true }),
    ...(rows > 1
      ? [act(texts.rowsShow, { do: 'setHidden', axis: 'rows', sheet, at: row, count: rows, hidden: false })]
      : []),
  ];
  const forColumns: MenuItem[] = [
    act(texts.columnsLeft(columns), { do: 'insertColumns', sheet, at: column, count: columns }),
    act(texts.columnsRight(columns), { do: 'insertColumns', sheet, at: column + columns, count: columns }),
    act(texts.columnsDelete, { do: 'deleteColumns', sheet, at: column, count: columns }),
    act(texts.columnsHide, { do: 'setHidden', axis: 'columns', sheet, at: column, count: columns, hidden: true }),
    ...(columns > 1
      ? [act(texts.columnsShow, { do: 'setHidden', axis: 'columns', sheet, at: column, count: columns, hidden: false })]
      : []),
  ];
  const range = { startRow: row - 1, endRow: row + rows - 2, startColumn: column - 1, endColumn: column + columns - 2 };
  const items: MenuItem[] = [
    ...[all.cut, all.copy, all.paste].map(({ text, run }) => ({ text, act: run })),
    { text: texts.clear, act: () => edits.clear(at.sheetId, [range]) },
    ...(wholeColumns ? [] : ['line' as const, ...forRows]),
    ...(wholeRows ? [] : ['line' as const, ...forColumns]),
    'line',
    ...[all.sortUp, all.sortDown, all.filter].map(({ text, run }) => ({ text, act: run })),
  ];
  openMenu(items, place, texts.menuBar);
}
