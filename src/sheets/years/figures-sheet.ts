/** Writes the figures of a year that ends into 前年度, with the organisations that were met beside them. */

import type { MetOrganisation } from '../../app/ports/years';
import type { Config } from '../../domain/plan/model';
import type { YearFigures } from '../../domain/years/last-year';
import { metHeaders } from '../../i18n/words/year-words';
import type { Grid } from '../../schema/cells/grid';
import {
  figureCells,
  type LastYearColumn,
  lastYearColumns,
  locateLastYear,
  readLastYear,
} from '../../schema/years/last-year-table';
import { type DayClock, type SheetValue, toCells, toSheet } from '../platform/cells';
import { colors } from '../platform/colors';
import type { PlacedValue } from '../platform/runs';
import { applyStyle, headerStyle } from '../platform/style';
import { growTo, widenTo, writePlaced } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Kept {
  readonly figures: readonly YearFigures[];
  readonly met: readonly MetOrganisation[];
}

/** The year's own lines come first; of the years before it the city's stay as they stand. Two writes beside formats. */
export function writeFigures(sheet: Sheet, { fiscalYear: fy }: Config, { figures, met }: Kept, clock: DayClock): void {
  const grid = toCells(sheet.getDataRange().getValues(), clock);
  const located = locateLastYear(grid, fy);
  if (located === null) return;
  const { headerRow, columns } = located;
  const years = new Set(figures.map(({ year }) => year));
  const older = readLastYear(grid, fy).filter(
    ({ figures: each }) => !years.has(each.year) && (each.area === null || !years.has(fy.startYear)),
  );
  const width = Math.max(...[...columns.values()].map((at) => at + 1));
  const lines = [
    ...figures.map((each) => lineOf(figureCells(each), columns, width)),
    ...older.map(({ row }) => cellsOf(grid, row, width, clock)),
  ];
  const rows = Math.max(lines.length, grid.length - headerRow - 1);
  if (rows === 0) return;
  growTo(sheet, headerRow + 1 + rows);
  const blank = new Array<SheetValue>(width).fill('');
  const cells = Array.from({ length: rows }, (_, row) => lines[row] ?? blank);
  formatLines(sheet, headerRow + 2, rows, columns);
  sheet.getRange(headerRow + 2, 1, rows, width).setValues(cells);
  writeMet(sheet, headerRow + 1, width + 2, met);
}

/** Rows that the grid grew by have no formats yet. */
function formatLines(sheet: Sheet, first: number, rows: number, columns: ReadonlyMap<LastYearColumn, number>): void {
  const at = (column: LastYearColumn): number => (columns.get(column) ?? lastYearColumns.indexOf(column)) + 1;
  applyStyle(sheet, [
    [[first, at('key'), rows, at('now') - at('key') + 1], { format: '@' }],
    [[first, at('remark'), rows, at('recorded') - at('remark') + 1], { format: '@' }],
  ]);
}

function lineOf(
  cells: ReturnType<typeof figureCells>,
  columns: ReadonlyMap<LastYearColumn, number>,
  width: number,
): SheetValue[] {
  const line = new Array<SheetValue>(width).fill('');
  for (const [column, at] of columns) line[at] = cells[column] ?? '';
  return line;
}

function cellsOf(grid: Grid, row: number, width: number, clock: DayClock): SheetValue[] {
  const cells = grid[row - 1] ?? [];
  return Array.from({ length: width }, (_, at) => {
    const cell = cells[at] ?? null;
    return typeof cell === 'object' && cell !== null && cell.kind !== 'date' ? '' : toSheet(cell, clock);
  });
}

/** A table of its own, to the right of the figures. */
function writeMet(sheet: Sheet, header: number, column: number, met: readonly MetOrganisation[]): void {
  const heads = Object.values(metHeaders);
  const before = Math.max(0, sheet.getLastRow() - header);
  const rows = Math.max(met.length, before);
  widenTo(sheet, column + heads.length - 1);
  growTo(sheet, header + rows);
  const lines = Array.from({ length: rows }, (_, row): string[] => {
    const each = met[row];
    return each === undefined
      ? heads.map(() => '')
      : [String(each.year), each.label, each.area, each.name, each.months];
  });
  applyStyle(sheet, [
    [[header, column, 1, heads.length], { ...headerStyle, align: 'left' }],
    [[header, column, rows + 1, heads.length], { format: '@', color: colors.ink }],
  ]);
  sheet.getRange(header, column, rows + 1, heads.length).setValues([heads, ...lines]);
}

/** What was put on record of lines: one write for consecutive rows. */
export function writeRecords(
  sheet: Sheet,
  { fiscalYear: fy }: Config,
  records: readonly { readonly row: number; readonly recorded: string }[],
  clock: DayClock,
): void {
  if (records.length === 0) return;
  const at = locateLastYear(toCells(sheet.getDataRange().getValues(), clock), fy)?.columns.get('recorded');
  if (at === undefined) return;
  writePlaced(
    sheet,
    records.map(({ row, recorded }): PlacedValue<string> => ({ row, column: at + 1, value: recorded })),
  );
}
