/** Finding and replacing: a panel over the grid's corner, with how many places there are. */

import type { Edits } from '../acts/edits';
import { inBlocks, replaced } from '../acts/replacing';
import { type Hit, search } from '../acts/search';
import { confirmed } from '../base/dialogs';
import { button, iconButton, make } from '../base/dom';
import { texts } from '../base/texts';
import { toast } from '../base/toasts';
import type { Grid } from '../grid/grid';

export class FindPanel {
  readonly #wanted = make('input', { type: 'text', 'aria-label': texts.findWhat, placeholder: texts.findWhat });
  readonly #by = make('input', { type: 'text', 'aria-label': texts.replaceBy, placeholder: texts.replaceBy });
  readonly #everywhere = make('input', { type: 'checkbox' });
  readonly #count = make('p', { role: 'status', class: 'count' });
  readonly #replacing = make('div', { class: 'row' }, this.#by);
  readonly #panel = make('section', { class: 'find', hidden: true, 'aria-label': texts.replace });
  #hits: Hit[] = [];
  #at = -1;

  constructor(
    place: HTMLElement,
    private readonly grid: Grid,
    private readonly edits: Edits,
  ) {
    const steps = [
      button(texts.findBefore, () => this.#step(-1)),
      button(texts.findNext, () => this.#step(1), { class: 'main' }),
    ];
    this.#replacing.append(
      button(texts.replaceOne, () => this.#replaceOne()),
      button(texts.replaceAll, () => void this.#replaceAll()),
    );
    const shut = iconButton('close', texts.close, () => this.close(), { class: 'plain' });
    this.#panel.append(
      make('div', { class: 'row' }, this.#wanted, ...steps, shut),
      this.#replacing,
      make(
        'div',
        { class: 'row' },
        make('label', { class: 'tick' }, this.#everywhere, texts.findEverywhere),
        this.#count,
      ),
    );
    place.append(this.#panel);
    this.#wanted.addEventListener('input', () => this.#search());
    this.#everywhere.addEventListener('change', () => this.#search());
    this.#panel.addEventListener('keydown', (event) => this.#key(event));
  }

  open(replacing: boolean): void {
    this.#panel.hidden = false;
    this.#replacing.hidden = !replacing;
    this.#search();
    this.#wanted.focus();
    this.#wanted.select();
  }

  close(): void {
    this.#panel.hidden = true;
    this.grid.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && event.target === this.#wanted) this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && event.target === this.#by) this.#replaceOne();
    else return;
    event.preventDefault();
  }

  #search(): void {
    const ids = this.grid.sheets().filter(({ hidden }) => !hidden);
    const sheetIds = this.#everywhere.checked ? ids.map(({ id }) => id) : [this.grid.activeSheetId()];
    this.#hits = search(this.grid, sheetIds, this.#wanted.value);
    const { row, column } = this.grid.activeCell();
    const active = this.grid.activeSheetId();
    this.#at = this.#hits.findIndex(
      ({ at }) => at.sheetId === active && (at.row > row || (at.row === row && at.column >= column)),
    );
    if (this.#at < 0) this.#at = 0;
    this.#say();
  }

  #say(): void {
    if (this.#wanted.value === '') this.#count.textContent = '';
    else this.#count.textContent = texts.foundAt(this.#hits.length === 0 ? 0 : this.#at + 1, this.#hits.length);
  }

  #step(way: 1 | -1): void {
    const here = this.#hits[this.#at];
    const active = this.grid.activeCell();
    const isThere =
      here?.at.sheetId === this.grid.activeSheetId() && here.at.row === active.row && here.at.column === active.column;
    if (this.#hits.length === 0) return;
    if (isThere) this.#at = (this.#at + way + this.#hits.length) % this.#hits.length;
    const hit = this.#hits[this.#at];
    if (hit) this.grid.select(hit.at);
    this.#say();
  }

  #replaceOne(): void {
    const hit = this.#hits[this.#at];
    if (hit === undefined) return;
    const text = replaced(hit.typed, this.#wanted.value, this.#by.value);
    if (text === null) toast('', texts.cannotReplace);
    else this.edits.put(hit.at, [[text]]);
    this.grid.select(hit.at);
    this.#search();
    if (text === null) this.#at = (this.#at + 1) % this.#hits.length;
    this.#say();
  }

  async #replaceAll(): Promise<void> {
    const cells = this.#hits.flatMap(({ at, typed }) => {
      const text = replaced(typed, this.#wanted.value, this.#by.value);
      return text === null ? [] : [{ at, text }];
    });
    if (cells.length === 0) return void toast('', texts.nothingToReplace);
    if (!(await confirmed(texts.replaceAll, texts.replaceAsk(cells.length), texts.replaceGo))) return;
    for (const { at, texts: lines } of inBlocks(cells)) this.edits.put(at, lines);
    toast('', texts.replacedAll(cells.length));
    this.#search();
  }
}
