/** 計画, 設定, 確定 and 質的評価 as tables of header and lines, for a copy; and a copy's tables put in their place. */

import type { BookTables, ConfigTables } from '../../app/ports/backup';
import type { CellValue } from '../../domain/cells/cell-value';
import { areaChangeHeaders } from '../../i18n/words/area-change-names';
import { initiativeHeaders, planHeaders, qualityHeaders, settingsHeaders } from '../../i18n/words/names';
import { cellText, columnOf, findHeaderRow, type Grid, headerColumns } from '../../schema/cells/grid';
import { closingColumns, locateClosings } from '../../schema/closing/closings-table';
import { locateQuality, qualityColumns, readQuality } from '../../schema/quality/quality-table';
import type { SheetContext } from '../book/context';
import { rememberClosed } from '../closing/closings-sheet';
import { putPlanTables } from '../plan/plan-sheet';
import { putSettingsTables } from '../plan/settings-sheet';
import { type SheetValue, toCells, toSheet } from '../platform/cells';
import type { PlacedValue } from '../platform/runs';
import { growTo, writeRuns } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type FixedTab = 'plan' | 'settings' | 'closings' | 'quality';

export function readBookTables(context: SheetContext): BookTables {
  const closings = gridOf(context, 'closings');
  const quality = gridOf(context, 'quality');
  return {
    ...readConfigTables(context),
    closings: tableBelow(closings, locateClosings(closings)?.headerRow ?? -1, null),
    quality: tableBelow(quality, locateQuality(quality)?.headerRow ?? -1, qualityHeaders.key),
  };
}

export function readConfigTables(context: SheetContext): ConfigTables {
  const plan = gridOf(context, 'plan');
  const settings = gridOf(context, 'settings');
  const { key, label, target } = planHeaders;
  const { area, areaMail, staff, place, value } = settingsHeaders;
  return {
    indicators: tableBelow(plan, findHeaderRow(plan, [key, label, target]), key),
    initiatives: tableBelow(
      plan,
      findHeaderRow(plan, [initiativeHeaders.key, initiativeHeaders.tab, initiativeHeaders.goal]),
      initiativeHeaders.key,
    ),
    settings: columnsOf(settings, [settingsHeaders.key, settingsHeaders.item, value], 1),
    lists: columnsOf(settings, [area, areaMail, staff, ...Object.values(areaChangeHeaders), place], 7),
  };
}

/** 計画 and 設定 are written anew, to be applied next. */
export function restoreConfig(context: SheetContext, tables: BookTables): void {
  const [plan, settings] = [context.fixedSheet('plan'), context.fixedSheet('settings')];
  context.forgetTables();
  const written = (grid: Grid): SheetValue[][] => grid.map((row) => row.map((cell) => toSheet(cell, context.clock)));
  if (settings !== null) putSettingsTables(settings, written(tables.settings), written(tables.lists));
  const config = context.config();
  if (plan === null || config === null) return;
  putPlanTables(plan, written(tables.indicators), written(tables.initiatives), config, context.clock);
}

export function restoreLines(context: SheetContext, { closings, quality }: BookTables): void {
  const sheet = context.fixedSheet('closings');
  if (sheet !== null) addClosings(context, sheet, closings);
  rememberClosed(context);
  const ratings = context.fixedSheet('quality');
  if (ratings !== null) fillQuality(context, ratings, quality);
}

function addClosings(context: SheetContext, sheet: Sheet, [head = [], ...lines]: Grid): void {
  if (lines.length === 0) return;
  const grid = toCells(sheet.getDataRange().getValues(), context.clock);
  const located = locateClosings(grid);
  if (located === null) return;
  const from = locateClosings([head])?.columns ?? new Map<string, number>();
  // Below the header, so that taking the same copy in again writes the same lines in the same place.
  const first = located.headerRow + 2;
  growTo(sheet, first + lines.length);
  const placed = lines.flatMap((line, index) =>
    closingColumns.flatMap((key): PlacedValue<SheetValue>[] => {
      const [at, column] = [from.get(key), located.columns.get(key)];
      if (at === undefined || column === undefined) return [];
      return [{ row: first + index, column: column + 1, value: toSheet(line[at] ?? null, context.clock) }];
    }),
  );
  writeRuns(sheet, placed);
  context.forgetTables();
}

/** The lines of periods stand there already, by their keys; others are added below. */
function fillQuality(context: SheetContext, sheet: Sheet, [head = [], ...lines]: Grid): void {
  const grid = toCells(sheet.getDataRange().getValues(), context.clock);
  const located = locateQuality(grid);
  const from = locateQuality([head])?.columns;
  if (located === null || from === undefined) return;
  const rows = new Map((readQuality(grid) ?? []).map(({ key, row }) => [key, row]));
  const stands = ({ row, column, value }: PlacedValue<SheetValue>): boolean =>
    (grid[row - 1]?.[column - 1] ?? '') === value;
  let next = grid.length + 1;
  const placed = lines.flatMap((line) => {
    const row = rows.get(cellText(line[from.get('key') ?? -1])) ?? next++;
    return qualityColumns.flatMap((key): PlacedValue<SheetValue>[] => {
      const [at, column] = [from.get(key), located.columns.get(key)];
      if (at === undefined || column === undefined) return [];
      return [{ row, column: column + 1, value: toSheet(line[at] ?? null, context.clock) }];
    });
  });
  // Before anything is rated the copy says what 計画 and 設定 gave the lines.
  if (placed.every(stands)) return;
  growTo(sheet, next);
  sheet.getRange(located.headerRow + 2, 1, next, sheet.getLastColumn()).setNumberFormat('@');
  writeRuns(sheet, placed);
}

function gridOf(context: SheetContext, key: FixedTab): Grid {
  const sheet = context.fixedSheet(key);
  return sheet === null ? [] : toCells(sheet.getDataRange().getValues(), context.clock);
}

/** The header and the lines below it, without columns that have no header; those with a key, where a key is named. */
function tableBelow(grid: Grid, headerRow: number, key: string | null): Grid {
  const head = grid[headerRow];
  if (head === undefined) return [];
  const shown = head.flatMap((cell, column) => (cellText(cell) === '' ? [] : [column]));
  const keyAt = key === null ? undefined : columnOf(headerColumns(head), key);
  const rest = grid.slice(headerRow + 1);
  const end = key === null ? -1 : rest.findIndex((row) => isBlank(row[keyAt ?? -1]));
  const lines = (end < 0 ? rest : rest.slice(0, end)).filter((row) => !row.every(isBlank));
  return [head, ...lines].map((row) => shown.map((column) => row[column] ?? null));
}

/** Some columns of a table; the lines in which one of the first `needed` is filled. */
function columnsOf(grid: Grid, headers: readonly string[], needed: number): Grid {
  const headerRow = findHeaderRow(grid, [settingsHeaders.key, settingsHeaders.value]);
  const columns = headerColumns(grid[headerRow] ?? []);
  const places = headers.map((header) => columnOf(columns, header) ?? -1);
  const lines = headerRow < 0 ? [] : grid.slice(headerRow + 1).map((row) => places.map((at) => row[at] ?? null));
  return [[...headers], ...lines.filter((row) => !row.slice(0, needed).every(isBlank))];
}

function isBlank(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}
