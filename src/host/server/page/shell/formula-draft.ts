/** Over the cell of a formula that is being written: the formula as it stands so far. */
import type { RangeRef } from '../../../services/protocol';
import { make } from '../base/dom';
import type { Grid } from '../grid/grid';

export class FormulaDraft {
  readonly #box = make('div', { class: 'draft', hidden: true, 'aria-hidden': 'true' });
  readonly #clip = make('div', { class: 'copied-clip' }, this.#box);
  #at: RangeRef | null = null;

  constructor(
    private readonly grid: Grid,
    place: HTMLElement,
  ) {
    place.append(this.#clip);
  }

  show(at: RangeRef, text: string): void {
    this.#at = at;
    this.#box.textContent = text;
    this.draw();
  }

  hide(): void {
    this.#at = null;
    this.draw();
  }

  /** The grid scrolled, or other cells or another sheet are shown. */
  draw(): void {
    const { grid } = this;
    const at = this.#at;
    const isSeen = at?.sheetId === grid.activeSheetId() && grid.view.isInSight(at.row, at.column);
    const cell = isSeen ? grid.view.boxOf(at.row, at.column) : null;
    this.#box.hidden = cell === null;
    if (at === null || cell === null) return;
    const { left, top, right } = this.#clip.getBoundingClientRect();
    const { style } = this.#box;
    style.left = `${cell.left - left - 1}px`;
    style.top = `${cell.top - top - 1}px`;
    style.minWidth = `${cell.width + 1}px`;
    style.maxWidth = `${this.#end(at, right) - cell.left}px`;
    style.height = `${cell.height + 1}px`;
    style.fontSize = `${grid.zoom() * grid.cells.styleAt(at.sheetId, at.row, at.column).fontSize}pt`;
  }

  /** A long formula goes on over the cells beside it, as far as those that are selected. */
  #end(at: RangeRef, most: number): number {
    const { row, rows, column } = this.grid.selection();
    const isBeside = column > at.column && row <= at.row && at.row < row + rows;
    return isBeside ? (this.grid.view.boxOf(row, column)?.left ?? most) : most;
  }
}
