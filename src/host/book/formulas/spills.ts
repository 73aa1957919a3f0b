/** What array formulas spilled: their areas and the cells in them, kept by the engine apart from the sheets' cells. */

import { type ICellData, ObjectMatrix } from '@univerjs/core';
import { FormulaDataModel, type IAllRuntimeData, SetArrayFormulaDataMutation } from '@univerjs/engine-formula';
import { type Engine, rangeOf, rectOf } from '../engine/engine';
import type { Rect } from '../model/rect';
import { intersects } from '../model/rect';
import type { SavedSpill } from './saved-results';

export class Spills {
  readonly #model: FormulaDataModel;

  constructor(private readonly engine: Engine) {
    this.#model = engine.injector.get(FormulaDataModel);
  }

  /** The areas of array formulas, each with its formula at the top left. */
  of(sheetId: number): Rect[] {
    const found: Rect[] = [];
    this.#areas(sheetId)?.forValue((_row, _column, area) => {
      if (area) found.push(rectOf(area));
    });
    return found;
  }

  /** The area of the array formula at a 0-based place. */
  at(sheetId: number, row: number, column: number): Rect | null {
    const area = this.#areas(sheetId)?.getValue(row, column);
    return area ? rectOf(area) : null;
  }

  /** Forgets what a sheet's array formulas spilled, before its rows or columns change places. */
  forget(sheetId: number): void {
    const ranges = this.#model.getArrayFormulaRange()[this.engine.unitId];
    const cells = this.#model.getArrayFormulaCellData()[this.engine.unitId];
    if (ranges) delete ranges[String(sheetId)];
    if (cells) delete cells[String(sheetId)];
  }

  /** Forgets what the array formulas that stand in a rectangle spilled, before it is deleted. */
  forgetIn(sheetId: number, rect: Rect): void {
    const cells = this.#model.getArrayFormulaCellData()[this.engine.unitId]?.[String(sheetId)];
    for (const spill of this.of(sheetId)) {
      if (!intersects({ ...spill, rows: 1, columns: 1 }, rect)) continue;
      this.#areas(sheetId)?.realDeleteValue(spill.row - 1, spill.column - 1);
      if (cells) emptied(new ObjectMatrix(cells), spill);
    }
  }

  /** Takes over what was calculated. */
  apply(data: IAllRuntimeData): void {
    this.#model.clearPreviousArrayFormulaCellData(data.clearArrayFormulaCellData);
    this.#model.mergeArrayFormulaCellData(data.arrayFormulaCellData);
    this.#model.mergeArrayFormulaRange(data.arrayFormulaRange);
    this.engine.commands.syncExecuteCommand(
      SetArrayFormulaDataMutation.id,
      {
        arrayFormulaRange: this.#model.getArrayFormulaRange(),
        arrayFormulaCellData: this.#model.getArrayFormulaCellData(),
        arrayFormulaEmbedded: data.arrayFormulaEmbedded,
      },
      { onlyLocal: true },
    );
  }

  /** What the array formulas of a sheet spilled, to be saved. */
  saved(sheetId: number): SavedSpill[] {
    const cells = this.engine.spilled(sheetId);
    return this.of(sheetId).map((area) => ({
      sheetId,
      ...area,
      cells: Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_, column): SavedSpill['cells'][number][number] => {
          const cell = cells[area.row - 1 + row]?.[area.column - 1 + column];
          return [cell?.v ?? null, cell?.t ?? null, (typeof cell?.s === 'object' ? cell.s?.n?.pattern : null) ?? null];
        }),
      ),
    }));
  }

  /** Puts back what was saved. */
  restore({ sheetId, cells, ...area }: SavedSpill): void {
    const { unitId } = this.engine;
    const sheet = String(sheetId);
    this.#model.mergeArrayFormulaRange({
      [unitId]: { [sheet]: { [area.row - 1]: { [area.column - 1]: rangeOf(area) } } },
    });
    const kept = new ObjectMatrix<ICellData>();
    cells.forEach((line, row) => {
      line.forEach(([v, t, pattern], column) => {
        if (v === null && t === null) return;
        const style = pattern === null ? {} : { s: { n: { pattern } } };
        kept.setValue(area.row - 1 + row, area.column - 1 + column, { v, t, ...style });
      });
    });
    this.#model.mergeArrayFormulaCellData({ [unitId]: { [sheet]: kept } });
  }

  #areas(sheetId: number) {
    const areas = this.#model.getArrayFormulaRange()[this.engine.unitId]?.[String(sheetId)];
    return areas ? new ObjectMatrix(areas) : null;
  }
}

function emptied(cells: ObjectMatrix<unknown>, { row, column, rows, columns }: Rect): void {
  for (let line = row - 1; line < row - 1 + rows; line++) {
    for (let at = column - 1; at < column - 1 + columns; at++) cells.realDeleteValue(line, at);
  }
}
