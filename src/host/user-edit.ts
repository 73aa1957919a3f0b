/** A person's edit of cells: what is typed or pasted, the grid growing under a paste, and the event it makes. */

import { boundA1, parseA1 } from './book/model/a1';
import { type Book, BookError, type SheetInfo, type Wire } from './book/model/types';
import { isForbidden } from './execution/state/rights';
import { type EditRequest, HostError, type Json } from './local/local-workbook';
import type { EditEvent, RangeRef } from './services/protocol';
import { eventText } from './undo/event-text';

const MOST_CELLS = 1_000_000;

export function sheetNamed(book: Book, name: string): SheetInfo {
  const found = book.sheets().find((sheet) => sheet.name === name);
  if (found === undefined) throw new HostError(404, 'noSuchSheet', `There is no sheet named "${name}".`);
  return found;
}

/** The rectangle that an A1 text means on the sheet; throws for a text that is none, or one too large. */
export function rangeOn(sheet: SheetInfo, text: string): RangeRef {
  const a1 = parseA1(text);
  if (a1 === null || a1.sheet !== null) throw new HostError(400, 'badRange', `"${text}" is not a range such as A1:C9.`);
  const rect = boundA1(a1, sheet);
  if (rect.rows < 1 || rect.columns < 1 || rect.rows * rect.columns > MOST_CELLS)
    throw new HostError(400, 'badRange', `The range ${text} is too large or outside of the sheet.`);
  return { sheetId: sheet.id, ...rect };
}

/** Throws unless the rectangle lies on the sheet. */
export function insideSheet(sheet: SheetInfo, ref: RangeRef): RangeRef {
  if (ref.row + ref.rows - 1 > sheet.maxRows || ref.column + ref.columns - 1 > sheet.maxColumns)
    throw new HostError(400, 'outOfBounds', 'The range is outside the dimensions of the sheet.');
  return ref;
}

/** A refusal of the book as the caller learns it. */
export function hostError(error: unknown): unknown {
  if (!(error instanceof BookError)) return error;
  const status = { noSuchSheet: 404, rejected: 422, nameInUse: 409 } as Readonly<Record<string, number>>;
  return new HostError(status[error.code] ?? 400, error.code, error.message, String(error.detail.helpText ?? ''));
}

const wireOf = (value: Json): Wire => (value === null || typeof value === 'object' ? '' : value);

/** The block to put: the given values, or one value in every cell of the range, as a paste does it. */
function block(request: EditRequest, ref: RangeRef): { ref: RangeRef; values: Wire[][] } {
  const given = request.values.map((row) => row.map(wireOf));
  const rows = given.length;
  const columns = given[0]?.length ?? 0;
  if (rows === 0 || columns === 0 || given.some((row) => row.length !== columns))
    throw new HostError(400, 'sizeMismatch', 'values must be rows of equal length.');
  if (ref.rows === 1 && ref.columns === 1) return { ref: { ...ref, rows, columns }, values: given };
  if (rows === 1 && columns === 1)
    return {
      ref,
      values: Array.from({ length: ref.rows }, () => new Array<Wire>(ref.columns).fill(given[0]?.[0] ?? '')),
    };
  if (rows !== ref.rows || columns !== ref.columns)
    throw new HostError(
      400,
      'sizeMismatch',
      `values have ${rows} x ${columns} cells, the range has ${ref.rows} x ${ref.columns}.`,
    );
  return { ref, values: given };
}

/**
 * Puts the values. A paste that begins on the sheet and reaches past its edge makes the sheet larger first; one that is
 * refused leaves it as it was.
 */
function put(book: Book, sheet: SheetInfo, ref: RangeRef, values: Wire[][]): void {
  const rows = ref.row + ref.rows - 1 - sheet.maxRows;
  const columns = ref.column + ref.columns - 1 - sheet.maxColumns;
  if (rows > 0) book.insertRows(sheet.id, sheet.maxRows + 1, rows);
  if (columns > 0) book.insertColumns(sheet.id, sheet.maxColumns + 1, columns);
  try {
    book.setValues(sheet.id, ref, values);
  } catch (error) {
    if (rows > 0) book.deleteRows(sheet.id, sheet.maxRows + 1, rows);
    if (columns > 0) book.deleteColumns(sheet.id, sheet.maxColumns + 1, columns);
    throw hostError(error);
  }
}

/** The one cell's value before the edit; undefined for a block. */
async function before(book: Book, ref: RangeRef, single: boolean): Promise<Wire | undefined> {
  if (!single) return undefined;
  await book.calculateAt(ref.sheetId, ref);
  return book.values(ref.sheetId, ref)[0]?.[0];
}

/** Puts the values as typed; answers the event for onEdit. Throws a HostError, and then nothing is changed. */
export async function applyEdit(
  book: Book,
  request: EditRequest,
  user: string,
  hooks: {
    /** Called before anything is changed. */
    readonly before: (ref: RangeRef) => void;
    /** Called in the same breath as the change itself. */
    readonly done: (ref: RangeRef) => void;
  },
): Promise<EditEvent> {
  const sheet = sheetNamed(book, request.sheet);
  const { ref, values } = block(request, rangeOn(sheet, request.range));
  insideSheet(sheet, { ...ref, rows: 1, columns: 1 });
  const single = ref.rows === 1 && ref.columns === 1;
  if (isForbidden(book, user, ref))
    throw new HostError(403, 'protected', 'These cells are protected; the owner of the workbook may change them.');
  const old = await before(book, ref, single);
  hooks.before(ref);
  put(book, sheet, ref, values);
  hooks.done(ref);
  if (!single) return { range: ref, value: null, oldValue: null };
  if (book.formulas(sheet.id, ref)[0]?.[0] !== '') await book.calculateAt(sheet.id, ref);
  return { range: ref, value: eventText(book.values(sheet.id, ref)[0]?.[0]), oldValue: eventText(old) };
}
