/** A report as one page: read on the screen, printed upright on A4, with the Word file in a link. */

import { base64 } from '../../domain/encoding/bytes';
import { ja } from '../../i18n/ja';
import type { Block } from './block';
import { alignOf, cellText, titleOf } from './report-blocks';
import { docx } from './report-docx';

const { report: words } = ja;
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const style = `
@page{size:A4 portrait;margin:16mm 15mm}
*{box-sizing:border-box}
body{margin:0;background:#f1f3f4;color:#202124;font:14px/1.7 "Yu Gothic","YuGothic","Hiragino Sans","Noto Sans JP",sans-serif}
nav{position:sticky;top:0;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;padding:10px 16px;background:#fff;border-bottom:1px solid #dadce0}
nav p{margin:0;color:#5f6368;font-size:13px}
nav a,nav button{font:inherit;padding:6px 14px;border:1px solid #1a56c4;border-radius:4px;background:#fff;color:#1a56c4;text-decoration:none;cursor:pointer}
nav button{background:#1a56c4;color:#fff}
:focus-visible{outline:3px solid #f29900;outline-offset:2px}
main{max-width:800px;margin:16px auto;padding:40px 48px;background:#fff}
h1{margin:0 0 4px;font-size:22px;line-height:1.4}
h2{margin:36px 0 8px;padding-bottom:4px;border-bottom:2px solid #202124;font-size:18px}
h3{margin:24px 0 8px;font-size:16px}
h4{margin:24px 0 6px;padding:4px 10px;background:#e8f0fe;font-size:15px}
h5{margin:14px 0 2px;font-size:14px}
p{margin:2px 0 4px;white-space:pre-line}
.quiet{color:#5f6368;font-size:12px}
table{width:100%;margin:4px 0 10px;border-collapse:collapse;font-size:12.5px;line-height:1.45;font-variant-numeric:tabular-nums}
th,td{padding:3px 7px;border:1px solid #9aa0a6;text-align:left}
thead th{background:#e8eaed;white-space:pre-line;vertical-align:bottom}
tbody th{font-weight:400;white-space:nowrap}
.right,thead th.right{text-align:right}
.total>*{font-weight:700;background:#f8f9fa}
.scroll{overflow-x:auto}
@media(max-width:640px){main{margin:0;padding:20px 14px}}
@media print{
body{background:#fff;font-size:10pt;line-height:1.55}
h5{margin-top:8px}
nav{display:none}
main{max-width:none;margin:0;padding:0}
.scroll{overflow:visible;break-inside:avoid}
table{font-size:8.5pt;line-height:1.4}
th,td{padding:2px 6px}
.quiet{font-size:8.5pt}
thead{display:table-header-group}
tr{break-inside:avoid}
h1,h2,h3,h4,h5{break-after:avoid}
.page{break-before:page;margin-top:0}
.page+.page{break-before:auto}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}`;

/** The whole page; it needs nothing from anywhere else. */
export function reportPage(blocks: readonly Block[]): string {
  const title = titleOf(blocks);
  const file = `data:${WORD_TYPE};base64,${base64(docx(blocks))}`;
  const bar = `<nav aria-label="${words.print}"><button type="button" onclick="print()">${words.print}</button><a download="${escaped(title)}.docx" href="${file}">${words.word}</a><p>${words.printHint}</p></nav>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style>`;
  return `<!doctype html><html lang="ja"><head>${head}</head><body>${bar}<main>${blocks.map(html).join('\n')}</main></body></html>`;
}

function html(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag}${block.newPage ? ' class="page"' : ''}>${escaped(block.text)}</${tag}>`;
    }
    case 'text':
      return `<p${block.quiet ? ' class="quiet"' : ''}>${escaped(block.text)}</p>`;
    case 'table':
      return table(block);
  }
}

function table({ caption, head, rows, words: lead, total = false }: Extract<Block, { kind: 'table' }>): string {
  const heads = head
    .map((name, column) => `<th scope="col"${column < lead ? '' : ' class="right"'}>${escaped(name)}</th>`)
    .join('');
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const align = alignOf(cell, column, lead);
      const classed = align === 'left' ? '' : ` class="${align}"`;
      const shown = escaped(cellText(cell));
      return column === 0 ? `<th scope="row"${classed}>${shown}</th>` : `<td${classed}>${shown}</td>`;
    });
    return `<tr${total && at === rows.length - 1 ? ' class="total"' : ''}>${cells.join('')}</tr>`;
  });
  return `<div class="scroll"><table aria-label="${escaped(caption)}"><thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
