/** An initiative tab as rows: reading it in one range read, writing cells and marks in few. */

import type { CellWrite, RowCells, RowMark, TabSheet } from '../../app/ports/rows';
import type { CellValue } from '../../domain/cells/cell-value';
import { cellText } from '../../domain/cells/cell-value';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import { byColumn, commonColumns } from '../../domain/rows/columns';
import type { Grid } from '../../schema/cells/grid';
import { type Located, locate } from '../book/locate';
import { columnLetters } from '../platform/a1';
import { type DayClock, type SheetValue, toCells, toSheet } from '../platform/cells';
import { gatherRuns, type PlacedValue } from '../platform/runs';
import { type Ranges, runRange, writePlaced } from '../platform/write-runs';
import { withPersonsNote } from './persons-note';
import { uncountedColumns } from './uncounted-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Read the tab of that name: one range read. */
export function readTabSheet(sheet: Sheet, name: string, initiative: Initiative, clock: DayClock): TabSheet {
  return tabOfCells(toCells(sheet.getDataRange().getValues(), clock), () => name, initiative);
}

/** The same of its cells. */
export function tabOfCells(cells: Grid, name: () => string, initiative: Initiative): TabSheet {
  return tabSheetOf(name, initiative, cells, locate(initiative, cells));
}

function tabSheetOf(name: () => string, initiative: Initiative, cells: Grid, located: Located): TabSheet {
  const firstRow = located.headerRow + 1;
  const pick = rowPicker(initiative, located.columns);
  const rows = cells.slice(located.headerRow).map((row, index) => ({ row: firstRow + index, cells: pick(row) }));
  const { columns, missing, headerRow, headerGone } = located;
  const beside = headerGone ? [] : uncountedColumns(cells, headerRow, [...columns.values()]);
  return { tab: initiative.key, name, columns, missing, beside, firstRow, rows };
}

function rowPicker(
  initiative: Initiative,
  columns: ReadonlyMap<ColumnKey, number>,
): (row: readonly CellValue[]) => RowCells {
  const common = byColumn(commonColumns, (key) => columns.get(key));
  const counts = columnIndicators(initiative).map(({ key }) => columns.get(key));
  const at = (row: readonly CellValue[], column: number | undefined): CellValue =>
    column === undefined ? null : (row[column - 1] ?? null);
  return (row) => ({
    ...byColumn(commonColumns, (key) => at(row, common[key])),
    counts: counts.map((column) => at(row, column)),
  });
}

/** The row of a 記録ID as the tab stands now, wherever its rows have moved; null when it is gone. One read. */
export function rowOfId(sheet: Sheet, { columns }: TabSheet, id: string): number | null {
  const column = columns.get('id');
  if (column === undefined) return null;
  const ids = sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).getValues();
  const index = ids.findIndex(([cell]) => String(cell) === id);
  return index < 0 ? null : index + 1;
}

/** Write cells where their columns are; a column that is gone is passed over (点検 names it). */
export function writeCells(sheet: Ranges, tab: TabSheet, writes: readonly CellWrite[], clock: DayClock): void {
  const placed: PlacedValue<SheetValue>[] = [];
  const texts: PlacedValue<SheetValue>[] = [];
  for (const { row, column, value, asTyped } of writes) {
    const place = tab.columns.get(column);
    if (place === undefined) continue;
    if (asTyped === true) texts.push({ row, column: place, value: typeof value === 'number' ? value : `'${value}` });
    else placed.push({ row, column: place, value: toSheet(value, clock) });
  }
  writePlaced(sheet, placed);
  writeAsTyped(sheet, texts);
}

/** The next number typed here is to look and count as itself: the format goes, and the sign in front keeps a text from having one. */
function writeAsTyped(sheet: Ranges, texts: readonly PlacedValue<SheetValue>[]): void {
  for (const run of gatherRuns(texts)) runRange(sheet, run).setNumberFormat('General').setValues(run.values);
}

/** Days with their years: a format without one is of days that were typed so. */
export function showInFull(sheet: Ranges, { columns }: TabSheet, rows: readonly number[]): void {
  const column = columns.get('date');
  if (column === undefined) return;
  for (const run of gatherRuns(rows.map((row) => ({ row, column, value: '' }))))
    runRange(sheet, run).setNumberFormat('yyyy/mm/dd');
}

interface Marked {
  readonly marks: readonly RowMark[];
  /** Other cells that are written with them. */
  readonly writes: readonly CellWrite[];
  /** Without reading the notes that are there, the add-on's take their place: for an edit that has spent its reads. */
  readonly readsNotes: boolean;
}

export function writeMarks(sheet: Ranges, tab: TabSheet, { marks, writes, readsNotes }: Marked, clock: DayClock): void {
  const recorded = new Map(tab.rows.map(({ row, cells }) => [row, cells]));
  const own = marks.flatMap(({ row, status, id }): CellWrite[] => {
    const cells = recorded.get(row);
    if (cellText(cells?.status ?? null) === status && cellText(cells?.id ?? null) === id) return [];
    return [
      { row, column: 'status', value: status },
      { row, column: 'id', value: id },
    ];
  });
  askForMark(sheet, tab, own);
  const notes = notesOf(sheet, tab, marks, readsNotes);
  writeCells(sheet, tab, [...writes, ...own], clock);
  for (const { range, texts } of notes) range.setNotes(texts);
}

/** 状態 and 記録ID of a row side by side: the range of 状態 alone is part of theirs. */
function askForMark(sheet: Ranges, { columns }: TabSheet, own: readonly CellWrite[]): void {
  const [first, second, ...more] = own;
  const status = columns.get('status');
  if (first === undefined || second === undefined || more.length > 0 || status === undefined) return;
  if (columns.get('id') === status + 1) sheet.getRange(first.row, status, 1, 2);
}

interface Notes {
  readonly range: Range;
  readonly texts: string[][];
}

/** One read a run of rows: what people wrote on these cells stays above the add-on's words. */
function notesOf(sheet: Ranges, { columns }: TabSheet, marks: readonly RowMark[], readsNotes: boolean): Notes[] {
  const column = columns.get('status');
  if (column === undefined) return [];
  const notes = marks.flatMap(({ row, note }) => (note === undefined ? [] : [{ row, column, value: note ?? '' }]));
  return gatherRuns(notes).map((run) => {
    const range = runRange(sheet, run);
    const before = readsNotes ? range.getNotes() : [];
    return { range, texts: run.values.map(([own = ''], index) => [withPersonsNote(before[index]?.[0] ?? '', own)]) };
  });
}
