/** Sorting the rows of a rectangle by some of its columns, in Sheets' order. */

import { ReorderRangeMutation } from '@univerjs/sheets';
import { type CellPatch, type Engine, rangeOf } from '../engine/engine';
import type { CellReader } from '../engine/values';
import type { Calculation } from '../formulas/calculation';
import { offsetFormula } from '../formulas/text/formula-refs';
import { customOf, customPatch } from '../model/cell-custom';
import type { Rect } from '../model/rect';
import { type Book, BookError, type Wire } from '../model/types';
import type { Notes } from './notes';
import type { CellWriter } from './writing';

type Key = { readonly column: number; readonly ascending: boolean };

export class Sorting implements Pick<Book, 'sort' | 'reorder'> {
  constructor(
    private readonly engine: Engine,
    private readonly calculation: Calculation,
    private readonly reader: CellReader,
    private readonly writer: CellWriter,
    private readonly notes: Notes,
    private readonly moved: (sheetId: number, rect: Rect) => void,
  ) {}

  /** `by` names columns of the sheet, 1-based; rows that are equal keep their order, blanks come last. */
  sort(sheetId: number, rect: Rect, by: readonly Key[]): readonly number[] {
    const values = this.reader.values(sheetId, rect);
    for (const { column } of by) {
      if (column < rect.column || column >= rect.column + rect.columns) {
        throw new BookError('outOfBounds', 'The coordinates of the range are outside the dimensions of the sheet.');
      }
    }
    const order = values.map((_, index) => index).sort((a, b) => compareRows(values[a], values[b], by, rect.column));
    this.reorder(sheetId, rect, order);
    return order;
  }

  /** `order` gives for each new row, from the rectangle's top, the old one. */
  reorder(sheetId: number, rect: Rect, order: readonly number[]): void {
    if (order.every((from, to) => from === to)) return;
    const top = rect.row - 1;
    this.calculation.markRect(sheetId, rect);
    this.calculation.spills.forgetIn(sheetId, rect);
    this.engine.mutate(ReorderRangeMutation.id, {
      subUnitId: String(sheetId),
      range: rangeOf(rect),
      order: Object.fromEntries(order.map((from, to) => [top + to, top + from])),
    });
    this.#offsetFormulas(sheetId, rect, order);
    const newRow = new Map(order.map((from, to) => [top + from, top + to]));
    this.notes.reordered(sheetId, rect, (row) => newRow.get(row) ?? row);
    this.moved(sheetId, rect);
    this.calculation.markRect(sheetId, rect);
    this.engine.changed();
  }

  // A formula that is sorted away points, relatively, at the same places beside it, as if it had been copied.
  #offsetFormulas(sheetId: number, rect: Rect, order: readonly number[]): void {
    const cells = this.engine.cells(sheetId);
    const patch: Record<number, Record<number, CellPatch>> = {};
    order.forEach((from, to) => {
      const row = rect.row - 1 + to;
      for (let column = rect.column - 1; column < rect.column - 1 + rect.columns; column++) {
        const cell = cells[row]?.[column];
        if (!cell?.f || from === to) continue;
        const { formula, ...rest } = customOf(cell);
        const after = offsetFormula(formula ?? cell.f, to - from, 0);
        const bounded = this.writer.engineFormula(sheetId, after);
        const custom = customPatch(bounded === after ? rest : { ...rest, formula: after });
        patch[row] = { ...patch[row], [column]: { f: bounded, custom } };
      }
    });
    this.engine.patch(sheetId, patch);
  }
}

function compareRows(a: Wire[] | undefined, b: Wire[] | undefined, by: readonly Key[], first: number): number {
  for (const { column, ascending } of by) {
    const order = compareCells(a?.[column - first] ?? '', b?.[column - first] ?? '', ascending);
    if (order !== 0) return order;
  }
  return 0;
}

function compareCells(a: Wire, b: Wire, ascending: boolean): number {
  if (a === '' || b === '') return (a === '' ? 1 : 0) - (b === '' ? 1 : 0);
  const order = rank(a) - rank(b) || compareLike(a, b);
  return ascending ? order : -order;
}

/** Numbers and dates come before text, text before TRUE and FALSE, errors last. */
function rank(value: Wire): number {
  if (typeof value === 'object') return 'serial' in value ? 0 : 3;
  return { number: 0, string: 1, boolean: 2 }[typeof value as 'number' | 'string' | 'boolean'];
}

const collator = new Intl.Collator('ja', { numeric: false, sensitivity: 'variant' });

function compareLike(a: Wire, b: Wire): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return sizeOf(a) - sizeOf(b);
}

function sizeOf(value: Wire): number {
  if (typeof value === 'object') return 'serial' in value ? value.serial : 0;
  return Number(value);
}
