/** What cells hold: put back as it was before an edit, and moved by cutting and pasting. */

import { namedReferences } from '../book/formulas/text/formula-refs';
import type { Lifted, LiftedPart } from '../book/model/lifted';
import type { Book, Wire } from '../book/model/types';
import type { EditEvent, RangeRef } from '../services/protocol';
import { eventText } from './event-text';
import { Place, type Ran, type Scene, type Step } from './step';
import { captureFormulas, putFormulas, type RewrittenFormula, rewrittenSince } from './surroundings';

/** The content of cells, with the number formats that came with it. */
export interface KeptCells {
  readonly ref: RangeRef;
  readonly lifted: Lifted;
  readonly formats: ReturnType<Book['formats']>;
  /** Content alone after an edit; what was cut has taken its notes along. */
  readonly parts: readonly LiftedPart[];
}

export function keepCells(book: Book, ref: RangeRef, parts: readonly LiftedPart[] = ['content']): KeptCells {
  const { sheetId, ...rect } = ref;
  return { ref, lifted: book.lift(sheetId, rect), formats: book.formats(sheetId, rect, 'numberFormat'), parts };
}

/** Puts content back and asks the rules; what one of them rejects changes nothing. */
function putCells(book: Book, kept: readonly KeptCells[], at: readonly RangeRef[]): void {
  const before = at.map((ref, index) => keepCells(book, ref, kept[index]?.parts));
  const put = (all: readonly KeptCells[]): void => {
    all.forEach(({ ref, lifted, formats, parts }, index) => {
      const { sheetId, ...rect } = at[index] ?? ref;
      book.putBack(sheetId, rect, lifted, parts);
      book.setFormats(sheetId, rect, 'numberFormat', formats);
    });
  };
  put(kept);
  try {
    for (const { sheetId, ...rect } of at) book.requireValid(sheetId, rect);
  } catch (error) {
    put(before);
    throw error;
  }
}

/** The cells as they were; `also` are formulas elsewhere whose text followed. */
export function cellsStep(scene: Scene, kept: readonly KeptCells[], also: readonly RewrittenFormula[] = []): Step {
  const places = kept.map(({ ref }) => new Place(scene.log, ref));
  return {
    touches: (now) => places.map((place) => place.now(now)),
    run(now): Ran {
      const at = places.map((place) => place.now(now));
      const before = at.map((ref, index) => keepCells(now.book, ref, kept[index]?.parts));
      const old = at.map((ref) => firstValue(now.book, ref));
      putCells(now.book, kept, at);
      const followed = putFormulas(now.book, also);
      const edited = at.map((ref, index) => editEvent(now.book, ref, old[index]));
      return { back: cellsStep(now, before, followed), edited, shows: at[0] ?? null };
    },
  };
}

function firstValue(book: Book, { sheetId, row, column }: RangeRef): Wire | undefined {
  return book.values(sheetId, { row, column, rows: 1, columns: 1 })[0]?.[0];
}

function editEvent(book: Book, ref: RangeRef, old: Wire | undefined): EditEvent {
  if (ref.rows * ref.columns > 1) return { range: ref, value: null, oldValue: null };
  return { range: ref, value: eventText(firstValue(book, ref)), oldValue: eventText(old) };
}

/** Cut and pasted: content goes along with its notes, looks and rules stay where they are, references follow. */
export function cutStep(scene: Scene, from: RangeRef, to: RangeRef): Step {
  const [source, target] = [new Place(scene.log, from), new Place(scene.log, to)];
  return {
    touches: (now) => [source.now(now), target.now(now)],
    run(now): Ran {
      const { book } = now;
      const [left, reached] = [source.now(now), target.now(now)];
      const before = [left, reached].map((ref) => keepCells(book, ref, ['content', 'notes']));
      const old = [left, reached].map((ref) => firstValue(book, ref));
      const formulas = captureFormulas(book);
      moveCells(book, left, reached, before);
      const also = rewrittenSince(book, formulas, [left, reached]);
      const edited = [left, reached].map((ref, index) => editEvent(book, ref, old[index]));
      return { back: cellsStep(now, before, also), edited, shows: reached };
    },
  };
}

function moveCells(book: Book, from: RangeRef, to: RangeRef, before: readonly KeptCells[]): void {
  const moving = before[0];
  if (moving === undefined) return;
  const { sheetId, ...source } = from;
  const blank = { contents: true, formats: false, notes: true, validations: false };
  book.clear(sheetId, source, blank);
  try {
    const formats = moving.formats.map((line, row) =>
      line.map((format, column) => keptFormat(format, before[1]?.formats[row]?.[column] ?? null)),
    );
    putCells(book, [{ ...moving, formats }], [to]);
  } catch (error) {
    book.putBack(sheetId, source, moving.lifted, ['content', 'notes']);
    throw error;
  }
  if (from.sheetId !== to.sheetId) nameOwnSheet(book, moving.lifted, from.sheetId, to);
  book.referencesMoved(from, to);
}

/** On another sheet, formulas that were cut name the sheet that they came from. */
function nameOwnSheet(book: Book, { cells }: Lifted, from: number, to: RangeRef): void {
  const own = book.sheets().find(({ id }) => id === from)?.name ?? '';
  for (const { row, column, formula } of cells) {
    if (formula === null) continue;
    const place = { row: to.row + row, column: to.column + column, rows: 1, columns: 1 };
    book.setFormulas(to.sheetId, place, [[namedReferences(formula, own)]]);
  }
}

/** A date stays one in a cell without a format of its own; a cell that has one keeps it. */
function keptFormat(moved: string | number | boolean | null, own: string | number | boolean | null) {
  return own === null || own === AUTOMATIC ? moved : own;
}

const AUTOMATIC = '0.###############';
