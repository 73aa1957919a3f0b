/** Says which cell is active and what stands in it, for people who hear the grid. */
import { columnLetters } from '../../../book/model/a1';
import { byId } from '../base/dom';
import { texts } from '../base/texts';
import type { Grid } from '../grid/grid';

const waitMs = 120;

export class Announcer {
  readonly #place = byId('said', HTMLElement);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly grid: Grid) {}

  /** After the last of several quick moves. */
  say(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const text = this.#text();
      if (this.#place.textContent !== text) this.#place.textContent = text;
    }, waitMs);
  }

  #text(): string {
    const { grid } = this;
    const at = grid.selection();
    const { row, column } = grid.activeCell();
    const name = `${columnLetters(column)}${row}`;
    const last = `${columnLetters(at.column + at.columns - 1)}${at.row + at.rows - 1}`;
    if (at.rows * at.columns > 1 && !grid.isMerged(at))
      return texts.saidRange(`${columnLetters(at.column)}${at.row}`, last, at.rows * at.columns);
    const shown = (line: number): string =>
      grid.cells.shownTexts(at.sheetId, { row: line, column, rows: 1, columns: 1 })[0]?.[0] ?? '';
    const head = grid.frozen(at.sheetId).rows;
    const title = head > 0 && row > head ? shown(head) : '';
    const note = grid.extras.noteAt(String(at.sheetId), row - 1, column - 1) ?? '';
    return [name, title, shown(row) || texts.saidBlank, note && texts.saidNote(note)]
      .filter((part) => part !== '')
      .join(' ');
  }
}
