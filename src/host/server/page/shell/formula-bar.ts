/** Where the selected cell is, and what it holds as it would be typed; both can be typed into. */

import { boundA1, parseA1, toA1 } from '../../../book/model/a1';
import type { GridChange } from '../../../book/model/types';
import type { Facts } from '../../../local/messages';
import type { RangeRef } from '../../../services/protocol';
import { byId } from '../base/dom';
import { closed, isWhole, opens } from '../base/formula-text';
import { texts } from '../base/texts';
import { toast } from '../base/toasts';
import type { Grid } from '../grid/grid';
import { keyName } from '../grid/keys';
import { movedBy } from '../grid/line-changes';
import { FormulaDraft } from './formula-draft';
import { FunctionList } from './function-list';
import { RangePicking } from './range-picking';

interface Hooks {
  readonly put: (at: RangeRef, text: string) => void;
  readonly names: () => Facts['names'];
  readonly functions: () => readonly string[];
  readonly nextSheet: (way: 1 | -1) => void;
}

export class FormulaBar {
  readonly #name = byId('name-box', HTMLInputElement);
  readonly #text = byId('formula', HTMLTextAreaElement);
  readonly #functions: FunctionList;
  readonly #picking: RangePicking;
  readonly #draft: FormulaDraft;
  #at: RangeRef | null = null;
  /** What was selected with it. */
  #selected: RangeRef | null = null;
  /** What the field held before the person typed. */
  #shown = '';
  /** What the name box says of the cell. */
  #named = '';
  /** The keys are elsewhere, and the formula that is written here waits for them to come back. */
  #waits = false;
  /** The grid was pressed where the formula takes no reference. */
  #isLeft = false;

  constructor(
    private readonly grid: Grid,
    place: HTMLElement,
    private readonly hooks: Hooks,
  ) {
    this.#name.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#goTo(this.#name.value);
      else if (event.key === 'Escape') this.show();
      else return;
      event.preventDefault();
    });
    this.#name.addEventListener('focus', () => this.#name.select());
    this.#name.addEventListener('blur', () => this.show());
    this.#functions = new FunctionList(this.#text, hooks.functions);
    this.#picking = new RangePicking(this.#text, grid, () => this.#isHere);
    this.#draft = new FormulaDraft(grid, place);
    this.#text.addEventListener('keydown', (event) => {
      if (this.#functions.key(event) || event.isComposing) return;
      if (this.#key(event)) event.preventDefault();
    });
    this.#text.addEventListener('input', () => this.drawDraft());
    this.#text.addEventListener('blur', ({ relatedTarget }) => this.#blurred(relatedTarget));
    this.#text.addEventListener('focus', () => {
      this.#waits = false;
    });
    // Another sheet is looked at for the formula: pressing its tab, or the list of all sheets, is no end of it.
    byId('tabs', HTMLElement).addEventListener('mousedown', (event) => {
      if (event.button === 0 && this.isWriting) event.preventDefault();
    });
    this.#watch(byId('grid', HTMLElement));
  }

  /** A pressed cell that is not picked ends the formula. Otherwise the grid has no use for the keys while one is written. */
  #watch(cells: HTMLElement): void {
    const pressed = ({ button }: MouseEvent): void => {
      this.#isLeft = button === 0 && this.#isHere && !this.#picking.isActive;
    };
    cells.addEventListener('pointerdown', pressed, true);
    // A finger that moves the sheet does not come to this.
    cells.addEventListener('mousedown', () => this.#isLeft && this.#commit(), true);
    cells.addEventListener('focusin', () => {
      if (this.#waits && !this.#picking.isActive) this.focus();
    });
  }

  /** Whether a formula is begun here and not yet put. */
  get isWriting(): boolean {
    return this.#isHere && this.#isPending;
  }

  get #isHere(): boolean {
    return document.activeElement === this.#text || this.#picking.isActive || this.#waits;
  }

  get #isPending(): boolean {
    const { value } = this.#text;
    return value.startsWith('=') && value !== this.#shown;
  }

  focus(): void {
    this.#text.focus();
  }

  /** Gives the keys back to the formula that waits for them; whether there is one. */
  resume(): boolean {
    if (this.#waits) this.focus();
    return this.isWriting;
  }

  #key(event: KeyboardEvent): boolean {
    const name = keyName(event);
    if (event.key === 'Enter' && !event.altKey) this.#leave(1, 0);
    else if (event.key === 'Escape') this.#giveUp();
    else if (!this.#text.value.startsWith('=')) return false;
    else if (name === 'Tab' && this.isWriting) this.#leave(0, 1);
    else if (name === 'Ctrl+Shift+PageDown' && this.isWriting) this.hooks.nextSheet(1);
    else if (name === 'Ctrl+Shift+PageUp' && this.isWriting) this.hooks.nextSheet(-1);
    else return this.#at !== null && this.#picking.key(event, this.#at);
    return true;
  }

  /** Shows the selected cell, unless the person is typing here. */
  show(force = false): void {
    const selected = this.grid.selection();
    if (this.#picking.isActive) {
      const elsewhere = selected.sheetId !== this.#at?.sheetId;
      this.#picking.put(selected, elsewhere ? this.grid.sheetName(selected.sheetId) : null);
      this.#functions.close();
      this.drawDraft();
      return;
    }
    // A formula that is being written stays at its cell while others are looked at.
    if (this.isWriting && !force) {
      if (document.activeElement !== this.#name) this.#name.value = this.#named;
      return;
    }
    const { row, column } = this.grid.activeCell();
    const cell = { sheetId: selected.sheetId, row, column, rows: 1, columns: 1 };
    this.#named = toA1(selected.rows * selected.columns > 1 ? selected : cell);
    if (document.activeElement !== this.#name) this.#name.value = this.#named;
    if (document.activeElement === this.#text && !force && same(cell, this.#at)) return;
    this.#at = cell;
    this.#selected = selected;
    this.#shown = this.#held();
    this.#text.value = this.#shown;
    this.#end();
  }

  /** The cell of a formula that is being written moves with its row and column. */
  follow(changes: readonly GridChange[]): void {
    if (this.#at === null || !this.isWriting) return;
    const at = movedBy(changes, this.#at);
    if (at === null) {
      toast('', texts.formulaCellGone(this.#text.value), { lasting: true });
      this.#text.value = this.#shown;
      this.grid.focus();
    } else if (same(at, this.#at)) return;
    else [this.#at, this.#selected, this.#named] = [at, at, toA1(at)];
    this.show(at === null);
    this.drawDraft();
  }

  /** Cells are at other places of the page, or the formula is another one. */
  drawDraft(): void {
    if (this.#at !== null && this.isWriting) this.#draft.show(this.#at, this.#text.value);
    else this.#draft.hide();
  }

  /** Begins a formula for the active cell, with a function's name or just its sign; one that waits takes the function in. */
  startFormula(name: string): void {
    const isNew = !this.resume();
    if (isNew) this.show(true);
    const start = `${isNew ? '=' : ''}${name === '' ? '' : `${name}(`}`;
    const { value, selectionStart, selectionEnd } = this.#text;
    this.#text.focus();
    this.#text.setRangeText(start, isNew ? 0 : selectionStart, isNew ? value.length : selectionEnd, 'end');
    this.#text.dispatchEvent(new Event('input'));
  }

  /** Begins a formula with the functions to choose from; the arrows are the list's then. */
  chooseFunction(): void {
    this.startFormula('');
    this.#functions.offerAll();
  }

  #held(): string {
    return this.#at === null ? '' : (this.grid.cells.typedTexts(this.#at.sheetId, this.#at)[0]?.[0] ?? '');
  }

  /** As in a cell: the one below or beside it is selected. */
  #leave(down: number, right: number): void {
    const at = this.#at;
    this.#commit();
    if (at !== null) {
      const { rows, columns } = this.grid.sizeOf(at.sheetId);
      const next = { row: Math.min(at.row + down, rows), column: Math.min(at.column + right, columns) };
      this.grid.select({ ...at, ...next });
    }
    this.grid.focus();
  }

  /** The cell keeps what it holds, and is selected as before. */
  #giveUp(): void {
    this.#text.value = this.#shown;
    if (this.#at !== null && this.#selected !== null) this.grid.select(this.#selected, this.#at);
    this.grid.focus();
    this.show(true);
  }

  /** A formula that lacks something waits, and so does one while a menu is open or its cells are being picked. */
  #blurred(to: EventTarget | null): void {
    if (this.#picking.isActive) return;
    const isIn = (place: string): boolean => to instanceof Element && to.closest(place) !== null;
    const isPicking = isIn('#grid') && this.#picking.hasPicked;
    this.#waits = this.#isPending && (isIn('[role=menu]') || isPicking || !this.#isWhole());
    if (!this.#waits) this.#commit();
  }

  #isWhole(): boolean {
    const { value, selectionStart } = this.#text;
    const isName = (word: string): boolean =>
      this.hooks.names().some(({ name }) => name.toLowerCase() === word.toLowerCase());
    return isWhole(value, isName) && !opens(value.slice(0, selectionStart));
  }

  #commit(): void {
    const at = this.#at;
    this.#end();
    if (this.#isPending) this.#text.value = closed(this.#text.value);
    if (at === null || this.#text.value === this.#shown) return;
    this.#shown = this.#text.value;
    this.hooks.put(at, this.#text.value);
  }

  #end(): void {
    this.#picking.end();
    this.#functions.close();
    this.#draft.hide();
    this.#waits = false;
  }

  #goTo(text: string): void {
    const named = this.hooks.names().find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
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
