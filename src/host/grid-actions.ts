/** Whole-sheet changes as a person makes them by the grid's menus: each is a step that can be taken back. */
import type { Lifted } from './book/model/lifted';
import type { Book, BorderSpec, SheetInfo } from './book/model/types';
import { isForbidden } from './execution/state/rights';
import { HostError } from './local/local-workbook';
import type { BorderLines, WindowAct } from './local/messages';
import type { RangeRef } from './services/protocol';
import { cutStep } from './undo/cell-steps';
import {
  type Axis,
  bandOf,
  deleteStep,
  insertStep,
  type LineSize,
  moveStep,
  putHidden,
  putSize,
  sizeOf,
  sortStep,
} from './undo/line-steps';
import {
  addSheetStep,
  colorStep,
  copySheetStep,
  deleteSheetStep,
  freezeStep,
  hideStep,
  moveSheetStep,
  renameStep,
} from './undo/sheet-steps';
import { changed, type Scene, type Step, type Swappable } from './undo/step';
import { insideSheet, rangeOn, sheetNamed } from './user-edit';

/** What is done anew; undoing is no step of its own. */
export type DoneAct = Exclude<WindowAct, { do: 'undo' | 'redo' }>;
export function isDoneAct(act: WindowAct): act is DoneAct {
  return act.do !== 'undo' && act.do !== 'redo';
}

type Named<D extends DoneAct['do']> = Extract<DoneAct, { do: D }>;

const nameOfCopy = (name: string): string => `${name} のコピー`;

const STEPS: { readonly [D in DoneAct['do']]: (scene: Scene, act: Named<D>) => Step } = {
  addSheet: (_, { index }) => addSheetStep(index),
  copySheet: ({ book }, { sheet }) => copySheetStep(sheetNamed(book, sheet).id, nameOfCopy),
  deleteSheet: ({ book }, { sheet }) => deleteSheetStep(sheetNamed(book, sheet).id),
  renameSheet: ({ book }, { sheet, name }) => renameStep(sheetNamed(book, sheet).id, name),
  moveSheet: ({ book }, { sheet, index }) => moveSheetStep(sheetNamed(book, sheet).id, index),
  hideSheet: ({ book }, { sheet }) => hideStep(sheetNamed(book, sheet).id, true),
  showSheet: ({ book }, { sheet }) => hideStep(sheetNamed(book, sheet).id, false),
  tabColor: ({ book }, { sheet, color }) => colorStep(sheetNamed(book, sheet).id, color),
  freeze: ({ book }, { sheet, rows, columns }) => freezeStep(sheetNamed(book, sheet).id, rows, columns),
  insertRows: ({ book }, act) => insertStep(linesOf(book, act, 'row')),
  insertColumns: ({ book }, act) => insertStep(linesOf(book, act, 'column')),
  deleteRows: (scene, act) => deleteStep(scene, linesOf(scene.book, act, 'row')),
  deleteColumns: (scene, act) => deleteStep(scene, linesOf(scene.book, act, 'column')),
  moveRows: (scene, act) => moveStep(scene, linesOf(scene.book, act, 'row'), act.before),
  moveColumns: (scene, act) => moveStep(scene, linesOf(scene.book, act, 'column'), act.before),
  sort: (scene, act) => sortStep(scene, areaOf(scene.book, act), act.column, act.ascending),
  setSize: (scene, act) => {
    const axis = axisOf(act);
    const lines = bandOf(scene.book, linesOf(scene.book, act, axis));
    return changed(scene, lines, sizes(axis), (book, at) => {
      if (axis === 'row') book.setRowHeights(at.sheetId, at.row, at.rows, act.pixels, 'fixed');
      else book.setColumnWidths(at.sheetId, at.column, at.columns, act.pixels);
    });
  },
  fitRows: (scene, act) => {
    const lines = bandOf(scene.book, linesOf(scene.book, act, 'row'));
    return changed(scene, lines, sizes('row'), (book, at) => book.fitRowHeights(at.sheetId, at.row, at.rows));
  },
  setHidden: (scene, act) => {
    const axis = axisOf(act);
    const lines = bandOf(scene.book, linesOf(scene.book, act, axis));
    return changed(scene, lines, hiddenLines(axis), (book, at) => {
      if (axis === 'row') book.setRowsHidden(at.sheetId, at.row, at.rows, act.hidden);
      else book.setColumnsHidden(at.sheetId, at.column, at.columns, act.hidden);
    });
  },
  numberFormat: (scene, act) =>
    changed(scene, areaOf(scene.book, act), looks, (book, at) =>
      book.setFormats(at.sheetId, at, 'numberFormat', filled(at, act.format)),
    ),
  style: (scene, { style: { name, value }, ...act }) =>
    changed(scene, areaOf(scene.book, act), looks, (book, at) =>
      book.setFormats(at.sheetId, at, name, filled(at, value)),
    ),
  clearStyle: (scene, act) =>
    changed(scene, areaOf(scene.book, act), looks, (book, at) =>
      book.clear(at.sheetId, at, { contents: false, formats: true, notes: false, validations: false }),
    ),
  border: (scene, act) =>
    changed(scene, areaOf(scene.book, act), looks, (book, at) => book.setBorder(at.sheetId, at, BORDERS[act.lines])),
  colorChips: (scene, act) =>
    changed(scene, areaOf(scene.book, act), rules, (book, at) => book.colorChips(at.sheetId, at, act.color)),
  merge: (scene, act) => changed(scene, areaOf(scene.book, act), merging, (book, at) => book.merge(at.sheetId, at)),
  unmerge: (scene, act) =>
    changed(scene, areaOf(scene.book, act), merging, (book, at) => book.breakApart(at.sheetId, at)),
  cut: ({ book, log }, { from, to }) => {
    const target = { ...from, ...to };
    for (const ref of [from, target]) insideSheet(sheetOf(book, ref.sheetId), ref);
    return cutStep({ book, log }, from, target);
  },
};

/** The step that an act is. @throws HostError for a sheet or range that is not there */
export function stepOf<D extends DoneAct['do']>(scene: Scene, act: Named<D> & { readonly do: D }): Step {
  const make: (scene: Scene, act: Named<D>) => Step = STEPS[act.do];
  return make(scene, act);
}

/** Throws a HostError when the person may not change what the step touches. */
export function requireRights(scene: Scene, step: Step, user: string): void {
  if (!step.touches(scene).some((ref) => isForbidden(scene.book, user, ref))) return;
  throw new HostError(403, 'protected', 'These cells are protected; the owner of the workbook may change them.');
}

const axisOf = ({ axis }: { axis: 'rows' | 'columns' }): Axis => (axis === 'rows' ? 'row' : 'column');

function linesOf(book: Book, { sheet, at, count }: { sheet: string; at: number; count: number }, axis: Axis) {
  return { sheetId: sheetNamed(book, sheet).id, axis, at, count };
}

function sheetOf(book: Book, sheetId: number): SheetInfo {
  const found = book.sheets().find(({ id }) => id === sheetId);
  if (found === undefined) throw new HostError(404, 'noSuchSheet', `There is no sheet ${sheetId}.`);
  return found;
}

function areaOf(book: Book, { sheet, range }: { sheet: string; range: string }): RangeRef {
  const info = sheetNamed(book, sheet);
  return insideSheet(info, rangeOn(info, range));
}

function filled<T>({ rows, columns }: RangeRef, value: T): T[][] {
  return new Array<T[]>(rows).fill(new Array<T>(columns).fill(value));
}

const looks: Swappable<Lifted> = {
  read: (book, at) => book.lift(at.sheetId, at),
  put: (book, at, lifted) => book.putBack(at.sheetId, at, lifted, ['look']),
};

const rules: Swappable<Lifted> = {
  read: looks.read,
  put: (book, at, lifted) => book.putBack(at.sheetId, at, lifted, ['rules']),
};

const merging: Swappable<{ lifted: Lifted; merges: ReturnType<Book['merges']> }> = {
  read: (book, at) => ({ lifted: book.lift(at.sheetId, at), merges: book.merges(at.sheetId) }),
  put(book, at, { lifted, merges }) {
    book.breakApart(at.sheetId, at);
    const now = new Set(book.merges(at.sheetId).map((rect) => JSON.stringify(rect)));
    for (const rect of merges) if (!now.has(JSON.stringify(rect))) book.merge(at.sheetId, rect);
    book.putBack(at.sheetId, at, lifted, ['content']);
  },
};

function positions({ row, column, rows, columns }: RangeRef, axis: Axis): number[] {
  const [first, count] = axis === 'row' ? [row, rows] : [column, columns];
  return Array.from({ length: count }, (_, index) => first + index);
}

const sizes = (axis: Axis): Swappable<(LineSize | null)[]> => ({
  free: true,
  read: (book, at) => positions(at, axis).map((position) => sizeOf(book, at.sheetId, axis, position)),
  put(book, at, before) {
    positions(at, axis).forEach((position, index) => {
      putSize(book, at.sheetId, axis, position, before[index] ?? null);
    });
  },
});

const hiddenLines = (axis: Axis): Swappable<boolean[]> => ({
  free: true,
  read: (book, at) =>
    positions(at, axis).map((position) =>
      axis === 'row' ? book.isRowHidden(at.sheetId, position) : book.isColumnHidden(at.sheetId, position),
    ),
  put(book, at, before) {
    positions(at, axis).forEach((position, index) => {
      putHidden(book, at.sheetId, axis, position, before[index] ?? false);
    });
  },
});

const lines = (outer: boolean | null, inner: boolean | null): BorderSpec => ({
  ...{ top: outer, left: outer, bottom: outer, right: outer, vertical: inner, horizontal: inner },
  color: '#000000',
  style: 'SOLID',
});

const BORDERS: Readonly<Record<BorderLines, BorderSpec>> = {
  all: lines(true, true),
  outer: lines(true, null),
  inner: lines(null, true),
  bottom: { ...lines(null, null), bottom: true },
  none: lines(false, false),
};
