/** The tabs 実績報告書 and 事業計画との比較, generated: a report's blocks laid on columns that fit A4 upright. */

import { type Block, isBar, type ReportCell, type TableBlock } from '../../app/report/block';
import { type Align, alignOf, cellText, headAlign } from '../../app/report/report-cells';
import { TAB_COLUMNS } from '../../app/report/report-tables';
import { SHARE_FORMAT } from '../../domain/totals/percent';
import type { SheetContext } from '../book/context';
import { colors } from '../platform/colors';
import { protectSheetLightly } from '../platform/guards';
import { setWidths, underline, wipeSheet } from '../platform/style';
import { growTo } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Pixels: a name, a word, and twelve months. */
const WIDTHS = [160, 100, ...new Array<number>(TAB_COLUMNS - 2).fill(56)];
/** The title, who made it and the as-of day stay, on the screen and on each printed page. */
const FROZEN = 3;
/** Full-width characters that fit a line of text, and a line's height in pixels. */
const LINE_LENGTH = 64;
const LINE_HEIGHT = 21;
/** The width of a letter of the usual size, in pixels. */
const LETTER = 14.5;
const SIZES = [14, 12, 11, 10] as const;

/** One row of the tab. */
interface Line {
  /** By column of the tab; undefined where a cell to the left takes the column too. */
  readonly cells: readonly (ReportCell | undefined)[];
  readonly look: Look;
  readonly size: number;
  readonly aligns: readonly Align[];
  /** Lines of text that it holds. */
  readonly high: number;
  /** Cells that take several columns: the first, 0-based, and how many. The same for all lines of a table. */
  readonly joined: readonly (readonly [at: number, columns: number])[];
}
type Look = 'title' | 'heading' | 'text' | 'quiet' | 'groups' | 'head' | 'row' | 'total';

/** Writes the report anew and shows the tab. A few dozen writes, whatever the rows behind it. */
export function writeReport(context: SheetContext, sheet: Sheet, blocks: readonly Block[]): void {
  const lines = blocks.flatMap(linesOf);
  growTo(sheet, lines.length);
  const width = sheet.getMaxColumns();
  if (width < TAB_COLUMNS) sheet.insertColumnsAfter(width, TAB_COLUMNS - width);
  if (width > TAB_COLUMNS) sheet.deleteColumns(TAB_COLUMNS + 1, width - TAB_COLUMNS);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart();
  wipeSheet(sheet);
  const range = sheet.getRange(1, 1, lines.length, TAB_COLUMNS);
  const each = <T>(of: (line: Line, column: number) => T): T[][] =>
    lines.map((line) => Array.from({ length: TAB_COLUMNS }, (_, column) => of(line, column)));
  range.setNumberFormats(each(({ cells }, column) => formatOf(cells[column])));
  range.setFontSizes(each(({ size }) => size));
  range.setFontWeights(each(({ look }) => (look === 'text' || look === 'quiet' || look === 'row' ? 'normal' : 'bold')));
  range.setFontColors(each(({ look, cells }, column) => inkOf(look, cells[column])));
  range.setBackgrounds(each(({ look, cells }, column) => backgroundOf(look, column < cells.length)));
  range.setHorizontalAlignments(each(({ aligns }, column) => aligns[column] ?? 'left'));
  // The name over several columns runs on over the cells beside it; a number stays on its line.
  range.setWraps(each(({ look, cells }, column) => look !== 'groups' && typeof cells[column] === 'string'));
  range.setVerticalAlignment('middle');
  range.setValues(each(({ cells }, column) => cellValue(cells[column])));
  joinCells(sheet, lines);
  ruleTables(sheet, lines);
  setWidths(sheet, WIDTHS);
  sheet.setFrozenRows(FROZEN);
  sheet.setHiddenGridlines(true);
  protectSheetLightly(sheet, context.list.name(sheet));
  context.spreadsheet.setActiveSheet(sheet);
}

function linesOf(block: Block): Line[] {
  switch (block.kind) {
    case 'title':
      return [across(block.text, 'title', 16), across(block.by, 'text', 10)];
    case 'heading':
      return [
        ...(block.level < 4 ? [across('', 'text', 10)] : []),
        across(block.text, 'heading', SIZES[block.level - 1] ?? 10),
      ];
    case 'text':
      return [across(block.text, block.quiet ? 'quiet' : 'text', block.quiet ? 9 : 10)];
    case 'table':
      return tableLines(block);
  }
}

/** A text over the whole width. */
function across(text: string, look: Look, size: number): Line {
  return { cells: [text], look, size, aligns: [], high: linesIn(text, LINE_LENGTH), joined: [[0, TAB_COLUMNS]] };
}

function tableLines(block: TableBlock): Line[] {
  const { head, rows, groups, total } = block;
  const spans = head.map((_, column) => block.spans?.[column] ?? 1);
  const starts = spans.map((_, column) => spans.slice(0, column).reduce((sum, span) => sum + span, 0));
  const joined = spans.flatMap((span, column): [number, number][] => (span > 1 ? [[starts[column] ?? 0, span]] : []));
  const placed = <T>(each: readonly T[]): (T | undefined)[] =>
    each.flatMap((value, column) => [value, ...new Array<undefined>((spans[column] ?? 1) - 1).fill(undefined)]);
  const line = (cells: readonly ReportCell[], look: Look, aligns: readonly Align[]): Line => ({
    cells: placed(cells),
    look,
    size: 10,
    aligns: placed(aligns).map((align) => align ?? 'left'),
    high: highOf(cells, starts, spans),
    joined,
  });
  const names = groups?.flatMap(({ text, columns }) => [text, ...new Array<string>(columns - 1).fill('')]);
  const above: Line[] = names === undefined ? [] : [{ ...line(names, 'groups', []), high: 1 }];
  const last = total ? rows.length - 1 : -1;
  return [
    ...above,
    line(
      head,
      'head',
      head.map((_, column) => headAlign(column, block)),
    ),
    ...rows.map((cells, at) =>
      line(
        cells,
        at === last ? 'total' : 'row',
        cells.map((cell, column) => alignOf(cell, column, block)),
      ),
    ),
  ];
}

/** Lines that the fullest cell needs in its columns. */
function highOf(cells: readonly ReportCell[], starts: readonly number[], spans: readonly number[]): number {
  const each = cells.map((cell, column) => {
    const at = starts[column] ?? 0;
    const width = WIDTHS.slice(at, at + (spans[column] ?? 1)).reduce((sum, own) => sum + own, 0);
    return typeof cell === 'string' ? linesIn(cell, (width - 8) / LETTER) : 1;
  });
  return Math.max(1, ...each);
}

/** Lines that a text of full-width letters takes when each holds `length` of them. */
function linesIn(text: string, length: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / length)), 0);
}

/** A text may spread over several columns; its row is as high as it needs, for Sheets does not fit rows to joined cells. */
function joinCells(sheet: Sheet, lines: readonly Line[]): void {
  for (const [from, count] of runs(lines, ({ joined }) => JSON.stringify(joined))) {
    for (const [at, columns] of lines[from - 1]?.joined ?? [])
      sheet.getRange(from, at + 1, count, columns).mergeAcross();
  }
  for (const [from, count, key] of runs(lines, ({ high, size }) => String(Math.max(high * LINE_HEIGHT, size * 2)))) {
    sheet.setRowHeights(from, count, Number(key));
  }
}

function ruleTables(sheet: Sheet, lines: readonly Line[]): void {
  const isTable = ({ look, cells }: Line): string | null =>
    ['groups', 'head', 'row', 'total'].includes(look) ? String(cells.length) : null;
  for (const [from, count, columns] of runs(lines, isTable)) {
    underline(sheet.getRange(from, 1, count, Number(columns)), colors.line, true);
  }
}

/** Consecutive lines with the same key, null left out: 1-based first row, how many, the key. */
function runs(lines: readonly Line[], keyOf: (line: Line) => string | null): [number, number, string][] {
  const found: [number, number, string][] = [];
  let before: string | null = null;
  lines.forEach((line, at) => {
    const key = keyOf(line);
    const last = found[found.length - 1];
    if (key !== null && key === before && last !== undefined) last[1] += 1;
    else if (key !== null) found.push([at + 1, 1, key]);
    before = key;
  });
  return found;
}

function formatOf(cell: ReportCell | undefined): string {
  if (typeof cell === 'number') return '#,##0';
  return typeof cell === 'object' && !isBar(cell) ? SHARE_FORMAT : '@';
}

function cellValue(cell: ReportCell | undefined): string | number {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return cell;
  return isBar(cell) ? cellText(cell) : cell.share;
}

function inkOf(look: Look, cell: ReportCell | undefined): string {
  if (typeof cell === 'object' && isBar(cell)) return colors.bar;
  return look === 'quiet' ? colors.quiet : colors.ink;
}

function backgroundOf(look: Look, filled: boolean): string | null {
  if (!filled) return null;
  if (look === 'head' || look === 'groups') return colors.head;
  return look === 'total' ? colors.live : null;
}
