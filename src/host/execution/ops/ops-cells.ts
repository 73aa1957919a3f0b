/** Operations on the cells of ranges. */

import { type A1, boundA1, openNotation, parseA1 } from '../../book/model/a1';
import type { Rect } from '../../book/model/rect';
import type { FormatName, SheetInfo, Validation, Wire } from '../../book/model/types';
import type { FormatValue, Ops, RangeRef } from '../../services/protocol';
import type { Context, Handlers } from '../state/context';
import { ServiceError } from '../state/errors';
import { checkBounds, checkRights, sheetInfo } from '../state/rights';
import { selection } from '../state/selection';
import { colourCode } from './colours';
import { copyCells, targetsOf } from './copy-cells';

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

const R1C1 = /^R([1-9]\d{0,7})C([1-9]\d{0,4})(?::R([1-9]\d{0,7})C([1-9]\d{0,4}))?$/i;

/** 'R2C3' and 'R2C3:R5C4' as A1 has them; null for any other text. */
function parseR1C1(text: string): A1 | null {
  const found = R1C1.exec(text);
  if (found === null) return null;
  const [row, column, toRow, toColumn] = found.slice(1).map((digits) => Number(digits ?? Number.NaN));
  const ends = { row: toRow || row || 1, column: toColumn || column || 1 };
  return {
    sheet: null,
    firstRow: Math.min(row ?? 1, ends.row),
    lastRow: Math.max(row ?? 1, ends.row),
    firstColumn: Math.min(column ?? 1, ends.column),
    lastColumn: Math.max(column ?? 1, ends.column),
  };
}

/** A1 or R1C1 text, or the name of a named range (which looks like neither). */
function resolve(context: Context, text: string, sheetId: number | null): ReturnType<Ops['range.resolve']> {
  const { book } = context;
  const a1 = parseA1(text) ?? parseR1C1(text);
  if (a1 === null) {
    const named = book.namedRanges().find((range) => range.name === text);
    if (named === undefined) throw new ServiceError('Range not found');
    return { sheetId: named.sheetId, ...named.rect, notation: null };
  }
  const info = sheetOf(context, a1.sheet, sheetId);
  const ref = { sheetId: info.id, ...boundA1(a1, info) };
  checkBounds(book, ref);
  return { ...ref, notation: openNotation(a1) };
}

function append({ book, execution }: Context, sheetId: number, row: Wire[]): null {
  const info = sheetInfo(book, sheetId);
  if (row.length === 0) return null;
  const at = book.lastRow(sheetId) + 1;
  const ref = { sheetId, row: at, column: 1, rows: 1, columns: row.length };
  checkRights(book, execution.user, ref);
  if (at > info.maxRows) book.insertRows(sheetId, info.maxRows + 1, at - info.maxRows);
  if (row.length > info.maxColumns) book.insertColumns(sheetId, info.maxColumns + 1, row.length - info.maxColumns);
  book.appendValues(sheetId, ref, [row]);
  return null;
}

/** What CHECKBOX rules have in their cells, ticked or not; null for a cell that is no checkbox. */
function boxValue(rule: Validation | null | undefined, checked: boolean): Wire | null {
  if (rule?.criteria !== 'CHECKBOX') return null;
  const own = rule.args[checked ? 0 : 1];
  if (own === undefined) return rule.args.length > 0 ? '' : checked;
  return typeof own === 'object' && 'a1' in own ? checked : own;
}

/** Cells that are no checkboxes stay as they are. */
function check({ book }: Context, ref: RangeRef, checked: boolean): void {
  book.validations(ref.sheetId, ref).forEach((line, down) => {
    line.forEach((rule, right) => {
      const value = boxValue(rule, checked);
      const cell = { row: ref.row + down, column: ref.column + right, rows: 1, columns: 1 };
      if (value !== null) book.setValues(ref.sheetId, cell, [[value]]);
    });
  });
}

const isColour = (name: FormatName): boolean => name === 'background' || name === 'fontColor';

/** A format as it is kept and read back. */
function formatValue(name: FormatName, value: FormatValue): FormatValue {
  return isColour(name) && typeof value === 'string' ? colourCode(value) : value;
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
  'range.resolveAll': (context, texts, sheetId) =>
    texts.map((text) => {
      const { notation: _, ...ref } = resolve(context, text, sheetId);
      return ref;
    }),

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
  'values.check': (context, refs, checked) => each(context, refs, (ref) => check(context, ref, checked)),
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
    each(context, [ref], () => {
      const kept = values.map((line) => line.map((value) => formatValue(name, value)));
      context.book.setFormats(ref.sheetId, ref, name, kept);
    }),
  'formats.fill': (context, refs, name, value) =>
    each(context, refs, (ref) =>
      context.book.setFormats(ref.sheetId, ref, name, filled(ref, formatValue(name, value))),
    ),
  'validations.set': (context, ref, rules) =>
    each(context, [ref], () => context.book.setValidations(ref.sheetId, ref, rules)),
  'validations.fill': (context, refs, rule) =>
    each(context, refs, (ref) => context.book.setValidations(ref.sheetId, ref, filled(ref, rule))),
  'border.set': (context, refs, border) =>
    each(context, refs, (ref) => {
      const { color } = border;
      context.book.setBorder(ref.sheetId, ref, color === null ? border : { ...border, color: colourCode(color) });
    }),
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
  'cells.copy': (context, from, to, what, transposed) => {
    checkBounds(context.book, from);
    return each(context, targetsOf(from, to, transposed), (target) =>
      copyCells(context.book, from, target, what, transposed),
    );
  },
};
