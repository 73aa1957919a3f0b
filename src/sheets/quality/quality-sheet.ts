/** The 質的評価 tab: a line a goal and period. What people write stays theirs; the columns of the plan and those beside follow. */

import type { QualityCell } from '../../app/ports/quality';
import { goalPeriods, letter } from '../../app/quality/quality';
import { eraFiscalYear } from '../../domain/calendar/era';
import type { CellValue } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import type { OfficialWords } from '../../domain/plan/official-words';
import { ratingKeys } from '../../domain/quality/quality';
import { ja } from '../../i18n/ja';
import { fixedTabs, qualityHeaders } from '../../i18n/words/names';
import type { Grid } from '../../schema/cells/grid';
import {
  firstQualityLine,
  locateQuality,
  type QualityColumn,
  qualityColumns,
  readQuality,
  writtenColumns,
} from '../../schema/quality/quality-table';
import type { SheetContext } from '../book/context';
import { putLook } from '../book/put-look';
import { type DayClock, toCells } from '../platform/cells';
import { colors } from '../platform/colors';
import { applyLook, groundOf, type Look, NEW_SHEET, tableHeights } from '../platform/look';
import { blockOver, lineOf, type PlacedValue } from '../platform/runs';
import { blockStep, topCells } from '../platform/style';
import { type Area, TO_END } from '../platform/style-layers';
import { restoreHeader } from '../platform/table-header';
import { growTo, writePlaced } from '../platform/write-runs';

type LocatedQuality = NonNullable<ReturnType<typeof locateQuality>>;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_ROW = 5;
const headers = Object.values(qualityHeaders);
/** The frozen ones leave room beside them on a phone. */
const WIDTHS = [96, 96, 142, 60, 240, 220, 220, 220, 150, 90, 240, 140, 130, 220, 110, 280];

/** One read, and writes only where something is missing. */
export function ensureQualitySheet(
  context: SheetContext,
  sheet: Sheet,
  { config, words }: { readonly config: Config; readonly words: ReadonlyMap<string, OfficialWords> },
): void {
  const { clock, store } = context;
  const read = (): Grid => toCells(sheet.getDataRange().getValues(), clock);
  const isNew = context.list.takeNew(sheet);
  const lead = [ja.quality.title(eraFiscalYear(config.fiscalYear)), ...ja.quality.lead];
  let grid = isNew ? [] : context.gridOf(sheet);
  if (ensureHeader(sheet, grid, topWords(lead), isNew))
    grid = isNew ? blockOver<CellValue>(topWords(lead), null).values : read();
  const located = locateQuality(grid);
  if (located === null) return;
  if (addColumns(sheet, located)) grid = read();
  const top = Math.max(1, located.headerRow + 1 - 4);
  if (lead.some((text, index) => grid[top - 1 + index]?.[1] !== text))
    sheet.getRange(top, 2, lead.length, 1).setValues(lead.map((text) => [text]));
  putLines(sheet, config, words, grid, clock, isNew);
  putLook(store, 'quality', sheet, lookOfAny(config, locateQuality(grid) ?? located));
}

/** What a tab that was there before gets as well. */
function lookOfAny({ quality: { words } }: Config, { headerRow, columns }: LocatedQuality): Look {
  const { rating, figures } = ja.quality.notes;
  const meanings = ratingKeys.map((key) => [letter(key), words[key]] as const);
  const noteOf = (column: QualityColumn, note: string): NonNullable<Look['notes']> => {
    const at = columns.get(column);
    return at === undefined ? [] : [[headerRow + 1, at + 1, [note]]];
  };
  return {
    cells: [[[headerRow + 2, 1, TO_END, Math.max(...columns.values()) + 1], { top: false }]],
    notes: [...noteOf('rating', rating(meanings)), ...noteOf('figures', figures)],
    protection: { name: fixedTabs.quality, open: [] },
  };
}

/** Lead and header where nothing stands. */
function topWords(lead: readonly string[]): PlacedValue<string>[] {
  return [...lead.flatMap((text, index) => lineOf(index + 1, [text], 2)), ...lineOf(HEADER_ROW, headers)];
}

/** Whether the header had to be put in or back. */
function ensureHeader(sheet: Sheet, grid: Grid, words: readonly PlacedValue<string>[], isNew: boolean): boolean {
  if (locateQuality(grid) !== null) return false;
  const first = firstQualityLine(grid);
  if (first >= 0) {
    restoreHeader(sheet, grid, headers, first);
    return true;
  }
  const isBlank = grid.every((line) => line.every((cell) => cell === null));
  if (!isBlank) sheet.insertRowsBefore(1, HEADER_ROW);
  if (!isNew) growTo(sheet, HEADER_ROW + 1);
  applyLook(sheet, lookOf(), groundOf({ isNew, isBlank }), { steps: [blockStep(words)] });
  return true;
}

/** The lines that 計画 and 設定 ask for; lines of other periods go unless something is written in them. */
function putLines(
  sheet: Sheet,
  config: Config,
  words: ReadonlyMap<string, OfficialWords>,
  before: Grid,
  clock: DayClock,
  isNew: boolean,
): void {
  const lines = readQuality(before) ?? [];
  const goals = goalPeriods(config, lines);
  const wanted = new Set(goals.map(({ key }) => key));
  const idle = lines.filter((line) => !wanted.has(line.key) && writtenColumns.every((column) => line[column] === ''));
  for (const { row } of [...idle].sort((a, b) => b.row - a.row)) sheet.deleteRows(row, 1);
  const grid = idle.length === 0 ? before : toCells(sheet.getDataRange().getValues(), clock);
  const kept = readQuality(grid) ?? [];
  const byKey = new Map(kept.map((line) => [line.key, line]));
  const used = grid.reduce((last, line, index) => (line.some((cell) => cell !== null) ? index + 1 : last), 0);
  let next = Math.max(used, HEADER_ROW) + 1;
  const cells = goals.flatMap(({ key, initiative, name }): QualityCell[] => {
    const line = byKey.get(key) ?? null;
    const row = line?.row ?? next++;
    const goal = words.get(initiative.key)?.goal || initiative.goal;
    const should = { key, initiative: ja.report.initiative(initiative.number, initiative.tab), goal, period: name };
    return (['key', 'initiative', 'goal', 'period'] as const)
      .filter((column) => line?.[column] !== should[column])
      .map((column) => ({ row, column, text: should[column] }));
  });
  if (cells.length === 0) return;
  if (!isNew || next > NEW_SHEET.rows) growTo(sheet, next);
  placeCells(sheet, grid, cells);
}

/** Text stays as it is, also what looks like a formula: the cells are plain text. `read` is what stands there, if it is known. */
export function writeQualityCells(
  sheet: Sheet,
  read: Grid | null,
  cells: readonly QualityCell[],
  clock: DayClock,
): void {
  placeCells(sheet, read ?? toCells(sheet.getDataRange().getValues(), clock), cells);
}

/** `grid` has at least the rows up to the header. */
function placeCells(sheet: Sheet, grid: Grid, cells: readonly QualityCell[]): void {
  const columns = locateQuality(grid)?.columns;
  const placed = cells.flatMap(({ row, column, text }): PlacedValue<string>[] => {
    const place = columns?.get(column);
    return place === undefined ? [] : [{ row, column: place + 1, value: text }];
  });
  writePlaced(sheet, placed);
}

function addColumns(sheet: Sheet, { headerRow, columns }: LocatedQuality): boolean {
  const missing = qualityColumns.filter((column) => !columns.has(column));
  missing.forEach((column: QualityColumn, index) => {
    const at = sheet.getLastColumn() + (index === 0 ? 1 : 0) + index;
    if (at > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), at - sheet.getMaxColumns());
    sheet.getRange(headerRow + 1, at).setValue(qualityHeaders[column]);
  });
  return missing.length > 0;
}

function lookOf(): Look {
  const width = qualityColumns.length;
  const ratings: Area = [HEADER_ROW + 1, qualityColumns.indexOf('rating') + 1, TO_END, 1];
  return {
    cells: [
      ...topCells(2, HEADER_ROW, width),
      [[3, 2, 1, 1], { color: colors.quiet }],
      [[HEADER_ROW + 1, 1, TO_END, width], { format: '@', wrap: true }],
      [[HEADER_ROW + 1, 1, TO_END, 4], { color: colors.quiet }],
      [[HEADER_ROW + 1, 14, TO_END, 3], { color: colors.quiet }],
    ],
    offers: [[ratings, ratingKeys.map(letter)]],
    widths: WIDTHS,
    heights: tableHeights(HEADER_ROW),
    hiddenColumns: [[1, 1]],
    frozenRows: HEADER_ROW,
    frozenColumns: 4,
  };
}
