/** Where the lines of 変更履歴 stand: a person may have put in, deleted or moved columns and rows of the tab. */
import { readSeal } from '../../app/history/chain';
import { historyHeaders } from '../../i18n/words/history-names';
import { HEADER_ROW, LINES_COLUMN } from './history-view';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = readonly unknown[];

export const LINE_WIDTH = historyHeaders.length;
const SEAL = LINE_WIDTH - 1;
/** The place from 0 of a line's first cell. */
const START = LINES_COLUMN - 1;
/** The first headers of before: 操作 stood beside 日時. */
const KNOWN_BY = 3;

/** The place from 0 of the first cell of a row's line: its seal, the last of its cells, tells. */
export function lineStart(cells: Cells): number {
  const isSeal = (place: number): boolean => readSeal(String(cells[place] ?? '')) !== null;
  if (isSeal(START + SEAL)) return START;
  for (let place = cells.length - 1; place >= 0; place -= 1) if (isSeal(place)) return place - SEAL;
  return START;
}

export function textsOf(cells: Cells, from: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => textOf(cells[from + index]));
}

/** The time of a line is text, unless the line was written beside its columns. */
function textOf(cell: unknown): string {
  if (!(cell instanceof Date)) return String(cell ?? '');
  const [month, day] = [cell.getMonth() + 1, cell.getDate()].map(twoDigits);
  const time = [cell.getHours(), cell.getMinutes(), cell.getSeconds()].map(twoDigits);
  return `${cell.getFullYear()}/${month}/${day} ${time.join(':')}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Whether the tab, from its first row on, is not as the add-on left it: headers or lines stand elsewhere. */
export function isMoved(values: readonly Cells[]): boolean {
  return !isHeader(values[HEADER_ROW - 1] ?? []) || values.slice(HEADER_ROW).some(isBeside);
}

function isBeside(cells: Cells): boolean {
  return isHeader(cells) || lineStart(cells) !== START;
}

/** Whether it is a tab of before version 6, from its first row on: the lines stood where they are shown now. */
export function isOfBefore(values: readonly Cells[]): boolean {
  const head = values[HEADER_ROW - 1] ?? [];
  if (values.slice(HEADER_ROW).some((cells) => lineStart(cells) === 0)) return true;
  return !isHeader(head) && historyHeaders.slice(0, KNOWN_BY).every((header, index) => head[index] === header);
}

/** Whether the headers of the lines stand in their place in this row. */
export function isHeader(cells: Cells): boolean {
  return historyHeaders.every((header, index) => cells[START + index] === header);
}

/**
 * Puts lines that stand beside their columns back into them, and takes headers away that stand elsewhere. One read, and a
 * write for each run of rows; each of them at once, so that no line is ever there by half. Answers whether lines moved.
 */
export function putBack(sheet: Sheet): boolean {
  const values: unknown[][] = sheet.getDataRange().getValues();
  const runs = runsBeside(values);
  for (const { row, start, lines } of runs) {
    const [first, last] = [Math.min(start, START), Math.max(start, START)];
    const blank = (count: number): string[] => new Array<string>(count).fill('');
    const cells = lines.map((line) => [...blank(START - first), ...line, ...blank(last - START)]);
    const range = sheet.getRange(row, first + 1, cells.length, cells[0]?.length ?? 1);
    range.setNumberFormat('@').setValues(cells);
  }
  values.forEach((cells, index) => {
    if (index >= HEADER_ROW && isHeader(cells)) sheet.getRange(index + 1, 1, 1, START + LINE_WIDTH).clearContent();
  });
  const beyond = (values[HEADER_ROW - 1] ?? []).slice(START + LINE_WIDTH);
  if (beyond.some((cell) => historyHeaders.some((header) => header === cell)))
    sheet.getRange(HEADER_ROW, START + LINE_WIDTH + 1, 1, beyond.length).clearContent();
  return runs.length > 0;
}

interface RunBeside {
  /** 1-based. */
  readonly row: number;
  readonly start: number;
  readonly lines: string[][];
}

function runsBeside(values: readonly Cells[]): RunBeside[] {
  const runs: RunBeside[] = [];
  values.forEach((cells, index) => {
    const found = index < HEADER_ROW ? START : lineStart(cells);
    if (found === START && !(cells[START] instanceof Date)) return;
    const start = Math.max(found, 0);
    const line = textsOf(cells, found, LINE_WIDTH);
    const last = runs.at(-1);
    if (last !== undefined && last.start === start && last.row + last.lines.length === index + 1) last.lines.push(line);
    else runs.push({ row: index + 1, start, lines: [line] });
  });
  return runs;
}
