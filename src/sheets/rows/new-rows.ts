/** New rows on an initiative tab: below the last entry, never in the place of what somebody is typing there. */

import type { PlacedRow, RowCells, TabSheet } from '../../app/ports/rows';
import { cellAt } from '../../app/rows/row-cells';
import { cellText } from '../../domain/cells/cell-value';
import type { Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import { tabColumns } from '../book/layout';
import { a1Of, columnLetters } from '../platform/a1';
import { type DayClock, type SheetValue, toSheet } from '../platform/cells';
import { mayBeMisread } from '../platform/misread';
import { gatherRuns, type Run } from '../platform/runs';
import { growTo, writePlaced, writeToPlain } from '../platform/write-runs';
import { rowOfId } from './tab-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether a row of these cells is written by one call: its columns stand side by side and no word could be misread. */
export function isWrittenAtOnce(tab: TabSheet, initiative: Initiative, cells: RowCells, clock: DayClock): boolean {
  const line = lineOf(tab, initiative, cells, clock);
  const places = line.map(({ column }) => column);
  const sideBySide = Math.max(...places) - Math.min(...places) === places.length - 1;
  return sideBySide && wordsOf(line).length === 0;
}

/**
 * Append a row below the last entry, whatever people have filled down in columns of their own, which stay as they are;
 * the grid grows when it is full. Returns the row's number. Where nothing stands below the last entry the platform appends
 * it, which lets nobody come in between, and what it could misread follows into cells made plain text; else the row is
 * looked for right before it is written.
 */
export function appendRow(
  sheet: Sheet,
  tab: TabSheet,
  initiative: Initiative,
  cells: RowCells,
  clock: DayClock,
): number {
  const next = nextRow(tab);
  const line = lineOf(tab, initiative, cells, clock);
  // Where something came below since the tab was read, the platform appends below that.
  const isBelow = (tab.rows.at(-1)?.row ?? 0) >= next;
  if (mayBeMisread(cellText(cells.id)) || isBelow) {
    const row = freeRow(sheet, tab, next);
    growTo(sheet, row);
    writePlaced(
      sheet,
      line.map((each) => ({ ...each, row })),
      tab.columns.get('id'),
    );
    return row;
  }
  const words = wordsOf(line);
  sheet.appendRow(sideBySide(line.filter((each) => !words.includes(each))));
  const isNext = words.length === 0 && sheet.getLastRow() === next;
  const row = isNext ? next : (rowOfId(sheet, tab, cellText(cells.id)) ?? next);
  keepPlain(sheet, tab, initiative, row);
  writeToPlain(
    sheet,
    words.map((each) => ({ ...each, row })),
  );
  return row;
}

interface LineCell {
  readonly column: number;
  readonly value: SheetValue;
}

function lineOf({ columns }: TabSheet, initiative: Initiative, cells: RowCells, clock: DayClock): LineCell[] {
  return [...columns].map(([key, column]) => ({ column, value: toSheet(cellAt(initiative, cells, key), clock) }));
}

/** The platform's own appending reads them as typed, whatever format the column has. */
function wordsOf(line: readonly LineCell[]): LineCell[] {
  return line.filter(({ value }) => mayBeMisread(value));
}

/** The cells of an appended row take no format of their column over: the text columns get theirs again. */
function keepPlain(sheet: Sheet, { columns }: TabSheet, initiative: Initiative, row: number): void {
  const plain = tabColumns(initiative).flatMap(({ key, plainText }) => {
    const column = plainText ? columns.get(key) : undefined;
    return column === undefined ? [] : [`${columnLetters(column)}${row}`];
  });
  sheet.getRangeList(plain).setNumberFormat('@');
}

/** From column A on; blank where a column is a person's own. */
function sideBySide(line: readonly LineCell[]): SheetValue[] {
  const values = new Map(line.map(({ column, value }) => [column, value]));
  return Array.from({ length: Math.max(...values.keys()) }, (_, index) => values.get(index + 1) ?? '');
}

/**
 * Writes rows into free places, whole: a block of rows side by side takes one write, whichever of its cells are blank. Text in
 * cells that would read it as a day or a number stays text.
 */
export function placeRows(
  sheet: Sheet,
  tab: TabSheet,
  initiative: Initiative,
  rows: readonly PlacedRow[],
  clock: DayClock,
): void {
  growTo(sheet, Math.max(0, ...rows.map(({ row }) => row)));
  const plain = new Set<ColumnKey>(tabColumns(initiative).flatMap(({ key, plainText }) => (plainText ? [key] : [])));
  const cells = [...tab.columns].flatMap(([key, column]) =>
    rows.map(({ row, cells: each }) => ({ row, column, key, value: toSheet(cellAt(initiative, each, key), clock) })),
  );
  // Rows that were appended before may have lost the format of their column, so text columns are made plain text whole.
  const texts = cells.filter(({ key }) => plain.has(key));
  const others = cells.filter(({ key, value }) => !plain.has(key) && typeof value === 'string' && value !== '');
  const runs = [...gatherRuns(texts), ...gatherRuns(others)];
  if (runs.length > 0) sheet.getRangeList(runs.map(a1OfRun)).setNumberFormat('@');
  writeToPlain(sheet, cells);
}

/** Appends rows below the last entry; the number of the first. */
export function appendRows(
  sheet: Sheet,
  tab: TabSheet,
  initiative: Initiative,
  rows: readonly RowCells[],
  clock: DayClock,
): number {
  const first = freeRow(sheet, tab, nextRow(tab));
  placeRows(
    sheet,
    tab,
    initiative,
    rows.map((cells, index) => ({ row: first + index, cells })),
    clock,
  );
  return first;
}

function a1OfRun({ row, column, values }: Run<unknown>): string {
  return a1Of([row, column, values.length, values[0]?.length ?? 1]);
}

function nextRow({ rows, firstRow }: TabSheet): number {
  const isUsed = (cells: RowCells): boolean =>
    Object.values(cells)
      .flat()
      .some((cell) => cell !== null);
  return rows.reduce((next, { row, cells }) => (isUsed(cells) ? row + 1 : next), firstRow);
}

/** `row`, or the first one below it that nobody has typed into since the tab was read: one read. */
function freeRow(sheet: Sheet, { columns }: TabSheet, row: number): number {
  const last = sheet.getLastRow();
  if (last < row) return row;
  const own = [...columns.values()];
  const below = sheet.getRange(row, 1, last - row + 1, Math.max(...own)).getValues();
  const isUsed = (line: readonly unknown[]): boolean => own.some((column) => (line[column - 1] ?? '') !== '');
  return row + below.reduce((next, line, index) => (isUsed(line) ? index + 1 : next), 0);
}
