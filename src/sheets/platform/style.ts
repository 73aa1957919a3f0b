/** Looks of cells as data, so that how a tab is styled reads as a table and ships small. */
import { a1Of } from './a1';
import { colors } from './colors';
import { type Area, layersOf, type Style, type StyleValues, TO_END } from './style-layers';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Of every header: words left; numbers are led right by what names their columns. */
export const headerStyle: Style = { background: colors.head, bold: true, wrap: true, align: 'left', top: false };
/** Pixels of a header of up to two lines in small letters, and of a row below it, filled or not. */
export const HEADER_HEIGHT = 32;
export const ROW_HEIGHT = 24;

type Target = Range | GoogleAppsScript.Spreadsheet.RangeList;

/** What each part of a style does to cells. */
const setters: { readonly [K in keyof StyleValues]: (target: Target, value: StyleValues[K]) => void } = {
  background: (target, value) => target.setBackground(value),
  color: (target, value) => target.setFontColor(value),
  bold: (target, value) => target.setFontWeight(value ? 'bold' : 'normal'),
  size: (target, value) => target.setFontSize(value),
  wrap: (target, value) => target.setWrap(value),
  align: (target, value) => target.setHorizontalAlignment(value),
  top: (target, value) => target.setVerticalAlignment(value ? 'top' : 'middle'),
  format: (target, value) => target.setNumberFormat(value),
};

/** Apply each style to its area; a later one covers an earlier one, and what a style does not name stays. One call a value. */
export function applyStyle(sheet: Sheet, pieces: readonly (readonly [Area, Style])[]): void {
  const lists = new Map<string, Target>();
  const target = (areas: readonly Area[]): Target => {
    const key = areas.join(';');
    const known = lists.get(key) ?? listOf(sheet, areas);
    lists.set(key, known);
    return known;
  };
  const put = <K extends keyof StyleValues>(key: K): void => {
    for (const { value, areas } of layersOf(pieces, key)) setters[key](target(areas), value);
  };
  for (const key of Object.keys(setters) as (keyof StyleValues)[]) put(key);
}

export function rangeOf(sheet: Sheet, area: Area): Range {
  const [row, column, rows, columns] = area;
  return rows === TO_END ? sheet.getRange(a1Of(area)) : sheet.getRange(row, column, rows, columns);
}

/** Cells of areas as one target. */
export function listOf(sheet: Sheet, areas: readonly Area[]): Target {
  const [first] = areas;
  if (areas.length === 1 && first !== undefined) return rangeOf(sheet, first);
  return sheet.getRangeList(areas.map(a1Of));
}

/**
 * Empties cells for what is generated next, also of number formats: those outlive clear() and decide what values become, so
 * formats are always given before values.
 */
export function wipe(range: Range): void {
  range.clear().setNumberFormat('General');
}

/** The same for a whole tab. */
export function wipeSheet(sheet: Sheet): void {
  wipe(sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()));
}

/** A line under a range, or under each of its rows. */
export function underline(range: Range, color: string, eachRow: boolean): void {
  range.setBorder(null, null, true, null, null, eachRow ? true : null, color, SpreadsheetApp.BorderStyle.SOLID);
}

/** Widths in pixels from column 1 on: one for all where that takes fewer calls, then those that are others. */
export function setWidths(sheet: Sheet, widths: readonly number[]): void {
  const ways = [null, ...new Set(widths)].map((base) => ({ base, runs: widthRuns(widths, base) }));
  const calls = ({ base, runs }: (typeof ways)[number]): number => runs.length + (base === null ? 0 : 1);
  const [first, ...others] = ways;
  if (first === undefined || widths.length === 0) return;
  const { base, runs } = others.reduce((best, way) => (calls(way) < calls(best) ? way : best), first);
  if (base !== null) sheet.setColumnWidths(1, widths.length, base);
  for (const run of runs) sheet.setColumnWidths(...run);
}

/** Columns side by side that are as wide, without those that have the width `base`. */
function widthRuns(widths: readonly number[], base: number | null): [column: number, columns: number, width: number][] {
  const runs: [column: number, columns: number, width: number][] = [];
  for (const [index, width] of widths.entries()) {
    const last = runs.at(-1);
    if (width === base) continue;
    if (last !== undefined && last[2] === width && last[0] + last[1] === index + 1) last[1] += 1;
    else runs.push([index + 1, 1, width]);
  }
  return runs;
}

/** Title and hint in a column, a header row below. */
export function topCells(column: number, headerRow: number, width: number): (readonly [Area, Style])[] {
  return [
    [[1, column, 1, 1], { size: 14, bold: true }],
    [[2, column, 1, 1], { color: colors.quiet }],
    [[headerRow, 1, 1, width], headerStyle],
  ];
}

/** The same, all above the header frozen. */
export function styleTop(sheet: Sheet, column: number, headerRow: number, width: number): void {
  applyStyle(sheet, topCells(column, headerRow, width));
  sheet.setRowHeight(headerRow, HEADER_HEIGHT);
  sheet.setFrozenRows(headerRow);
}

/** A drop-down of words that warns about others. */
export function offer(range: Range, words: readonly string[]): void {
  range.setDataValidation(
    SpreadsheetApp.newDataValidation()
      .requireValueInList([...words], true)
      .setAllowInvalid(true)
      .build(),
  );
}
