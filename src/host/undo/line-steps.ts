/** Rows and columns: inserted, deleted with all that stands on them, moved, sorted. */

import { shiftFormula } from '../book/formulas/text/formula-refs';
import type { Lifted } from '../book/model/lifted';
import { type AxisChange, type RowHeightKind, shiftPosition } from '../book/model/spans';
import type { Book } from '../book/model/types';
import type { RangeRef } from '../services/protocol';
import { cannotUndo, Place, type Ran, type Scene, type Step } from './step';
import {
  captureSurroundings,
  putSurroundings,
  type RewrittenFormula,
  rewrittenSince,
  type Surroundings,
  untouched,
} from './surroundings';

export type Axis = 'row' | 'column';

/** Rows or columns of a sheet. */
export interface Lines {
  readonly sheetId: number;
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
}

/** Whole rows or columns as a rectangle. */
export function bandOf(book: Book, { sheetId, axis, at, count }: Lines): RangeRef {
  const sheet = book.sheets().find(({ id }) => id === sheetId);
  if (sheet === undefined) throw cannotUndo();
  return axis === 'row'
    ? { sheetId, row: at, rows: count, column: 1, columns: sheet.maxColumns }
    : { sheetId, row: 1, rows: sheet.maxRows, column: at, columns: count };
}

const linesOf = ({ axis, count }: Lines, { sheetId, row, column }: RangeRef): Lines => ({
  sheetId,
  axis,
  at: axis === 'row' ? row : column,
  count,
});

function insert(book: Book, { sheetId, axis, at, count }: Lines): void {
  if (axis === 'row') book.insertRows(sheetId, at, count);
  else book.insertColumns(sheetId, at, count);
}

/** Marks the change just made as the undoing of an earlier one, when nothing changed places between the two. */
function made(scene: Scene, undoes: number | null, wasExact: boolean): number {
  if (undoes !== null && wasExact) scene.log.cancel(undoes);
  return scene.log.mark;
}

const isExact = (scene: Scene, mark: number): boolean => scene.log.since(mark)?.length === 0;

export function insertStep(lines: Lines): Step {
  return {
    touches: () => [],
    run(scene): Ran {
      insert(scene.book, lines);
      return { back: deleteStep(scene, lines, scene.log.mark), edited: [], shows: bandOf(scene.book, lines) };
    },
  };
}

/** `undoes` is the change that made these lines, when deleting them takes it back. */
export function deleteStep(scene: Scene, given: Lines, undoes: number | null = null): Step {
  const place = new Place(scene.log, bandOf(scene.book, given));
  const mark = scene.log.mark;
  return {
    touches: (now) => [place.now(now)],
    run(now): Ran {
      const band = place.now(now);
      const lines = linesOf(given, band);
      const kept = keepLines(now.book, lines, band);
      const exact = isExact(now, mark);
      if (lines.axis === 'row') now.book.deleteRows(lines.sheetId, lines.at, lines.count);
      else now.book.deleteColumns(lines.sheetId, lines.at, lines.count);
      const change: AxisChange = { kind: 'delete', axis: lines.axis, at: lines.at, count: lines.count };
      const shift = { sheetId: lines.sheetId, change };
      const rewritten = rewrittenSince(now.book, kept.around.formulas, [band], shift);
      return { back: restoreStep(kept, rewritten, made(now, undoes, exact)), edited: [], shows: null };
    },
  };
}

/** The width of a column, or the height that a row was given. */
export interface LineSize {
  readonly pixels: number;
  readonly kind: RowHeightKind;
}

interface KeptLines {
  readonly lines: Lines;
  readonly lifted: Lifted;
  /** The size of each, null for a row that is as high as what stands in it. */
  readonly sizes: readonly (LineSize | null)[];
  readonly hidden: readonly boolean[];
  readonly around: Surroundings;
}

function keepLines(book: Book, lines: Lines, band: RangeRef): KeptLines {
  const { sheetId, axis, at, count } = lines;
  const each = <T>(read: (position: number) => T): T[] => Array.from({ length: count }, (_, index) => read(at + index));
  return {
    lines,
    lifted: book.lift(sheetId, band),
    sizes: each((position) => sizeOf(book, sheetId, axis, position)),
    hidden: each((position) => (axis === 'row' ? book.isRowHidden : book.isColumnHidden)(sheetId, position)),
    around: captureSurroundings(book, sheetId),
  };
}

export function sizeOf(book: Book, sheetId: number, axis: Axis, position: number): LineSize | null {
  if (axis === 'column') return { pixels: book.columnWidth(sheetId, position), kind: 'fixed' };
  if (!book.hasOwnHeight(sheetId, position)) return null;
  return { pixels: book.rowHeight(sheetId, position), kind: book.heightKind(sheetId, position) };
}

export function putSize(book: Book, sheetId: number, axis: Axis, position: number, size: LineSize | null): void {
  if (axis === 'column')
    book.setColumnWidths(sheetId, position, 1, size?.pixels ?? book.columnWidth(sheetId, position));
  else if (size === null) book.fitRowHeights(sheetId, position, 1);
  else book.setRowHeights(sheetId, position, 1, size.pixels, size.kind);
}

export function putHidden(book: Book, sheetId: number, axis: Axis, position: number, hidden: boolean): void {
  if (axis === 'row') book.setRowsHidden(sheetId, position, 1, hidden);
  else book.setColumnsHidden(sheetId, position, 1, hidden);
}

/** Deleted lines again, with all that stood on them and around. */
function restoreStep(kept: KeptLines, rewritten: readonly RewrittenFormula[], entry: number): Step {
  const { sheetId, axis, count } = kept.lines;
  return {
    touches: () => [],
    run(scene): Ran {
      const { book, log } = scene;
      const at = log.gap(entry, sheetId, axis, kept.lines.at);
      if (at === null || !book.sheets().some(({ id }) => id === sheetId)) throw cannotUndo();
      const exact = isExact(scene, entry);
      const rewrite = movedSince(scene, entry, kept.lines);
      const unchanged = exact ? untouched(book, rewritten) : [];
      const lines = { sheetId, axis, at, count };
      insert(book, lines);
      const undone = made(scene, entry, exact);
      const band = bandOf(book, lines);
      book.putBack(sheetId, band, fitting(kept.lifted, band), ['content', 'look', 'notes', 'rules'], rewrite);
      kept.sizes.forEach((size, index) => {
        putSize(book, sheetId, axis, at + index, size);
        putHidden(book, sheetId, axis, at + index, kept.hidden[index] ?? false);
      });
      for (const { row, column, text, sheetId: of } of unchanged)
        book.setFormulas(of, { row, column, rows: 1, columns: 1 }, [[text]]);
      if (exact) putSurroundings(book, kept.around);
      return { back: deleteStep(scene, lines, undone), edited: [], shows: band };
    },
  };
}

/** Formulas of the deleted lines follow what changed places since; null for a change inside of them. */
function movedSince({ book, log }: Scene, entry: number, lines: Lines): (formula: string) => string {
  const own = nameOf(book, lines.sheetId);
  const shifts = log.since(entry) ?? [];
  return (formula) =>
    shifts.reduce((text, { sheetId, change }) => {
      if (change.kind === 'reorder') return text;
      return shiftFormula(text, own, nameOf(book, sheetId), before(change, sheetId, lines));
    }, formula);
}

const nameOf = (book: Book, sheetId: number): string => book.sheets().find(({ id }) => id === sheetId)?.name ?? '';

/** A change as it is counted while the deleted lines are still there. */
function before(change: AxisChange, sheetId: number, lines: Lines): AxisChange {
  if (sheetId !== lines.sheetId || change.axis !== lines.axis) return change;
  const back: AxisChange = { kind: 'insert', axis: lines.axis, at: lines.at, count: lines.count };
  const at = shiftPosition(change.at, back) ?? change.at;
  if (change.kind !== 'move') return { ...change, at };
  return { ...change, at, before: shiftPosition(change.before, back) ?? change.before };
}

/** The sheet may be larger by now: what lies beyond is left as it is. */
function fitting(lifted: Lifted, band: RangeRef): Lifted {
  const rows = Math.min(lifted.rows, band.rows);
  const columns = Math.min(lifted.columns, band.columns);
  return {
    rows,
    columns,
    cells: lifted.cells.filter(({ row, column }) => row < rows && column < columns),
    notes: lifted.notes.slice(0, rows).map((line) => line.slice(0, columns)),
    rules: lifted.rules.slice(0, rows).map((line) => line.slice(0, columns)),
    chips: lifted.chips.slice(0, rows).map((line) => line.slice(0, columns)),
  };
}

/** Lines moved before another one, which is counted before anything moves. */
export function moveStep(scene: Scene, given: Lines, target: number, undoes: number | null = null): Step {
  const place = new Place(scene.log, bandOf(scene.book, given));
  const mark = scene.log.mark;
  return {
    touches: (now) => [place.now(now)],
    run(now): Ran {
      const lines = linesOf(given, place.now(now));
      const exact = isExact(now, mark);
      if (!exact && undoes !== null) throw cannotUndo();
      const { sheetId, axis, at, count } = lines;
      if (axis === 'row') now.book.moveRows(sheetId, at, count, target);
      else now.book.moveColumns(sheetId, at, count, target);
      const entry = made(now, undoes, exact);
      const moved = { ...lines, at: target > at ? target - count : target };
      const home = target > at ? at : at + count;
      return { back: moveStep(now, moved, home, entry), edited: [], shows: bandOf(now.book, moved) };
    },
  };
}

export function sortStep(scene: Scene, ref: RangeRef, column: number, ascending: boolean): Step {
  const place = new Place(scene.log, ref);
  return {
    touches: (now) => [place.now(now)],
    run(now): Ran {
      const at = place.now(now);
      const order = now.book.sort(at.sheetId, at, [{ column, ascending }]);
      return { back: reorderStep(now, at, inverse(order), now.log.mark), edited: [], shows: at };
    },
  };
}

function reorderStep(scene: Scene, ref: RangeRef, order: readonly number[], undoes: number): Step {
  const place = new Place(scene.log, ref);
  const mark = scene.log.mark;
  return {
    touches: (now) => [place.now(now)],
    run(now): Ran {
      const at = place.now(now);
      const exact = isExact(now, mark);
      now.book.reorder(at.sheetId, at, order);
      return { back: reorderStep(now, at, inverse(order), made(now, undoes, exact)), edited: [], shows: at };
    },
  };
}

function inverse(order: readonly number[]): number[] {
  const back = new Array<number>(order.length);
  order.forEach((from, to) => {
    back[from] = to;
  });
  return back;
}
