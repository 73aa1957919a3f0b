/** Puts a table of the next year over the one that stands: only what differs, in one write. */

import type { CellValue } from '../../domain/cells/cell-value';
import { cellText, type Grid } from '../../schema/cells/grid';
import { type DayClock, type SheetValue, toCells, toSheet } from '../platform/cells';
import { mayBeMisread } from '../platform/misread';
import { gatherRuns } from '../platform/runs';
import { runRange, widenTo } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Rows that the next table has no more are deleted first, so that looks stay with what they belong to; the rest is one write
 * over the cells between the first and the last that differ. Formulas among them stay. Done again, nothing is written.
 */
export function writeTable(sheet: Sheet, next: Grid, clock: DayClock): void {
  for (const row of goneRows(toCells(sheet.getDataRange().getValues(), clock), next)) sheet.deleteRows(row, 1);
  const range = sheet.getDataRange();
  const now = toCells(range.getValues(), clock);
  const differs = (row: number, column: number): boolean =>
    text(now[row]?.[column] ?? null) !== text(next[row]?.[column] ?? null);
  const width = Math.max(...now.map((line) => line.length), ...next.map((line) => line.length));
  const rows = next.flatMap((_, row) => (places(width, (column) => differs(row, column)).length > 0 ? [row] : []));
  const columns = places(width, (column) => next.some((_, row) => differs(row, column)));
  const [top, left, bottom, right] = [rows[0], columns[0], rows.at(-1), columns.at(-1)];
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return;
  widenTo(sheet, right + 1);
  const box = sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);
  const formulas = box.getFormulas();
  const values = formulas.map((line, row) =>
    line.map((formula, column): SheetValue => {
      const [atRow, atColumn] = [top + row, left + column];
      if (formula !== '' && !differs(atRow, atColumn)) return formula;
      return toSheet(writable(next[atRow]?.[atColumn] ?? null), clock);
    }),
  );
  const texts = values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      mayBeMisread(value) && formulas[row]?.[column] === ''
        ? [{ row: top + row + 1, column: left + column + 1, value }]
        : [],
    ),
  );
  for (const run of gatherRuns(texts)) runRange(sheet, run).setNumberFormat('@');
  box.setValues(values);
}

/** Lines whose key the next table has no more, from the last: keys stand in the first column, and are of use once. */
function goneRows(now: Grid, next: Grid): number[] {
  const keys = new Set(next.map(([key]) => cellText(key)));
  const surplus = now.length - next.length;
  const gone = now.flatMap(([key], row) => (cellText(key) !== '' && !keys.has(cellText(key)) ? [row + 1] : []));
  return surplus > 0 ? gone.slice(0, surplus).reverse() : [];
}

function places(width: number, wanted: (column: number) => boolean): number[] {
  return Array.from({ length: width }, (_, column) => column).filter(wanted);
}

function text(cell: CellValue): string {
  return JSON.stringify(cell === '' ? null : cell);
}

/** A cell that no script can write anew stays blank: there is none in the tables. */
function writable(cell: CellValue): Parameters<typeof toSheet>[0] {
  return typeof cell === 'object' && cell !== null && cell.kind !== 'date' ? null : cell;
}
