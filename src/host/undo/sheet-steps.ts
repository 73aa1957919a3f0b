/** Whole sheets: added, copied, deleted and brought back, renamed, moved, hidden, coloured, frozen. */
import { copySheet } from '../book/copy-sheet';
import type { LiftedSheet } from '../book/model/lifted';
import { type Book, BookError, type SheetInfo } from '../book/model/types';
import { HostError } from '../local/local-workbook';
import type { RangeRef } from '../services/protocol';
import { cannotUndo, type Ran, type Scene, type Step } from './step';
import {
  captureSurroundings,
  putSurroundings,
  type RewrittenFormula,
  rewrittenSince,
  type Surroundings,
  untouched,
} from './surroundings';

function infoOf(book: Book, sheetId: number): SheetInfo {
  const found = book.sheets().find(({ id }) => id === sheetId);
  if (found === undefined) throw cannotUndo();
  return found;
}

const wholeOf = ({ id, maxRows, maxColumns }: SheetInfo): RangeRef => ({
  sheetId: id,
  row: 1,
  column: 1,
  rows: maxRows,
  columns: maxColumns,
});

const firstCell = (sheetId: number): RangeRef => ({ sheetId, row: 1, column: 1, rows: 1, columns: 1 });

export function addSheetStep(index: number): Step {
  return {
    touches: () => [],
    run({ book }): Ran {
      const { id } = book.insertSheet(null, index);
      return { back: deleteSheetStep(id), edited: [], shows: firstCell(id) };
    },
  };
}

export function copySheetStep(sheetId: number, nameOfCopy: (name: string) => string): Step {
  return {
    touches: () => [],
    run({ book }): Ran {
      const { name, index } = infoOf(book, sheetId);
      const id = copySheet(book, sheetId, { index: index + 1, name: nameOfCopy(name), protections: true });
      return { back: deleteSheetStep(id), edited: [], shows: firstCell(id) };
    },
  };
}

export function deleteSheetStep(sheetId: number): Step {
  return {
    touches: ({ book }) => [wholeOf(infoOf(book, sheetId))],
    run({ book }): Ran {
      const { index } = infoOf(book, sheetId);
      requireOther(book, sheetId);
      const around = captureSurroundings(book, sheetId);
      const lifted = book.liftSheet(sheetId);
      book.deleteSheet(sheetId);
      const rewritten = rewrittenSince(book, around.formulas, []);
      return { back: restoreSheetStep(lifted, index, around, rewritten), edited: [], shows: null };
    },
  };
}

function restoreSheetStep(
  lifted: LiftedSheet,
  index: number,
  around: Surroundings,
  rewritten: readonly RewrittenFormula[],
): Step {
  return {
    touches: () => [],
    run({ book }): Ran {
      const unchanged = untouched(book, rewritten);
      const id = book.putSheet(lifted, index, null);
      for (const { sheetId, row, column, text } of unchanged)
        book.setFormulas(sheetId, { row, column, rows: 1, columns: 1 }, [[text]]);
      putSurroundings(book, around);
      return { back: deleteSheetStep(id), edited: [], shows: firstCell(id) };
    },
  };
}

/** Throws when no other sheet is shown: one always is. */
function requireOther(book: Book, sheetId: number): void {
  if (book.sheets().some(({ id, hidden }) => !hidden && id !== sheetId)) return;
  throw new BookError('lastSheet', 'At least one sheet has to be shown.');
}

/** Something a sheet has as a whole: what was before is put back when it is undone. */
function ofSheet<T>(
  sheetId: number,
  next: T,
  read: (sheet: SheetInfo) => T,
  put: (book: Book, value: T) => void,
): Step {
  return {
    touches: () => [],
    run({ book }: Scene): Ran {
      const before = read(infoOf(book, sheetId));
      put(book, next);
      return { back: ofSheet(sheetId, before, read, put), edited: [], shows: null };
    },
  };
}

export const renameStep = (sheetId: number, name: string): Step =>
  ofSheet(
    sheetId,
    name,
    (sheet) => sheet.name,
    (book, to) => book.renameSheet(sheetId, to),
  );

export const moveSheetStep = (sheetId: number, index: number): Step =>
  ofSheet(
    sheetId,
    index,
    (sheet) => sheet.index,
    (book, to) => book.moveSheet(sheetId, to),
  );

export const colorStep = (sheetId: number, color: string | null): Step =>
  ofSheet(
    sheetId,
    color,
    (sheet) => sheet.tabColor,
    (book, to) => book.setTabColor(sheetId, to),
  );

export const hideStep = (sheetId: number, hidden: boolean): Step =>
  ofSheet(
    sheetId,
    hidden,
    (sheet) => sheet.hidden,
    (book, to) => {
      if (to) requireShown(book, sheetId);
      book.setHidden(sheetId, to);
    },
  );

function requireShown(book: Book, sheetId: number): void {
  if (book.sheets().some(({ id, hidden }) => !hidden && id !== sheetId)) return;
  throw new HostError(409, 'lastSheet', 'The last visible sheet cannot be hidden.');
}

export const freezeStep = (sheetId: number, rows: number, columns: number): Step =>
  ofSheet(
    sheetId,
    { rows, columns },
    ({ frozenRows, frozenColumns }) => ({ rows: frozenRows, columns: frozenColumns }),
    (book, to) => book.setFrozen(sheetId, to.rows, to.columns),
  );
