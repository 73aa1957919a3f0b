/** The text of a formula, read into references, words that are no functions, and what stands between. Strings and function names are left alone. */

import { columnLetters, columnNumber } from '../../model/a1';
import type { Span } from '../../model/spans';

/** One reference; an axis that is null is the whole axis (A:C has no rows, 2:5 no columns). */
export interface Reference {
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
  String.raw`"(?:[^"]|"")*"|${SHEET}|'(?:[^']|'')*'?|[\p{L}_\\][\p{L}\p{N}_.]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[\s\S]`,
  'uy',
);

const WORD = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/**
 * The formula with each reference replaced by what `change` gives for it, and each word that is no function by what `name`
 * gives (null keeps them as they stand).
 */
export function mapReferences(
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
export interface Part {
  readonly text: string;
  readonly reference: Reference | null;
  readonly isName: boolean;
}

// Each change of rows, columns or sheets reads all formulas again, most of which have stayed as they were.
const MOST_KEPT = 5000;
const keptParts = new Map<string, readonly Part[]>();

export function partsOf(formula: string): readonly Part[] {
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

export function written(reference: Reference): string {
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
