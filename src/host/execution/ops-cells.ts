/** Operations on the cells of ranges. */
import type { Rect } from '../book/model/rect';
import type { SheetInfo, Wire } from '../book/model/types';
import { boundA1, parseA1 } from '../services/a1';
import type { Ops, RangeRef } from '../services/protocol';
import type { Context, Handlers } from './context';
import { copyCells } from './copy-cells';
import { ServiceError } from './errors';
import { checkBounds, checkRights, sheetInfo } from './rights';
import { selection } from './selection';

type CellOps = Extract<
  keyof Ops,
  | `range.${string}`
  | `values.${string}`
  | `display.${string}`
  | `formulas.${string}`
  | `notes.${string}`
  | `formats.${string}`
  | `validations.${string}`
  | `merges.${string}`
  | `border.${string}`
  | `merge.${string}`
  | `cells.${string}`
>;

/** The same value in each cell of the rectangle. */
function filled<T>(rect: Rect, value: T): T[][] {
  const row = new Array<T>(rect.columns).fill(value);
  return new Array<T[]>(rect.rows).fill(row);
}

/** The rectangle, once it is known to be on its sheet. */
function readable({ book }: Context, ref: RangeRef): RangeRef {
  checkBounds(book, ref);
  return ref;
}

/** Does the work for each rectangle, once the person may change all of them. */
function each(context: Context, refs: readonly RangeRef[], work: (ref: RangeRef) => void): null {
  for (const ref of refs) {
    checkBounds(context.book, ref);
    checkRights(context.book, context.execution.user, ref);
  }
  refs.forEach(work);
  return null;
}

/** The sheet that an A1 text is on: the one it names, the one given, or the active one. */
function sheetOf(context: Context, name: string | null, sheetId: number | null): SheetInfo {
  const { book } = context;
  if (name === null) return sheetInfo(book, sheetId ?? selection(context).sheetId);
  const found = book.sheets().find((sheet) => sheet.name === name);
  if (found === undefined) throw new ServiceError('Range not found');
  return found;
}

/** A1 text, or the name of a named range (which never looks like A1). */
function resolve(context: Context, text: string, sheetId: number | null): RangeRef {
  const { book } = context;
  const a1 = parseA1(text);
  if (a1 === null) {
    const named = book.namedRanges().find((range) => range.name === text);
    if (named === undefined) throw new ServiceError('Range not found');
    return { sheetId: named.sheetId, ...named.rect };
  }
  const info = sheetOf(context, a1.sheet, sheetId);
  const ref = { sheetId: info.id, ...boundA1(a1, info) };
  checkBounds(book, ref);
  return ref;
}

function append({ book, execution }: Context, sheetId: number, row: Wire[]): null {
  const info = sheetInfo(book, sheetId);
  if (row.length === 0) return null;
  const at = book.lastRow(sheetId) + 1;
  const ref = { sheetId, row: at, column: 1, rows: 1, columns: row.length };
  checkRights(book, execution.user, ref);
  if (at > info.maxRows) book.insertRows(sheetId, info.maxRows + 1, at - info.maxRows);
  if (row.length > info.maxColumns) book.insertColumns(sheetId, info.maxColumns + 1, row.length - info.maxColumns);
  book.setValues(sheetId, ref, [row]);
  return null;
}

function mergeParts(ref: RangeRef, how: 'all' | 'across' | 'vertically'): RangeRef[] {
  if (how === 'all') return [ref];
  if (how === 'across') return Array.from({ length: ref.rows }, (_, at) => ({ ...ref, row: ref.row + at, rows: 1 }));
  return Array.from({ length: ref.columns }, (_, at) => ({ ...ref, column: ref.column + at, columns: 1 }));
}

const touches = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const cellOps: Handlers<CellOps> = {
  'range.check': ({ book }, range) => {
    checkBounds(book, range);
    return null;
  },
  'range.resolve': resolve,

  'values.get': (context, ref) => context.book.values(ref.sheetId, readable(context, ref)),
  'display.get': (context, ref) => context.book.display(ref.sheetId, readable(context, ref)),
  'formulas.get': (context, ref) => context.book.formulas(ref.sheetId, readable(context, ref)),
  'notes.get': (context, ref) => context.book.notes(ref.sheetId, readable(context, ref)),
  'formats.get': (context, ref, name) => context.book.formats(ref.sheetId, readable(context, ref), name),
  'validations.get': (context, ref) => context.book.validations(ref.sheetId, readable(context, ref)),
  'merges.get': ({ book }, ref) =>
    book
      .merges(ref.sheetId)
      .filter((rect) => touches(rect, ref))
      .map((rect) => ({ sheetId: ref.sheetId, ...rect })),

  'values.set': (context, refs, values) =>
    each(context, refs, (ref) => context.book.setValues(ref.sheetId, ref, values)),
  'values.fill': (context, refs, value) =>
    each(context, refs, (ref) => context.book.setValues(ref.sheetId, ref, filled(ref, value))),
  'values.append': append,
  'values.insertCheckboxes': (context, refs, checked, unchecked, custom) =>
    each(context, refs, (ref) => {
      const { book } = context;
      const kept = book.values(ref.sheetId, ref).map((row) => row.map((cell) => (cell === checked ? cell : unchecked)));
      const rule = {
        criteria: 'CHECKBOX',
        args: custom ? [checked, unchecked] : [],
        allowInvalid: false,
        helpText: null,
      } as const;
      book.setValidations(ref.sheetId, ref, filled(ref, rule));
      book.setValues(ref.sheetId, ref, kept);
    }),
  'formulas.set': (context, refs, formulas) =>
    each(context, refs, (ref) => context.book.setFormulas(ref.sheetId, ref, formulas)),
  'formulas.fill': (context, refs, formula) =>
    each(context, refs, (ref) => context.book.setFormulas(ref.sheetId, ref, filled(ref, formula))),
  'notes.set': (context, refs, notes) => each(context, refs, (ref) => context.book.setNotes(ref.sheetId, ref, notes)),
  'notes.fill': (context, refs, note) =>
    each(context, refs, (ref) => context.book.setNotes(ref.sheetId, ref, filled(ref, note))),
  'formats.set': (context, ref, name, values) =>
    each(context, [ref], () => context.book.setFormats(ref.sheetId, ref, name, values)),
  'formats.fill': (context, refs, name, value) =>
    each(context, refs, (ref) => context.book.setFormats(ref.sheetId, ref, name, filled(ref, value))),
  'validations.set': (context, ref, rules) =>
    each(context, [ref], () => context.book.setValidations(ref.sheetId, ref, rules)),
  'validations.fill': (context, refs, rule) =>
    each(context, refs, (ref) => context.book.setValidations(ref.sheetId, ref, filled(ref, rule))),
  'border.set': (context, refs, border) =>
    each(context, refs, (ref) => context.book.setBorder(ref.sheetId, ref, border)),
  'merge.set': (context, ref, how) =>
    each(context, [ref], () => {
      for (const part of mergeParts(ref, how)) context.book.merge(part.sheetId, part);
    }),
  'merge.break': (context, refs) => each(context, refs, (ref) => context.book.breakApart(ref.sheetId, ref)),
  'cells.clear': (context, refs, what) => each(context, refs, (ref) => context.book.clear(ref.sheetId, ref, what)),
  'cells.sort': (context, ref, by) =>
    each(context, [ref], () => {
      if (by.some(({ column }) => column < ref.column || column >= ref.column + ref.columns))
        throw new ServiceError('The sort column is outside of the range.');
      context.book.sort(ref.sheetId, ref, by);
    }),
  'cells.copy': (context, from, to, values, formats) => {
    const { book } = context;
    checkBounds(book, from);
    return each(context, [{ ...to, rows: from.rows, columns: from.columns }], (target) =>
      copyCells(book, from, target, { values, formats }),
    );
  },
};
