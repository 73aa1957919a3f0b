/** Putting values and formulas into cells, with strings parsed as if typed and reject rules held. */

import type { ICellData, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { CellPatch, Engine } from '../engine/engine';
import type { CellReader } from '../engine/values';
import type { Calculation } from '../formulas/calculation';
import { boundFormula, type FormulaContext } from '../formulas/text/formula-refs';
import { customOf, customPatch } from '../model/cell-custom';
import { AUTOMATIC, PLAIN_TEXT } from '../model/number-format';
import type { Rect } from '../model/rect';
import { yearOfInstant } from '../model/serial-date';
import { BookError, type Wire } from '../model/types';
import { emptyPatch, requireLength, type Stored, storedOf, type Typing, valuePatch } from './stored';

/** Says no (by throwing 'rejected') to values that a rule of the cell rejects. */
export type RuleCheck = (sheetId: number, rect: Rect, stored: readonly (readonly Stored[])[]) => void;

/** Parts of cells by 0-based row and column. */
type Patch = Record<number, Record<number, CellPatch>>;

/** Writes values and formulas. */
export class CellWriter {
  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
    private readonly reader: CellReader,
    private readonly context: FormulaContext,
    private readonly place: { readonly now: () => Date; readonly timeZone: string; readonly locale: string },
    private readonly hooks: {
      readonly check: RuleCheck;
      readonly replaced: (sheetId: number, rect: Rect) => void;
      /** Takes the number formats of cells away. */
      readonly resetFormats: (sheetId: number, rect: Rect) => void;
      /** Whether a formula gives another result when it is written again as it was. */
      readonly asksAnew: (formula: string) => boolean;
    },
  ) {}

  /** Values as setValues puts them. Nothing is written when one of them is refused. */
  setValues(sheetId: number, rect: Rect, values: readonly (readonly Wire[])[]): void {
    requireSize(rect, values);
    const formats = this.#formats(sheetId, rect);
    const typing = this.#typing();
    const stored = values.map((line, row) =>
      line.map((value, column) => storedOf(value, formats[row]?.[column] ?? AUTOMATIC, typing)),
    );
    this.hooks.check(sheetId, rect, stored);
    this.#write(sheetId, rect, stored);
  }

  /** Values as appendRow puts them: read as typed into cells without a number format, which they have afterwards. */
  appendValues(sheetId: number, rect: Rect, values: readonly (readonly Wire[])[]): void {
    requireSize(rect, values);
    this.engine.requireInside(sheetId, rect);
    const typing = this.#typing();
    const stored = values.map((line) => line.map((value) => storedOf(value, AUTOMATIC, typing)));
    this.hooks.check(sheetId, rect, stored);
    this.hooks.resetFormats(sheetId, rect);
    this.#write(sheetId, rect, stored);
  }

  #typing(): Typing {
    const { now, timeZone, locale } = this.place;
    return { year: yearOfInstant(now(), timeZone), locale };
  }

  #formats(sheetId: number, rect: Rect): string[][] {
    return this.reader.map(sheetId, rect, (cell) => this.reader.numberFormat(cell));
  }

  /** Formulas as setFormulas puts them: '' empties a cell, text without a leading = is taken as a formula too. */
  setFormulas(sheetId: number, rect: Rect, formulas: readonly (readonly string[])[]): void {
    requireSize(rect, formulas);
    const formats = this.#formats(sheetId, rect);
    const stored = formulas.map((line, row) =>
      line.map((formula, column): Stored => {
        if (formula === '') return { value: '', formula: null, format: null };
        requireLength(formula);
        const whole = formula.startsWith('=') ? formula : `=${formula}`;
        // A plain-text cell takes no formula from anybody.
        if (formats[row]?.[column] === PLAIN_TEXT) return { value: whole, formula: null, format: null };
        return { value: '', formula: whole, format: null };
      }),
    );
    this.#write(sheetId, rect, stored);
  }

  /** Empties the cells of a rectangle; formats, notes and rules stay. */
  clearContents(sheetId: number, rect: Rect): void {
    this.engine.requireInside(sheetId, rect);
    const cells = this.engine.cells(sheetId);
    const patch: Patch = {};
    for (let row = rect.row - 1; row < rect.row - 1 + rect.rows; row++) {
      const line = cells[row];
      if (!line) continue;
      const patchLine: Record<number, CellPatch> = {};
      for (let column = rect.column - 1; column < rect.column - 1 + rect.columns; column++) {
        if (line[column]) patchLine[column] = emptyPatch();
      }
      patch[row] = patchLine;
    }
    this.#put(sheetId, patch);
  }

  /** The engine's text of a formula that stands on a sheet. */
  engineFormula(sheetId: number, formula: string): string {
    return boundFormula(formula, this.engine.sheet(sheetId).getName(), this.context);
  }

  #write(sheetId: number, rect: Rect, stored: readonly (readonly Stored[])[]): void {
    const patch: Patch = {};
    stored.forEach((line, row) => {
      const patchLine: Record<number, CellPatch> = {};
      line.forEach((each, column) => {
        patchLine[rect.column - 1 + column] = this.#patchOf(sheetId, each);
      });
      patch[rect.row - 1 + row] = patchLine;
    });
    this.#put(sheetId, patch);
  }

  /** Writes what is other than what the cells hold: nothing else is calculated again. */
  #put(sheetId: number, patch: Patch): void {
    const runs = this.#takeChanged(sheetId, patch);
    if (runs.length === 0) return;
    this.#forgetSpills(sheetId, patch);
    this.engine.patch(sheetId, patch);
    for (const run of runs) {
      this.hooks.replaced(sheetId, run);
      this.calculation.markRect(sheetId, run);
    }
    this.engine.changed();
  }

  /** Leaves in the patch only what changes a cell. @returns the cells that are left, as runs along rows */
  #takeChanged(sheetId: number, patch: Patch): Rect[] {
    const cells = this.engine.cells(sheetId);
    const runs: Rect[] = [];
    for (const [rowKey, line] of Object.entries(patch)) {
      const row = Number(rowKey);
      let run: { row: number; column: number; rows: number; columns: number } | null = null;
      for (const columnKey of Object.keys(line)) {
        const column = Number(columnKey);
        if (this.#isAsIs(cells[row]?.[column], line[column] ?? {})) {
          delete line[column];
        } else if (run !== null && run.column + run.columns === column + 1) {
          run.columns += 1;
        } else {
          run = { row: row + 1, column: column + 1, rows: 1, columns: 1 };
          runs.push(run);
        }
      }
      if (Object.keys(line).length === 0) delete patch[row];
    }
    return joined(runs);
  }

  /** Whether a cell is already what the patch makes of it; a formula's result is its own matter. */
  #isAsIs(cell: Nullable<ICellData>, patch: CellPatch): boolean {
    if (patch.s !== undefined) return false;
    const { f: formula, v: value = null, t: type = null } = patch;
    if ((cell?.f ?? null) !== (formula ?? null)) return false;
    if (typeof formula === 'string')
      return (
        customOf(cell).formula === customOf({ custom: patch.custom ?? undefined }).formula &&
        !this.hooks.asksAnew(formula)
      );
    const bare = !cell?.p && !cell?.custom;
    return bare && (cell?.v ?? null) === value && (cell?.t ?? null) === type;
  }

  #patchOf(sheetId: number, stored: Stored): CellPatch {
    const patch = stored.formula === null ? valuePatch(stored.value) : this.#formulaPatch(sheetId, stored.formula);
    if (stored.format !== null) patch.s = { n: { pattern: stored.format } };
    return patch;
  }

  #formulaPatch(sheetId: number, formula: string): CellPatch {
    const bounded = this.engineFormula(sheetId, formula);
    const custom = customPatch(bounded === formula ? {} : { formula });
    return { ...emptyPatch(), f: bounded, custom };
  }

  // What an array formula spilled is kept apart from the cells; a formula that is replaced leaves none of it.
  #forgetSpills(sheetId: number, patch: Patch): void {
    const model = this.engine.injector.get(FormulaDataModel);
    const sheet = String(sheetId);
    if (!model.getArrayFormulaRange()[this.engine.unitId]?.[sheet]) return;
    const cells = Object.fromEntries(
      Object.entries(patch).map(([row, line]) => [
        row,
        Object.fromEntries(Object.keys(line).map((column) => [column, {}])),
      ]),
    );
    model.updateArrayFormulaCellData(this.engine.unitId, sheet, cells);
    model.updateArrayFormulaRange(this.engine.unitId, sheet, cells);
  }
}

/** Runs of the same columns in rows below one another, as one rectangle each. */
function joined(runs: readonly Rect[]): Rect[] {
  const open = new Map<string, Rect>();
  const done: Rect[] = [];
  for (const run of runs) {
    const key = `${run.column}:${run.columns}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.rows === run.row) open.set(key, { ...above, rows: above.rows + 1 });
    else {
      if (above !== undefined) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

/** Throws 'sizeMismatch' unless the grid has just the rows and columns of the rectangle. */
export function requireSize(rect: Rect, grid: readonly (readonly unknown[])[]): void {
  const rows = grid.length;
  if (rows !== rect.rows) throw mismatch('rows', rows, rect.rows);
  for (const line of grid) {
    if (line.length !== rect.columns) throw mismatch('columns', line.length, rect.columns);
  }
}

function mismatch(what: 'rows' | 'columns', data: number, range: number): BookError {
  const message = `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`;
  return new BookError('sizeMismatch', message, { what, data, range });
}
