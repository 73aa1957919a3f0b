/**
 * What people see of 変更履歴: its lines, newest first, by one formula. The lines themselves stand in hidden columns at the
 * right of it in the order in which they are sealed, so that a new one is one write below the last.
 */
import { historyHeaders, shownHistoryHeaders } from '../../i18n/words/history-names';
import { columnLetters } from '../platform/a1';

export const HEADER_ROW = 3;
export const FIRST_LINE = HEADER_ROW + 1;
/** The first of the columns in which the lines stand. */
export const LINES_COLUMN = shownHistoryHeaders.length + 1;

/** Of what is shown: the places from 0 in a line. */
const shownPlaces = shownHistoryHeaders.map((header) => historyHeaders.indexOf(header));

/** Lines without a time were altered, and blank ones are none. */
export function viewFormula(): string {
  const first = columnLetters(LINES_COLUMN);
  const last = columnLetters(LINES_COLUMN + Math.max(...shownPlaces));
  const isLine = `${first}${FIRST_LINE}:${first}<>""`;
  const shown = `CHOOSECOLS(${first}${FIRST_LINE}:${last},${shownPlaces.map((place) => place + 1).join(',')})`;
  const rows = `FILTER(ROW(${first}${FIRST_LINE}:${first}),${isLine})`;
  return `=IFERROR(SORT(FILTER(${shown},${isLine}),${rows},FALSE),"")`;
}

/** Why the lines are not shown: somebody typed into a cell (1-based) of the view, or its formula is gone. */
export type HiddenBy = { readonly kind: 'typed'; readonly row: number } | { readonly kind: 'formulaGone' };

/** `view` and `lines` as the sheet has them from FIRST_LINE on. Whatever stands in the formula's way hides all lines. */
export function hiddenBy(view: readonly (readonly string[])[], lines: readonly (readonly string[])[]): HiddenBy | null {
  const wanted = shownLines(lines).map((line) => shownPlaces.map((place) => line[place] ?? ''));
  // Rows that somebody put in above it move the view down.
  const first = view.findIndex((cells) => cells.some((cell) => cell !== ''));
  if (first < 0) return wanted.length > 0 ? { kind: 'formulaGone' } : null;
  const typed = view.findIndex((cells, index) =>
    cells.some((cell, at) => cell !== '' && cell !== wanted[index - first]?.[at] && !isError(cell)),
  );
  return typed < 0 ? null : { kind: 'typed', row: FIRST_LINE + typed };
}

/** The lines that the view has, newest first. */
export function shownLines<T extends readonly string[]>(lines: readonly T[]): T[] {
  return lines.filter(([at]) => at !== '').reverse();
}

/** What the formula's own cell shows while something stands in its way. */
function isError(cell: string): boolean {
  return cell.startsWith('#');
}
