/** The formulas of a book and what each reads, kept up while cells change, so that nothing is looked for twice. */

import { CommandType, type ICellData, type ICommandInfo, type Nullable } from '@univerjs/core';
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import type { Engine } from '../engine/engine';
import { isShiftingMutation } from '../engine/grid-mutations';
import type { FormulaParser, Parsed } from './parser';
import { type Area, ReadIndex } from './read-index';
import { readAreas } from './text/formula-refs';

/** A cell with a formula; row and column are 0-based. */
export interface FormulaCell {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Read when it is calculated first. */
  parsed: Parsed | null;
  /** What it read last by references that it made itself (OFFSET, INDIRECT). */
  found: readonly Area[];
  /** Gave no result in time, and would not the next time. */
  endless: boolean;
}

type Row = Map<number, FormulaCell>;

/** Knows at all times which formulas there are; looks at a sheet anew only when its cells changed their places. */
export class FormulaCells {
  readonly #sheets = new Map<number, Map<number, Row>>();
  readonly #index = new ReadIndex<FormulaCell>();
  readonly #moved = new Set<number>();
  readonly #touched = new Map<number, Map<number, Set<number>>>();

  constructor(
    private readonly engine: Engine,
    private readonly parser: FormulaParser,
  ) {
    engine.commands.onCommandExecuted((command) => this.#watch(command));
    for (const sheet of engine.workbook.getSheets()) this.#moved.add(Number(sheet.getSheetId()));
  }

  /** The formula of a cell given by 0-based row and column. */
  at(sheetId: number, row: number, column: number): FormulaCell | undefined {
    this.#catchUp();
    return this.#sheets.get(sheetId)?.get(row)?.get(column);
  }

  *all(): Iterable<FormulaCell> {
    this.#catchUp();
    for (const rows of this.#sheets.values()) for (const row of rows.values()) yield* row.values();
  }

  inside(area: Area): FormulaCell[] {
    this.#catchUp();
    const rows = this.#sheets.get(area.sheetId);
    if (rows === undefined) return [];
    const found: FormulaCell[] = [];
    const take = (row: Row | undefined): void => {
      for (const cell of row?.values() ?? [])
        if (cell.column >= area.startColumn && cell.column <= area.endColumn) found.push(cell);
    };
    if (area.endRow - area.startRow < rows.size) {
      for (let at = area.startRow; at <= area.endRow; at += 1) take(rows.get(at));
    } else {
      for (const [at, row] of rows) if (at >= area.startRow && at <= area.endRow) take(row);
    }
    return found;
  }

  readersOf(area: Area): Set<FormulaCell> {
    this.#catchUp();
    return this.#index.readersOf(area);
  }

  /** The formula's own references are in its text; these it made while it was calculated. */
  setFound(cell: FormulaCell, found: readonly Area[]): void {
    this.#index.remove(cell, cell.found);
    cell.found = found;
    for (const area of found) this.#index.add(cell, area);
  }

  parsed(cell: FormulaCell): Parsed {
    cell.parsed ??= this.parser.parsed(cell.text, cell.sheetId);
    return cell.parsed;
  }

  /** Functions came or went. */
  forgetParsed(): void {
    this.parser.forget();
    for (const cell of this.all()) cell.parsed = null;
  }

  #watch(command: Readonly<ICommandInfo>): void {
    if (command.type !== CommandType.MUTATION) return;
    const params: { subUnitId?: unknown; cellValue?: unknown; sheet?: { id?: unknown } } = { ...command.params };
    const sheetId = Number(params.subUnitId);
    if (command.id === SetRangeValuesMutation.id) this.#touch(sheetId, params.cellValue);
    else if (isShiftingMutation(command.id) || command.id === RemoveSheetMutation.id) this.#moved.add(sheetId);
    else if (command.id === InsertSheetMutation.id) this.#moved.add(Number(params.sheet?.id));
  }

  #touch(sheetId: number, cells: unknown): void {
    if (!isGrid(cells)) return;
    for (const [row, line] of Object.entries(cells)) {
      for (const [column, cell] of Object.entries(line ?? {})) {
        // A part that is left out stays as it is.
        if (cell !== null && cell !== undefined && cell.f === undefined) continue;
        const rows = this.#touched.get(sheetId) ?? new Map<number, Set<number>>();
        this.#touched.set(sheetId, rows);
        const columns = rows.get(Number(row)) ?? new Set();
        rows.set(Number(row), columns.add(Number(column)));
      }
    }
  }

  #catchUp(): void {
    if (this.#moved.size > 0) {
      for (const sheetId of this.#moved) this.#readSheet(sheetId);
      this.#moved.clear();
    }
    if (this.#touched.size === 0) return;
    for (const [sheetId, rows] of this.#touched) {
      const sheet = this.engine.workbook.getSheetBySheetId(String(sheetId));
      const cells = sheet?.getCellMatrix().getMatrix() ?? {};
      for (const [row, columns] of rows)
        for (const column of columns) this.#put(sheetId, row, column, cells[row]?.[column]);
    }
    this.#touched.clear();
  }

  #readSheet(sheetId: number): void {
    this.#touched.delete(sheetId);
    const before = this.#sheets.get(sheetId);
    const cells = this.engine.workbook.getSheetBySheetId(String(sheetId))?.getCellMatrix().getMatrix() ?? {};
    for (const [row, line] of before ?? [])
      for (const column of [...line.keys()]) this.#put(sheetId, row, column, cells[row]?.[column]);
    for (const [row, line] of Object.entries(cells)) {
      for (const column in line) {
        const cell = line[Number(column)];
        if (cell?.f) this.#put(sheetId, Number(row), Number(column), cell);
      }
    }
  }

  #put(sheetId: number, row: number, column: number, cell: Nullable<ICellData>): void {
    const text = cell?.f ?? '';
    const rows = this.#sheets.get(sheetId) ?? new Map<number, Row>();
    this.#sheets.set(sheetId, rows);
    const line = rows.get(row);
    const known = line?.get(column);
    if ((known?.text ?? '') === text) return;
    if (known !== undefined) this.#index.remove(known);
    if (text === '') {
      line?.delete(column);
      return;
    }
    const made: FormulaCell = { sheetId, row, column, text, parsed: null, found: [], endless: false };
    rows.set(row, (line ?? new Map<number, FormulaCell>()).set(column, made));
    for (const area of this.#areasOf(made)) this.#index.add(made, area);
  }

  #areasOf({ text, sheetId }: FormulaCell): Area[] {
    const { workbook } = this.engine;
    return readAreas(text).flatMap(({ sheet, startRow, endRow, startColumn, endColumn }) => {
      const id = sheet === null ? sheetId : workbook.getSheetBySheetName(sheet)?.getSheetId();
      return id === undefined ? [] : [{ sheetId: Number(id), startRow, endRow, startColumn, endColumn }];
    });
  }
}

type Grid = Record<string, Record<string, Nullable<ICellData>> | undefined>;

function isGrid(value: unknown): value is Grid {
  return typeof value === 'object' && value !== null;
}
