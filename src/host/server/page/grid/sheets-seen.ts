/** What a window knows of the sheets of its book. */

import type { Nullable, Workbook, Worksheet } from '@univerjs/core';
import type { Rect } from '../../../book/model/rect';
import type { RangeRef } from '../../../services/protocol';

export interface SheetTab {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly color: string;
}

export abstract class SheetsSeen {
  /** The frozen parts of sheets that this window has folded for want of room. */
  protected readonly folded = new Map<number, { rows: number; columns: number }>();

  protected abstract workbookOrNull(): Nullable<Workbook>;

  protected get workbook(): Workbook {
    const found = this.workbookOrNull();
    if (!found) throw new Error('No book is loaded.');
    return found;
  }

  protected sheet(sheetId: number): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(String(sheetId));
    if (!sheet) throw new Error(`No sheet ${sheetId}.`);
    return sheet;
  }

  sheets(): SheetTab[] {
    return this.workbook.getSheets().map((sheet) => ({
      id: Number(sheet.getSheetId()),
      name: sheet.getName(),
      hidden: sheet.isSheetHidden() === 1,
      color: sheet.getTabColor() ?? '',
    }));
  }

  sheetName(sheetId: number): string {
    return this.sheet(sheetId).getName();
  }

  sheetNamed(name: string): number | null {
    return this.sheets().find((sheet) => sheet.name === name)?.id ?? null;
  }

  activeSheetId(): number {
    return Number(this.workbook.getActiveSheet().getSheetId());
  }

  sizeOf(sheetId: number): { rows: number; columns: number } {
    const sheet = this.sheet(sheetId);
    return { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  }

  shownSheet(): Worksheet {
    return this.workbook.getActiveSheet();
  }

  /** As the host has it. */
  frozen(sheetId: number): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.sheet(sheetId).getFreeze();
    return this.folded.get(sheetId) ?? { rows: ySplit, columns: xSplit };
  }

  isMerged({ sheetId, row, column, rows, columns }: RangeRef): boolean {
    const sheet = this.sheet(sheetId);
    return sheet.getMergedCellRange(row - 1, column - 1, row + rows - 2, column + columns - 2).length > 0;
  }

  /** From the first cell to the last that holds something; null for an empty sheet. */
  usedRect(sheetId: number): Rect | null {
    let [rows, columns] = [0, 0];
    this.sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell || (!cell.p && (cell.v === undefined || cell.v === null || cell.v === ''))) return;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      });
    return rows === 0 ? null : { row: 1, column: 1, rows, columns };
  }

  columnWidth(sheetId: number, column: number): number {
    return this.sheet(sheetId).getColumnWidth(column);
  }

  rowHeight(sheetId: number, row: number): number {
    return this.sheet(sheetId).getRowHeight(row);
  }
}
