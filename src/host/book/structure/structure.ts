/** Rows and columns: inserted, deleted, moved, hidden, sized. Everything that stands on or points at them follows. */

import { BooleanNumber, type IMutationInfo } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { type Engine, rangeOf, rectOf } from '../engine/engine';
import { requireRoom } from '../engine/limits';
import type { Calculation } from '../formulas/calculation';
import { isAtFarEnd, markRoomOf } from '../formulas/far-end';
import type { References } from '../formulas/references';
import type { Rect } from '../model/rect';
import type { Axis, AxisChange, RowHeightKind } from '../model/spans';
import { type Book, BookError } from '../model/types';
import { applyLooks, looksOf } from './line-looks';

type Operations = Pick<
  Book,
  | 'insertRows'
  | 'deleteRows'
  | 'insertColumns'
  | 'deleteColumns'
  | 'moveRows'
  | 'moveColumns'
  | 'setRowsHidden'
  | 'setColumnsHidden'
  | 'isRowHidden'
  | 'isColumnHidden'
  | 'setColumnWidths'
  | 'setRowHeights'
  | 'columnWidth'
  | 'rowHeight'
>;

/** What follows rows and columns beside the cells: notes, rules, merged cells, protections, answers kept by place. */
export interface Follower {
  /** The change is about to be done. */
  shifting?(sheetId: number): void;
  /** The change is done to the cells; `inheritFrom` is the row or column whose like inserted ones become, null for none. */
  shifted?(sheetId: number, change: AxisChange, inheritFrom: number | null): void;
  /** Cells of the sheet that hold something changed their places. */
  moved?(sheetId: number): void;
}

export class Structure implements Operations {
  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
    private readonly references: References,
    private readonly followers: readonly Follower[],
  ) {}

  insertRows(sheetId: number, before: number, count: number, inherit: 'before' | 'after' = 'before'): void {
    this.#insert(sheetId, 'row', before, count, inherit);
  }

  insertColumns(sheetId: number, before: number, count: number, inherit: 'before' | 'after' = 'before'): void {
    this.#insert(sheetId, 'column', before, count, inherit);
  }

  deleteRows(sheetId: number, first: number, count: number): void {
    this.#delete(sheetId, 'row', first, count);
  }

  deleteColumns(sheetId: number, first: number, count: number): void {
    this.#delete(sheetId, 'column', first, count);
  }

  moveRows(sheetId: number, first: number, count: number, before: number): void {
    this.#move(sheetId, 'row', first, count, before);
  }

  moveColumns(sheetId: number, first: number, count: number, before: number): void {
    this.#move(sheetId, 'column', first, count, before);
  }

  setRowsHidden(sheetId: number, first: number, count: number, hidden: boolean): void {
    const id = hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
    this.#onBand(id, sheetId, 'row', first, count);
  }

  setColumnsHidden(sheetId: number, first: number, count: number, hidden: boolean): void {
    const id = hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id;
    this.#onBand(id, sheetId, 'column', first, count);
  }

  isRowHidden(sheetId: number, row: number): boolean {
    return (
      this.engine
        .sheet(sheetId)
        .getRowManager()
        .getRow(row - 1)?.hd === BooleanNumber.TRUE
    );
  }

  isColumnHidden(sheetId: number, column: number): boolean {
    return (
      this.engine
        .sheet(sheetId)
        .getColumnManager()
        .getColumn(column - 1)?.hd === BooleanNumber.TRUE
    );
  }

  setColumnWidths(sheetId: number, first: number, count: number, pixels: number): void {
    // The engine leaves hidden columns as they are; Sheets gives them the width as well.
    const columns = Array.from({ length: count }, (_, index) => first + index);
    const hidden = columns.filter((column) => this.isColumnHidden(sheetId, column));
    for (const column of hidden) this.#onBand(SetColVisibleMutation.id, sheetId, 'column', column, 1);
    this.#onBand(SetWorksheetColWidthMutation.id, sheetId, 'column', first, count, { colWidth: pixels });
    for (const column of hidden) this.#onBand(SetColHiddenMutation.id, sheetId, 'column', column, 1);
  }

  setRowHeights(sheetId: number, first: number, count: number, pixels: number, kind: RowHeightKind): void {
    const rows = Array.from({ length: count }, (_, index) => first + index);
    if (rows.some((row) => this.heightKind(sheetId, row) !== kind)) {
      const autoHeightInfo = kind === 'fixed' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      this.#onBand(SetWorksheetRowIsAutoHeightMutation.id, sheetId, 'row', first, count, { autoHeightInfo });
    }
    this.#onBand(SetWorksheetRowHeightMutation.id, sheetId, 'row', first, count, { rowHeight: pixels });
  }

  columnWidth(sheetId: number, column: number): number {
    const config = this.engine.sheet(sheetId).getConfig();
    return config.columnData[column - 1]?.w ?? config.defaultColumnWidth;
  }

  rowHeight(sheetId: number, row: number): number {
    const config = this.engine.sheet(sheetId).getConfig();
    return config.rowData[row - 1]?.h ?? config.defaultRowHeight;
  }

  heightKind(sheetId: number, row: number): RowHeightKind {
    return this.engine.sheet(sheetId).getConfig().rowData[row - 1]?.ia === BooleanNumber.FALSE ? 'fixed' : 'least';
  }

  #insert(sheetId: number, axis: Axis, before: number, count: number, inherit: 'before' | 'after'): void {
    const size = this.#size(sheetId, axis);
    requireBand(before, 1, size + 1);
    requireBand(1, count, Number.MAX_SAFE_INTEGER);
    requireRoom(this.engine, sheetId, axis, count);
    const from = inheritedFrom(inherit, before, size);
    const looks = from === null ? null : looksOf(this.engine, sheetId, axis, from);
    const range = this.#band(sheetId, axis, before, count);
    const id = axis === 'row' ? InsertRowMutation.id : InsertColMutation.id;
    const change: AxisChange = { kind: 'insert', axis, at: before, count };
    this.#change(sheetId, change, from, { id, params: { range, ...this.#sizesLike(sheetId, axis, from, count) } });
    if (looks !== null) applyLooks(this.engine, sheetId, axis, looks, { first: before, count });
  }

  #delete(sheetId: number, axis: Axis, first: number, count: number): void {
    const size = this.#size(sheetId, axis);
    requireBand(first, count, size);
    if (count >= size) throw new BookError('outOfBounds', `You can't delete all the ${axis}s on the sheet.`);
    const { frozenRows, frozenColumns } = this.engine.frozen(sheetId);
    const frozen = axis === 'row' ? frozenRows : frozenColumns;
    if (first <= frozen + 1 && first + count - 1 >= size)
      throw new BookError('onlyFrozen', `Sorry, it is not possible to delete all non-frozen ${axis}s.`);
    const id = axis === 'row' ? RemoveRowMutation.id : RemoveColMutation.id;
    const range = this.#band(sheetId, axis, first, count);
    this.#change(sheetId, { kind: 'delete', axis, at: first, count }, null, { id, params: { range } });
  }

  #move(sheetId: number, axis: Axis, first: number, count: number, before: number): void {
    const size = this.#size(sheetId, axis);
    requireBand(first, count, size);
    requireBand(before, 1, size + 1);
    if (before >= first && before <= first + count) return;
    const id = axis === 'row' ? MoveRowsMutation.id : MoveColsMutation.id;
    const sourceRange = this.#band(sheetId, axis, first, count);
    const targetRange = this.#band(sheetId, axis, before, count);
    const change: AxisChange = { kind: 'move', axis, at: first, count, before };
    this.#change(sheetId, change, null, { id, params: { sourceRange, targetRange } });
  }

  #change(sheetId: number, change: AxisChange, inheritFrom: number | null, mutation: IMutationInfo<object>): void {
    const farEnd = isAtFarEnd(this.engine, this.calculation, sheetId, change);
    this.#forgetResults(sheetId, change, farEnd);
    for (const follower of this.followers) follower.shifting?.(sheetId);
    this.engine.mutate(mutation.id, { subUnitId: String(sheetId), ...mutation.params });
    for (const follower of this.followers) {
      follower.shifted?.(sheetId, change, inheritFrom);
      if (!farEnd) follower.moved?.(sheetId);
    }
    this.calculation.markCells(this.references.shifted(sheetId, change));
    markRoomOf(this.calculation, sheetId);
    if (!farEnd) this.calculation.markFormulas(() => true, sheetId);
    if (change.kind === 'move') this.calculation.markRect(sheetId, this.#betweenPlaces(sheetId, change));
    this.#refreeze(sheetId, change);
    this.engine.changed();
  }

  /** The rows or columns that trade places in a move: ranges that hold them all keep their text and not their order. */
  #betweenPlaces(sheetId: number, { axis, at, count, before }: AxisChange & { kind: 'move' }): Rect {
    const first = Math.min(at, before);
    return rectOf(this.#band(sheetId, axis, first, Math.max(at + count, before) - first));
  }

  #forgetResults(sheetId: number, { axis, at, count }: AxisChange, farEnd: boolean): void {
    if (farEnd) {
      this.calculation.spills.forgetIn(sheetId, rectOf(this.#band(sheetId, axis, at, count)));
    } else {
      this.calculation.spills.forget(sheetId);
    }
  }

  // What is inserted among frozen rows is frozen with them, what is deleted there leaves fewer.
  #refreeze(sheetId: number, change: AxisChange): void {
    const { freeze } = this.engine.sheet(sheetId).getConfig();
    const frozen = change.axis === 'row' ? freeze.ySplit : freeze.xSplit;
    if (change.kind === 'move' || frozen === 0 || change.at > frozen) return;
    const gone = Math.min(change.at + change.count - 1, frozen) - change.at + 1;
    const split = change.kind === 'insert' ? frozen + change.count : frozen - gone;
    const next = { ...freeze, ...(change.axis === 'row' ? { ySplit: split } : { xSplit: split }) };
    this.engine.mutate(SetFrozenMutation.id, {
      subUnitId: String(sheetId),
      ...next,
      startRow: next.ySplit === 0 ? -1 : next.ySplit,
      startColumn: next.xSplit === 0 ? -1 : next.xSplit,
    });
  }

  #onBand(id: string, sheetId: number, axis: Axis, first: number, count: number, more: object = {}): void {
    requireBand(first, count, this.#size(sheetId, axis));
    this.engine.mutate(id, { subUnitId: String(sheetId), ranges: [this.#band(sheetId, axis, first, count)], ...more });
    this.engine.changed();
  }

  #size(sheetId: number, axis: Axis): number {
    const sheet = this.engine.sheet(sheetId);
    return axis === 'row' ? sheet.getRowCount() : sheet.getColumnCount();
  }

  #band(sheetId: number, axis: Axis, first: number, count: number) {
    const sheet = this.engine.sheet(sheetId);
    const rect: Rect =
      axis === 'row'
        ? { row: first, rows: count, column: 1, columns: sheet.getColumnCount() }
        : { row: 1, rows: sheet.getRowCount(), column: first, columns: count };
    return rangeOf(rect);
  }

  #sizesLike(sheetId: number, axis: Axis, from: number | null, count: number): object {
    if (from === null) return {};
    const config = this.engine.sheet(sheetId).getConfig();
    if (axis === 'row') {
      const { h, ia } = config.rowData[from - 1] ?? {};
      return h === undefined
        ? {}
        : { rowInfo: Array.from({ length: count }, () => ({ h, ...(ia !== undefined && { ia }) })) };
    }
    const w = config.columnData[from - 1]?.w;
    return w === undefined ? {} : { colInfo: Array.from({ length: count }, () => ({ w })) };
  }
}

// Inserted rows look like the row above unless the caller says the row below, as in Sheets' two kinds of insertion.
function inheritedFrom(inherit: 'before' | 'after', before: number, size: number): number | null {
  if (inherit === 'before') return before > 1 ? before - 1 : null;
  return before <= size ? before : before - 1;
}

function requireBand(first: number, count: number, size: number): void {
  if (Number.isInteger(first) && Number.isInteger(count) && first >= 1 && count >= 1 && first + count - 1 <= size)
    return;
  throw new BookError('outOfBounds', 'The coordinates of the range are outside the dimensions of the sheet.');
}
