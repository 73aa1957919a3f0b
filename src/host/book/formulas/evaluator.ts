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
import './engine-reads';
import './value-index';
import type { ComputedReferences } from './computed-references';
import type { FormulaCell, FormulaCells } from './formula-cells';
import { withinLimits } from './result-limits';
import { type PartNumbers, SharedValues } from './shared-values';
import { doneWithin } from './time-limit';

/** Formulas are calculated in turns of this length, so that nearly all of the time limit is one formula's own. */
const TURN_MS = 100;
/** A formula that takes longer shows an error. */
const MOST_MS = 1_000;
/** So much of that time must have been spent by this program: else the machine was busy with something else. */
const OWN_MS = 600;
/** The longest that a busy machine may take over one formula. */
const MOST_BUSY_MS = 60_000;
/** What a formula gets that differs from one without end only in its cells and numbers: a filled column has hundreds. */
const LIKE_ENDLESS_MS = 50;
const CELLS_AND_NUMBERS = /\$?\b[a-z]{1,3}\$?\d+\b|\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

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
    this.#load(work.order.some(({ text }) => SEES_HIDDEN_ROWS.test(text)));
    const data = this.#runtime.getAllRuntimeData();
    this.#expect(work);
    let at = 0;
    const endless = new Set<string>();
    const isLikeEndless = (cell?: FormulaCell): boolean =>
      endless.size > 0 && cell !== undefined && endless.has(shapeOf(cell));
    let isShort = false;
    const turn = (): void => {
      const first = at;
      for (const end = performance.now() + TURN_MS; at < work.order.length && performance.now() < end; at += 1) {
        const cell = work.order[at];
        // What has little time has a turn of its own.
        if (at > first && (isShort || isLikeEndless(cell))) return;
        if (cell === undefined || !work.needed(cell)) continue;
        this.#calculate(cell, work.circular.has(cell));
        work.done(cell, data);
      }
    };
    let allowed = MOST_MS;
    while (at < work.order.length) {
      const before = process.cpuUsage();
      isShort = isLikeEndless(work.order[at]);
      const isDone = doneWithin(isShort ? LIKE_ENDLESS_MS : allowed, turn);
      const { user, system } = process.cpuUsage(before);
      const cell = work.order[at];
      const isEndless = isShort || allowed >= MOST_BUSY_MS || user + system >= OWN_MS * 1000;
      if (!isDone && cell) {
        if (isEndless) endless.add(shapeOf(cell));
        this.#ended(cell, isEndless);
      }
      allowed = isDone || isEndless ? MOST_MS : allowed * 2;
    }
    this.#forget();
    return data;
  }

  /** A formula too deep for the stack shares little. */
  #expect({ order, circular }: Work): void {
    for (const cell of order) {
      if (cell.endless || circular.has(cell)) continue;
      try {
        const { tree } = this.cells.parsed(cell);
        if (tree !== null) this.#shared.expect(tree);
      } catch {
        // It shows its error where it is calculated.
      }
    }
  }

  /** A formula was ended in the midst of something: what it may have left half done is thrown away. */
  #ended(cell: FormulaCell, forGood: boolean): void {
    cell.endless = forGood;
    this.#forget();
    this.cells.forgetParsed();
    this.cells.parsed(cell);
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
      this.#keepEmptyText(cell);
    } catch {
      // A formula that the engine's functions do not foresee, or too deep for the stack.
      this.#runtime.setRuntimeData(ErrorValueObject.create(ErrorType.ERROR));
    }
  }

  /** An empty text is no blank: the engine tells them apart by the formula. */
  #keepEmptyText(cell: FormulaCell): void {
    const result = this.#runtime
      .getUnitData()
      [this.engine.unitId]?.[String(cell.sheetId)]?.getValue(cell.row, cell.column);
    if (result?.v === '') result.f = cell.text;
  }

  #value(cell: FormulaCell): FunctionVariantType {
    const { tree, error, computedRanges } = this.cells.parsed(cell);
    if (tree === null || cell.endless) return error;
    this.references.begin();
    try {
      this.#shared.execute(tree);
      const value = withinLimits(tree.getValue() ?? ErrorValueObject.create(ErrorType.VALUE));
      const found = this.references.end(computedRanges);
      if (found.length > 0 || cell.found.length > 0) this.cells.setFound(cell, found);
      return value;
    } finally {
      tree.resetCalculationState();
    }
  }
}

function shapeOf({ text }: FormulaCell): string {
  return text.replace(CELLS_AND_NUMBERS, '#');
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
