/** The charts of the shown sheet, over its cells: at their anchors, of the cells' present values, moving as the grid scrolls. */
import type { ChartInfo } from '../../../book/model/chart-info';
import { make } from '../base/dom';
import { texts } from '../base/texts';
import { chartData } from '../charts/chart-data';
import { type ChartOption, chartOption, sizeOf, titleOf } from '../charts/chart-option';
import type { Cells } from './cells';

/** Where the grid's cells are now, in pixels of the page from the grid's upper left corner. */
export interface GridPlaces {
  /** The part that scrolls; charts are not seen beside it. */
  readonly clip: { readonly left: number; readonly top: number };
  /** A 1-based cell's upper left corner. */
  corner(row: number, column: number): { left: number; top: number };
  readonly scale: number;
}

interface Drawn {
  readonly figure: HTMLElement;
  draw: ((option: ChartOption) => void) | null;
  shown: string;
}

export class ChartLayer {
  readonly #layer = make('div', { class: 'charts' });
  readonly #drawn = new Map<number, Drawn>();
  #waiting = false;

  constructor(
    container: HTMLElement,
    private readonly cells: Cells,
    private readonly shown: () => readonly ChartInfo[],
    private readonly places: () => GridPlaces | null,
  ) {
    container.parentElement?.append(this.#layer);
  }

  /** Cells, charts or the shown sheet may have changed: looked at once in the next frame. */
  refresh(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#refresh();
      this.place();
    });
  }

  /** The grid scrolled, or its rows and columns have other sizes. */
  place(): void {
    const places = this.#drawn.size > 0 ? this.places() : null;
    if (places === null) return;
    const { clip, scale } = places;
    this.#layer.style.inset = `${clip.top}px 0 0 ${clip.left}px`;
    for (const chart of this.shown()) {
      const figure = this.#drawn.get(chart.id)?.figure;
      if (!figure) continue;
      const { left, top } = places.corner(chart.anchor.row, chart.anchor.column);
      const x = left + chart.anchor.offsetX * scale - clip.left;
      const y = top + chart.anchor.offsetY * scale - clip.top;
      figure.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    }
  }

  #refresh(): void {
    const shown = this.shown();
    for (const [id, { figure }] of this.#drawn) {
      if (shown.some((chart) => chart.id === id)) continue;
      figure.remove();
      this.#drawn.delete(id);
    }
    for (const chart of shown) this.#show(chart);
  }

  #show(chart: ChartInfo): void {
    const { width, height } = sizeOf(chart);
    const drawn = this.#drawn.get(chart.id) ?? this.#add(chart.id);
    drawn.figure.style.width = `${width}px`;
    drawn.figure.style.height = `${height}px`;
    drawn.figure.setAttribute('aria-label', texts.chart(titleOf(chart)));
    const ranges = chart.ranges.map(({ sheetId, ...rect }) => ({
      values: this.cells.values(sheetId, rect),
      texts: this.cells.shownTexts(sheetId, rect),
    }));
    const option = chartOption(chart, chartData(chart, ranges));
    const text = JSON.stringify([width, height, option]);
    if (drawn.draw === null || drawn.shown === text) return;
    drawn.shown = text;
    drawn.draw(option);
  }

  #add(id: number): Drawn {
    const figure = make('div', { class: 'chart', role: 'img' });
    const drawn: Drawn = { figure, draw: null, shown: '' };
    this.#layer.append(figure);
    this.#drawn.set(id, drawn);
    void import('../charts/draw').then(({ drawIn }) => {
      if (this.#drawn.get(id) !== drawn) return;
      drawn.draw = drawIn(figure);
      this.refresh();
    });
    return drawn;
  }
}
