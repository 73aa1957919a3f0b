/** The latest changes as a page, newest first, those of tabs that were continued among them. */

import { escaped } from '../../domain/text/markup';
import { ja } from '../../i18n/ja';
import type { RecordedLine } from '../ports/history';

type Shown = Pick<RecordedLine, 'at' | 'by' | 'word' | 'tab' | 'before' | 'after' | 'reason'>;

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;padding:4px 8px 16px;font:14px/1.6 "Yu Gothic","YuGothic","Hiragino Sans","Noto Sans JP",sans-serif}
p{margin:0 0 8px}
table{width:100%;border-collapse:collapse;font-size:13px;line-height:1.5}
th,td{padding:5px 8px;border-bottom:1px solid #9aa0a6;text-align:left;vertical-align:top;white-space:nowrap}
thead th{position:sticky;top:0;background:Canvas;border-bottom-width:2px}
td:nth-child(2),td:nth-child(5),td:nth-child(6){min-width:7em;white-space:normal;overflow-wrap:anywhere;word-break:auto-phrase}
td:nth-child(5){min-width:20em}
`;

/** `lines` newest first. */
export function recentPage(lines: readonly Shown[]): string {
  const { recent } = ja.history;
  const head = recent.heads.map((each) => `<th scope="col">${each}</th>`).join('');
  const rows = lines.map(({ at, by, word, tab, before, after, reason }) => {
    const change = [before, after].filter((text) => text !== '').join(' → ');
    const cells = [at, by, word, tab, change, reason].map((text) => `<td>${escaped(text)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  const table = `<table aria-label="${recent.title}"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const meta = `<meta charset="utf-8"><title>${recent.title}</title><style>${STYLE}</style>`;
  return `<!doctype html><html lang="ja"><head>${meta}</head><body><main><p>${recent.hint(lines.length)}</p>${table}</main></body></html>`;
}
