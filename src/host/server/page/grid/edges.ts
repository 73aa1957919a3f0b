/** An arrow stops at the edge of the sheet, where the engine would go on at the other side. */
import { CustomCommandExecutionError, Direction, ICommandService, type Workbook, type Worksheet } from '@univerjs/core';
import { MoveSelectionCommand } from '@univerjs/sheets-ui';
import type { Injector } from '../cells/univer';
import type { Selection } from './selection';

class AtEdge extends CustomCommandExecutionError {
  constructor() {
    super('Nothing is shown beyond.');
  }
}

export function stopAtEdges(injector: Injector, workbook: () => Workbook, selections: Selection): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== MoveSelectionCommand.id) return;
    const { direction }: { direction?: unknown } = { ...params };
    if (!goesOn(workbook().getActiveSheet(), selections.active(), direction)) throw new AtEdge();
  });
}

function goesOn(sheet: Worksheet, { row, column }: { row: number; column: number }, direction: unknown): boolean {
  const way = direction === Direction.UP || direction === Direction.LEFT ? -1 : 1;
  const isRow = direction === Direction.UP || direction === Direction.DOWN;
  const count = isRow ? sheet.getRowCount() : sheet.getColumnCount();
  for (let at = (isRow ? row : column) + way; at >= 1 && at <= count; at += way)
    if (isRow ? sheet.getRowVisible(at - 1) : sheet.getColVisible(at - 1)) return true;
  return false;
}
