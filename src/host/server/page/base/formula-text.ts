/** What the text of a formula that is being written says of itself: where a reference may stand, and whether it is whole. */
import { partsOf } from '../../../book/formulas/text/formula-parts';

/** A place in a formula where a reference may stand, by what is before it, and by what is after it. */
const OPEN = /[-+*/^&=<>(,;:{]\s*$/;
const ENDS = /^\s*(?:[),;}]|$)/;
/** What stands between marks of its own: texts, names of sheets, errors. */
const MARKED = /"(?:[^"]|"")*"|'(?:[^']|'')*'|#[A-Z0-9/]+[!?]?/g;
/** A sign that something has to follow, with nothing after it. */
const WAITS = /[-+*/^&=<>:!]\s*(?:[),;}]|$)|[,;]\s*$|^\s*$/;

/** Whether a reference may stand after this beginning of a formula. Nothing stands between quotation marks but words. */
export function opens(before: string): boolean {
  return OPEN.test(before) && before.split('"').length % 2 === 1;
}

/** Whether what follows leaves room for a reference before it. */
export function endsBefore(after: string): boolean {
  return ENDS.test(after);
}

/** Whether the formula may be meant as it stands; `isName` knows the named ranges. */
export function isWhole(formula: string, isName: (word: string) => boolean): boolean {
  const text = formula.slice(1).replace(MARKED, '0');
  if (/["']/.test(text) || WAITS.test(text) || owed(text) !== '') return false;
  // The name of a function still lacks its brackets.
  const last = partsOf(formula.trimEnd()).at(-1);
  return last?.isName !== true || /^(?:TRUE|FALSE)$/i.test(last.text) || isName(last.text);
}

/** The formula with the brackets shut that were left open, as Sheets puts it. */
export function closed(formula: string): string {
  const text = formula.replace(MARKED, '0');
  return formula.startsWith('=') && !/["']/.test(text) ? formula + (owed(text) ?? '') : formula;
}

/** The brackets that are still to be shut; null when one is shut that was not open. */
function owed(text: string): string | null {
  const closers: string[] = [];
  for (const sign of text) {
    if (sign === '(') closers.unshift(')');
    else if (sign === '{') closers.unshift('}');
    else if ((sign === ')' || sign === '}') && closers.shift() !== sign) return null;
  }
  return closers.join('');
}
