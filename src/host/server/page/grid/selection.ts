/** What is selected in the grid, and selecting. */
import { Direction, ICommandService, type IRange, RANGE_TYPE, type Workbook } from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import {
  ExpandSelectionCommand,
  IEditorBridgeService,
  JumpOver,
  MoveSelectionCommand,
  SetCellEditVisibleOperation,
} from '@univerjs/sheets-ui';
import type { RangeRef } from '../../../services/protocol';
import type { Injector } from '../cells/univer';
import { bounded, refOf } from './intents';

const WAYS = { Up: Direction.UP, Down: Direction.DOWN, Left: Direction.LEFT, Right: Direction.RIGHT } as const;

export type Way = keyof typeof WAYS;

export function isWay(name: string): name is Way {
  return Object.hasOwn(WAYS, name);
}

export class Selection {
  constructor(
    private readonly injector: Injector,
    private readonly workbook: () => Workbook,
  ) {}

  #size(): { rows: number; columns: number } {
    const sheet = this.workbook().getActiveSheet();
    return { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  }

  #sheetId(): number {
    return Number(this.workbook().getActiveSheet().getSheetId());
  }

  ranges(): readonly IRange[] {
    const { rows, columns } = this.#size();
    return this.injector
      .get(SheetsSelectionsService)
      .getCurrentSelections()
      .map(({ range }) => bounded(range, rows, columns));
  }

  /** The last selected range. */
  last(): RangeRef {
    const range = this.ranges().at(-1) ?? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    return refOf(this.#sheetId(), range);
  }

  /** The 1-based cell that typing goes to. */
  active(): { row: number; column: number } {
    const primary = this.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const { row, column } = this.last();
    return primary ? { row: primary.actualRow + 1, column: primary.actualColumn + 1 } : { row, column };
  }

  /** The corner of the last range that lies across from the active cell: what moves when the selection grows. */
  edge(): { row: number; column: number } {
    const { row, column, rows, columns } = this.last();
    const active = this.active();
    return {
      row: active.row === row ? row + rows - 1 : row,
      column: active.column === column ? column + columns - 1 : column,
    };
  }

  /** A sheet that is shown for the first time has its corner selected; where that is hidden, the first cell in sight is. */
  leaveHidden(): void {
    const sheet = this.workbook().getActiveSheet();
    const { rows, columns } = this.#size();
    let { row, column } = this.active();
    while (row < rows && !sheet.getRowVisible(row - 1)) row += 1;
    while (column < columns && !sheet.getColVisible(column - 1)) column += 1;
    const { row: before, column: beside } = this.active();
    if (row !== before || column !== beside) this.put({ sheetId: this.#sheetId(), row, column, rows: 1, columns: 1 });
  }

  /** Moves or grows as the engine does at an arrow key, with `jump` to the edge of the data. */
  async step(way: Way, extend: boolean, jump: boolean): Promise<void> {
    const { id } = extend ? ExpandSelectionCommand : MoveSelectionCommand;
    const jumpOver = jump ? JumpOver.moveGap : JumpOver.moveStopeOne;
    await this.injector.get(ICommandService).executeCommand(id, { direction: WAYS[way], jumpOver });
  }

  /** Puts what is being typed into a cell: the editor would go along to the cell that is selected next. */
  endTyping(): void {
    if (!this.injector.get(IEditorBridgeService).isVisible().visible) return;
    const end = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId: this.workbook().getUnitId() };
    this.injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, end);
  }

  /** Selects cells of the shown sheet; the active cell is the first of them unless another one is given. */
  put(at: RangeRef, active: { row: number; column: number } = at): void {
    const { rows, columns } = this.#size();
    const whole = at.columns === columns ? RANGE_TYPE.ROW : at.rows === rows ? RANGE_TYPE.COLUMN : RANGE_TYPE.NORMAL;
    const range = {
      startRow: at.row - 1,
      endRow: at.row + at.rows - 2,
      startColumn: at.column - 1,
      endColumn: at.column + at.columns - 2,
      rangeType: whole,
    };
    const [row, column] = [active.row - 1, active.column - 1];
    const primary = {
      ...{ startRow: row, startColumn: column, endRow: row, endColumn: column },
      ...{ actualRow: row, actualColumn: column, isMerged: false, isMergedMainCell: false },
    };
    this.injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.workbook().getUnitId(),
      subUnitId: String(at.sheetId),
      selections: [{ range, primary, style: null }],
    });
  }
}
