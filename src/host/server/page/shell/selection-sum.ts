/** Sum, mean and count of the numbers that are selected, below the grid as in Sheets. */
import { formatNumber } from '../../../book/model/number-format';
import { byId } from '../base/dom';
import { texts } from '../base/texts';
import type { Grid } from '../grid/grid';

const mostCells = 300_000;
const waitMs = 150;

export class SelectionSum {
  readonly #place = byId('sum', HTMLElement);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly grid: Grid) {}

  show(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#place.textContent = this.#text();
    }, waitMs);
  }

  #text(): string {
    const at = this.grid.selection();
    const used = at.rows * at.columns < 2 ? null : this.grid.usedRect(at.sheetId);
    if (used === null) return '';
    const rows = Math.min(at.rows, used.rows + 1 - at.row);
    const columns = Math.min(at.columns, used.columns + 1 - at.column);
    if (rows < 1 || columns < 1 || rows * columns > mostCells) return '';
    const values = this.grid.cells.values(at.sheetId, { ...at, rows, columns }).flat();
    const count = values.filter((value) => value !== '').length;
    const numbers = values.filter((value) => typeof value === 'number');
    if (numbers.length === 0) return count > 1 ? texts.countOf(count) : '';
    const sum = numbers.reduce((total, number) => total + number, 0);
    const shown = (number: number): string => formatNumber('#,##0.##', number).replace(/\.$/, '');
    return texts.sumOf(shown(sum), shown(sum / numbers.length), count);
  }
}
