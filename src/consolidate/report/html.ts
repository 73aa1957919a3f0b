/** Small pieces of HTML: escaped text, tables that can be sorted. */

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export interface Cell {
  readonly text: string;
  /** What the column is sorted by, where the text does not tell; null sorts last. */
  readonly sort?: number | null;
  /** A class name. */
  readonly look?: string;
}

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

/** Behind the name of what a table is of: the part that it stands in has the bare name. */
const TABLE = '（表）';

/** The first cell of a row is its header. `label` names the table for those who cannot see where it stands. */
export function sortableTable(label: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const head = columns
    .map(
      ({ title, isNumber }) =>
        `<th scope="col"${isNumber ? ' class="n"' : ''}><button type="button">${escaped(title)}</button></th>`,
    )
    .join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell, at) => cellHtml(cell, columns[at], at === 0)).join('')}</tr>`)
    .join('\n');
  return `<div class="scroll" role="region" aria-label="${escaped(`${label}${TABLE}`)}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div>`;
}

function cellHtml({ text, sort, look }: Cell, column: Column | undefined, isFirst: boolean): string {
  const classes = [column?.isNumber ? 'n' : '', look ?? ''].filter((name) => name !== '').join(' ');
  const shown = classes === '' ? '' : ` class="${classes}"`;
  const by = sort === undefined ? '' : ` data-sort="${sort ?? ''}"`;
  const tag = isFirst ? 'th scope="row"' : 'td';
  return `<${tag}${shown}${by}>${escaped(text)}</${isFirst ? 'th' : 'td'}>`;
}

/** A figure as people read it: 1,440. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
