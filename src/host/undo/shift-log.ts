/** Which rows and columns were inserted, deleted, moved or sorted since: what is remembered by place finds it again by this. */

import { intersects } from '../book/model/rect';
import type { Shift } from '../book/model/shift';
import { shiftPosition, shiftRect } from '../book/model/spans';
import type { Book } from '../book/model/types';
import type { RangeRef } from '../services/protocol';

interface Entry {
  readonly id: number;
  readonly shift: Shift;
  /** The entry that this one took back. */
  cancels: number | null;
}

/** Steps that are older than this many changes of places cannot be taken back any more. */
const MOST = 2_000;

export class ShiftLog {
  #entries: Entry[] = [];
  #last = 0;

  constructor(book: Book) {
    book.onShift((shift) => {
      this.#last += 1;
      this.#entries = [...this.#entries.slice(1 - MOST), { id: this.#last, shift, cancels: null }];
    });
  }

  /** The moment now: the number of the last change. */
  get mark(): number {
    return this.#last;
  }

  /** The last change took the given one back, just as it was. */
  cancel(id: number): void {
    const last = this.#entries.at(-1);
    if (last !== undefined && last.id !== id) last.cancels = id;
  }

  /** What changed places since, without what was taken back; null when that is forgotten. */
  since(mark: number): Shift[] | null {
    const oldest = this.#entries[0]?.id ?? this.#last + 1;
    if (mark < oldest - 1) return null;
    const net: Entry[] = [];
    for (const entry of this.#entries.filter(({ id }) => id > mark)) {
      if (entry.cancels !== null && net.at(-1)?.id === entry.cancels) net.pop();
      else net.push(entry);
    }
    return net.map(({ shift }) => shift);
  }

  /** Where cells are now; null when they are no longer together. */
  place(mark: number, ref: RangeRef): RangeRef | null {
    let rect: RangeRef | null = ref;
    for (const { sheetId, change } of this.since(mark) ?? [GONE]) {
      if (rect === null || change.kind === 'gone') return null;
      if (sheetId !== rect.sheetId) continue;
      if (change.kind === 'reorder') {
        if (intersects(rect, change.rect)) return null;
        continue;
      }
      const shifted = shiftRect(rect, change);
      rect = shifted === null || !sameSize(shifted, rect) ? null : { ...rect, ...shifted };
    }
    return rect;
  }

  /** Where a row or column that is gone would be now; null when that is unknown. */
  gap(mark: number, sheetId: number, axis: 'row' | 'column', at: number): number | null {
    const net = this.since(mark);
    if (net === null) return null;
    return net.reduce((position, shift) => {
      if (shift.sheetId !== sheetId || shift.change.kind === 'reorder' || shift.change.axis !== axis) return position;
      return shiftPosition(position, shift.change) ?? shift.change.at;
    }, at);
  }
}

const GONE = { sheetId: -1, change: { kind: 'gone' } } as const;

type Sized = Pick<RangeRef, 'row' | 'column' | 'rows' | 'columns'>;

const sameSize = (a: Sized, b: Sized): boolean => a.rows === b.rows && a.columns === b.columns;
