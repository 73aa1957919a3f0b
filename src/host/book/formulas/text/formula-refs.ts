/**
 * References inside a formula's text: shifted with the sheet, renamed, and bounded for the engine, which misreads ranges
 * that are open to the end of a sheet (C7:C). Pure text work.
 */

import { sheetPrefix } from '../../model/a1';
import type { Rect } from '../../model/rect';
import { type AxisChange, type Span, shiftSpan } from '../../model/spans';
import { withoutBraces } from './braces';
import { mapReferences, type Part, partsOf, type Reference, written } from './formula-parts';

/** The formula after rows or columns of the sheet named `sheet` changed; `own` is the sheet that the formula stands on. */
export function shiftFormula(formula: string, own: string, sheet: string, change: AxisChange): string {
  return mapReferences(formula, (reference) => {
    if (!sameName(reference.sheet ?? own, sheet)) return null;
    const span = change.axis === 'row' ? reference.rows : reference.columns;
    if (span === null) return null;
    const shifted = shiftSpan(span, change);
    if (shifted === null) return '#REF!';
    return written(change.axis === 'row' ? { ...reference, rows: shifted } : { ...reference, columns: shifted });
  });
}

/** Whether the formula refers to cells of that sheet, by itself or by a name; `own` is the sheet that it stands on. */
export function refersTo(formula: string, own: string, sheet: string, context: FormulaContext): boolean {
  const isOn = ({ reference }: Part): boolean => reference !== null && sameName(reference.sheet ?? own, sheet);
  if (!formula.startsWith('=')) return false;
  return partsOf(formula).some((part) => {
    if (!part.isName) return isOn(part);
    const cells = context.rangeOf(part.text);
    if (cells === null) return false;
    const named = partsOf(`=${cells}`);
    // A name without cells may have lost them by this very change.
    return named.some(isOn) || named.every(({ reference }) => reference === null);
  });
}

/** The formula after the sheet `from` was renamed to `to`; null for `to` is a deleted sheet. */
export function renameInFormula(formula: string, from: string, to: string | null): string {
  return mapReferences(formula, (reference) => {
    if (reference.sheet === null || !sameName(reference.sheet, from)) return null;
    return to === null ? '#REF!' : written({ ...reference, prefix: sheetPrefix(to) });
  });
}

/** The formula copied `rows` down and `columns` right: references without a dollar sign go along. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const [column1, row1, column2, row2] = reference.fixed;
    const movedRows = offsetSpan(reference.rows, rows, row1, reference.single ? row1 : row2);
    const movedColumns = offsetSpan(reference.columns, columns, column1, reference.single ? column1 : column2);
    if (movedRows === 'gone' || movedColumns === 'gone') return '#REF!';
    return written({ ...reference, rows: movedRows, columns: movedColumns });
  });
}

function offsetSpan(span: Span | null, by: number, fixedFirst: boolean, fixedLast: boolean): Span | null | 'gone' {
  if (span === null) return null;
  const first = fixedFirst ? span.first : span.first + by;
  const last = span.last === null || fixedLast ? span.last : span.last + by;
  return first < 1 || (last !== null && last < 1) ? 'gone' : { first, last };
}

/** Cells of a sheet by its name. */
export interface NamedRect {
  readonly sheet: string;
  readonly rect: Rect;
}

/** The formula after cells were cut and pasted: what points at nothing but them follows; `own` is the formula's sheet. */
export function followMoved(formula: string, own: string, from: NamedRect, to: NamedRect): string {
  return mapReferences(formula, (reference) => {
    if (!sameName(reference.sheet ?? own, from.sheet)) return null;
    const rows = movedSpan(reference.rows, from.rect.row, from.rect.rows, to.rect.row);
    const columns = movedSpan(reference.columns, from.rect.column, from.rect.columns, to.rect.column);
    if (rows === null || columns === null) return null;
    const stays = sameName(from.sheet, to.sheet);
    return written({ ...reference, rows, columns, prefix: stays ? reference.prefix : sheetPrefix(to.sheet) });
  });
}

/** The formula as it reads on another sheet: what pointed at its own sheet is named. */
export function namedReferences(formula: string, own: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet === null ? written({ ...reference, prefix: sheetPrefix(own) }) : null,
  );
}

function movedSpan(span: Span | null, first: number, size: number, to: number): Span | null {
  if (span === null || span.last === null || span.first < first || span.last >= first + size) return null;
  return { first: span.first - first + to, last: span.last - first + to };
}

/** What the book knows that a formula's text is read by. */
export interface FormulaContext {
  /** A sheet by its name in small or capital letters, null when there is none. */
  readonly sizeOf: (name: string) => { readonly name: string; readonly rows: number; readonly columns: number } | null;
  /** The cells of a named range, as a reference with its sheet; null when there is no such name. */
  readonly rangeOf: (name: string) => string | null;
}

/**
 * The formula as the engine reads it: ranges end where their sheet does, references to no sheet or to no cell are #REF!,
 * named ranges are the cells they stand for (the engine's own cache of names outlives a change of theirs), and lists in
 * braces are calls of functions unless they hold constants alone.
 */
export function boundFormula(formula: string, own: string, context: FormulaContext): string {
  const change = (reference: Reference): string | null => {
    const size = context.sizeOf(reference.sheet ?? own);
    if (size === null) return reference.sheet === null ? null : '#REF!';
    const rows = bounded(reference.rows, size.rows);
    const columns = bounded(reference.columns, size.columns);
    if (rows === null || columns === null) return '#REF!';
    const prefix =
      reference.sheet === null || reference.sheet === size.name ? reference.prefix : sheetPrefix(size.name);
    const after = written({ ...reference, prefix, rows, columns });
    return after === written(reference) ? null : after;
  };
  return withoutBraces(mapReferences(formula, change, context.rangeOf));
}

/** Functions that look at a reference and not into its cells: a formula may even name its own cell in them. */
const LOOKS_AT_PLACE = /(?<![\p{L}\p{N}_.])(?:ROWS?|COLUMNS?|SHEETS?|ISREF)\s*\(\s*$/iu;

/** Cells that a formula names, 0-based with both ends included; `sheet` is null for its own sheet. */
export interface ReadArea {
  readonly sheet: string | null;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** What a formula, as the engine reads it, reads by its text. */
export function readAreas(formula: string): ReadArea[] {
  const parts = partsOf(formula);
  return parts.flatMap(({ reference }, index) => {
    if (reference === null) return [];
    const alone = /^\s*\)/.test(parts[index + 1]?.text ?? '');
    if (alone && LOOKS_AT_PLACE.test(parts[index - 1]?.text ?? '')) return [];
    const { sheet, rows, columns } = reference;
    return [
      {
        sheet,
        startRow: (rows?.first ?? 1) - 1,
        endRow: (rows?.last ?? Number.POSITIVE_INFINITY) - 1,
        startColumn: (columns?.first ?? 1) - 1,
        endColumn: (columns?.last ?? Number.POSITIVE_INFINITY) - 1,
      },
    ];
  });
}

/** The part of a span that lies on the sheet, null when there is none; one that is open to the end reaches that far. */
function bounded(span: Span | null, size: number): Span | null {
  const first = span?.first ?? 1;
  if (span === null || span.last === null) return { first, last: Math.max(size, first) };
  return first > size ? null : { first, last: Math.min(span.last, size) };
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
