/**
 * When formulas are calculated: changes are collected until someone waits for results, then calculated together; a
 * calculation that a change overtakes starts anew.
 */

import { type ICommandInfo, type IUnitRange, ObjectMatrix } from '@univerjs/core';
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IDependencyManagerService,
  IFormulaRuntimeService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { intersects } from '../model/a1';
import type { Rect } from '../model/rect';
import { type Engine, rangeOf, rectOf } from './engine';

interface Dirt {
  all: boolean;
  ranges: IUnitRange[];
}

/** Calculates for who waits: `idle()` resolves when nothing is left to calculate. */
export class Calculation {
  readonly #engine: Engine;
  readonly #model: FormulaDataModel;
  #dirt: Dirt = clean();
  #inWork: Dirt | null = null;
  #overtaken = false;
  #finish: ((state: FormulaExecutedStateType) => void) | null = null;
  #running: Promise<void> | null = null;
  #disposed = false;

  /** Called before each calculation: may mark what a clock or the like has made stale. */
  beforeRun: () => void = () => undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#model = engine.injector.get(FormulaDataModel);
    engine.commands.onCommandExecuted((command) => this.#watch(command));
    this.#dropOvertaken();
  }

  /** Whether the results in the cells are those of what the cells hold now. */
  get calculated(): boolean {
    return this.#running === null && !dirty(this.#dirt);
  }

  /** Whether the engine is calculating, and will put results where it found the formulas. */
  get underWay(): boolean {
    return this.#inWork !== null;
  }

  /** Whether what is being calculated is stale already and will be dropped. */
  get overtaken(): boolean {
    return this.#inWork !== null && this.#overtaken;
  }

  /** Everything that reads cells of the rectangle is to be calculated again, and formulas in it. */
  markRect(sheetId: number, rect: Rect): void {
    this.#overtake();
    this.#dirt.ranges.push({ unitId: this.#engine.unitId, sheetId: String(sheetId), range: rangeOf(rect) });
    this.#dirt.ranges.push(...this.#spillsOver(sheetId, rect));
  }

  markCells(cells: readonly (Rect & { readonly sheetId: number })[]): void {
    for (const cell of cells) this.markRect(cell.sheetId, cell);
  }

  /** Everything is to be calculated again: rows, columns or sheets changed their places. */
  markAll(): void {
    this.#overtake();
    this.#dirt.all = true;
  }

  /** Looks anew whether anything is stale; for a clock that was set. */
  wake(): void {
    this.beforeRun();
  }

  /** Forgets what array formulas of a sheet spilled, before its rows or columns change places. */
  forgetSpills(sheetId: number): void {
    const ranges = this.#model.getArrayFormulaRange()[this.#engine.unitId];
    const cells = this.#model.getArrayFormulaCellData()[this.#engine.unitId];
    if (ranges) delete ranges[String(sheetId)];
    if (cells) delete cells[String(sheetId)];
  }

  /** Forgets what the array formulas that stand in a rectangle spilled, before it is deleted. */
  forgetSpillsIn(sheetId: number, rect: Rect): void {
    const ranges = this.#model.getArrayFormulaRange()[this.#engine.unitId]?.[String(sheetId)];
    const cells = this.#model.getArrayFormulaCellData()[this.#engine.unitId]?.[String(sheetId)];
    for (const spill of this.spills(sheetId)) {
      if (!intersects({ ...spill, rows: 1, columns: 1 }, rect)) continue;
      if (ranges) new ObjectMatrix(ranges).realDeleteValue(spill.row - 1, spill.column - 1);
      if (cells) emptied(new ObjectMatrix(cells), spill);
    }
  }

  /** The areas of array formulas, each with its formula at the top left. */
  spills(sheetId: number): Rect[] {
    const areas = this.#model.getArrayFormulaRange()[this.#engine.unitId]?.[String(sheetId)];
    const found: Rect[] = [];
    if (!areas) return found;
    new ObjectMatrix(areas).forValue((_row, _column, area) => {
      if (area) found.push(rectOf(area));
    });
    return found;
  }

  /** Resolves when all native formulas are calculated. */
  async idle(): Promise<void> {
    while (!this.#disposed && (this.#running !== null || dirty(this.#dirt))) {
      await (this.#running ?? this.#run());
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#finish?.(FormulaExecutedStateType.STOP_EXECUTION);
  }

  #run(): Promise<void> {
    this.#running = this.#calculate().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #calculate(): Promise<void> {
    this.beforeRun();
    // The engine finds out anew what each formula reads, and would keep what it found before beside it: more for each
    // calculation, and what formulas read that are gone.
    this.#engine.injector.get(IDependencyManagerService).reset();
    const work = this.#dirt;
    this.#dirt = clean();
    this.#inWork = work;
    this.#overtaken = false;
    const state = await new Promise<FormulaExecutedStateType>((resolve) => {
      this.#finish = resolve;
      this.#engine.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, this.#startParams(work), {
        onlyLocal: true,
      });
    });
    this.#finish = null;
    this.#inWork = null;
    if (state === FormulaExecutedStateType.STOP_EXECUTION && !this.#disposed) this.#dirt = merged(work, this.#dirt);
  }

  #startParams(work: Dirt) {
    const unit = this.#engine.unitId;
    const sheets = this.#engine.workbook.getSheets().map((sheet) => [sheet.getSheetId(), '1']);
    return {
      forceCalculation: work.all,
      dirtyRanges: work.ranges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: work.all ? { [unit]: Object.fromEntries(sheets) } : {},
      maxIteration: 1,
      rowData: this.#model.getHiddenRowsFiltered(),
    };
  }

  #watch(command: Readonly<ICommandInfo>): void {
    if (command.id !== SetFormulaCalculationNotificationMutation.id || this.#finish === null) return;
    const state: unknown = Reflect.get(command.params ?? {}, 'functionsExecutedState');
    if (typeof state === 'number') this.#finish(state);
  }

  // A change while the engine calculates would have results put into cells that may have moved: they are dropped, and what
  // they were about is calculated again with the change.
  #overtake(): void {
    if (this.#inWork !== null) this.#overtaken = true;
  }

  /** Has the engine take a calculation that was overtaken for one that was stopped, which applies nothing. */
  #dropOvertaken(): void {
    const runtime = this.#engine.injector.get(IFormulaRuntimeService);
    const original = runtime.getAllRuntimeData.bind(runtime);
    runtime.getAllRuntimeData = () => {
      const data = original();
      return this.#overtaken ? { ...data, functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION } : data;
    };
  }

  /** Top-left cells of array formulas whose spilled area the rectangle touches. */
  #spillsOver(sheetId: number, rect: Rect): IUnitRange[] {
    const touched = this.spills(sheetId).filter((area) => intersects(area, rect));
    return touched.map((area) => ({
      unitId: this.#engine.unitId,
      sheetId: String(sheetId),
      range: rangeOf({ ...area, rows: 1, columns: 1 }),
    }));
  }
}

/** The mutation that carries results; exported for those who look at results before they are applied. */
export const RESULT_MUTATION = SetFormulaCalculationResultMutation.id;

function emptied(cells: ObjectMatrix<unknown>, { row, column, rows, columns }: Rect): void {
  for (let line = row - 1; line < row - 1 + rows; line++) {
    for (let at = column - 1; at < column - 1 + columns; at++) cells.realDeleteValue(line, at);
  }
}

function clean(): Dirt {
  return { all: false, ranges: [] };
}

function dirty(dirt: Dirt): boolean {
  return dirt.all || dirt.ranges.length > 0;
}

function merged(a: Dirt, b: Dirt): Dirt {
  return { all: a.all || b.all, ranges: [...a.ranges, ...b.ranges] };
}
