/** The 確定 tab: 入力の状況 on top, the figures fixed by closing months below it, as values in one tidy table. */

import type { CellValue } from '../../domain/cells/cell-value';
import type { AreaMonth } from '../../domain/closing/completeness';
import type { Config } from '../../domain/plan/model';
import { nameNow } from '../../domain/plan/renaming';
import { ja } from '../../i18n/ja';
import { closingHeaders, closingStates, fixedTabs } from '../../i18n/words/names';
import type { Grid } from '../../schema/cells/grid';
import {
  type ClosingColumn,
  type ClosingLine,
  closedBy,
  closingColumns,
  FIRST_HIDDEN_COLUMN,
  firstLine,
  headersAbove,
  locateClosings,
  readClosings,
} from '../../schema/closing/closings-table';
import type { AreaProgress } from '../../schema/requests/answers';
import type { SheetContext } from '../book/context';
import { putLook } from '../book/put-look';
import { type DayClock, toCells } from '../platform/cells';
import { colors } from '../platform/colors';
import { joinRules } from '../platform/guards';
import { applyLook, type Ground, type Look, NEW_SHEET, tableHeights, wordColours } from '../platform/look';
import { blockOver, lineOf, type PlacedValue } from '../platform/runs';
import {
  blockStep,
  FIGURE_FORMAT,
  FIGURE_HEAD_FORMAT,
  HEADER_HEIGHT,
  headerStyle,
  ROW_HEIGHT,
  type Step,
} from '../platform/style';
import { TO_END } from '../platform/style-layers';
import { restoreHeader } from '../platform/table-header';
import { growTo, widenTo, writeRuns } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** 入力の状況: its heading, the areas, twelve months, the staff; a blank row and a heading part it from the figures. */
const ABOVE = 17;
const { progressTitle } = ja.closing;
const FIRST_BLOCK_ROW = 3;
const HEADER_ROW = FIRST_BLOCK_ROW + ABOVE;
const WIDTHS = [90, 176, 190, 110, 110, 110, 150, 180, 110, 150, 180, 200, 110, 110, 110];

const HIDDEN_COLUMNS = closingColumns.length - FIRST_HIDDEN_COLUMN + 1;

/** The areas above share their columns with the figures: many of them take those that would be hidden. */
function reachesHidden({ areas }: Config): boolean {
  return areas.length + 2 >= FIRST_HIDDEN_COLUMN;
}

/**
 * Title and headers; the lines stay as they are, a header that is gone comes back above the first. Looks are given once. One
 * read, where 確定 was not read before, and writes only where something is missing.
 */
export function ensureClosingsSheet(context: SheetContext, sheet: Sheet, config: Config): void {
  const { clock, store } = context;
  const needed = Math.max(closingColumns.length, config.areas.length + 2);
  const isNew = context.list.takeNew(sheet);
  const before = isNew ? [] : (context.tableGrid('closings') ?? []);
  const { grid, row, fresh } = framed(sheet, before, clock, isNew);
  if ((grid[0]?.length ?? 0) < needed && !(isNew && needed <= NEW_SHEET.columns)) widenTo(sheet, needed);
  const titles = titlesAbove(row);
  if (fresh) {
    const words = [...titles, ...lineOf(row, Object.values(closingHeaders))];
    styleClosings(sheet, row, config, { ground: isNew ? 'new' : 'blank', steps: [blockStep(words)] });
    context.keepTable('closings', blockOver<CellValue>(words, null).values);
  } else {
    const at = (of: number): CellValue => grid[of - 1]?.[0] ?? null;
    // 入力の状況 says when it was filled.
    const stands = (cell: CellValue, wanted: string): boolean =>
      wanted === progressTitle ? cell !== null : cell === wanted;
    const missing = titles.filter(({ row: of, value }) => !stands(at(of), value));
    writeRuns(sheet, missing);
    if (grid !== before || missing.length > 0) context.forgetTable('closings');
  }
  putLook(store, 'closings', sheet, { protection: { name: fixedTabs.closings, open: [] } });
  if (!fresh && reachesHidden(config)) sheet.showColumns(FIRST_HIDDEN_COLUMN, HIDDEN_COLUMNS);
}

/** By the row of the figures' header. */
function titlesAbove(header: number): PlacedValue<string>[] {
  const { title, hint, figuresTitle } = ja.closing;
  const titles = [
    [1, title],
    [2, hint],
    [header - ABOVE, progressTitle],
    [header - 1, figuresTitle],
  ] as const;
  return titles.map(([row, value]) => ({ row, column: 1, value }));
}

interface Framed {
  readonly grid: Grid;
  /** The 1-based row of the figures' header, with room for 入力の状況 above it. */
  readonly row: number;
  readonly fresh: boolean;
}

function framed(sheet: Sheet, grid: Grid, clock: DayClock, isNew: boolean, restored = false): Framed {
  const read = (): Grid => toCells(sheet.getDataRange().getValues(), clock);
  const fresh = grid.every((line) => line.every((cell) => cell === null));
  const found = (locateClosings(grid)?.headerRow ?? -1) + 1;
  if (found >= HEADER_ROW) return { grid, row: found, fresh };
  const line = firstLine(grid);
  if (found === 0 && line >= 0 && !restored) {
    restoreHeader(sheet, grid, headersAbove(grid[line] ?? []), line);
    return framed(sheet, read(), clock, isNew, true);
  }
  if (found > 0) sheet.insertRowsBefore(1, HEADER_ROW - found);
  else {
    if (!fresh) sheet.insertRowsBefore(1, HEADER_ROW);
    if (!isNew) growTo(sheet, HEADER_ROW + 1);
    if (!fresh) sheet.getRange(HEADER_ROW, 1, 1, closingColumns.length).setValues([Object.values(closingHeaders)]);
  }
  return { grid: fresh ? [] : read(), row: HEADER_ROW, fresh };
}

function styleClosings(
  sheet: Sheet,
  header: number,
  config: Config,
  { ground, steps }: { readonly ground: Ground; readonly steps: readonly Step[] },
): void {
  const columns = config.areas.length + 2;
  const block = header - ABOVE;
  const { states } = ja.closing;
  const column = (key: ClosingColumn): number => closingColumns.indexOf(key) + 1;
  const figures = column('ofMonth');
  const look: Look = {
    cells: [
      [[1, 1, 1, 1], { size: 14, bold: true }],
      [[2, 1, 1, 1], { color: colors.quiet }],
      [[block, 1, 1, 1], { size: 12, bold: true }],
      [[block + 1, 1, 14, columns], { format: '@', align: 'center', wrap: true, top: false }],
      [[block + 1, 1, 1, columns], { ...headerStyle, align: 'center', size: 8 }],
      [[block + 14, 1, 1, columns], { color: colors.quiet }],
      [[header - 1, 1, 1, 1], { size: 12, bold: true }],
      [[header, 1, 1, closingColumns.length], headerStyle],
      [[header, figures, 1, 2], { align: 'right', format: FIGURE_HEAD_FORMAT }],
      [[header + 1, 1, TO_END, closingColumns.length], { format: '@', top: false }],
      [[header + 1, figures, TO_END, 2], { format: FIGURE_FORMAT, align: 'right' }],
    ],
    underlines: [
      [[block + 2, 1, 13, columns], colors.line],
      [[header + 1, 1, TO_END, closingColumns.length], colors.line],
    ],
    heights: [[block + 1, 1, HEADER_HEIGHT], [block + 2, 12, ROW_HEIGHT], ...tableHeights(header)],
    columns: Math.max(columns, closingColumns.length),
    ...(reachesHidden(config) ? {} : { hiddenColumns: [[FIRST_HIDDEN_COLUMN, HIDDEN_COLUMNS]] }),
    hidesGridlines: true,
    widths: WIDTHS,
    rules: [
      ...wordColours([block + 2, 2, 12, columns - 1], 'is', [
        [states.closed, colors.achieved.background, colors.achieved.font],
        [states.late, colors.behind.background, colors.behind.font],
        [states.nothing, colors.watch.background, colors.watch.font],
        [states.future, null, colors.quiet],
      ]),
      ...wordColours([header + 1, column('state'), TO_END, 1], 'is', [[closingStates.reopened, null, colors.quiet]]),
    ],
  };
  const before = ground === 'new' ? [] : sheet.getConditionalFormatRules();
  applyLook(sheet, look, ground, { steps, putRules: (own) => joinRules(sheet, own, before) });
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

/** What the lines say is closed joins the record: a copy of the book may have come without it. One read, where 確定 was not read before. */
export function rememberClosed(context: SheetContext): void {
  const grid = context.tableGrid('closings');
  if (grid === null) return;
  const lines = underNamesOfNow(context, readClosings(grid)) ?? [];
  const kept = context.store.closedNow();
  const closed = new Map([...(kept ?? [])].map(([month, areas]) => [month, new Set(areas)]));
  for (const [month, areas] of closedBy(lines)) closed.set(month, new Set([...(closed.get(month) ?? []), ...areas]));
  const count = (months: ReadonlyMap<string, ReadonlySet<string>>): number =>
    [...months.values()].reduce((sum, areas) => sum + areas.size, 0);
  if (count(closed) > count(kept ?? new Map())) context.store.setClosed(closed);
}

/** The 1-based row of the area names of 入力の状況, the months below it; null when 確定 has no room for it. */
export function completenessRow(grid: Grid): number | null {
  const located = locateClosings(grid);
  return located === null || located.headerRow < ABOVE ? null : located.headerRow + 2 - ABOVE;
}

/**
 * The table of 入力の状況, above the header of the figures wherever that stands: three writes, one where it says the same as
 * before. It may have had more areas before, or fewer than the tab now needs columns for.
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
  const lines = cells.map((line) => [...line, ...new Array<string>(width - line.length).fill('')]);
  if ((grid[0]?.length ?? 0) < width) widenTo(sheet, width);
  sheet.getRange(block, 1).setValue(progressAt(when));
  const stands = lines.every((line, index) =>
    line.every((text, column) => (grid[block + index]?.[column] ?? '') === text),
  );
  if (!stands)
    sheet
      .getRange(block + 1, 1, lines.length, width)
      .setNumberFormat('@')
      .setValues(lines);
}

function word(month: AreaMonth | undefined): string {
  if (month === undefined) return '';
  return ja.closing.states[month.late ? 'late' : month.state];
}
