/** Lists written in braces: {A1:A2;B1:B2}. The engine knows those of constants; all others become calls of functions. */

import { LIST_OF_COLUMNS, LIST_OF_ROWS } from '../functions/lists';

const CONSTANT = /^\s*(?:[+-]?[\d.]+(?:[eE][+-]?\d+)?%?|"(?:[^"]|"")*"|true|false|#[A-Z/0]+[!?]?)\s*$/i;
/** Texts, and names of sheets in quotes; what is not closed ends with the formula. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'?/y;
const OPENING = new Set(['(', '{']);
const CLOSING = new Set([')', '}']);

/** Lists within lists that nobody writes; reading them would take long and be too deep for the stack. */
const MOST_LEVELS = 100;

/** The formula with its lists as calls; one that does not close its braces, or nests too many, stays as it is. */
export function withoutBraces(formula: string): string {
  return formula.includes('{') && levelsOf(formula) <= MOST_LEVELS ? replaced(formula) : formula;
}

function levelsOf(formula: string): number {
  let [open, most] = [0, 0];
  for (let at = 0; at < formula.length; at += Math.max(1, quotedAt(formula, at).length)) {
    if (formula[at] === '{') most = Math.max(most, ++open);
    if (formula[at] === '}') open -= 1;
  }
  return most;
}

function replaced(formula: string): string {
  let out = '';
  for (let at = 0; at < formula.length; ) {
    const quoted = quotedAt(formula, at);
    const end = quoted === '' && formula[at] === '{' ? closingOf(formula, at) : -1;
    if (end > 0) {
      out += listCall(formula.slice(at + 1, end));
      at = end + 1;
    } else {
      const used = quoted === '' ? (formula[at] ?? '') : quoted;
      out += used;
      at += used.length;
    }
  }
  return out;
}

function listCall(content: string): string {
  const rows = split(content, ';').map((row) => split(row, ','));
  if (rows.flat().every((each) => CONSTANT.test(each))) return `{${content}}`;
  const columns = rows.map((row) => `${LIST_OF_COLUMNS}(${row.map(replaced).join()})`);
  return columns.length === 1 ? (columns[0] ?? '') : `${LIST_OF_ROWS}(${columns.join()})`;
}

function quotedAt(formula: string, at: number): string {
  QUOTED.lastIndex = at;
  return QUOTED.exec(formula)?.[0] ?? '';
}

/** Where the brace closes that opens at a place; -1 when it does not. */
function closingOf(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; ) {
    const quoted = quotedAt(formula, at);
    if (formula[at] === '{') depth += 1;
    if (formula[at] === '}') depth -= 1;
    if (depth === 0) return at;
    at += Math.max(1, quoted.length);
  }
  return -1;
}

/** The parts between separators that stand in no brackets and no quotes. */
function split(content: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (let at = 0; at < content.length; ) {
    const quoted = quotedAt(content, at);
    const used = quoted === '' ? (content[at] ?? '') : quoted;
    at += used.length;
    if (OPENING.has(used)) depth += 1;
    if (CLOSING.has(used)) depth -= 1;
    if (used === separator && depth === 0) {
      parts.push(part);
      part = '';
    } else part += used;
  }
  return [...parts, part];
}
