/** The はじめに tab, generated: shown first until something is recorded, then last. */

import type { Config } from '../../domain/plan/model';
import type { SheetContext } from '../book/context';
import { colors } from '../platform/colors';
import { protectSheetLightly } from '../platform/guards';
import { setWidths, wipeSheet } from '../platform/style';
import { growTo } from '../platform/write-runs';
import { type StartLine, startLines, type Target } from './start-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The colour of the tabs, what a line is about, where it leads, what it says: links are in view beside an open sidebar. */
const WIDTHS = [16, 220, 190, 500];
const [COLOR, NAME] = [1, 2];

interface Look {
  readonly size: number;
  readonly weight: 'bold' | 'normal';
  readonly color: string;
}

const looks: Readonly<Record<StartLine['kind'], Look>> = {
  title: { size: 18, weight: 'bold', color: colors.ink },
  lead: { size: 10, weight: 'normal', color: colors.quiet },
  heading: { size: 12, weight: 'bold', color: colors.ink },
  line: { size: 10, weight: 'bold', color: colors.ink },
};

/** Writes the tab anew: one write besides the looks. */
export function writeStart(context: SheetContext, sheet: Sheet, config: Config): void {
  const lines = startLines(config, {
    fixed: (key) => targetOf(context.fixedSheet(key)),
    of: (initiative) => targetOf(context.initiativeSheet(initiative)),
  });
  // A line is kept free above each heading.
  const rows = lines.flatMap((line) => (line.kind === 'heading' ? [null, line] : [line]));
  wipeSheet(sheet);
  growTo(sheet, rows.length);
  trim(sheet, rows.length);
  style(sheet, rows);
  sheet
    .getRange(1, NAME, rows.length, 3)
    .setValues(rows.map((line) => [line?.name ?? '', line?.link ?? '', line?.text ?? '']));
  protectSheetLightly(sheet);
}

/** One call an attribute, however many lines. */
function style(sheet: Sheet, rows: readonly (StartLine | null)[]): void {
  const all = sheet.getRange(1, 1, rows.length, WIDTHS.length);
  all.setVerticalAlignment('middle').setWraps(rows.map(() => [false, false, false, true]));
  all.setNumberFormats(rows.map(() => ['@', '@', 'General', '@']));
  const names = sheet.getRange(1, NAME, rows.length, 1);
  const each = <T>(of: (look: Look) => T): T[][] => rows.map((line) => [of(looks[line?.kind ?? 'lead'])]);
  names
    .setFontSizes(each(({ size }) => size))
    .setFontWeights(each(({ weight }) => weight))
    .setFontColors(each(({ color }) => color));
  sheet.getRange(1, COLOR, rows.length, 1).setBackgrounds(rows.map((line) => [line?.color ?? null]));
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(colors.ink);
  setWidths(sheet, WIDTHS);
}

function targetOf(sheet: Sheet | null): Target | null {
  return sheet === null ? null : { name: sheet.getName(), id: sheet.getSheetId() };
}

/** No more rows and columns than it has: there is nothing to write on it. */
function trim(sheet: Sheet, rows: number): void {
  const [below, beside] = [sheet.getMaxRows() - rows, sheet.getMaxColumns() - WIDTHS.length];
  if (below > 0) sheet.deleteRows(rows + 1, below);
  if (beside > 0) sheet.deleteColumns(WIDTHS.length + 1, beside);
}

/**
 * Moves the tab to the end where it still stands before ダッシュボード; back to the front where it is the last and nothing is
 * recorded any more. A tab that a person put elsewhere stays.
 */
export function placeStart(context: SheetContext, isRecorded: boolean): void {
  const start = context.fixedSheet('start');
  const dashboard = context.fixedSheet('dashboard');
  if (start === null || dashboard === null) return;
  const [at, count] = [start.getIndex(), context.spreadsheet.getSheets().length];
  if (isRecorded && at < dashboard.getIndex()) moveTo(context, start, count);
  if (!isRecorded && at === count) moveTo(context, start, 1);
}

/** The person goes on seeing what they see. */
function moveTo(context: SheetContext, sheet: Sheet, place: number): void {
  const { spreadsheet } = context;
  const shown = spreadsheet.getActiveSheet();
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.moveActiveSheet(place);
  spreadsheet.setActiveSheet(shown);
  context.forget();
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
