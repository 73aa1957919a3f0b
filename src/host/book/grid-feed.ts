/**
 * The book as a grid in a browser shows it: values only, each formula as a text beside its result, and every change as a
 * mutation that such a grid can apply. Windows calculate nothing.
 */

import {
  CommandType,
  type ICellData,
  type ICommandInfo,
  type IMutationCommonParams,
  type IWorkbookData,
  type Nullable,
} from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { type Engine, SAVED_ID } from './engine/engine';
import { isShiftingMutation, PASSED_ON } from './engine/grid-mutations';
import { type CellReader, hasContent } from './engine/values';
import { SpilledCells } from './formulas/spilled-cells';
import { customOf } from './model/cell-custom';
import type { GridChange } from './model/types';
import { workbookSnapshot } from './snapshot';

/** What plugins keep that a window needs: conditional formats and named ranges. */
const RESOURCES: ReadonlySet<string> = new Set(['SHEET_CONDITIONAL_FORMATTING_PLUGIN', 'SHEET_DEFINED_NAME_PLUGIN']);

/** The parts of a cell that a window gets whole; null takes one away. */
type SeenCell = { [Key in 'v' | 't' | 'p' | 'custom']: ICellData[Key] | null };

type SeenCells = Record<string, Record<string, SeenCell & Pick<ICellData, 's'>>>;

export class GridFeed {
  readonly #spilled: SpilledCells;
  #pending: GridChange[] = [];
  #listener: ((changes: GridChange[]) => void) | null = null;
  #timer: NodeJS.Immediate | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly reader: CellReader,
  ) {
    this.#spilled = new SpilledCells(engine);
    engine.commands.beforeCommandExecuted((command) => this.#before(command));
    engine.commands.onCommandExecuted((command) => this.#after(command));
  }

  /** Whom to notify of changes, a few at a time and in order. What happened before was in `snapshot`. */
  watch(listener: (changes: GridChange[]) => void): void {
    this.flush();
    this.#listener = listener;
  }

  /** Reports what is still to be reported. */
  flush(): void {
    if (this.#timer !== null) clearImmediate(this.#timer);
    this.#timer = null;
    for (const { sheetId, cells } of this.#spilled.changes()) this.#report(sheetId, cells);
    const changes = this.#pending;
    this.#pending = [];
    if (changes.length > 0) this.#listener?.(changes);
  }

  dispose(): void {
    if (this.#timer !== null) clearImmediate(this.#timer);
    this.#listener = null;
    this.#timer = null;
  }

  /** The whole grid as it is now. */
  snapshot(): IWorkbookData {
    this.flush();
    const data = workbookSnapshot(this.engine);
    for (const [id, sheet] of Object.entries(data.sheets)) {
      const sheetId = Number(id);
      const cells: NonNullable<typeof sheet.cellData> = {};
      for (const [row, column, cell] of placed(sheet.cellData ?? {}))
        put(cells, row, column, compact({ ...this.#seen(sheetId, row, column), ...(cell?.s ? { s: cell.s } : {}) }));
      for (const [row, column] of this.#spilled.of(sheetId))
        put(cells, row, column, { ...cells[row]?.[column], ...compact(this.#seen(sheetId, row, column)) });
      sheet.cellData = cells;
    }
    return { ...data, resources: (data.resources ?? []).filter(({ name }) => RESOURCES.has(name)) };
  }

  /** Spilled cells lie outside of what rows and columns carry along: windows lose them before, and learn them anew after. */
  #before(command: Readonly<ICommandInfo>): void {
    if (this.#listener === null || !isShiftingMutation(command.id)) return;
    const { subUnitId } = paramsOf(command);
    const sheetId = Number(subUnitId);
    const cells = this.#spilled.forget(sheetId);
    if (cells.length === 0) return;
    this.#add(SetRangeValuesMutation.id, subUnitId, { cellValue: this.#cells(sheetId, cells, false) });
  }

  #after(command: Readonly<ICommandInfo>): void {
    if (this.#listener === null || command.type !== CommandType.MUTATION) return;
    this.#timer ??= setImmediate(() => this.flush());
    const { subUnitId, ...params } = paramsOf(command);
    if (command.id === SetRangeValuesMutation.id) this.#reportPatch(Number(subUnitId), params);
    else if (PASSED_ON.has(command.id)) this.#add(command.id, subUnitId, params);
  }

  #add(id: string, subUnitId: string | undefined, params: object): void {
    const own = { ...params, unitId: SAVED_ID, ...(subUnitId === undefined ? {} : { subUnitId }) };
    // A copy at once: the engine goes on working with what it was given.
    this.#pending.push({ id, params: JSON.parse(JSON.stringify(own)) });
  }

  #reportPatch(sheetId: number, params: object): void {
    if (!('cellValue' in params) || !isGrid(params.cellValue)) return;
    const cellValue = this.#cells(sheetId, placed(params.cellValue), true);
    this.#add(SetRangeValuesMutation.id, String(sheetId), { cellValue });
  }

  #report(sheetId: number, cells: readonly (readonly [number, number])[]): void {
    this.#add(SetRangeValuesMutation.id, String(sheetId), { cellValue: this.#cells(sheetId, cells, true) });
  }

  #cells(
    sheetId: number,
    places: readonly (readonly [number, number, Nullable<ICellData>?])[],
    withSpilled: boolean,
  ): SeenCells {
    const grid: SeenCells = {};
    for (const [row, column, patch] of places) {
      const line = grid[row] ?? {};
      grid[row] = line;
      const style = patch && 's' in patch ? { s: patch.s } : {};
      line[column] = { ...this.#seen(sheetId, row, column, withSpilled), ...style };
    }
    return grid;
  }

  /** What a window gets of a cell given by 0-based row and column. */
  #seen(sheetId: number, row: number, column: number, withSpilled = true): SeenCell {
    const cell = this.engine.cells(sheetId)[row]?.[column];
    const spilled = withSpilled ? this.engine.spilled(sheetId)[row]?.[column] : undefined;
    const holder = hasContent(cell) || cell?.p ? cell : (spilled ?? cell);
    const { formula, resultFormat, error } = customOf(cell);
    const format =
      resultFormat ?? (holder === spilled && spilled ? this.reader.formatAt(sheetId, row, column) : undefined);
    const custom = {
      ...(cell?.f ? { formula: formula ?? cell.f } : {}),
      ...(format === undefined ? {} : { format }),
      ...(error === undefined ? {} : { error }),
    };
    return {
      v: holder?.v ?? null,
      t: holder?.t ?? null,
      p: holder?.p ?? null,
      custom: Object.keys(custom).length === 0 ? null : custom,
    };
  }
}

function paramsOf(command: Readonly<ICommandInfo>): Partial<IMutationCommonParams> & { subUnitId?: string } {
  return { ...command.params };
}

type Grid = Record<number, Record<number, Nullable<ICellData>>>;

function isGrid(value: unknown): value is Grid {
  return typeof value === 'object' && value !== null;
}

function placed(grid: Grid): [row: number, column: number, cell: Nullable<ICellData>][] {
  return Object.entries(grid).flatMap(([row, line]) =>
    Object.entries(line ?? {}).map(([column, cell]): [number, number, Nullable<ICellData>] => [
      Number(row),
      Number(column),
      cell,
    ]),
  );
}

function put(grid: Record<number, Record<number, ICellData>>, row: number, column: number, cell: ICellData): void {
  const line = grid[row] ?? {};
  grid[row] = line;
  line[column] = cell;
}

function compact(cell: SeenCell & Pick<ICellData, 's'>): ICellData {
  return Object.fromEntries(Object.entries(cell).filter(([, part]) => part !== null));
}
