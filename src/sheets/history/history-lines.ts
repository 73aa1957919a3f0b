/** The lines of 変更履歴 on its tab: append only, every cell plain text, in hidden columns beside the view. */

import { nextSeal, readSeal, type Seal, sealText } from '../../app/history/chain';
import type { ChangeLine, Made } from '../../app/ports/history';
import { historyHeaders } from '../../i18n/words/history-names';
import { encodeKind } from '../../schema/history/change-words';
import { columnLetters } from '../platform/a1';
import { growTo, widenTo } from '../platform/write-runs';
import { isHeader, isMoved, LINE_WIDTH, lineStart, textsOf } from './history-places';
import { FIRST_LINE, HEADER_ROW, type HiddenBy, hiddenBy, LINES_COLUMN, shownLines } from './history-view';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Reading and sealing them all takes 点検 about a second (see docs/adr/0018-history.md). */
const MOST_LINES = 5000;

/** The cells of one line, as the sheet calls them. */
export function lineCells(row: number): string {
  return `${columnLetters(LINES_COLUMN)}${row}:${columnLetters(LINES_COLUMN + LINE_WIDTH - 1)}${row}`;
}

/** The cells of lines and the seal of the last one. `now` is of those that do not say when and by whom. */
export function sealedCells(
  lines: readonly ChangeLine[],
  now: Made,
  before: Seal,
): { readonly cells: string[][]; readonly last: Seal } {
  let last = before;
  const cells = lines.map((line) => {
    const { made = now, kind, tab, id, before: was, after, reason, requestId, content = '' } = line;
    const texts = [made.at, encodeKind(kind), made.by, tab, id, was, after, reason, requestId, content];
    last = nextSeal(last, texts);
    return [...texts, sealText(last)];
  });
  return { cells, last };
}

/** Appends cells below the last line: one write. `asked` is their range, where it is at hand. Answers the row of the last one. */
export function appendHistory(
  sheet: Sheet,
  cells: readonly string[][],
  below: number,
  asked: Range | null = null,
): number {
  const place = (): Range => sheet.getRange(below + 1, LINES_COLUMN, cells.length, LINE_WIDTH);
  const range = asked ?? onSheet(place) ?? grown(sheet, below + cells.length, place);
  range.setValues(cells.map((line) => [...line]));
  return below + cells.length;
}

/** null where the sheet has not so many rows or columns: asking how many it has would be a call a line. */
function onSheet(place: () => Range): Range | null {
  try {
    return place();
  } catch {
    return null;
  }
}

function grown(sheet: Sheet, row: number, place: () => Range): Range {
  growTo(sheet, row);
  const range = onSheet(place);
  // Somebody has deleted columns: 修復 puts the lines above back into theirs.
  if (range === null) widenTo(sheet, LINES_COLUMN + LINE_WIDTH - 1);
  return (range ?? place()).setNumberFormat('@');
}

/** The row of the last line; that of the header when there is none. */
export function lastLine(sheet: Sheet): number {
  return Math.max(sheet.getLastRow(), HEADER_ROW);
}

/** `row` is that of the last line. The first one stands below the row of the view's formula. */
export function isFull(row: number): boolean {
  return row - FIRST_LINE >= MOST_LINES;
}

/** The seal that stands in a row: one read. On a tab without lines the last row is that of the view's formula. */
export function sealAt(sheet: Sheet, row: number): Seal | null {
  return row > FIRST_LINE ? readSeal(String(sheet.getRange(row, LINES_COLUMN + LINE_WIDTH - 1).getValue())) : null;
}

/** Whether a line of this request is there, down to the row of the last one: one read of the column of request ids. */
export function historyHas(sheet: Sheet, last: number, requestId: string): boolean {
  const rows = last - HEADER_ROW;
  if (rows < 1) return false;
  const column = LINES_COLUMN + historyHeaders.indexOf('要求ID');
  return sheet
    .getRange(FIRST_LINE, column, rows, 1)
    .getValues()
    .some(([value]) => value === requestId);
}

export interface ReadLine {
  /** 1-based: where the view shows it. */
  readonly row: number;
  /** The seal last. */
  readonly cells: string[];
}

export interface ReadHistory {
  readonly lines: ReadLine[];
  /** What hides them from people; null where they are shown. */
  readonly hiddenBy: HiddenBy | null;
}

/** Every line, oldest first, also of a tab whose columns somebody moved: one read. */
export function readHistory(sheet: Sheet): ReadHistory {
  const values: unknown[][] = sheet.getDataRange().getValues();
  const below = values.slice(HEADER_ROW).map((cells) => (isHeader(cells) ? [] : cells));
  const lines = linesOf(below.map((cells) => textsOf(cells, lineStart(cells), LINE_WIDTH)));
  if (isMoved(values)) return { lines, hiddenBy: lines.length > 0 ? { kind: 'notShown' } : null };
  const view = below.map((cells) => textsOf(cells, 0, LINES_COLUMN - 1));
  return {
    lines,
    hiddenBy: hiddenBy(
      view,
      lines.map(({ cells }) => cells),
    ),
  };
}

/** The last lines, at most so many, oldest first: one read. */
export function readLastLines(sheet: Sheet, most: number): ReadLine[] {
  const last = lastLine(sheet);
  const first = Math.max(FIRST_LINE, last - most + 1);
  if (last < first) return [];
  const range = onSheet(() => sheet.getRange(first, LINES_COLUMN, last - first + 1, LINE_WIDTH));
  if (range === null) return readHistory(sheet).lines.slice(-most);
  const values: unknown[][] = range.getValues();
  return linesOf(values.map((cells) => textsOf(cells, 0, LINE_WIDTH)));
}

/** Rows that somebody put in between are no lines. */
function linesOf(values: readonly string[][]): ReadLine[] {
  const lines = values.filter((cells) => cells.some((cell) => cell !== ''));
  let row = FIRST_LINE + shownLines(lines).length;
  return lines.map((cells) => {
    if (cells[0] !== '') row -= 1;
    return { row, cells };
  });
}
