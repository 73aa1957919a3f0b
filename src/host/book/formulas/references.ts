/** Everything in the book that refers to cells by text follows when sheets, rows or columns change: formulas and named ranges. */

import type { ICellData } from '@univerjs/core';
import { IDefinedNamesService, type IDefinedNamesServiceParam, SetDefinedNameMutation } from '@univerjs/engine-formula';
import type { CellPatch, Engine } from '../engine/engine';
import { customOf, customPatch } from '../model/cell-custom';
import type { Rect } from '../model/rect';
import type { AxisChange } from '../model/spans';
import {
  boundFormula,
  type FormulaContext,
  followMoved,
  type NamedRect,
  refersTo,
  renameInFormula,
  shiftFormula,
} from './text/formula-refs';

/** A formula's text after a change; `own` is the sheet it stands on. */
export type Rewrite = (formula: string, own: string) => string;

/** Notified of each change, for other things that hold formulas (rules of cells). */
export type RewriteListener = (rewrite: Rewrite) => void;

/** A cell whose formula is another text now. */
export interface Rewritten extends Rect {
  readonly sheetId: number;
}

export class References {
  readonly #others: RewriteListener[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly context: FormulaContext,
  ) {}

  also(listener: RewriteListener): void {
    this.#others.push(listener);
  }

  /** Rows or columns of a sheet were inserted, deleted or moved; the sheet has its new size already. */
  shifted(sheetId: number, change: AxisChange): Rewritten[] {
    const sheet = this.engine.sheet(sheetId).getName();
    return this.#rewriteAll(
      (formula, own) => shiftFormula(formula, own, sheet, change),
      (formula, own) => refersTo(formula, own, sheet, this.context),
    );
  }

  /** A sheet was renamed, or deleted when `to` is null. */
  renamed(from: string, to: string | null): Rewritten[] {
    return this.#rewriteAll((formula) => renameInFormula(formula, from, to));
  }

  /** Cells were cut and pasted. */
  moved(from: NamedRect, to: NamedRect): Rewritten[] {
    return this.#rewriteAll((formula, own) => followMoved(formula, own, from, to));
  }

  /** The size of a sheet or the meaning of a name changed: formulas are read anew. */
  rebound(): Rewritten[] {
    return this.#rewriteAll((formula) => formula);
  }

  /** @param reaches which formulas the change may reach at all, of thousands */
  #rewriteAll(rewrite: Rewrite, reaches: (formula: string, own: string) => boolean = () => true): Rewritten[] {
    const rewritten: Rewritten[] = [];
    this.#rewriteNames(rewrite);
    for (const sheet of this.engine.workbook.getSheets()) {
      const own = sheet.getName();
      const sheetId = Number(sheet.getSheetId());
      const patch: Record<number, Record<number, CellPatch>> = {};
      sheet.getCellMatrix().forValue((row, column, cell) => {
        const changed = cell?.f ? this.#rewritten(cell, own, rewrite, reaches) : null;
        if (changed === null) return;
        const line = patch[row] ?? {};
        patch[row] = line;
        line[column] = changed;
        rewritten.push({ sheetId, row: row + 1, column: column + 1, rows: 1, columns: 1 });
      });
      if (Object.keys(patch).length > 0) this.engine.patch(sheetId, patch);
    }
    for (const other of this.#others) other(rewrite);
    return rewritten;
  }

  #rewritten(
    cell: ICellData,
    own: string,
    rewrite: Rewrite,
    reaches: (formula: string, own: string) => boolean,
  ): CellPatch | null {
    const { formula, ...rest } = customOf(cell);
    const before = formula ?? cell.f ?? '';
    if (!reaches(before, own)) return null;
    const after = rewrite(before, own);
    const bounded = boundFormula(after, own, this.context);
    if (bounded === cell.f && after === before) return null;
    return { f: bounded, custom: customPatch(bounded === after ? rest : { ...rest, formula: after }) };
  }

  #rewriteNames(rewrite: Rewrite): void {
    const names = this.engine.injector.get(IDefinedNamesService).getDefinedNameMap(this.engine.unitId) ?? {};
    for (const name of Object.values(names)) {
      const after = rewrite(`=${name.formulaOrRefString}`, '').slice(1);
      if (after === name.formulaOrRefString) continue;
      const params: IDefinedNamesServiceParam = { ...name, formulaOrRefString: after };
      this.engine.mutate(SetDefinedNameMutation.id, params);
    }
  }
}
