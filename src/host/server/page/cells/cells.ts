/** What the cells of a window hold and show; rectangles are 1-based. */

import type { Nullable, Workbook, Worksheet } from '@univerjs/core';
import { boundA1, parseA1 } from '../../../book/model/a1';
import type { Rect } from '../../../book/model/rect';
import type { Wire } from '../../../book/model/types';
import { type CellLook, lookOf } from './cell-look';
import { editingText } from './editing-text';
import { type Listing, wireOf } from './extras';
import { formatOf } from './look';
import type { Overlay } from './overlay';

export class Cells implements Listing {
  constructor(
    private readonly workbook: () => Nullable<Workbook>,
    private readonly overlay: Overlay,
  ) {}

  /** Each cell as it would be typed; what the host has not confirmed yet is as it was typed. */
  typedTexts(sheetId: number, rect: Rect): string[][] {
    return this.#read(sheetId, rect, (sheet, row, column) => {
      const cell = sheet.getCellRaw(row, column);
      return this.overlay.at(String(sheetId), row, column) ?? editingText(cell, this.#format(sheet, row, column));
    });
  }

  shownTexts(sheetId: number, rect: Rect): string[][] {
    return this.#read(sheetId, rect, shownText);
  }

  values(sheetId: number, rect: Rect): Wire[][] {
    return this.#read(sheetId, rect, (sheet, row, column) =>
      wireOf(sheet.getCellRaw(row, column), this.#format(sheet, row, column)),
    );
  }

  formatAt(sheetId: number, row: number, column: number): string {
    const one = { row, column, rows: 1, columns: 1 };
    return this.#read(sheetId, one, (...place) => this.#format(...place))[0]?.[0] ?? '';
  }

  /** How a 1-based cell looks, in the words of acts. */
  styleAt(sheetId: number, row: number, column: number): CellLook {
    const one = { row, column, rows: 1, columns: 1 };
    const workbook = this.workbook();
    const read = (sheet: Worksheet, down: number, right: number): CellLook => {
      const cell = sheet.getCellRaw(down, right);
      return lookOf((cell ? workbook?.getStyles().getStyleByCell(cell) : null) ?? {});
    };
    return this.#read(sheetId, one, read)[0]?.[0] ?? lookOf({});
  }

  listedTexts(sheetId: number, a1: string): string[] {
    const rect = this.#rectOf(sheetId, a1);
    return rect === null ? [] : this.shownTexts(sheetId, rect).flat();
  }

  listedValues(sheetId: number, a1: string): Wire[] {
    const rect = this.#rectOf(sheetId, a1);
    return rect === null ? [] : this.values(sheetId, rect).flat();
  }

  /** The rectangle that a rule's range means, which may be open to the end of its sheet. */
  #rectOf(sheetId: number, text: string): Rect | null {
    const sheet = this.workbook()?.getSheetBySheetId(String(sheetId));
    const a1 = parseA1(text);
    if (!sheet || a1 === null) return null;
    return boundA1(a1, { maxRows: sheet.getRowCount(), maxColumns: sheet.getColumnCount() });
  }

  #read<T>(sheetId: number, rect: Rect, read: (sheet: Worksheet, row: number, column: number) => T): T[][] {
    const sheet = this.workbook()?.getSheetBySheetId(String(sheetId));
    if (!sheet) return [];
    return Array.from({ length: rect.rows }, (_, down) =>
      Array.from({ length: rect.columns }, (__, right) => read(sheet, rect.row - 1 + down, rect.column - 1 + right)),
    );
  }

  #format(sheet: Worksheet, row: number, column: number): string {
    const workbook = this.workbook();
    return workbook ? formatOf(sheet.getCellRaw(row, column), { workbook }) : '';
  }
}

function shownText(sheet: Worksheet, row: number, column: number): string {
  const cell = sheet.getCell(row, column);
  if (cell?.p) return cell.p.body?.dataStream.replace(/\r\n$/, '') ?? '';
  if (cell?.t === 3) return cell.v ? 'TRUE' : 'FALSE';
  return cell?.v === null || cell?.v === undefined ? '' : String(cell.v);
}
