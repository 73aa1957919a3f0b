/** While a formula is being written, pressing cells puts their names into it. */
import { sheetPrefix, toA1 } from '../../../book/model/a1';
import type { RangeRef } from '../../../services/protocol';

/** A place in a formula where a reference may stand. */
const OPEN = /[-+*/^&=<>(,;:{]\s*$/;

export class RangePicking {
  /** Where the picked name stands in the formula. */
  #at: { start: number; end: number } | null = null;
  #active = false;

  constructor(
    private readonly field: HTMLTextAreaElement,
    grid: HTMLElement,
  ) {
    grid.addEventListener('pointerdown', (event) => this.#press(event), true);
    window.addEventListener('pointerup', () => this.#release(), true);
    field.addEventListener('input', () => {
      this.#at = null;
    });
  }

  /** Whether cells are being pressed for the formula, so that leaving its field is no end of it. */
  get isActive(): boolean {
    return this.#active;
  }

  /** Cells were selected: their name stands in the formula now. */
  put(at: RangeRef, sheet: string | null): void {
    if (!this.#active) return;
    const { start, end } = this.#at ?? { start: this.field.selectionStart, end: this.field.selectionEnd };
    const one = at.rows * at.columns === 1;
    const name = `${sheet === null ? '' : sheetPrefix(sheet)}${toA1(one ? { ...at, rows: 1, columns: 1 } : at)}`;
    this.field.setRangeText(name, start, end, 'end');
    this.#at = { start, end: start + name.length };
  }

  #press({ button, target }: PointerEvent): void {
    const { value, selectionStart, selectionEnd } = this.field;
    const writes = document.activeElement === this.field && value.startsWith('=') && button === 0;
    const isOpen = this.#at !== null || (selectionStart === selectionEnd && OPEN.test(value.slice(0, selectionStart)));
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
