/** Calculates formulas with the engine's interpreter, one after the other; none of them can end or hold up the program. */

import { ObjectMatrix } from '@univerjs/core';
import {
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  type FunctionVariantType,
  type IAllRuntimeData,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
} from '@univerjs/engine-formula';
import type { Engine } from '../engine/engine';
import type { ComputedReferences } from './computed-references';
import type { FormulaCell, FormulaCells } from './formula-cells';
import { type PartNumbers, SharedValues } from './shared-values';
import { doneWithin } from './time-limit';

/** A formula that takes longer shows an error; one that had to share the time is tried again with all of it. */
const MOST_MS = 1_000;
/** Of the time, so much must have been spent by this program: else the machine was busy with something else. */
const OWN_SHARE = 0.6;
const MOST_TRIES = 8;

/** Only they see hidden rows. */
const SEES_HIDDEN_ROWS = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

/** The formulas to calculate, in order; asked before each, for a result may decide whether the next is needed. */
export interface Work {
  readonly order: readonly FormulaCell[];
  readonly circular: ReadonlySet<FormulaCell>;
  needed(cell: FormulaCell): boolean;
  /** The result is in the runtime's data. */
  done(cell: FormulaCell, runtime: IAllRuntimeData): void;
}

export class Evaluator {
  readonly #config: IFormulaCurrentConfigService;
  readonly #runtime: IFormulaRuntimeService;
  readonly #shared: SharedValues;
  readonly #model: FormulaDataModel;

  constructor(
    private readonly engine: Engine,
    private readonly cells: FormulaCells,
    private readonly references: ComputedReferences,
    parts: PartNumbers,
  ) {
    this.#config = engine.injector.get(IFormulaCurrentConfigService);
    this.#runtime = engine.injector.get(IFormulaRuntimeService);
    this.#shared = new SharedValues(parts);
    this.#model = engine.injector.get(FormulaDataModel);
  }

  /** Calculates; the results are in what is answered until the next call. */
  run(work: Work): IAllRuntimeData {
    for (const cell of work.order) this.cells.parsed(cell);
    this.#load(work.order.some(({ text }) => SEES_HIDDEN_ROWS.test(text)));
    const data = this.#runtime.getAllRuntimeData();
    let at = 0;
    const goOn = (): void => {
      for (; at < work.order.length; at += 1) {
        const cell = work.order[at];
        if (cell === undefined || !work.needed(cell)) continue;
        this.#calculate(cell, work.circular.has(cell));
        work.done(cell, data);
      }
    };
    for (let tries = 1, first = at; at < work.order.length; first = at) {
      const before = process.cpuUsage();
      if (doneWithin(MOST_MS, goOn)) break;
      const { user, system } = process.cpuUsage(before);
      tries = first === at ? tries + 1 : 1;
      const alone = first === at && user + system > MOST_MS * 1000 * OWN_SHARE;
      const cell = work.order[at];
      if (cell !== undefined && (alone || tries > MOST_TRIES)) cell.endless = true;
    }
    this.#forget();
    return data;
  }

  /** Lets go what was kept for one calculation. */
  #forget(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    this.#shared.clear();
  }

  #load(withHiddenRows: boolean): void {
    this.#config.load({
      formulaData: {},
      arrayFormulaCellData: this.#model.getArrayFormulaCellData(),
      arrayFormulaRange: this.#model.getArrayFormulaRange(),
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      ...(withHiddenRows ? { rowData: this.#model.getHiddenRowsFiltered() } : {}),
    });
    this.#runtime.reset();
    this.#forget();
  }

  #calculate(cell: FormulaCell, circular: boolean): void {
    const { sheetId, row, column } = cell;
    const { rowCount, columnCount } = this.engine.sheet(sheetId).getConfig();
    const place = [row, column, rowCount, columnCount, String(sheetId), this.engine.unitId] as const;
    this.#runtime.setCurrent(...place);
    let value: FunctionVariantType;
    try {
      value = circular ? ErrorValueObject.create(ErrorType.REF) : this.#value(cell);
      this.#runtime.setRuntimeData(value);
    } catch {
      // A formula that the engine's functions do not foresee, or too deep for the stack.
      this.#runtime.setRuntimeData(ErrorValueObject.create(ErrorType.ERROR));
    }
  }

  #value(cell: FormulaCell): FunctionVariantType {
    const { tree, error, computedRanges } = this.cells.parsed(cell);
    if (tree === null || cell.endless) return error;
    this.references.begin();
    try {
      this.#shared.execute(tree);
      const value = tree.getValue() ?? ErrorValueObject.create(ErrorType.VALUE);
      const found = this.references.end(computedRanges);
      if (found.length > 0 || cell.found.length > 0) this.cells.setFound(cell, found);
      return value;
    } finally {
      tree.resetCalculationState();
    }
  }
}

/** What a cell shows by what was calculated last. */
export function resultAt(data: IAllRuntimeData, unitId: string, { sheetId, row, column }: FormulaCell) {
  return data.unitData[unitId]?.[String(sheetId)]?.getValue(row, column);
}

/** The area of an array formula by what was calculated last. */
export function spillAt(data: IAllRuntimeData, unitId: string, { sheetId, row, column }: FormulaCell) {
  const areas = data.arrayFormulaRange[unitId]?.[String(sheetId)];
  return areas ? new ObjectMatrix(areas).getValue(row, column) : undefined;
}
