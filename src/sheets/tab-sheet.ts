/** An initiative tab as rows: reading it in one range read, writing cells, marks and new rows in few. */

import type { PlacedRow } from '../app/backup-port';
import type { CellWrite, RowCells, RowMark, TabSheet } from '../app/ports';
import { cellAt } from '../app/row-cells';
import { sumIndicators } from '../domain/indicators';
import type { CellValue, ColumnKey, Initiative } from '../domain/model';
import { cellText } from '../domain/text';
import { type DayClock, isRisky, type SheetValue, toCells, toSheet } from './cells';
import { tabColumns } from './layout';
import { type Located, locate } from './locate';
import { withPersonsNote } from './persons-note';
import { gatherRuns, type PlacedValue } from './runs';
import { runRange, writeRuns } from './write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that a full grid grows by. */
const GROWTH = 200;

/** Read a tab: one range read. */
export function readTabSheet(sheet: Sheet, initiative: Initiative, clock: DayClock): TabSheet {
  const cells = toCells(sheet.getDataRange().getValues(), clock);
  return tabSheetOf(sheet.getName(), initiative, cells, locate(initiative, cells));
}

function tabSheetOf(name: string, initiative: Initiative, cells: readonly CellValue[][], located: Located): TabSheet {
  const firstRow = located.headerRow + 1;
  const pick = rowPicker(initiative, located.columns);
  const rows = cells.slice(located.headerRow).map((row, index) => ({ row: firstRow + index, cells: pick(row) }));
  return { tab: initiative.key, name, columns: located.columns, missing: located.missing, firstRow, rows };
}

function rowPicker(
  initiative: Initiative,
  columns: ReadonlyMap<ColumnKey, number>,
): (row: readonly CellValue[]) => RowCells {
  const countColumns = sumIndicators(initiative).map(({ key }) => columns.get(key));
  const at = (row: readonly CellValue[], column: number | undefined): CellValue =>
    column === undefined ? null : (row[column - 1] ?? null);
  return (row) => ({
    date: at(row, columns.get('date')),
    area: at(row, columns.get('area')),
    staff: at(row, columns.get('staff')),
    counts: countColumns.map((column) => at(row, column)),
    counterparty: at(row, columns.get('counterparty')),
    note: at(row, columns.get('note')),
    status: at(row, columns.get('status')),
    id: at(row, columns.get('id')),
  });
}

/** Write cells where their columns are; a column that is gone is passed over (点検 names it). */
export function writeCells(sheet: Sheet, tab: TabSheet, writes: readonly CellWrite[], clock: DayClock): void {
  const placed: PlacedValue<SheetValue>[] = [];
  for (const { row, column, value } of writes) {
    const place = tab.columns.get(column);
    if (place !== undefined) placed.push({ row, column: place, value: toSheet(value, clock) });
  }
  writePlaced(sheet, placed);
}

/** Without reading the notes that stand there, ours take their place: for an edit that has spent its reads. */
export function writeMarks(
  sheet: Sheet,
  tab: TabSheet,
  marks: readonly RowMark[],
  clock: DayClock,
  readsNotes: boolean,
): void {
  const standing = new Map(tab.rows.map(({ row, cells }) => [row, cells]));
  const writes = marks.flatMap(({ row, status, id }): CellWrite[] => {
    const cells = standing.get(row);
    if (cellText(cells?.status ?? null) === status && cellText(cells?.id ?? null) === id) return [];
    return [
      { row, column: 'status', value: status },
      { row, column: 'id', value: id },
    ];
  });
  writeCells(sheet, tab, writes, clock);
  const status = tab.columns.get('status');
  if (status !== undefined) writeNotes(sheet, status, marks, readsNotes);
}

/** One read and one write a run of rows: what people wrote on these cells stays above ours. */
function writeNotes(sheet: Sheet, column: number, marks: readonly RowMark[], readsNotes: boolean): void {
  const notes = marks.flatMap(({ row, note }) => (note === undefined ? [] : [{ row, column, value: note ?? '' }]));
  for (const run of gatherRuns(notes)) {
    const range = runRange(sheet, run);
    const before = readsNotes ? range.getNotes() : [];
    range.setNotes(run.values.map(([ours = ''], index) => [withPersonsNote(before[index]?.[0] ?? '', ours)]));
  }
}

/**
 * Append a row below the last entry, whatever people have filled down in columns of their own, which stay as they are;
 * the grid grows when it is full. Returns the row's number. All or nothing: a row that fails half-way could count without
 * its 記録ID, and be counted again when it is sent again, so its cells are blanked.
 */
export function appendRow(
  sheet: Sheet,
  tab: TabSheet,
  initiative: Initiative,
  cells: RowCells,
  clock: DayClock,
): number {
  const row = freeRow(sheet, tab, nextRow(tab));
  growTo(sheet, row);
  const columns = [...tab.columns];
  try {
    writePlaced(
      sheet,
      columns.map(([key, column]) => ({ row, column, value: toSheet(cellAt(initiative, cells, key), clock) })),
      tab.columns.get('id'),
    );
  } catch (fault) {
    writeRuns(
      sheet,
      columns.map(([, column]) => ({ row, column, value: '' })),
    );
    throw fault;
  }
  return row;
}

/** Writes rows where they are said to stand; text in cells that would read it as a day or a number stays text. */
export function placeRows(
  sheet: Sheet,
  tab: TabSheet,
  initiative: Initiative,
  rows: readonly PlacedRow[],
  clock: DayClock,
): void {
  growTo(sheet, Math.max(0, ...rows.map(({ row }) => row)));
  const plain = new Set(tabColumns(initiative).flatMap(({ key, plainText }) => (plainText ? [key] : [])));
  const cells = [...tab.columns].flatMap(([key, column]) =>
    rows.map(({ row, cells: each }) => ({ row, column, key, value: toSheet(cellAt(initiative, each, key), clock) })),
  );
  const texts = cells.filter(({ key, value }) => typeof value === 'string' && value !== '' && !plain.has(key));
  for (const run of gatherRuns(texts)) runRange(sheet, run).setNumberFormat('@');
  writePlaced(
    sheet,
    cells.filter(({ value }) => value !== ''),
  );
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
  const ours = [...columns.values()];
  const below = sheet.getRange(row, 1, last - row + 1, Math.max(...ours)).getValues();
  const isUsed = (line: readonly unknown[]): boolean => ours.some((column) => (line[column - 1] ?? '') !== '');
  return row + below.reduce((next, line, index) => (isUsed(line) ? index + 1 : next), 0);
}

/** Makes sure that the grid reaches `row`; says whether it had to grow. */
export function growTo(sheet: Sheet, row: number): boolean {
  const max = sheet.getMaxRows();
  if (row <= max) return false;
  sheet.insertRowsAfter(max, row - max + GROWTH);
  return true;
}

/**
 * Text that would become a formula goes into cells made plain text first, so it stays as it was typed. Cells of the column
 * `first` are written before all others: a new row is known by its 記録ID from its first cell on.
 */
function writePlaced(sheet: Sheet, cells: readonly PlacedValue<SheetValue>[], first?: number): void {
  const risky = gatherRuns(cells.filter(({ value }) => isRisky(value))).map((run) => ({
    run,
    range: runRange(sheet, run),
  }));
  for (const { range } of risky) range.setNumberFormat('@');
  writeRuns(sheet, cells, first);
  for (const { run, range } of risky) keepAsText(range, run.values);
}

/** No page of the platform promises that plain text keeps a leading = from a script: looked at, and mended with an apostrophe. */
function keepAsText(range: GoogleAppsScript.Spreadsheet.Range, values: readonly SheetValue[][]): void {
  if (range.getFormulas().every((line) => line.every((formula) => formula === ''))) return;
  range.setValues(values.map((line) => line.map((value) => `'${value}`)));
}
