/** Sheets as a whole: names, order, visibility, frozen parts, colours. */

import { randomInt } from 'node:crypto';
import { BooleanNumber, type IWorksheetData, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorkbookNameMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import { type Engine, rectOf } from '../engine/engine';
import { requireRoomForSheet } from '../engine/limits';
import { hasContent } from '../engine/values';
import type { Calculation } from '../formulas/calculation';
import { markFarSighted } from '../formulas/far-end';
import type { References } from '../formulas/references';
import { type Book, BookError, type SheetInfo } from '../model/types';

/** What a new sheet of Google's measures. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;
const MAX_NAME = 100;

type Operations = Pick<
  Book,
  | 'name'
  | 'rename'
  | 'sheets'
  | 'insertSheet'
  | 'deleteSheet'
  | 'renameSheet'
  | 'moveSheet'
  | 'setHidden'
  | 'setFrozen'
  | 'setTabColor'
  | 'lastRow'
  | 'lastColumn'
>;

/** The live service's ids are random as well: one that a deleted sheet had does not come again. */
const ID_BOUND = 2 ** 31;

/** What is notified when a sheet is taken away. */
export type SheetRemoved = (sheetId: number) => void;

export class Sheets implements Operations {
  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
    private readonly references: References,
    private readonly removed: SheetRemoved,
  ) {}

  name(): string {
    return this.engine.workbook.name;
  }

  rename(name: string): void {
    this.engine.mutate(SetWorkbookNameMutation.id, { name });
    this.engine.changed();
  }

  sheets(): SheetInfo[] {
    return this.engine.workbook.getSheets().map((sheet, index) => infoOf(sheet.getConfig(), index));
  }

  insertSheet(name: string | null, index: number | null): SheetInfo {
    const sheets = this.engine.workbook.getSheets();
    const given = name ?? this.#freeName();
    this.#requireName(given, null);
    requireRoomForSheet(this.engine, NEW_ROWS * NEW_COLUMNS);
    const id = sheets.length === 0 ? 0 : this.#newId();
    const sheet = newSheetData(id, given);
    const place = Math.min(Math.max(index ?? sheets.length, 0), sheets.length);
    this.engine.mutate(InsertSheetMutation.id, { index: place, sheet });
    this.calculation.markCells(this.references.rebound());
    markFarSighted(this.calculation);
    this.engine.changed();
    return this.#info(id);
  }

  requireSheetName(name: string): void {
    this.#requireName(name, null);
  }

  /** A sheet with the rows, columns and frozen parts of a given one: itself when it was deleted, or a copy. */
  insertLike(config: Partial<IWorksheetData>, index: number, copyName: string | null): number {
    const id = copyName === null ? Number(config.id) : this.#newId();
    if (copyName !== null) requireRoomForSheet(this.engine, (config.rowCount ?? 0) * (config.columnCount ?? 0));
    const name = copyName === null ? (config.name ?? '') : this.#freeNameLike(copyName);
    this.#requireName(name, null);
    const sheet = mergeWorksheetSnapshotWithDefault({ ...structuredClone(config), id: String(id), name });
    this.engine.mutate(InsertSheetMutation.id, { index: Math.min(index, this.sheets().length), sheet });
    this.references.rebound();
    this.calculation.markAll();
    this.engine.changed();
    return id;
  }

  deleteSheet(sheetId: number): void {
    const sheet = this.engine.sheet(sheetId);
    if (this.engine.workbook.getSheets().length === 1) {
      throw new BookError('lastSheet', "You can't remove all the sheets in a document.");
    }
    const name = sheet.getName();
    this.removed(sheetId);
    this.engine.mutate(RemoveSheetMutation.id, { subUnitId: String(sheetId), subUnitName: name });
    this.calculation.spills.forget(sheetId);
    this.calculation.markCells(this.references.renamed(name, null));
    markFarSighted(this.calculation);
    this.engine.changed();
  }

  renameSheet(sheetId: number, name: string): void {
    const before = this.engine.sheet(sheetId).getName();
    if (before === name) return;
    this.#requireName(name, sheetId);
    this.engine.mutate(SetWorksheetNameMutation.id, { subUnitId: String(sheetId), name });
    // The same cells go by another name: only formulas that find them by text see something else.
    this.references.renamed(before, name);
    this.calculation.markCells(this.references.rebound());
    markFarSighted(this.calculation);
    this.engine.changed();
  }

  moveSheet(sheetId: number, index: number): void {
    this.engine.sheet(sheetId);
    const order = this.engine.workbook.getConfig().sheetOrder;
    const toOrder = Math.min(Math.max(index, 0), order.length - 1);
    this.engine.mutate(SetWorksheetOrderMutation.id, {
      subUnitId: String(sheetId),
      fromOrder: order.indexOf(String(sheetId)),
      toOrder,
    });
    this.engine.changed();
  }

  setHidden(sheetId: number, hidden: boolean): void {
    this.engine.sheet(sheetId);
    this.engine.mutate(SetWorksheetHideMutation.id, {
      subUnitId: String(sheetId),
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
    this.engine.changed();
  }

  setFrozen(sheetId: number, rows: number, columns: number): void {
    const merged = this.engine.sheet(sheetId).getConfig().mergeData.map(rectOf);
    if (merged.some((area) => area.row <= rows && area.row + area.rows - 1 > rows))
      throw new BookError('frozenLine', "You can't freeze rows which contain only part of a merged cell.");
    if (merged.some((area) => area.column <= columns && area.column + area.columns - 1 > columns))
      throw new BookError('frozenLine', "You can't freeze columns which contain only part of a merged cell.");
    this.engine.mutate(SetFrozenMutation.id, {
      subUnitId: String(sheetId),
      ySplit: rows,
      xSplit: columns,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    });
    this.engine.changed();
  }

  setTabColor(sheetId: number, color: string | null): void {
    this.engine.sheet(sheetId);
    this.engine.mutate(SetTabColorMutation.id, { subUnitId: String(sheetId), color: color ?? '' });
    this.engine.changed();
  }

  lastRow(sheetId: number): number {
    return Math.max(...this.#grids(sheetId).map(lastRowOf));
  }

  lastColumn(sheetId: number): number {
    return Math.max(...this.#grids(sheetId).map(lastColumnOf));
  }

  #grids(sheetId: number) {
    return [this.engine.cells(sheetId), this.engine.spilled(sheetId)];
  }

  #info(sheetId: number): SheetInfo {
    const found = this.sheets().find((sheet) => sheet.id === sheetId);
    if (!found) throw new BookError('noSuchSheet', `No sheet has the id ${sheetId}.`, { sheetId });
    return found;
  }

  #newId(): number {
    const id = randomInt(1, ID_BOUND);
    const used = this.engine.workbook.getSheets().some((sheet) => sheet.getSheetId() === String(id));
    return used ? this.#newId() : id;
  }

  #freeName(): string {
    const used = new Set(this.engine.workbook.getSheets().map((sheet) => sheet.getName()));
    let number = used.size + 1;
    while (used.has(`シート${number}`)) number += 1;
    return `シート${number}`;
  }

  #freeNameLike(name: string): string {
    const used = new Set(this.sheets().map((sheet) => sheet.name.toLowerCase()));
    const base = name.slice(0, MAX_NAME - 4);
    let wanted = base;
    for (let number = 2; used.has(wanted.toLowerCase()); number++) wanted = `${base} ${number}`;
    return wanted;
  }

  #requireName(name: string, except: number | null): void {
    if (name.trim() === '' || name.length > MAX_NAME) throw new BookError('badName', 'The sheet name is not allowed.');
    const wanted = name.toLowerCase();
    const used = this.sheets().some((sheet) => sheet.id !== except && sheet.name.toLowerCase() === wanted);
    if (!used) return;
    throw new BookError('nameTaken', `A sheet with the name "${name}" already exists. Please enter another name.`, {
      name,
    });
  }
}

type Grid = ReturnType<Engine['cells']>;

function lastRowOf(cells: Grid): number {
  const rows = Object.keys(cells).map(Number);
  for (const row of rows.sort((a, b) => b - a)) {
    if (Object.values(cells[row] ?? {}).some(hasContent)) return row + 1;
  }
  return 0;
}

function lastColumnOf(cells: Grid): number {
  let last = 0;
  for (const line of Object.values(cells)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (Number(column) + 1 > last && hasContent(cell)) last = Number(column) + 1;
    }
  }
  return last;
}

/** A new sheet as Google makes it. */
export function newSheetData(id: number, name: string) {
  const sheet = {
    id: String(id),
    name,
    rowCount: NEW_ROWS,
    columnCount: NEW_COLUMNS,
    defaultColumnWidth: 100,
    defaultRowHeight: 21,
  };
  return mergeWorksheetSnapshotWithDefault(sheet);
}

function infoOf(config: ReturnType<ReturnType<Engine['sheet']>['getConfig']>, index: number): SheetInfo {
  return {
    id: Number(config.id),
    name: config.name,
    index,
    hidden: config.hidden === BooleanNumber.TRUE,
    maxRows: config.rowCount,
    maxColumns: config.columnCount,
    frozenRows: config.freeze.ySplit,
    frozenColumns: config.freeze.xSplit,
    tabColor: config.tabColor || null,
  };
}
