/** The はじめに tab, generated: shown first until something is recorded, then last. */

import type { Config } from '../../domain/plan/model';
import { fixedTabs } from '../../i18n/words/names';
import type { SheetContext } from '../book/context';
import { colors } from '../platform/colors';
import { type Look, NEW_SHEET } from '../platform/look';
import { textHeight } from '../platform/name-width';
import { ROW_HEIGHT } from '../platform/style';
import type { Area, Style } from '../platform/style-layers';
import { type GeneratedTab, writeGenerated } from '../totals/generated-tab';
import { type StartLine, startLines, type Target } from './start-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The colour of the tabs, what a line is about, where it leads, what it says: links are in view beside an open sidebar. */
const TEXT_WIDTH = 700;
const WIDTHS = [16, 220, 190, TEXT_WIDTH];
const [COLOR, NAME, TEXT] = [1, 2, 4];

const looks: Readonly<Record<StartLine['kind'], Style>> = {
  title: { size: 18, bold: true },
  lead: { color: colors.quiet },
  heading: { size: 12, bold: true },
  line: { bold: true },
};

/** Brings the tab to what it should say. `start` is what stands there. */
export function writeStart(context: SheetContext, start: GeneratedTab, config: Config): void {
  const lines = startLines(config, {
    fixed: (key) => targetOf(context, context.fixedSheet(key)),
    of: (initiative) => targetOf(context, context.initiativeSheet(initiative)),
  });
  // A line is kept free above each heading.
  const rows = lines.flatMap((line) => (line.kind === 'heading' ? [null, line] : [line]));
  if (start.values.flat().every((value) => value === '')) trim(start, rows.length);
  writeGenerated(start, context.store, {
    look: lookOf(rows),
    cells: rows.map((line) => ['', line?.name ?? '', line?.link ?? '', line?.text ?? '']),
    former: (grid) => grid,
  });
}

function lookOf(rows: readonly (StartLine | null)[]): Look {
  const lines = rows.flatMap((line, index) => (line === null ? [] : [{ ...line, row: index + 1 }]));
  return {
    cells: [
      [[1, 1, rows.length, WIDTHS.length], { top: false }],
      [[1, NAME, rows.length, 1], { format: '@' }],
      [[1, TEXT, rows.length, 1], { format: '@', wrap: true }],
      ...lines.map(({ row, kind }): [Area, Style] => [[row, NAME, 1, 1], looks[kind]]),
      ...lines.flatMap(({ row, color }): [Area, Style][] =>
        color === null ? [] : [[[row, COLOR, 1, 1], { background: color }]],
      ),
    ],
    widths: WIDTHS,
    // That of the title is its own.
    heights: rows.slice(1).map((line, index) => [index + 2, 1, textHeight(line?.text ?? '', TEXT_WIDTH, ROW_HEIGHT)]),
    hidesGridlines: true,
    tabColor: colors.ink,
    protection: { name: fixedTabs.start, open: [] },
  };
}

function targetOf({ list }: SheetContext, sheet: Sheet | null): Target | null {
  return sheet === null ? null : { name: list.name(sheet), id: list.id(sheet) };
}

/** No more rows and columns than it has, and two rows to spare: there is nothing to write on it. */
function trim({ sheet, isNew }: GeneratedTab, rows: number): void {
  const grid = isNew ? NEW_SHEET : { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const [below, beside] = [grid.rows - rows - 2, grid.columns - WIDTHS.length];
  if (below > 0) sheet.deleteRows(rows + 3, below);
  if (beside > 0) sheet.deleteColumns(WIDTHS.length + 1, beside);
}

/**
 * Moves the tab to the end where it still stands before ダッシュボード; back to the front where it is the last and nothing is
 * recorded any more. A tab that a person put elsewhere stays. No call where it stays.
 */
export function placeStart(context: SheetContext, isRecorded: boolean): void {
  const [start, dashboard] = [context.fixedSheet('start'), context.fixedSheet('dashboard')];
  if (start === null || dashboard === null) return;
  const sheets = [...context.list.all().values()];
  const at = sheets.indexOf(start);
  if (isRecorded && at < sheets.indexOf(dashboard)) context.list.move(start, sheets.length - 1);
  if (!isRecorded && at === sheets.length - 1) context.list.move(start, 0);
}

/** Where a tab got its first row, it may be the book's first. The record counts for more than the tab's place. */
export function afterFirstRecord(context: SheetContext): void {
  if (!context.isFirstOfTab) return;
  context.isFirstOfTab = false;
  try {
    placeStart(context, /* isRecorded= */ true);
  } catch {
    // 集計を作り直す does it later.
  }
}
