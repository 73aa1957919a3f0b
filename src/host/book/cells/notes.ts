/** Notes on cells, kept where Univer keeps them. */

import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { Engine } from '../engine/engine';
import type { Rect } from '../model/rect';
import { type AxisChange, shiftPosition } from '../model/spans';
import type { Book, SheetExtras } from '../model/types';
import type { Follower } from '../structure/structure';
import { requireSize } from './writing';

/** The size of a note's window in a grid, in pixels. */
const NOTE_SIZE = { width: 220, height: 100 };

interface Placed {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly note: string;
}

export class Notes implements Pick<Book, 'notes' | 'setNotes'>, Follower {
  readonly #model: SheetsNoteModel;
  #next = 0;

  constructor(private readonly engine: Engine) {
    this.#model = engine.injector.get(SheetsNoteModel);
  }

  notes(sheetId: number, rect: Rect): string[][] {
    this.engine.requireInside(sheetId, rect);
    const grid = Array.from({ length: rect.rows }, () => new Array<string>(rect.columns).fill(''));
    for (const placed of this.#placed(sheetId)) {
      const line = grid[placed.row + 1 - rect.row];
      const column = placed.col + 1 - rect.column;
      if (line && column >= 0 && column < rect.columns) line[column] = placed.note;
    }
    return grid;
  }

  /** Every note of a sheet with its 1-based place. */
  all(sheetId: number): SheetExtras['notes'] {
    return this.#placed(sheetId).map(({ row, col, note }) => [row + 1, col + 1, note]);
  }

  setNotes(sheetId: number, rect: Rect, notes: readonly (readonly (string | null)[])[]): void {
    this.engine.requireInside(sheetId, rect);
    requireSize(rect, notes);
    const before = new Map(this.#placed(sheetId).map((placed) => [`${placed.row}:${placed.col}`, placed]));
    notes.forEach((line, row) => {
      line.forEach((note, column) => {
        const [y, x] = [rect.row - 1 + row, rect.column - 1 + column];
        const old = before.get(`${y}:${x}`);
        if (note) this.#put(sheetId, y, x, note, old?.id);
        else if (old) this.#remove(sheetId, old);
      });
    });
    this.engine.changed();
  }

  shifted(sheetId: number, change: AxisChange): void {
    const moved = this.#placed(sheetId).map((placed) => {
      const row = change.axis === 'row' ? at(placed.row, change) : placed.row;
      const col = change.axis === 'column' ? at(placed.col, change) : placed.col;
      return { placed, row, col };
    });
    this.#moveAll(sheetId, moved);
  }

  /** Notes in a rectangle go with their rows; `rowOf` gives the new 0-based row of an old one. */
  reordered(sheetId: number, rect: Rect, rowOf: (row: number) => number): void {
    const moved = this.#placed(sheetId).map((placed) => {
      const inside =
        placed.row >= rect.row - 1 &&
        placed.row < rect.row - 1 + rect.rows &&
        placed.col >= rect.column - 1 &&
        placed.col < rect.column - 1 + rect.columns;
      return { placed, row: inside ? rowOf(placed.row) : placed.row, col: placed.col };
    });
    this.#moveAll(sheetId, moved);
  }

  removeSheet(sheetId: number): void {
    for (const placed of this.#placed(sheetId)) this.#remove(sheetId, placed);
  }

  #moveAll(sheetId: number, moved: readonly { placed: Placed; row: number | null; col: number | null }[]): void {
    const changed = moved.filter(({ placed, row, col }) => row !== placed.row || col !== placed.col);
    for (const { placed } of changed) this.#remove(sheetId, placed);
    for (const { placed, row, col } of changed) {
      if (row !== null && col !== null) this.#put(sheetId, row, col, placed.note, placed.id);
    }
  }

  #placed(sheetId: number): Placed[] {
    return [...(this.#model.getSheetNotes(this.engine.unitId, String(sheetId))?.values() ?? [])];
  }

  #put(sheetId: number, row: number, col: number, note: string, id = this.#freshId(sheetId)): void {
    this.engine.mutate(UpdateNoteMutation.id, {
      sheetId: String(sheetId),
      row,
      col,
      note: { ...NOTE_SIZE, id, note },
      silent: true,
    });
  }

  #remove(sheetId: number, placed: Placed): void {
    this.engine.mutate(RemoveNoteMutation.id, { sheetId: String(sheetId), noteId: placed.id, silent: true });
  }

  #freshId(sheetId: number): string {
    const used = this.#model.getSheetNotes(this.engine.unitId, String(sheetId));
    do {
      this.#next += 1;
    } while (used?.has(`n${this.#next}`));
    return `n${this.#next}`;
  }
}

function at(position: number, change: AxisChange): number | null {
  const shifted = shiftPosition(position + 1, change);
  return shifted === null ? null : shifted - 1;
}
