/** Tables of a Word file, with heads that repeat on each page. */

import { groupStarts, isBar, type ReportCell, type TableBlock } from './block';
import { paragraph, style } from './docx-text';
import { type Align, alignOf, cellText, headAlign } from './report-cells';

/** Between the margins of A4 upright, in twentieths of a point. */
export const TEXT_WIDTH = 11906 - 2 * 850;
/** A column is laid out as if its longest line had so many full-width letters at least, and at most. */
const FEWEST_LETTERS = 2.5;
const MOST_LETTERS = 16;
/** Room at both sides of a cell, in letters. */
const SIDES = 1.5;
/** Tables with more columns are set closer. */
const MANY = 8;
const HEAD = 'E8EAED';
const WHOLE = 'F8F9FA';

interface Cell {
  readonly text: string;
  readonly align: Align;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly color?: string;
  /** How many columns it takes. */
  readonly columns?: number;
  /** The first of two lines that a head takes, or the second. */
  readonly merge?: 'restart' | 'continue';
}

export function table(block: TableBlock): string {
  const { head, rows, total = false } = block;
  const widths = columnWidths([head, ...rows]);
  const cellStyle = style(head.length > MANY ? 'Close' : 'Cell');
  const line = (cells: readonly Cell[], properties = ''): string => {
    let at = 0;
    const each = cells.map((cell) => {
      const width = widths.slice(at, at + (cell.columns ?? 1)).reduce((sum, own) => sum + own, 0);
      at += cell.columns ?? 1;
      return cellXml(cell, width, cellStyle);
    });
    return `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${each.join('')}</w:tr>`;
  };
  const heads = headLines(block).map((cells) => line(cells, '<w:tblHeader/>'));
  const lines = rows.map((row, at) => {
    const whole = total && at === rows.length - 1;
    return line(row.map((cell, column) => bodyCell(cell, alignOf(cell, column, block), whole)));
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const properties = `<w:tblStyle w:val="Grid"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`;
  // A table is followed by a paragraph, or Word would join it with the next one.
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${heads.join('')}${lines.join('')}</w:tbl>${paragraph('', style('Note'))}`;
}

function bodyCell(cell: ReportCell, align: Align, whole: boolean): Cell {
  const color = typeof cell === 'object' && isBar(cell) ? { color: '1A56C4' } : {};
  return { text: cellText(cell), align, bold: whole, fill: whole ? WHOLE : '', ...color };
}

/** One line of heads, or two where names stand over columns. */
function headLines(block: TableBlock): Cell[][] {
  const { head, groups } = block;
  const own = (column: number): Cell => ({
    text: head[column] ?? '',
    align: headAlign(column, block),
    bold: true,
    fill: HEAD,
  });
  if (groups === undefined) return [head.map((_, column) => own(column))];
  const above = groupStarts(groups).flatMap(({ text, columns, at }): Cell[] =>
    text === ''
      ? Array.from({ length: columns }, (_, step) => ({ ...own(at + step), merge: 'restart' }))
      : [{ text, align: 'center', bold: true, fill: HEAD, columns }],
  );
  const below = groupStarts(groups).flatMap(({ text, columns, at }) =>
    Array.from(
      { length: columns },
      (_, step): Cell => (text === '' ? { ...own(at + step), text: '', merge: 'continue' } : own(at + step)),
    ),
  );
  return [above, below];
}

function cellXml({ text, align, bold, fill, color, columns, merge }: Cell, width: number, cellStyle: string): string {
  const parts = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    columns === undefined ? '' : `<w:gridSpan w:val="${columns}"/>`,
    merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`,
    fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '',
    '<w:vAlign w:val="center"/>',
  ];
  const run = (bold ? '<w:b/>' : '') + (color === undefined ? '' : `<w:color w:val="${color}"/>`);
  const content = paragraph(text, `${cellStyle}<w:jc w:val="${align}"/>`, run && `<w:rPr>${run}</w:rPr>`);
  return `<w:tc><w:tcPr>${parts.join('')}</w:tcPr>${content}</w:tc>`;
}

/** By the longest line of each column, within bounds. */
function columnWidths(rows: readonly (readonly ReportCell[])[]): number[] {
  const longest = (rows[0] ?? []).map((_, column) =>
    rows
      .flatMap((row) => cellText(row[column] ?? '').split('\n'))
      .reduce((most, line) => Math.max(most, lettersIn(line)), 0),
  );
  const shares = longest.map((letters) => Math.min(MOST_LETTERS, Math.max(FEWEST_LETTERS, letters)) + SIDES);
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / sum));
}

/** Full-width letters that a line is as long as. */
function lettersIn(line: string): number {
  return [...line].reduce((sum, letter) => sum + (/[\u0020-\u007e]/.test(letter) ? 0.55 : 1), 0);
}
