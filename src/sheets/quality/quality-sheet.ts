/** The 質的評価 tab: a line a goal and period. What people write stays theirs; the columns of the plan and those beside follow. */

import type { QualityCell } from '../../app/ports/quality';
import { goalPeriods, letter } from '../../app/quality/quality';
import { eraFiscalYear } from '../../domain/calendar/era';
import type { Config } from '../../domain/plan/model';
import type { OfficialWords } from '../../domain/plan/official-words';
import { ratingKeys } from '../../domain/quality/quality';
import { ja } from '../../i18n/ja';
import { qualityHeaders } from '../../i18n/words/names';
import {
  firstQualityLine,
  locateQuality,
  type QualityColumn,
  qualityColumns,
  readQuality,
  writtenColumns,
} from '../../schema/quality/quality-table';
import { type DayClock, toCells } from '../platform/cells';
import { colors } from '../platform/colors';
import { protectSheetLightly } from '../platform/guards';
import type { PlacedValue } from '../platform/runs';
import { applyStyle, headerStyle, offer, setWidths, styleTop } from '../platform/style';
import { restoreHeader } from '../platform/table-header';
import { growTo, writePlaced } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_ROW = 5;
const WIDTHS = [60, 110, 220, 80, 240, 220, 220, 200, 150, 90, 240, 140, 130, 220, 110, 280];

export function ensureQualitySheet(
  sheet: Sheet,
  config: Config,
  words: ReadonlyMap<string, OfficialWords>,
  clock: DayClock,
): void {
  const read = () => toCells(sheet.getDataRange().getValues(), clock);
  let grid = read();
  const first = firstQualityLine(grid);
  const headers = Object.values(qualityHeaders);
  if (locateQuality(grid) === null && first >= 0) restoreHeader(sheet, grid, headers, first);
  else if (locateQuality(grid) === null) {
    if (sheet.getLastRow() > 0) sheet.insertRowsBefore(1, HEADER_ROW);
    growTo(sheet, HEADER_ROW + 1);
    sheet.getRange(HEADER_ROW, 1, 1, headers.length).setValues([headers]);
    look(sheet);
  }
  grid = read();
  const located = locateQuality(grid);
  if (located === null) return;
  addColumns(sheet, located);
  const top = Math.max(1, located.headerRow + 1 - 4);
  const { title, hint, scale } = ja.quality;
  const meanings = ratingKeys.map((key) => [letter(key), config.quality.words[key]] as const);
  sheet.getRange(top, 2, 3, 1).setValues([[title(eraFiscalYear(config.fiscalYear))], [hint], [scale(meanings)]]);
  putLines(sheet, config, words, clock);
  protectSheetLightly(sheet);
}

/** The lines that 計画 and 設定 ask for; lines of other periods go unless something is written in them. */
function putLines(sheet: Sheet, config: Config, words: ReadonlyMap<string, OfficialWords>, clock: DayClock): void {
  const lines = readQuality(toCells(sheet.getDataRange().getValues(), clock)) ?? [];
  const goals = goalPeriods(config, lines);
  const wanted = new Set(goals.map(({ key }) => key));
  const idle = lines.filter((line) => !wanted.has(line.key) && writtenColumns.every((column) => line[column] === ''));
  for (const { row } of [...idle].sort((a, b) => b.row - a.row)) sheet.deleteRows(row, 1);
  const kept = readQuality(toCells(sheet.getDataRange().getValues(), clock)) ?? [];
  const byKey = new Map(kept.map((line) => [line.key, line]));
  let next = Math.max(sheet.getLastRow(), HEADER_ROW) + 1;
  const cells = goals.flatMap(({ key, initiative, name }): QualityCell[] => {
    const line = byKey.get(key) ?? null;
    const row = line?.row ?? next++;
    const goal = words.get(initiative.key)?.goal || initiative.goal;
    const should = { key, initiative: `${initiative.number} ${initiative.title}`, goal, period: name };
    return (['key', 'initiative', 'goal', 'period'] as const)
      .filter((column) => line?.[column] !== should[column])
      .map((column) => ({ row, column, text: should[column] }));
  });
  growTo(sheet, next);
  writeQualityCells(sheet, cells, clock);
}

/** Text stays as it is, also what looks like a formula: the cells are plain text. */
export function writeQualityCells(sheet: Sheet, cells: readonly QualityCell[], clock: DayClock): void {
  const columns = locateQuality(
    toCells(sheet.getRange(1, 1, topRows(sheet), sheet.getLastColumn()).getValues(), clock),
  )?.columns;
  const placed = cells.flatMap(({ row, column, text }): PlacedValue<string>[] => {
    const place = columns?.get(column);
    return place === undefined ? [] : [{ row, column: place + 1, value: text }];
  });
  writePlaced(sheet, placed);
}

/** The header stands among the first rows. */
function topRows(sheet: Sheet): number {
  return Math.min(sheet.getMaxRows(), HEADER_ROW + 40);
}

function addColumns(sheet: Sheet, { headerRow, columns }: NonNullable<ReturnType<typeof locateQuality>>): void {
  const missing = qualityColumns.filter((column) => !columns.has(column));
  missing.forEach((column: QualityColumn, index) => {
    const at = sheet.getLastColumn() + (index === 0 ? 1 : 0) + index;
    if (at > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), at - sheet.getMaxColumns());
    sheet.getRange(headerRow + 1, at).setValue(qualityHeaders[column]);
  });
}

function look(sheet: Sheet): void {
  const width = qualityColumns.length;
  const rows = sheet.getMaxRows() - HEADER_ROW;
  applyStyle(sheet, [
    [[HEADER_ROW + 1, 1, rows, width], { format: '@', wrap: true, top: true }],
    [[HEADER_ROW + 1, 1, rows, 4], { color: colors.quiet }],
    [[HEADER_ROW + 1, 14, rows, 3], { color: colors.quiet }],
  ]);
  styleTop(sheet, 2, HEADER_ROW, width);
  applyStyle(sheet, [
    [[3, 2, 1, 1], { color: colors.quiet }],
    [[HEADER_ROW, 1, 1, width], { ...headerStyle, align: 'left' }],
  ]);
  setWidths(sheet, WIDTHS);
  offer(sheet.getRange(HEADER_ROW + 1, qualityColumns.indexOf('rating') + 1, rows, 1), ratingKeys.map(letter));
  sheet.setFrozenColumns(4);
  sheet.hideColumns(1);
}
