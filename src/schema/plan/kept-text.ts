/** Long texts of 計画: the book keeps how they begin, and 計画 has the whole of them. Pure. */

/** Characters of a definition, a goal or an effect that are kept. */
const KEPT = 40;
const CUT = '…';

export function keptText(text: string): string {
  return text.length <= KEPT ? text : `${text.slice(0, KEPT)}${CUT}`;
}

/** The whole of a text that was kept, where 計画 still begins with what was kept of it. */
export function wholeText(kept: string, written: string): string {
  return keptText(written) === kept ? written : kept;
}
