/** Where the selected cell is, and what it holds as it would be typed; both can be typed into. */

import { boundA1, parseA1, toA1 } from '../../../book/model/a1';
import type { Facts } from '../../../local/messages';
import type { RangeRef } from '../../../services/protocol';
import { byId } from '../base/dom';
import type { Grid } from '../grid/grid';
import { FunctionList } from './function-list';
import { RangePicking } from './range-picking';

export class FormulaBar {
  readonly #name = byId('name-box', HTMLInputElement);
  readonly #text = byId('formula', HTMLTextAreaElement);
  readonly #functions: FunctionList;
  readonly #picking: RangePicking;
  #at: RangeRef | null = null;
  /** What the field held before the person typed. */
  #shown = '';

  constructor(
    private readonly grid: Grid,
    private readonly put: (at: RangeRef, text: string) => void,
    private readonly names: () => Facts['names'],
    functions: () => readonly string[],
  ) {
    this.#name.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#goTo(this.#name.value);
      else if (event.key === 'Escape') this.show();
      else return;
      event.preventDefault();
    });
    this.#name.addEventListener('focus', () => this.#name.select());
    this.#name.addEventListener('blur', () => this.show());
    this.#functions = new FunctionList(this.#text, functions);
    this.#picking = new RangePicking(this.#text, byId('grid', HTMLElement));
    this.#text.addEventListener('keydown', (event) => {
      if (this.#functions.key(event)) return;
      if (event.isComposing || (event.key === 'Enter' && event.altKey)) return;
      if (event.key === 'Enter') this.#enter();
      else if (event.key === 'Escape') this.show(true);
      else return;
      event.preventDefault();
    });
    this.#text.addEventListener('blur', () => {
      if (!this.#picking.isActive) this.#commit();
    });
  }

  /** Shows the selected cell, unless the person is typing here. */
  show(force = false): void {
    const selected = this.grid.selection();
    if (this.#picking.isActive) {
      const elsewhere = selected.sheetId !== this.#at?.sheetId;
      this.#picking.put(selected, elsewhere ? this.grid.sheetName(selected.sheetId) : null);
      return;
    }
    // A formula that is being written stays at its cell while others are looked at.
    if (
      document.activeElement === this.#text &&
      this.#text.value.startsWith('=') &&
      this.#text.value !== this.#shown &&
      !force
    )
      return;
    const { row, column } = this.grid.activeCell();
    const cell = { sheetId: selected.sheetId, row, column, rows: 1, columns: 1 };
    if (document.activeElement !== this.#name)
      this.#name.value = toA1(selected.rows * selected.columns > 1 ? selected : cell);
    if (document.activeElement === this.#text && !force && same(cell, this.#at)) return;
    this.#at = cell;
    this.#shown = this.#held();
    this.#text.value = this.#shown;
  }

  /** Begins a formula for the active cell, with a function's name or just its sign. */
  startFormula(name: string): void {
    this.show(true);
    this.#text.value = name === '' ? '=' : `=${name}(`;
    this.#text.focus();
    this.#text.setSelectionRange(this.#text.value.length, this.#text.value.length);
    this.#text.dispatchEvent(new Event('input'));
  }

  #held(): string {
    return this.#at === null ? '' : (this.grid.cells.typedTexts(this.#at.sheetId, this.#at)[0]?.[0] ?? '');
  }

  /** As in a cell: the next row is selected. */
  #enter(): void {
    const at = this.#at;
    this.#commit();
    if (at !== null) this.grid.select({ ...at, row: Math.min(at.row + 1, this.grid.sizeOf(at.sheetId).rows) });
    this.grid.focus();
  }

  #commit(): void {
    const at = this.#at;
    if (at === null || this.#text.value === this.#shown) return;
    this.#shown = this.#text.value;
    this.put(at, this.#text.value);
    this.#functions.close();
  }

  #goTo(text: string): void {
    const named = this.names().find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
    if (named) this.grid.select({ sheetId: named.sheetId, ...named.rect });
    else this.#goToA1(text.normalize('NFKC').trim());
    this.grid.focus();
  }

  #goToA1(text: string): void {
    const a1 = parseA1(text);
    if (a1 === null) return;
    const sheetId = a1.sheet === null ? this.grid.activeSheetId() : this.grid.sheetNamed(a1.sheet);
    if (sheetId === null) return;
    const { rows, columns } = this.grid.sizeOf(sheetId);
    const rect = boundA1(a1, { maxRows: rows, maxColumns: columns });
    const inside = rect.row + rect.rows - 1 <= rows && rect.column + rect.columns - 1 <= columns;
    if (inside) this.grid.select({ sheetId, ...rect });
  }
}

function same(a: RangeRef, b: RangeRef | null): boolean {
  return b !== null && a.sheetId === b.sheetId && a.row === b.row && a.column === b.column;
}
