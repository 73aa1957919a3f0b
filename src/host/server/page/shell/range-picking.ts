/** While a formula is being written, pressing cells or moving to them by keys puts their names into it. */
import { sheetPrefix, toA1 } from '../../../book/model/a1';
import type { RangeRef } from '../../../services/protocol';
import { movement } from '../acts/moves';
import { byId } from '../base/dom';
import { endsBefore, opens } from '../base/formula-text';
import type { Grid } from '../grid/grid';
import { keyName } from '../grid/keys';

export class RangePicking {
  /** Where the picked name stands in the formula. */
  #at: { start: number; end: number } | null = null;
  #active = false;
  /** What moving keys do: pick cells; move along the text as they did last, where only up and down may pick; or never pick. */
  #keys: 'pick' | 'walk' | 'text' = 'walk';

  constructor(
    private readonly field: HTMLTextAreaElement,
    private readonly grid: Grid,
    /** Whether the field has the keys, or waits for them to come back. */
    private readonly isHere: () => boolean,
  ) {
    byId('grid', HTMLElement).addEventListener('pointerdown', (event) => this.#press(event), true);
    window.addEventListener('pointerup', () => this.#release(), true);
    field.addEventListener('pointerdown', () => {
      this.#at = null;
    });
    field.addEventListener('input', () => {
      this.#at = null;
      if (this.#keys === 'walk') this.#keys = 'pick';
    });
  }

  /** Whether cells are being picked for the formula just now, so that leaving its field is no end of it. */
  get isActive(): boolean {
    return this.#active;
  }

  /** Whether the last thing that came into the formula is a picked name: it may still become another. */
  get hasPicked(): boolean {
    return this.#at !== null;
  }

  /** The formula is written, or given up. */
  end(): void {
    this.#at = null;
    this.#keys = 'walk';
  }

  /** Whether the key picks cells for the formula of `own`, or sets whether keys do. */
  key(event: KeyboardEvent, own: RangeRef): boolean {
    const name = keyName(event);
    if (name === 'F2') {
      this.#keys = this.#keys === 'text' ? 'pick' : 'text';
      return true;
    }
    const move = movement(this.grid, name);
    if (move === undefined) return false;
    const may = this.#keys === 'pick' || (this.#keys === 'walk' && /Arrow(?:Up|Down)$/.test(name));
    if (may && this.#isOpen()) {
      void this.#pick(move, own);
      return true;
    }
    this.#at = null;
    if (this.#keys === 'pick') this.#keys = 'walk';
    return false;
  }

  /** Cells were selected: their name stands in the formula now. */
  put(at: RangeRef, sheet: string | null): void {
    if (!this.#active) return;
    const { start, end } = this.#at ?? { start: this.field.selectionStart, end: this.field.selectionEnd };
    const one = at.rows * at.columns === 1;
    const name = `${sheet === null ? '' : sheetPrefix(sheet)}${toA1(one ? { ...at, rows: 1, columns: 1 } : at)}`;
    this.field.setRangeText(name, start, end, 'end');
    this.#at = { start, end: start + name.length };
    this.#keys = 'pick';
    // The last line of a long formula is the one that is seen.
    if (this.#at.end === this.field.value.length) this.field.scrollTop = this.field.scrollHeight;
  }

  #isOpen(): boolean {
    const { value, selectionStart: caret, selectionEnd } = this.field;
    if (caret !== selectionEnd || !value.startsWith('=')) return false;
    return caret === this.#at?.end || (opens(value.slice(0, caret)) && endsBefore(value.slice(caret)));
  }

  /** From what was picked last; else from the formula's cell, or from where its sheet is not shown. */
  async #pick(move: () => Promise<void>, own: RangeRef): Promise<void> {
    if (this.#at === null) this.#start(own);
    this.#active = true;
    try {
      await move();
    } finally {
      this.field.focus();
      this.#active = false;
    }
  }

  #start(own: RangeRef): void {
    const now = this.grid.selection();
    if (now.sheetId !== own.sheetId) return;
    const isOne = now.rows * now.columns === 1 || this.grid.isMerged(now);
    if (!isOne || now.row !== own.row || now.column !== own.column) this.grid.selections.put(own);
  }

  #press({ button, target }: PointerEvent): void {
    const { value, selectionStart, selectionEnd } = this.field;
    const writes = this.isHere() && value.startsWith('=') && button === 0;
    const isOpen = this.#at !== null || (selectionStart === selectionEnd && opens(value.slice(0, selectionStart)));
    this.#active = writes && isOpen && target instanceof Node;
  }

  #release(): void {
    if (!this.#active) return;
    // The grid takes the keys when it is pressed: they go back to the formula.
    setTimeout(() => {
      this.field.focus();
      const end = this.#at?.end ?? this.field.value.length;
      this.field.setSelectionRange(end, end);
      this.#active = false;
    });
  }
}
