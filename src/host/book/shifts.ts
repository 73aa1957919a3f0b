/** Reports every change that moves cells to other places: what is remembered by place has to follow. */

import type { Rect } from './model/rect';
import type { Shift } from './model/shift';
import type { AxisChange } from './model/spans';
import type { Follower } from './structure/structure';

export class Shifts implements Follower {
  readonly #listeners = new Set<(shift: Shift) => void>();

  watch(listener: (shift: Shift) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  shifted(sheetId: number, change: AxisChange): void {
    this.#report({ sheetId, change });
  }

  reordered(sheetId: number, rect: Rect): void {
    this.#report({ sheetId, change: { kind: 'reorder', rect } });
  }

  #report(shift: Shift): void {
    for (const listener of this.#listeners) listener(shift);
  }
}
