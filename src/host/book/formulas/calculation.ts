/**
 * When formulas are calculated: changes are collected until someone waits for results, then calculated together, and only
 * what they reach.
 */

import type { ICellData, Nullable } from '@univerjs/core';
import type { IAllRuntimeData } from '@univerjs/engine-formula';
import { type CellPatch, type Engine, rangeOf } from '../engine/engine';
import type { Rect } from '../model/rect';
import { intersects } from '../model/rect';
import { ComputedReferences } from './computed-references';
import { Evaluator, resultAt, spillAt } from './evaluator';
import { type FormulaCell, FormulaCells } from './formula-cells';
import { inOrder, type Ordered } from './in-order';
import { FormulaParser } from './parser';
import { type Area, overlap } from './read-index';
import { resultPatch } from './results';
import { Spills } from './spills';

/** References made while calculating may need rounds; more than these are a circle that no text shows. */
const MOST_ROUNDS = 20;

/** Calculates for who waits: `idle()` resolves when nothing is left to calculate. */
export class Calculation {
  readonly #engine: Engine;
  readonly #cells: FormulaCells;
  readonly #evaluator: Evaluator;
  readonly spills: Spills;
  #all = false;
  #areas: Area[] = [];
  #disposed = false;

  /** Called before each calculation: may mark what a clock or the like has made stale. */
  beforeRun: () => void = () => undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
    const parser = new FormulaParser(engine.injector);
    this.#cells = new FormulaCells(engine, parser);
    const references = new ComputedReferences(engine);
    this.#evaluator = new Evaluator(engine, this.#cells, references, parser.parts);
    this.spills = new Spills(engine);
  }

  /** Whether the results in the cells are those of what the cells hold now. */
  get calculated(): boolean {
    return !this.#all && this.#areas.length === 0;
  }

  /** Everything that reads cells of the rectangle is to be calculated again, and formulas in it. */
  markRect(sheetId: number, rect: Rect): void {
    this.#areas.push(areaOf(sheetId, rect));
    for (const spill of this.spills.of(sheetId)) {
      if (intersects(spill, rect)) this.#areas.push(areaOf(sheetId, { ...spill, rows: 1, columns: 1 }));
    }
  }

  markCells(cells: readonly (Rect & { readonly sheetId: number })[]): void {
    for (const cell of cells) this.#areas.push(areaOf(cell.sheetId, cell));
  }

  /** Everything is to be calculated again. */
  markAll(): void {
    this.#all = true;
  }

  /** The formulas of the book, or of one sheet, that `wanted` picks by their text and what they gave last. */
  markFormulas(wanted: (formula: string, value: unknown) => boolean, onSheet: number | null = null): void {
    for (const { text, sheetId, row, column } of this.#cells.all()) {
      if (onSheet !== null && onSheet !== sheetId) continue;
      if (wanted(text, this.#engine.cells(sheetId)[row]?.[column]?.v)) this.#areas.push(cellArea(sheetId, row, column));
    }
  }

  formulasOn(sheetId: number): readonly FormulaCell[] {
    return [...this.#cells.all()].filter((cell) => cell.sheetId === sheetId);
  }

  /** Functions came or went: formulas are read anew when they are calculated next. */
  functionsChanged(): void {
    this.#cells.forgetParsed();
  }

  /** Looks anew whether anything is stale; for a clock that was set. */
  wake(): void {
    this.beforeRun();
  }

  /** Resolves when all native formulas are calculated. */
  async idle(): Promise<void> {
    if (this.#disposed || this.calculated) return;
    this.beforeRun();
    this.#calculate();
  }

  /**
   * Whether what is still to be calculated, with what `others` may give, can change what cells of the rectangle hold, or,
   * without one, how far the sheet's cells reach.
   */
  reaches(sheetId: number, rect: Rect | null, others: readonly (Rect & { readonly sheetId: number })[]): boolean {
    if (this.calculated && others.length === 0) return false;
    if (this.#all) return true;
    const areas = [...this.#areas, ...others.map((each) => areaOf(each.sheetId, each))];
    const wanted = rect === null ? null : areaOf(sheetId, rect);
    return this.#inOrder(this.#formulasAt(areas)).order.some(
      (cell) => cell.sheetId === sheetId && this.#mayFill(cell, wanted),
    );
  }

  dispose(): void {
    this.#disposed = true;
  }

  #mayFill(cell: FormulaCell, wanted: Area | null): boolean {
    if (wanted === null) return this.#cells.parsed(cell).mayBeArray;
    if (cell.row > wanted.endRow || cell.column > wanted.endColumn) return false;
    if (cell.row >= wanted.startRow && cell.column >= wanted.startColumn) return true;
    const spill = this.spills.at(cell.sheetId, cell.row, cell.column);
    if (spill !== null && overlap(areaOf(cell.sheetId, spill), wanted)) return true;
    return this.#cells.parsed(cell).mayBeArray;
  }

  #calculate(): void {
    let changed: Iterable<FormulaCell> = this.#all ? this.#cells.all() : this.#formulasAt(this.#areas);
    this.#all = false;
    this.#areas = [];
    for (let round = 1; ; round += 1) {
      const needed = new Set(changed);
      if (needed.size === 0) return;
      const { order, circular } = this.#inOrder(needed);
      // One of a circle shows the error as all of it does, also where it was calculated before the circle closed.
      for (const cell of circular) needed.add(cell);
      changed = this.#round({ order, circular: round > MOST_ROUNDS ? new Set(order) : circular }, needed);
      if (round > MOST_ROUNDS) return;
    }
  }

  /** Calculates what is needed of an order. @returns formulas that were calculated too early, or not at all */
  #round({ order, circular }: Ordered<FormulaCell>, needed: Set<FormulaCell>): Set<FormulaCell> {
    const { unitId } = this.#engine;
    const ahead = new Set(order);
    const late = new Set<FormulaCell>();
    const changes = new Changes();
    const data = this.#evaluator.run({
      order,
      circular,
      needed: (cell) => {
        ahead.delete(cell);
        return needed.has(cell);
      },
      done: (cell, runtime) => {
        const found = cell.found;
        const stale = this.#compare(cell, runtime, unitId, changes);
        if (found.some((area) => this.#isAhead(area, ahead))) late.add(cell);
        for (const area of stale)
          for (const reader of this.#cells.readersOf(area)) (ahead.has(reader) ? needed : late).add(reader);
      },
    });
    if (changes.spilled) this.spills.apply(data);
    for (const [sheetId, patch] of changes.patches) this.#engine.patch(sheetId, patch);
    for (const cell of circular) late.delete(cell);
    return late;
  }

  /** Whether a formula made a reference to one that comes only after it. */
  #isAhead(area: Area, ahead: ReadonlySet<FormulaCell>): boolean {
    return this.#cells.inside(area).some((cell) => ahead.has(cell));
  }

  /** Notes what a result changes. @returns the areas that hold something else now */
  #compare(cell: FormulaCell, runtime: IAllRuntimeData, unitId: string, changes: Changes): Area[] {
    const { sheetId, row, column } = cell;
    const before = this.spills.at(sheetId, row, column);
    const area = spillAt(runtime, unitId, cell);
    const held = this.#engine.cells(sheetId)[row]?.[column];
    const patch = resultPatch(held, resultAt(runtime, unitId, cell));
    if (patch !== null) changes.patch(sheetId, row, column, patch);
    const stale: Area[] = patch === null ? [] : [cellArea(sheetId, row, column)];
    if (before === null && !area) return stale;
    const now: Area | null = area ? { ...area, sheetId } : null;
    const old = before === null ? null : areaOf(sheetId, before);
    if (now !== null && old !== null && sameArea(now, old) && !this.#spilledOtherwise(now, runtime, unitId))
      return stale;
    changes.spilled = true;
    return [...stale, ...(old === null ? [] : [old]), ...(now === null ? [] : [now])];
  }

  #spilledOtherwise(area: Area, runtime: IAllRuntimeData, unitId: string): boolean {
    const made = runtime.arrayFormulaCellData[unitId]?.[String(area.sheetId)];
    const kept = this.#engine.spilled(area.sheetId);
    for (let row = area.startRow; row <= area.endRow; row += 1)
      for (let column = area.startColumn; column <= area.endColumn; column += 1)
        if (!sameCell(made?.getValue(row, column), kept[row]?.[column])) return true;
    return false;
  }

  #inOrder(roots: Iterable<FormulaCell>): Ordered<FormulaCell> {
    return inOrder(roots, (cell) => {
      const readers = this.#cells.readersOf(cellArea(cell.sheetId, cell.row, cell.column));
      const spill = this.spills.at(cell.sheetId, cell.row, cell.column);
      if (spill === null) return readers;
      return new Set([...readers, ...this.#cells.readersOf(areaOf(cell.sheetId, spill))]);
    });
  }

  /** The formulas in the areas, and those that read them. */
  #formulasAt(areas: readonly Area[]): Set<FormulaCell> {
    const found = new Set<FormulaCell>();
    for (const area of areas) {
      for (const cell of this.#cells.inside(area)) found.add(cell);
      for (const cell of this.#cells.readersOf(area)) found.add(cell);
    }
    return found;
  }
}

/** What a round changes, by sheet. */
class Changes {
  readonly patches = new Map<number, Record<number, Record<number, CellPatch>>>();
  spilled = false;

  patch(sheetId: number, row: number, column: number, patch: CellPatch): void {
    const rows = this.patches.get(sheetId) ?? {};
    this.patches.set(sheetId, rows);
    const line = rows[row] ?? {};
    rows[row] = line;
    line[column] = patch;
  }
}

function areaOf(sheetId: number, rect: Rect): Area {
  return { sheetId, ...rangeOf(rect) };
}

function cellArea(sheetId: number, row: number, column: number): Area {
  return { sheetId, startRow: row, endRow: row, startColumn: column, endColumn: column };
}

function sameArea(a: Area, b: Area): boolean {
  return (
    a.startRow === b.startRow && a.endRow === b.endRow && a.startColumn === b.startColumn && a.endColumn === b.endColumn
  );
}

function sameCell(a: Nullable<ICellData>, b: Nullable<ICellData>): boolean {
  const format = (cell: Nullable<ICellData>): string | undefined =>
    typeof cell?.s === 'object' ? cell.s?.n?.pattern : undefined;
  return (a?.v ?? null) === (b?.v ?? null) && (a?.t ?? null) === (b?.t ?? null) && format(a) === format(b);
}
