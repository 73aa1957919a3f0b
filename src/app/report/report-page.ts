/** A report as one page: read on the screen, printed upright on A4, with the Word file in a link. */

import { base64 } from '../../domain/encoding/bytes';
import { escaped } from '../../domain/text/markup';
import { ja } from '../../i18n/ja';
import { type Bar, type Block, groupStarts, isBar, type ReportCell, type TableBlock } from './block';
import { type Align, adviceOf, alignOf, cellText, footOf, headAlign, titleOf } from './report-cells';
import { docx } from './report-docx';
import { reportStyle } from './report-style';
import { TAB_COLUMNS } from './report-tables';

const { report: words } = ja;
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Tables with more columns are set closer. */
const MANY = 8;
/** In tables of words with fewer, the last column is the widest. */
const FEW = 5;

/** The whole page; it needs nothing from anywhere else. */
export function reportPage(blocks: readonly Block[]): string {
  const title = titleOf(blocks);
  const file = `data:${WORD_TYPE};base64,${base64(docx(blocks))}`;
  const hints = [words.printHint, adviceOf(blocks)].filter((each) => each !== '');
  const bar = `<nav aria-label="${words.print}"><button type="button" onclick="print()">${words.print}</button><a download="${escaped(title)}.docx" href="${file}">${words.word}</a>${hints.map((each) => `<p>${escaped(each)}</p>`).join('')}</nav>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${reportStyle(cssText(footOf(blocks)))}</style>`;
  return `<!doctype html><html lang="ja"><head>${head}</head><body>${bar}<main>${htmlOf(blocks)}</main></body></html>`;
}

/** A part may have no heading of a level between two others: a page skips none, and keeps each level's looks. */
function htmlOf(blocks: readonly Block[]): string {
  let above = 1;
  const lines = blocks.map((block) => {
    if (block.kind !== 'heading') return html(block);
    above = Math.min(block.level + 1, above + 1);
    const looks = `level${block.level}${block.newPage ? ' page' : ''}`;
    return `<h${above} class="${looks}">${escaped(block.text)}</h${above}>`;
  });
  return lines.join('\n');
}

function html(block: Exclude<Block, { readonly kind: 'heading' }>): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1><p>${escaped(block.by)}</p>`;
    case 'text':
      return `<p${block.quiet ? ' class="quiet"' : ''}>${escaped(block.text)}</p>`;
    case 'table':
      return table(block);
  }
}

function table(block: TableBlock): string {
  const { caption, head, rows, total = false } = block;
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const name = classed(alignOf(cell, column, block));
      return column === 0 ? rowHead(rows, at, name) : `<td${name}>${shownCell(cell)}</td>`;
    });
    return `<tr${total && at === rows.length - 1 ? ' class="total"' : ''}>${cells.join('')}</tr>`;
  });
  const looks = [
    head.length > MANY && 'many',
    head.length === TAB_COLUMNS && 'months',
    head.length === block.words && head.length < FEW && 'notes',
  ];
  const named = looks.filter((look) => look !== false).join(' ');
  const many = named && ` class="${named}"`;
  return `<div class="scroll"><table aria-label="${escaped(caption)}"${many}><thead>${headLines(block)}</thead><tbody>${lines.join('')}</tbody></table></div>`;
}

/** A name reaches over the lines below it that have none. */
function rowHead(rows: readonly (readonly ReportCell[])[], at: number, name: string): string {
  const first = rows[at]?.[0] ?? '';
  if (first === '') return '';
  const next = rows.findIndex((row, index) => index > at && row[0] !== '');
  const lines = (next < 0 ? rows.length : next) - at;
  return `<th scope="row"${lines > 1 ? ` rowspan="${lines}"` : ''}${name}>${shownCell(first)}</th>`;
}

/** Two lines where names stand over columns; columns without such a name reach over both. */
function headLines(block: TableBlock): string {
  const { head, groups } = block;
  const own = (column: number, rows = ''): string => {
    const text = head[column] ?? '';
    if (text === '') return `<td${rows}></td>`;
    return `<th scope="col"${rows}${classed(headAlign(column, block))}>${escaped(text)}</th>`;
  };
  if (groups === undefined) return `<tr>${head.map((_, column) => own(column)).join('')}</tr>`;
  const columnsOf = ({ at, columns }: { at: number; columns: number }): number[] =>
    Array.from({ length: columns }, (_, step) => at + step);
  const starts = groupStarts(groups);
  const above = starts.map((group) =>
    group.text === ''
      ? columnsOf(group)
          .map((column) => own(column, ' rowspan="2"'))
          .join('')
      : `<th scope="colgroup" colspan="${group.columns}">${escaped(group.text)}</th>`,
  );
  const below = starts.filter(({ text }) => text !== '').flatMap(columnsOf);
  return `<tr>${above.join('')}</tr><tr>${below.map((column) => own(column)).join('')}</tr>`;
}

function classed(align: Align): string {
  return align === 'left' ? '' : ` class="${align}"`;
}

function shownCell(cell: ReportCell): string {
  return typeof cell === 'object' && isBar(cell) ? drawnBar(cell) : escaped(cellText(cell));
}

/** The whole is the target; what is missing from what is expected lies between what is there and the rest. */
function drawnBar({ bar, expected }: Bar): string {
  if (bar === null) return '';
  const percent = (share: number): number => Math.round(Math.min(1, share) * 1000) / 10;
  const part = (share: number, fill: string): string => `<rect width="${percent(share)}" height="12" fill="${fill}"/>`;
  const missing = expected === null ? '' : part(expected, '#f9ab8f');
  return `<svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">${part(1, '#e8eaed')}${missing}${part(bar, '#1a56c4')}</svg>`;
}

/** A text as a CSS string within a style element. */
function cssText(text: string): string {
  return `"${[...text].map((letter) => (/[\p{L}\p{N} ]/u.test(letter) ? letter : `\\${letter.codePointAt(0)?.toString(16)} `)).join('')}"`;
}
