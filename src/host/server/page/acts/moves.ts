/** Where the keys that go far lead: ends of rows, of the sheet, pages, whole rows and columns. Hidden lines are passed over. */
import type { Worksheet } from '@univerjs/core';
import type { RangeRef } from '../../../services/protocol';
import type { Grid } from '../grid/grid';
import { isWay } from '../grid/selection';

interface Cell {
  readonly row: number;
  readonly column: number;
}

type Target = (sheet: Worksheet, from: Cell, grid: Grid) => Cell;

const shownRow = (sheet: Worksheet, row: number, way: 1 | -1): number => {
  let at = row;
  while (at >= 1 && at <= sheet.getRowCount() && !sheet.getRowVisible(at - 1)) at += way;
  return at >= 1 && at <= sheet.getRowCount() ? at : row;
};

const shownColumn = (sheet: Worksheet, column: number, way: 1 | -1): number => {
  let at = column;
  while (at >= 1 && at <= sheet.getColumnCount() && !sheet.getColVisible(at - 1)) at += way;
  return at >= 1 && at <= sheet.getColumnCount() ? at : column;
};

/** The last column (row) that holds something; the sheet's own last one for who is there already. */
function lastColumn(sheet: Worksheet, grid: Grid, from: number): number {
  const used = shownColumn(sheet, grid.usedRect(grid.activeSheetId())?.columns ?? 1, -1);
  return from < used ? used : shownColumn(sheet, sheet.getColumnCount(), -1);
}

function lastRow(sheet: Worksheet, grid: Grid, from: number): number {
  const used = shownRow(sheet, grid.usedRect(grid.activeSheetId())?.rows ?? 1, -1);
  return from < used ? used : shownRow(sheet, sheet.getRowCount(), -1);
}

function end(sheet: Worksheet, grid: Grid, from: Cell): Cell {
  const used = { row: lastRow(sheet, grid, 0), column: lastColumn(sheet, grid, 0) };
  const isThere = from.row === used.row && from.column === used.column;
  if (!isThere) return used;
  return { row: lastRow(sheet, grid, used.row), column: lastColumn(sheet, grid, used.column) };
}

export const TARGETS = {
  Home: (sheet, { row }) => ({ row, column: shownColumn(sheet, 1, 1) }),
  End: (sheet, { row, column }, grid) => ({ row, column: lastColumn(sheet, grid, column) }),
  PageUp: (sheet, { row, column }, grid) => ({ row: shownRow(sheet, grid.view.page(row, -1), 1), column }),
  PageDown: (sheet, { row, column }, grid) => ({ row: shownRow(sheet, grid.view.page(row, 1), -1), column }),
  'Ctrl+Home': (sheet) => ({ row: shownRow(sheet, 1, 1), column: shownColumn(sheet, 1, 1) }),
  'Shift+Tab': (sheet, { row, column }) => ({ row, column: shownColumn(sheet, Math.max(1, column - 1), -1) }),
  'Shift+Enter': (sheet, { row, column }) => ({ row: shownRow(sheet, Math.max(1, row - 1), -1), column }),
  'Ctrl+End': (sheet, from, grid) => end(sheet, grid, from),
} as const satisfies Readonly<Record<string, Target>>;

export type Motion = keyof typeof TARGETS;

export function isMotion(name: string): name is Motion {
  return Object.hasOwn(TARGETS, name);
}

/** Goes there, or selects all up to there. */
export function go(grid: Grid, motion: Motion, extend: boolean): void {
  const target: Target = TARGETS[motion];
  const sheetId = grid.activeSheetId();
  const active = grid.activeCell();
  const from = extend ? grid.selections.edge() : active;
  const to = target(grid.shownSheet(), from, grid);
  if (!extend) grid.select({ sheetId, ...to, rows: 1, columns: 1 });
  else {
    grid.selections.put(between(sheetId, active, to), active);
    grid.view.reveal(to.row, to.column);
  }
}

function between(sheetId: number, a: Cell, b: Cell): RangeRef {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return { sheetId, row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** What a key does that moves in the grid, for where it is pressed elsewhere; undefined for another key. */
export function movement(grid: Grid, key: string): (() => Promise<void>) | undefined {
  const extend = /^(?:Ctrl\+)?Shift\+/.test(key);
  const motion = extend ? key.replace('Shift+', '') : key;
  const arrow = motion.replace('Ctrl+', '').replace('Arrow', '');
  if (isWay(arrow)) return () => grid.selections.step(arrow, extend, motion.startsWith('Ctrl+'));
  return isMotion(motion) ? async () => go(grid, motion, extend) : undefined;
}

/** Whole rows, whole columns, or all cells of what is selected. */
export function selectWhole(grid: Grid, what: 'rows' | 'columns' | 'all'): void {
  const at = grid.selection();
  const { rows, columns } = grid.sizeOf(at.sheetId);
  const whole = {
    rows: { ...at, column: 1, columns },
    columns: { ...at, row: 1, rows },
    all: { ...at, row: 1, column: 1, rows, columns },
  }[what];
  grid.selections.put(whole, grid.activeCell());
}
