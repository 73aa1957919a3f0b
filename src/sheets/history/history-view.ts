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

/** Of the lines from that row on. Lines without a time were altered, and blank ones are none. */
export function viewFormula(row = FIRST_LINE): string {
  const first = columnLetters(LINES_COLUMN);
  const last = columnLetters(LINES_COLUMN + Math.max(...shownPlaces));
  const isLine = `${first}${row}:${first}<>""`;
  const shown = `CHOOSECOLS(${first}${row}:${last},${shownPlaces.map((place) => place + 1).join(',')})`;
  const rows = `FILTER(ROW(${first}${row}:${first}),${isLine})`;
  return `=IFERROR(SORT(FILTER(${shown},${isLine}),${rows},FALSE),"")`;
}

/** Whether a formula is the view's, wherever it and its lines stand now. */
export function isView(formula: string): boolean {
  return formula.startsWith('=IFERROR(SORT(FILTER(CHOOSECOLS(');
}

/** Why the lines are not shown: somebody typed into a cell (1-based) of the view, or it is gone, moved, or shows some of them. */
export type HiddenBy = { readonly kind: 'typed'; readonly row: number } | { readonly kind: 'notShown' };

/** `view` and `lines` as the sheet has them from FIRST_LINE on. Whatever stands in the formula's way hides all lines. */
export function hiddenBy(view: readonly (readonly string[])[], lines: readonly (readonly string[])[]): HiddenBy | null {
  const wanted = shownLines(lines).map((line) => shownPlaces.map((place) => line[place] ?? ''));
  // Rows that somebody put in above it move the view down.
  const first = view.findIndex((cells) => cells.some((cell) => cell !== ''));
  if (first < 0) return wanted.length > 0 ? { kind: 'notShown' } : null;
  const typed = view.findIndex((cells, index) =>
    cells.some((cell, at) => cell !== '' && cell !== wanted[index - first]?.[at] && !isError(cell)),
  );
  if (typed >= 0) return { kind: 'typed', row: FIRST_LINE + typed };
  const shown = view.slice(first).filter((cells) => cells.some((cell) => cell !== '')).length;
  return shown < wanted.length ? { kind: 'notShown' } : null;
}

/** The lines that the view has, newest first. */
export function shownLines<T extends readonly string[]>(lines: readonly T[]): T[] {
  return lines.filter(([at]) => at !== '').reverse();
}

/** What the formula's own cell shows while something stands in its way. */
function isError(cell: string): boolean {
  return cell.startsWith('#');
}
