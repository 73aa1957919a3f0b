/** Makes an initiative tab, or repairs one: the sheet, its frame rows and its columns. What was typed stays where its column is. */

import type { Initiative } from '../../domain/plan/model';
import { fixedTabs } from '../../i18n/words/names';
import type { Grid } from '../../schema/cells/grid';
import type { InitiativeTab } from '../book/initiative-tab';
import { FIRST_ROW, HEADER_ROW, KEY_ROW, tabColumns } from '../book/layout';
import { type Located, locate } from '../book/locate';
import { type DayClock, toCells } from '../platform/cells';
import { NEW_SHEET } from '../platform/look';
import type { PlacedValue } from '../platform/runs';
import { growTo, widenTo, writePlaced } from '../platform/write-runs';
import { straightenFrame, titleRow } from './frame-rows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The order in which set-up lays the tabs: はじめに and 集計 first, then the initiatives, then what is looked up less often. */
export function tabOrder(initiatives: readonly Initiative[]): { key: string; name: string }[] {
  const named = (key: keyof typeof fixedTabs) => ({ key, name: fixedTabs[key] });
  const tabs = initiatives.map(({ key, tab }) => ({ key, name: tab }));
  return [
    named('start'),
    named('dashboard'),
    named('summary'),
    named('months'),
    ...tabs,
    named('quality'),
    named('check'),
    named('closings'),
    named('organisations'),
    named('plan'),
    named('settings'),
    named('lastYear'),
    named('history'),
    named('breakdown'),
    named('report'),
    named('comparison'),
    named('logic'),
  ];
}

/** A tab before it is brought into order. */
export interface FoundTab {
  readonly initiative: Initiative;
  /** As it was applied last: words of 計画 that nobody changed on the tab follow 計画. */
  readonly before: Initiative;
  readonly sheet: Sheet;
  readonly name: string;
  /** What stands on it; null on a sheet that was put in just now. */
  readonly used: { readonly range: Range; readonly cells: Grid } | null;
}

/** Bring the tab's frame and columns into order: no read where they are. */
export function ensureTab({ initiative, before, sheet, name, used }: FoundTab, clock: DayClock): InitiativeTab {
  const keys = tabColumns(initiative).map(({ key }) => key);
  let cells: Grid = used?.cells ?? [];
  const fresh = isBlank(cells);
  if (fresh && keys.length > NEW_SHEET.columns) widenTo(sheet, keys.length);
  if (!fresh && straightenFrame(before, sheet, cells)) cells = frameCells(sheet, clock);
  const found = locate(initiative, cells);
  const lost = HEADER_ROW - found.headerRow;
  if (lost > 0) {
    // Deleted rows of the frame, the header's own or some above it, come back blank: no entry is written over.
    sheet.insertRowsAfter(found.headerRow - (found.headerGone ? 0 : 1), lost);
    cells = frameCells(sheet, clock);
  }
  if (fresh) {
    if (used !== null) growTo(sheet, FIRST_ROW);
    sheet.getRange(KEY_ROW, 1, 1, keys.length).setValues([keys]);
    cells = [keys];
  } else if (found.missing.length > 0) {
    addColumns(initiative, sheet, found);
    cells = frameCells(sheet, clock);
  }
  const located = locate(initiative, cells);
  writeFrame(initiative, sheet, located, cells, before);
  const title = titleRow(cells, located.headerRow);
  const inOrder = cells === used?.cells;
  const range = used === null || inOrder ? (used?.range ?? null) : sheet.getDataRange();
  return { initiative, sheet, name, located, titleRow: title, fresh, inOrder, used: range, cells, styled: false };
}

function frameCells(sheet: Sheet, clock: DayClock): Grid {
  return toCells(sheet.getDataRange().getValues(), clock);
}

function isBlank(cells: Grid): boolean {
  return cells.every((row) => row.every((cell) => cell === null));
}

/** Columns that are gone come back in their usual place: before the next of their neighbours that is there. */
function addColumns(initiative: Initiative, sheet: Sheet, found: Located): void {
  const wanted = tabColumns(initiative);
  const columns = new Map(found.columns);
  for (let index = wanted.length - 1; index >= 0; index -= 1) {
    const key = wanted[index]?.key ?? '';
    if (columns.has(key)) continue;
    const next = wanted.slice(index + 1).find((other) => columns.has(other.key));
    const at = next ? (columns.get(next.key) ?? 1) : lastUsed(columns, sheet) + 1;
    insertColumnAt(sheet, at);
    for (const [other, column] of columns) if (column >= at) columns.set(other, column + 1);
    columns.set(key, at);
    sheet.getRange(KEY_ROW, at).setValue(key);
  }
}

function lastUsed(columns: ReadonlyMap<string, number>, sheet: Sheet): number {
  return Math.max(sheet.getLastColumn(), ...columns.values());
}

function insertColumnAt(sheet: Sheet, column: number): void {
  const max = sheet.getMaxColumns();
  if (column > max) sheet.insertColumnsAfter(max, column - max);
  else sheet.insertColumnsBefore(column, 1);
}

/** A key is put right; a header is written where it is blank or from 計画 as it was: a person may call a column as they like. */
function writeFrame(initiative: Initiative, sheet: Sheet, located: Located, cells: Grid, before: Initiative): void {
  const writes: PlacedValue<string>[] = [];
  const former = new Map(tabColumns(before).map(({ key, header }) => [key, header]));
  for (const { key, header } of tabColumns(initiative)) {
    const column = located.columns.get(key) ?? 0;
    if (cells[KEY_ROW - 1]?.[column - 1] !== key) writes.push({ row: KEY_ROW, column, value: key });
    const shown = cells[located.headerRow - 1]?.[column - 1];
    if (shown !== header && (!shown || shown === former.get(key)))
      writes.push({ row: located.headerRow, column, value: header });
  }
  writePlaced(sheet, writes);
}
