/**
 * References inside a formula's text: found, shifted with the sheet, renamed, and bounded for the engine, which misreads
 * ranges that are open to the end of a sheet (C7:C). Pure text work; strings, names and function names are left alone.
 */

import { columnLetters, columnNumber, sheetPrefix } from '../model/a1';
import type { Rect } from '../model/rect';
import { type AxisChange, type Span, shiftSpan } from '../model/spans';
import { withoutBraces } from './braces';

/** One reference; an axis that is null is the whole axis (A:C has no rows, 2:5 no columns). */
interface Reference {
  readonly prefix: string;
  readonly sheet: string | null;
  readonly rows: Span | null;
  readonly columns: Span | null;
  /** Dollar signs: first column, first row, last column, last row. */
  readonly fixed: readonly [boolean, boolean, boolean, boolean];
  readonly single: boolean;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)`;
const END = String.raw`(?::(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)|(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d*)))?`;
const COLUMNS = String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})`;
const ROWS = String.raw`(\$?)([1-9]\d*):(\$?)([1-9]\d*)`;
const STOP = String.raw`(?![\p{L}\p{N}_.(!])`;
const REFERENCE = new RegExp(`(${SHEET})?(?:${CELL}${END}|${COLUMNS}|${ROWS})${STOP}`, 'uy');
const SKIP = new RegExp(
  String.raw`"(?:[^"]|"")*"|${SHEET}|[\p{L}_\\][\p{L}\p{N}_.]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[\s\S]`,
  'uy',
);

const WORD = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/**
 * The formula with each reference replaced by what `change` gives for it, and each word that is no function by what `name`
 * gives (null keeps them as they stand).
 */
function mapReferences(
  formula: string,
  change: (reference: Reference) => string | null,
  name: (word: string) => string | null = () => null,
): string {
  if (!formula.startsWith('=')) return formula;
  let out = '=';
  for (const { text, reference, isName } of partsOf(formula)) {
    const changed = reference !== null ? change(reference) : isName ? name(text) : null;
    out += changed ?? text;
  }
  return out;
}

/** A piece of a formula's text: a reference, a word that is no function, or what stands between. */
interface Part {
  readonly text: string;
  readonly reference: Reference | null;
  readonly isName: boolean;
}

// Each change of rows, columns or sheets reads all formulas again, most of which have stayed as they were.
const MOST_KEPT = 5000;
const keptParts = new Map<string, readonly Part[]>();

function partsOf(formula: string): readonly Part[] {
  const kept = keptParts.get(formula);
  if (kept !== undefined) return kept;
  const parts = readParts(formula);
  if (keptParts.size >= MOST_KEPT) keptParts.clear();
  keptParts.set(formula, parts);
  return parts;
}

function readParts(formula: string): Part[] {
  const parts: Part[] = [];
  let between = '';
  const put = (text: string, reference: Reference | null): void => {
    if (between !== '') parts.push({ text: between, reference: null, isName: false });
    between = '';
    parts.push({ text, reference, isName: reference === null });
  };
  let position = 1;
  while (position < formula.length) {
    REFERENCE.lastIndex = position;
    const found = REFERENCE.exec(formula);
    if (found !== null) {
      put(found[0], parseReference(found));
      position = REFERENCE.lastIndex;
      continue;
    }
    SKIP.lastIndex = position;
    const skipped = SKIP.exec(formula)?.[0] ?? formula.slice(position);
    position += skipped.length;
    if (WORD.test(skipped) && formula[position] !== '(') put(skipped, null);
    else between += skipped;
  }
  if (between !== '') parts.push({ text: between, reference: null, isName: false });
  return parts;
}

function parseReference(found: RegExpExecArray): Reference {
  const at = (index: number): string => found[index] ?? '';
  const prefix = at(1);
  const base = { prefix, sheet: prefix === '' ? null : unquoted(prefix) };
  return at(5) !== '' ? cellReference(base, at) : bandReference(base, at);
}

type Base = Pick<Reference, 'prefix' | 'sheet'>;

function cellReference(base: Base, at: (index: number) => string): Reference {
  const column = columnNumber(at(3));
  const row = Number(at(5));
  const first = [at(2) === '$', at(4) === '$'] as const;
  if (at(9) !== '') {
    const rows = ordered(row, Number(at(9)));
    const columns = ordered(column, columnNumber(at(7)));
    return { ...base, rows, columns, fixed: [...first, at(6) === '$', at(8) === '$'], single: false };
  }
  if (at(11) !== '') {
    const columns = ordered(column, columnNumber(at(11)));
    return {
      ...base,
      rows: { first: row, last: null },
      columns,
      fixed: [...first, at(10) === '$', false],
      single: false,
    };
  }
  if (at(13) !== '') {
    const rows = ordered(row, Number(at(13)));
    return {
      ...base,
      rows,
      columns: { first: column, last: null },
      fixed: [...first, false, at(12) === '$'],
      single: false,
    };
  }
  const rows = { first: row, last: row };
  return { ...base, rows, columns: { first: column, last: column }, fixed: [...first, false, false], single: true };
}

function bandReference(base: Base, at: (index: number) => string): Reference {
  if (at(15) !== '') {
    const columns = ordered(columnNumber(at(15)), columnNumber(at(17)));
    return { ...base, rows: null, columns, fixed: [at(14) === '$', false, at(16) === '$', false], single: false };
  }
  const rows = ordered(Number(at(19)), Number(at(21)));
  return { ...base, rows, columns: null, fixed: [false, at(18) === '$', false, at(20) === '$'], single: false };
}

function ordered(a: number, b: number): Span {
  return a <= b ? { first: a, last: b } : { first: b, last: a };
}

function unquoted(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function written(reference: Reference): string {
  const { prefix, rows, columns, fixed, single } = reference;
  const mark = (index: number): string => (fixed[index] ? '$' : '');
  if (columns === null && rows !== null) return `${prefix}${mark(1)}${rows.first}:${mark(3)}${rows.last}`;
  if (columns === null) return prefix;
  const firstColumn = `${mark(0)}${columnLetters(columns.first)}`;
  const lastColumn = columns.last === null ? '' : `${mark(2)}${columnLetters(columns.last)}`;
  if (rows === null) return `${prefix}${firstColumn}:${lastColumn}`;
  const first = `${prefix}${firstColumn}${mark(1)}${rows.first}`;
  return single ? first : `${first}:${lastColumn}${rows.last === null ? '' : `${mark(3)}${rows.last}`}`;
}

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
