/** The tabs 実績報告書 and 事業計画との比較, generated: a report's blocks laid on seven columns that fit A4 upright. */

import type { Block, ReportCell } from '../../app/report/block';
import { alignOf, MAX_COLUMNS } from '../../app/report/report-blocks';
import { SHARE_FORMAT } from '../../domain/totals/percent';
import type { SheetContext } from '../book/context';
import { colors } from '../platform/colors';
import { protectSheetLightly } from '../platform/guards';
import { applyStyle, setWidths, underline, wipeSheet } from '../platform/style';
import { growTo } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Pixels: together about the width of A4 between its margins. */
const WIDTHS = [165, 200, 80, 80, 80, 80, 110];
/** The title and the as-of day stay, on the screen and on each printed page. */
const FROZEN = 2;
/** Full-width characters that fit a line of text, and a line's height in pixels. */
const LINE_LENGTH = 52;
const LINE_HEIGHT = 21;
/** The width of a letter of the usual size, in pixels. */
const LETTER = 13.5;
const SIZES = [14, 12, 11, 10] as const;

/** One row of the tab. */
interface Line {
  readonly cells: readonly ReportCell[];
  readonly look: Look;
  readonly size: number;
  readonly align?: (cell: ReportCell, column: number) => ReturnType<typeof alignOf>;
  /** Lines of text that it holds. */
  readonly high: number;
}
type Look = 'title' | 'heading' | 'text' | 'quiet' | 'head' | 'row' | 'total';

/** Writes the report anew and shows the tab. A few dozen writes, whatever the rows behind it. */
export function writeReport(context: SheetContext, sheet: Sheet, blocks: readonly Block[]): void {
  const lines = blocks.flatMap(linesOf);
  growTo(sheet, lines.length);
  const width = sheet.getMaxColumns();
  if (width < MAX_COLUMNS) sheet.insertColumnsAfter(width, MAX_COLUMNS - width);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart();
  wipeSheet(sheet);
  const range = sheet.getRange(1, 1, lines.length, MAX_COLUMNS);
  const each = <T>(of: (line: Line, column: number) => T): T[][] =>
    lines.map((line) => Array.from({ length: MAX_COLUMNS }, (_, column) => of(line, column)));
  range.setNumberFormats(each(({ cells }, column) => formatOf(cells[column])));
  range.setFontSizes(each(({ size }) => size));
  range.setFontWeights(each(({ look }) => (look === 'text' || look === 'quiet' || look === 'row' ? 'normal' : 'bold')));
  range.setFontColors(each(({ look }) => (look === 'quiet' ? colors.quiet : colors.ink)));
  range.setBackgrounds(each(({ look, cells }, column) => backgroundOf(look, column < cells.length)));
  range.setHorizontalAlignments(each(({ align, cells }, column) => align?.(cells[column] ?? '', column) ?? 'left'));
  applyStyle(sheet, [[[1, 1, lines.length, MAX_COLUMNS], { wrap: true, top: true }]]);
  range.setValues(each(({ cells }, column) => cellValue(cells[column])));
  joinTexts(sheet, lines);
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
      return [{ cells: [block.text], look: 'title', size: 16, high: 1 }];
    case 'heading':
      return [
        ...(block.level < 4 ? [blank] : []),
        { cells: [block.text], look: 'heading', size: SIZES[block.level - 1] ?? 10, high: 1 },
      ];
    case 'text': {
      const high = linesIn(block.text, LINE_LENGTH);
      return [{ cells: [block.text], look: block.quiet ? 'quiet' : 'text', size: block.quiet ? 9 : 10, high }];
    }
    case 'table': {
      const align: Line['align'] = (cell, column) => alignOf(cell, column, block.words);
      const last = block.total ? block.rows.length - 1 : -1;
      return [
        {
          cells: block.head,
          look: 'head',
          size: 10,
          align: (_, column) => (column < block.words ? 'left' : 'right'),
          high: highOf(block.head),
        },
        ...block.rows.map(
          (cells, at): Line => ({ cells, look: at === last ? 'total' : 'row', size: 10, align, high: highOf(cells) }),
        ),
      ];
    }
  }
}

const blank: Line = { cells: [''], look: 'text', size: 10, high: 1 };

/** Lines that the fullest cell needs in its column. */
function highOf(cells: readonly ReportCell[]): number {
  const each = cells.map((cell, column) =>
    typeof cell === 'string' ? linesIn(cell, ((WIDTHS[column] ?? 80) - 8) / LETTER) : 1,
  );
  return Math.max(1, ...each);
}

/** Lines that a text of full-width letters takes when each holds `length` of them. */
function linesIn(text: string, length: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / length)), 0);
}

/** A text may spread over the whole width; its row is as high as it needs, for Sheets does not fit rows to joined cells. */
function joinTexts(sheet: Sheet, lines: readonly Line[]): void {
  for (const [from, count] of runs(lines, ({ cells }) => (cells.length === 1 ? 'joined' : null))) {
    sheet.getRange(from, 1, count, MAX_COLUMNS).mergeAcross();
  }
  for (const [from, count, key] of runs(lines, ({ high, size }) => String(Math.max(high * LINE_HEIGHT, size * 2)))) {
    sheet.setRowHeights(from, count, Number(key));
  }
}

function ruleTables(sheet: Sheet, lines: readonly Line[]): void {
  const isTable = ({ look, cells }: Line): string | null =>
    look === 'head' || look === 'row' || look === 'total' ? String(cells.length) : null;
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
  return typeof cell === 'object' ? SHARE_FORMAT : '@';
}

function cellValue(cell: ReportCell | undefined): string | number {
  return typeof cell === 'object' ? cell.share : (cell ?? '');
}

function backgroundOf(look: Look, filled: boolean): string | null {
  if (!filled) return null;
  if (look === 'head') return colors.head;
  return look === 'total' ? colors.live : null;
}
