/** Looks of generated cells as data, so that a tab's style reads as a table and ships small. */
import { colors } from './colors';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export interface Style {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly top?: boolean;
  readonly format?: string;
}

/** Row, column, rows, columns. */
export type Area = readonly [row: number, column: number, rows: number, columns: number];

export const headerStyle: Style = { background: colors.head, bold: true, wrap: true, align: 'center' };

/** Apply each style to its area, in order; what a style does not name stays. */
export function applyStyle(sheet: Sheet, pieces: readonly (readonly [Area, Style])[]): void {
  for (const [[row, column, rows, columns], style] of pieces) apply(sheet.getRange(row, column, rows, columns), style);
}

function apply(range: Range, { background, color, bold, size, wrap, align, top, format }: Style): void {
  if (background !== undefined) range.setBackground(background);
  if (color !== undefined) range.setFontColor(color);
  if (bold !== undefined) range.setFontWeight(bold ? 'bold' : 'normal');
  if (size !== undefined) range.setFontSize(size);
  if (wrap !== undefined) range.setWrap(wrap);
  if (align !== undefined) range.setHorizontalAlignment(align);
  if (top !== undefined) range.setVerticalAlignment(top ? 'top' : 'middle');
  if (format !== undefined) range.setNumberFormat(format);
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

/** Widths in pixels from column 1 on. */
export function setWidths(sheet: Sheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
}

/** Title and hint in a column, a header row below, all above it frozen. */
export function styleTop(sheet: Sheet, column: number, headerRow: number, width: number): void {
  applyStyle(sheet, [
    [[1, column, 1, 1], { size: 14, bold: true }],
    [[2, column, 1, 1], { color: colors.quiet }],
    [[headerRow, 1, 1, width], { ...headerStyle, align: 'left' }],
  ]);
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

/** Colours for cells that hold (or contain) these words; the words say it all, the colour helps to find them. */
export function colourWords(
  range: Range,
  words: readonly (readonly [word: string, background: string | null, font: string])[],
  contains = false,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return words.map(([word, background, font]) => {
    const rule = SpreadsheetApp.newConditionalFormatRule().setRanges([range]).setFontColor(font);
    if (background !== null) rule.setBackground(background);
    return (contains ? rule.whenTextContains(word) : rule.whenTextEqualTo(word)).build();
  });
}
