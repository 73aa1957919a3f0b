/** The shown tab as a paper: A4, as wide as the page, with the frozen rows at the head of each, and its charts below. */
import type { RangeRef } from '../../../services/protocol';
import { make } from '../base/dom';
import { texts } from '../base/texts';
import type { Grid } from '../grid/grid';

/** Wider sheets lie across. */
const uprightPixels = 820;
const mostRows = 3_000;

export class PrintView {
  #paper: HTMLElement | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly title: () => string,
  ) {
    // The browser's own menu prints the same paper.
    window.addEventListener('beforeprint', () => this.#lay());
    window.addEventListener('afterprint', () => this.#clear());
  }

  print(): void {
    this.#lay();
    window.print();
    this.#clear();
  }

  #lay(): void {
    this.#clear();
    const sheetId = this.grid.activeSheetId();
    const used = this.grid.usedRect(sheetId) ?? { row: 1, column: 1, rows: 1, columns: 1 };
    const rect = { sheetId, ...used, rows: Math.min(used.rows, mostRows) };
    const columns = this.#shownColumns(rect);
    const width = columns.reduce((sum, column) => sum + this.grid.columnWidth(sheetId, column - 1), 0);
    const across = width > uprightPixels;
    const page = make('style', {}, `@page { size: A4 ${across ? 'landscape' : 'portrait'}; margin: 12mm 10mm; }`);
    // As many pixels as the paper has room for; type gets no larger than it is on the screen.
    const room = across ? 1_040 : 710;
    const paper = make('div', { class: 'paper' }, page, this.#head(), this.#table(rect, columns, width), ...charts());
    paper.style.setProperty('--scale', String(Math.min(1, room / Math.max(1, width))));
    this.#paper = paper;
    document.body.append(paper);
  }

  #clear(): void {
    this.#paper?.remove();
    this.#paper = null;
  }

  #head(): HTMLElement {
    const name = this.grid.sheetName(this.grid.activeSheetId());
    return make('p', { class: 'paper-head' }, `${this.title()}　${name}　${texts.printedOn(this.grid.clock.day())}`);
  }

  #shownColumns({ column, columns }: RangeRef): number[] {
    const sheet = this.grid.shownSheet();
    return Array.from({ length: columns }, (_, index) => column + index).filter((at) => sheet.getColVisible(at - 1));
  }

  #table(rect: RangeRef, columns: readonly number[], width: number): HTMLElement {
    const { sheetId } = rect;
    const sheet = this.grid.shownSheet();
    const rows = Array.from({ length: rect.rows }, (_, index) => index + 1).filter((row) =>
      sheet.getRowVisible(row - 1),
    );
    const frozen = this.grid.frozen(sheetId).rows;
    const texts = this.grid.cells.shownTexts(sheetId, rect);
    const line = (row: number): HTMLElement => {
      const made = make('tr', {}, ...columns.flatMap((column) => this.#cell(sheetId, row, column, texts, columns)));
      made.style.height = `${sheet.getRowHeight(row - 1)}px`;
      return made;
    };
    const widths = columns.map((column) => {
      const col = make('col');
      col.style.width = `${this.grid.columnWidth(sheetId, column - 1)}px`;
      return col;
    });
    const table = make(
      'table',
      { class: sheet.getConfig().showGridlines === 0 ? '' : 'lined' },
      make('colgroup', {}, ...widths),
      make('thead', {}, ...rows.filter((row) => row <= frozen).map(line)),
      make('tbody', {}, ...rows.filter((row) => row > frozen).map(line)),
    );
    table.style.width = `${width}px`;
    return table;
  }

  #cell(
    sheetId: number,
    row: number,
    column: number,
    shown: readonly (readonly string[])[],
    columns: readonly number[],
  ): HTMLElement[] {
    const merged = this.grid.shownSheet().getMergedCell(row - 1, column - 1);
    if (merged && (merged.startRow !== row - 1 || merged.startColumn !== column - 1)) return [];
    const text = shown[row - 1]?.[column - 1] ?? '';
    const cell = make('td', {}, text);
    if (merged) {
      cell.rowSpan = merged.endRow - merged.startRow + 1;
      cell.colSpan = columns.filter((each) => each - 1 >= merged.startColumn && each - 1 <= merged.endColumn).length;
    }
    styleCell(cell, this.grid.shownLook(sheetId, row, column), text);
    return [cell];
  }
}

function styleCell(cell: HTMLElement, look: ReturnType<Grid['shownLook']>, text: string): void {
  const { style } = cell;
  if (look.background !== null && look.background !== '#ffffff') style.background = look.background;
  if (look.fontColor !== null) style.color = look.fontColor;
  style.fontWeight = look.fontWeight;
  style.fontStyle = look.fontStyle;
  if (look.fontLine !== 'none') style.textDecoration = look.fontLine;
  style.fontSize = `${look.fontSize}pt`;
  style.textAlign = look.horizontalAlignment ?? (/^[-+]?[\d,.]+%?$|^\d{4}\/\d/.test(text) ? 'right' : 'left');
  style.verticalAlign = look.verticalAlignment ?? 'bottom';
  style.whiteSpace = look.wrap ? 'pre-wrap' : 'pre';
  for (const side of look.lines) style.setProperty(`border-${side}`, '1px solid #888');
}

/** The drawn charts of the shown tab as pictures of their own. */
function charts(): HTMLElement[] {
  return [...document.querySelectorAll('.chart svg')].map((svg) => {
    const copy = svg.cloneNode(true);
    if (copy instanceof SVGElement) copy.style.position = 'static';
    return make('div', { class: 'paper-chart' }, copy);
  });
}
