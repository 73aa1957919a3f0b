/** The 変更履歴 tab: append only, every cell plain text. */

import { nextSeal, readSeal, type Seal, sealText } from '../../app/history/chain';
import type { ChangeLine, Made } from '../../app/ports/history';
import { ja } from '../../i18n/ja';
import { fixedTabs, historyHeaders } from '../../i18n/words/names';
import { encodeKind } from '../../schema/history/change-words';
import type { AppliedStore } from '../book/applied-store';
import { putLook } from '../book/put-look';
import { colors } from '../platform/colors';
import { type Look, tableHeights } from '../platform/look';
import { lineOf } from '../platform/runs';
import { blockStep, topCells } from '../platform/style';
import { TO_END } from '../platform/style-layers';
import { growTo, writeRuns } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const HEADER_ROW = 3;
/** Reading and sealing them all takes 点検 about a second (see docs/adr/0018-history.md). */
const MOST_LINES = 5000;
export const HISTORY_WIDTH = historyHeaders.length;
const WIDTH = HISTORY_WIDTH;
/** Hidden columns are as wide as those before them: one call for both. */
const WIDTHS = [150, 100, 170, 84, 84, 260, 260, 200, 200, 200, 200];
/** For the add-on alone: 記録ID, and from 要求ID on. */
const [ID_COLUMN, REQUEST_COLUMN] = [historyHeaders.indexOf('記録ID') + 1, historyHeaders.indexOf('要求ID') + 1];

/** Title, headers and looks of the tab: one read, and writes only where something is missing. */
export function ensureHistorySheet(sheet: Sheet, isNew: boolean, store: AppliedStore): void {
  const { title, hint } = ja.setup.history;
  const words = [...lineOf(1, [title]), ...lineOf(2, [hint]), ...lineOf(HEADER_ROW, historyHeaders)];
  if (!isNew) {
    const top: unknown[][] = sheet.getRange(1, 1, HEADER_ROW, WIDTH).getValues();
    writeRuns(
      sheet,
      words.filter(({ row, column, value }) => top[row - 1]?.[column - 1] !== value),
    );
  }
  const look: Look = {
    cells: [
      [[HEADER_ROW + 1, 1, TO_END, WIDTH], { format: '@', top: false, wrap: false }],
      ...topCells(1, HEADER_ROW, WIDTH),
    ],
    underlines: [[[HEADER_ROW + 1, 1, TO_END, WIDTH], colors.line]],
    widths: WIDTHS,
    heights: tableHeights(HEADER_ROW),
    columns: WIDTH,
    hiddenColumns: [
      [ID_COLUMN, 1],
      [REQUEST_COLUMN, WIDTH - REQUEST_COLUMN + 1],
    ],
    hidesGridlines: true,
    frozenRows: HEADER_ROW,
    protection: { name: fixedTabs.history, open: [] },
  };
  putLook(store, 'history', sheet, look, isNew ? { ground: 'new', steps: [blockStep(words)] } : {});
}

/** Takes the person to the last line. */
export function showNewest(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, sheet: Sheet): void {
  spreadsheet.setActiveSheet(sheet);
  sheet.setActiveRange(sheet.getRange(Math.max(HEADER_ROW, sheet.getLastRow()), 1));
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
  const place = (): Range => sheet.getRange(below + 1, 1, cells.length, WIDTH);
  const range = asked ?? onSheet(place) ?? grown(sheet, below + cells.length, place);
  range.setValues(cells.map((line) => [...line]));
  return below + cells.length;
}

/** null where the sheet has not so many rows: asking how many it has would be a call a line. */
function onSheet(place: () => Range): Range | null {
  try {
    return place();
  } catch {
    return null;
  }
}

function grown(sheet: Sheet, row: number, place: () => Range): Range {
  return growTo(sheet, row) ? place().setNumberFormat('@') : place();
}

/** The row of the last line; that of the header when there is none. */
export function lastLine(sheet: Sheet): number {
  return Math.max(sheet.getLastRow(), HEADER_ROW);
}

export function isFull(row: number): boolean {
  return row - HEADER_ROW >= MOST_LINES;
}

/** The seal that stands in a row: one read. */
export function sealAt(sheet: Sheet, row: number): Seal | null {
  return row > HEADER_ROW ? readSeal(String(sheet.getRange(row, WIDTH).getValue())) : null;
}

/** Whether a line of this request is there, down to the row of the last one: one read of the column of request ids. */
export function historyHas(sheet: Sheet, last: number, requestId: string): boolean {
  const rows = last - HEADER_ROW;
  if (rows < 1) return false;
  const column = historyHeaders.indexOf('要求ID') + 1;
  return sheet
    .getRange(HEADER_ROW + 1, column, rows, 1)
    .getValues()
    .some(([value]) => value === requestId);
}

interface ReadLine {
  readonly row: number;
  /** The seal last. */
  readonly cells: string[];
}

/** Every line: one read. */
export function readLines(sheet: Sheet): ReadLine[] {
  return linesFrom(HEADER_ROW + 1, sheet.getDataRange().getValues().slice(HEADER_ROW));
}

/** The last lines, at most so many: one read. */
export function readLastLines(sheet: Sheet, most: number): ReadLine[] {
  const last = lastLine(sheet);
  const first = Math.max(HEADER_ROW + 1, last - most + 1);
  if (last < first) return [];
  return linesFrom(first, sheet.getRange(first, 1, last - first + 1, WIDTH).getValues());
}

function linesFrom(first: number, values: readonly (readonly unknown[])[]): ReadLine[] {
  const columns = Array.from({ length: WIDTH }, (_, column) => column);
  return values.map((line, index) => ({
    row: first + index,
    cells: columns.map((column) => String(line[column] ?? '')),
  }));
}
