/** The 確定 tab: 入力の状況 on top, the figures fixed by closing months below it, as values in one tidy table. */

import type { AreaMonth } from '../../domain/closing/completeness';
import type { Config } from '../../domain/plan/model';
import { nameNow } from '../../domain/plan/renaming';
import { ja } from '../../i18n/ja';
import { closingHeaders, closingStates } from '../../i18n/words/names';
import type { Grid } from '../../schema/cells/grid';
import {
  type ClosingLine,
  closedBy,
  closingColumns,
  firstLine,
  locateClosings,
  readClosings,
} from '../../schema/closing/closings-table';
import type { AreaProgress } from '../../schema/requests/answers';
import type { SheetContext } from '../book/context';
import { type DayClock, toCells } from '../platform/cells';
import { colors } from '../platform/colors';
import { mergeRules, protectSheetLightly } from '../platform/guards';
import { type Area, applyStyle, colourWords, headerStyle, setWidths } from '../platform/style';
import { restoreHeader } from '../platform/table-header';
import { growTo, widenTo } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** 入力の状況: its heading, the areas, twelve months, the staff; a blank row and a heading part it from the figures. */
const ABOVE = 17;
const FIRST_BLOCK_ROW = 3;
const HEADER_ROW = FIRST_BLOCK_ROW + ABOVE;
const WIDTHS = [90, 150, 150, 170, 110, 110, 110, 150, 150, 110, 90, 150, 150, 200, 110];

/** Title and headers; the lines stay as they are, a header that is gone comes back above the first. Looks are given once. */
export function ensureClosingsSheet(sheet: Sheet, config: Config, clock: DayClock): void {
  const { title, hint, progressTitle, figuresTitle } = ja.closing;
  widenTo(sheet, Math.max(closingColumns.length, config.areas.length + 2));
  const fresh = sheet.getLastRow() === 0;
  const row = headerRow(sheet, clock);
  sheet.getRange(1, 1, 2, 1).setValues([[title], [hint]]);
  const block = row - ABOVE;
  if (sheet.getRange(block, 1).isBlank()) sheet.getRange(block, 1).setValue(progressTitle);
  sheet.getRange(row - 1, 1).setValue(figuresTitle);
  if (fresh) styleClosings(sheet, row, config);
  protectSheetLightly(sheet);
}

/** The 1-based row of the figures' header, with room for 入力の状況 above it. */
function headerRow(sheet: Sheet, clock: DayClock): number {
  const read = (): Grid => toCells(sheet.getDataRange().getValues(), clock);
  const grid = read();
  const line = firstLine(grid);
  if (locateClosings(grid) === null && line >= 0) restoreHeader(sheet, grid, Object.values(closingHeaders), line);
  const located = line >= 0 ? locateClosings(read()) : locateClosings(grid);
  const found = (located?.headerRow ?? -1) + 1;
  if (found > 0 && found < HEADER_ROW) sheet.insertRowsBefore(1, HEADER_ROW - found);
  if (found > 0) return Math.max(found, HEADER_ROW);
  if (sheet.getLastRow() > 0) sheet.insertRowsBefore(1, HEADER_ROW);
  growTo(sheet, HEADER_ROW + 1);
  sheet.getRange(HEADER_ROW, 1, 1, closingColumns.length).setValues([Object.values(closingHeaders)]);
  return HEADER_ROW;
}

function styleClosings(sheet: Sheet, header: number, config: Config): void {
  const columns = config.areas.length + 2;
  const block = header - ABOVE;
  const below: Area = [header + 1, 1, sheet.getMaxRows() - header, closingColumns.length];
  applyStyle(sheet, [
    [[1, 1, 1, 1], { size: 14, bold: true }],
    [[2, 1, 1, 1], { color: colors.quiet }],
    [[block, 1, 1, 1], { size: 12, bold: true }],
    [[block + 1, 1, 14, columns], { format: '@', align: 'center', wrap: true }],
    [[block + 1, 1, 1, columns], headerStyle],
    [[block + 14, 1, 1, columns], { color: colors.quiet }],
    [[header - 1, 1, 1, 1], { size: 12, bold: true }],
    [[header, 1, 1, closingColumns.length], { ...headerStyle, align: 'left' }],
    [below, { format: '@' }],
    [[header + 1, 6, sheet.getMaxRows() - header, 2], { format: '#,##0' }],
  ]);
  setWidths(sheet, WIDTHS);
  const { states } = ja.closing;
  const cells = sheet.getRange(block + 2, 2, 12, columns - 1);
  const reopened = sheet.getRange(header + 1, 11, sheet.getMaxRows() - header, 1);
  mergeRules(sheet, [
    ...colourWords(cells, [
      [states.closed, colors.achieved.background, colors.achieved.font],
      [states.late, colors.behind.background, colors.behind.font],
      [states.nothing, colors.watch.background, colors.watch.font],
      [states.future, null, colors.quiet],
    ]),
    ...colourWords(reopened, [[closingStates.reopened, null, colors.quiet]]),
  ]);
}

/** 確定 keeps the names of its time: what has been renamed since then is read under its new name. No range read. */
export function underNamesOfNow<T extends ClosingLine[] | null>({ store }: SheetContext, lines: T): T | ClosingLine[] {
  const renamed = store.renamed();
  if (lines === null || renamed.length === 0) return lines;
  return lines.map((line) => ({
    ...line,
    area: line.area === null ? null : nameNow(renamed, 'area', line.area, line.closedAt),
    indicator: nameNow(renamed, 'indicator', line.indicator, line.closedAt),
  }));
}

/** What the lines say is closed joins the record: a copy of the book may have come without it. One read. */
export function rememberClosed(context: SheetContext): void {
  const sheet = context.fixedSheet('closings');
  if (sheet === null) return;
  const lines = underNamesOfNow(context, readClosings(toCells(sheet.getDataRange().getValues(), context.clock))) ?? [];
  const kept = context.store.closedNow();
  const closed = new Map([...(kept ?? [])].map(([month, areas]) => [month, new Set(areas)]));
  for (const [month, areas] of closedBy(lines)) closed.set(month, new Set([...(closed.get(month) ?? []), ...areas]));
  const count = (months: ReadonlyMap<string, ReadonlySet<string>>): number =>
    [...months.values()].reduce((sum, areas) => sum + areas.size, 0);
  if (count(closed) > count(kept ?? new Map())) context.store.setClosed(closed);
}

/** The 1-based row of the area names of 入力の状況, the months below it; null when 確定 has no room for it. One read. */
export function completenessRow(sheet: Sheet, clock: DayClock): number | null {
  const located = locateClosings(toCells(sheet.getDataRange().getValues(), clock));
  return located === null || located.headerRow < ABOVE ? null : located.headerRow + 2 - ABOVE;
}

/**
 * The table of 入力の状況, above the header of the figures wherever that stands: three writes. It may have had more areas
 * before, or fewer than the tab now needs columns for.
 */
export function writeCompleteness(sheet: Sheet, grid: Grid, areas: readonly AreaProgress[], when: string): void {
  const located = locateClosings(grid);
  if (located === null || located.headerRow < ABOVE) return;
  const block = located.headerRow + 1 - ABOVE;
  const { month, staff, progressAt } = ja.closing;
  const months = areas[0]?.months ?? [];
  const cells = [
    [closingHeaders.month, ...areas.map(({ area }) => area)],
    ...months.map(({ month: key }, index) => [
      month(Number(key.slice(0, 4)), Number(key.slice(5))),
      ...areas.map(({ months: each }) => word(each[index])),
    ]),
    [staff, ...areas.map((each) => each.staff.join('、'))],
  ];
  const before = (grid[block] ?? []).filter((cell) => cell !== null && cell !== '').length;
  const width = Math.max(areas.length + 1, before);
  widenTo(sheet, width);
  sheet.getRange(block, 1).setValue(progressAt(when));
  sheet
    .getRange(block + 1, 1, cells.length, width)
    .setNumberFormat('@')
    .setValues(cells.map((line) => [...line, ...new Array<string>(width - line.length).fill('')]));
}

function word(month: AreaMonth | undefined): string {
  if (month === undefined) return '';
  return ja.closing.states[month.late ? 'late' : month.state];
}
