/** A dashed frame around what was copied or cut, until it is pasted or let go. */
import type { RangeRef } from '../../../services/protocol';
import { make } from '../base/dom';
import type { Grid } from '../grid/grid';

export class CopiedFrame {
  readonly #frame = make('div', { class: 'copied', hidden: true, 'aria-hidden': 'true' });
  readonly #clip = make('div', { class: 'copied-clip' }, this.#frame);
  #at: RangeRef | null = null;

  constructor(
    private readonly grid: Grid,
    place: HTMLElement,
  ) {
    place.append(this.#clip);
  }

  show(at: RangeRef | null): void {
    this.#at = at;
    this.draw();
  }

  /** The grid scrolled, or another sheet is shown. */
  draw(): void {
    const at = this.#at;
    const isHere = at !== null && at.sheetId === this.grid.activeSheetId();
    const first = isHere ? this.grid.view.boxOf(at.row, at.column) : null;
    const last = isHere ? this.grid.view.boxOf(at.row + at.rows - 1, at.column + at.columns - 1) : null;
    this.#frame.hidden = first === null || last === null;
    if (first === null || last === null) return;
    const { left, top } = this.#clip.getBoundingClientRect();
    this.#frame.style.left = `${first.left - left - 1}px`;
    this.#frame.style.top = `${first.top - top - 1}px`;
    this.#frame.style.width = `${last.right - first.left + 1}px`;
    this.#frame.style.height = `${last.bottom - first.top + 1}px`;
  }
}
