/** What works on the grid's cells: keys, the toolbar, the cells' menu, searching, filtering, printing. */

import { columnLetters } from '../../book/model/a1';
import type { RangeRef } from '../../services/protocol';
import { Clipboard } from './acts/clipboard';
import { type Command, Commands, type Panels } from './acts/commands';
import { openGridMenu } from './acts/context-menu';
import { CopiedFrame } from './acts/copied-frame';
import type { Edits } from './acts/edits';
import { openListOf } from './acts/list-popup';
import { button, byId } from './base/dom';
import { texts } from './base/texts';
import { toast } from './base/toasts';
import { onPress } from './cells/cell-presses';
import { linkOf } from './cells/link';
import type { Grid } from './grid/grid';
import type { KeyGate } from './grid/key-gate';
import { isEngines, keyName } from './grid/keys';
import { follow } from './grid/links';
import { askFilter } from './shell/filter-dialog';
import { FindPanel } from './shell/find-panel';
import type { FormulaBar } from './shell/formula-bar';
import { showKeys } from './shell/keys-dialog';
import { PrintView } from './shell/print-view';
import type { Regions } from './shell/regions';
import { Toolbar } from './shell/toolbar';

interface Around {
  readonly keys: KeyGate;
  readonly regions: Regions;
  readonly title: () => string;
  readonly nextSheet: (way: 1 | -1) => void;
  readonly formula: FormulaBar;
}

export class GridTools implements Panels {
  readonly #clipboard: Clipboard;
  readonly #commands: Commands;
  readonly #toolbar: Toolbar;
  readonly #find: FindPanel;
  readonly #print: PrintView;
  readonly #filtered = byId('filtered', HTMLElement);

  constructor(
    place: HTMLElement,
    private readonly grid: Grid,
    private readonly edits: Edits,
    private readonly around: Around,
  ) {
    const frame = new CopiedFrame(grid, place.parentElement ?? place);
    grid.onMoved = () => {
      frame.draw();
      around.formula.drawDraft();
    };
    this.#clipboard = new Clipboard(
      grid,
      edits,
      () => grid.hasKeys(),
      (at) => frame.show(at),
    );
    this.#commands = new Commands(grid, edits, this.#clipboard, this);
    this.#toolbar = new Toolbar(byId('tools', HTMLElement), grid, this.#commands, {
      startFormula: (name) => around.formula.startFormula(name),
      chooseFunction: () => around.formula.chooseFunction(),
      zoom: () => grid.zoom(),
      setZoom: (ratio) => grid.setZoom(ratio),
    });
    this.#find = new FindPanel(place.parentElement ?? place, grid, edits);
    this.#print = new PrintView(grid, around.title);
    this.#onPress('list', (row, column) => setTimeout(() => this.#openList(row, column)));
    this.#onPress('tick', (row, column) => this.#tick(row, column));
    this.#onPress('link', (row, column) => setTimeout(() => this.#follow(row, column)));
    place.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.#menu({ left: event.clientX, top: event.clientY });
    });
    around.keys.onKey = (event) => {
      this.#clipboard.key(event);
      this.#key(event);
    };
    new ResizeObserver(() => grid.resized()).observe(place);
  }

  /** While a formula is being written, a press picks the cell for it and does nothing else. */
  #onPress(what: Parameters<typeof onPress>[0], act: (row: number, column: number) => void): void {
    onPress(what, (row, column) => {
      if (!this.around.formula.isWriting) act(row, column);
    });
  }

  show(): void {
    this.#toolbar.show();
    const sheetId = this.grid.activeSheetId();
    const isFiltered = this.grid.filter.of(sheetId) !== undefined;
    const { shown, all } = this.grid.filter.counts(sheetId);
    const text = isFiltered ? texts.filtered(shown, all) : '';
    this.#filtered.hidden = !isFiltered;
    if (this.#filtered.dataset.text === text) return;
    this.#filtered.dataset.text = text;
    this.#filtered.replaceChildren(
      text,
      button(texts.filterOff, () => this.#unfilter()),
    );
  }

  #key(event: KeyboardEvent): void {
    const { grid } = this;
    const name = keyName(event);
    if (name === 'F6' || name === 'Shift+F6') this.around.regions.next(event.shiftKey ? -1 : 1);
    else if (grid.hasKeys()) {
      if (this.around.formula.resume()) {
        // What is typed goes on in it; another key would do there what it does in any field.
        if (event.key.length > 1) event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      const command = this.#commands.ofKey(name);
      if (command === undefined) {
        this.#leave(event);
        return;
      }
      command.run();
    } else if (this.#isOnPage(name)) this.#commands.ofKey(name)?.run();
    else if (grid.isEditing() && /^Ctrl\+[BIU]$/.test(name)) toast('', texts.editorStyle);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Printing and searching are for the whole page, wherever the keys go. */
  #isOnPage(name: string): boolean {
    const isModal = document.querySelector('dialog[open]:modal') !== null;
    return !isModal && /^(?:Ctrl\+[FHP]|Ctrl\+\/)$/.test(name);
  }

  /** Keys that are neither ours nor the engine's are the browser's. */
  #leave(event: KeyboardEvent): void {
    if (!isEngines(event)) event.stopImmediatePropagation();
  }

  find(replace: boolean): void {
    this.#find.open(replace);
  }

  print(): void {
    this.#print.print();
  }

  keys(): void {
    showKeys(Object.values<Command>(this.#commands.all));
  }

  nextSheet(way: 1 | -1): void {
    this.around.nextSheet(way);
  }

  startFormula(): void {
    this.around.formula.startFormula('');
  }

  menuAtCell(): void {
    const { row, column } = this.grid.activeCell();
    const box = this.grid.view.boxOf(row, column);
    if (box !== null) this.#menu({ left: box.left + 8, top: box.bottom });
  }

  listAtCell(): boolean {
    const { row, column } = this.grid.activeCell();
    const isOpen = this.#openList(row - 1, column - 1);
    if (!isOpen) toast('', texts.noList);
    return isOpen;
  }

  linkAtCell(): boolean {
    const { row, column } = this.grid.activeCell();
    return this.#follow(row - 1, column - 1);
  }

  filter(): void {
    void this.#filter();
  }

  async #filter(): Promise<void> {
    const { grid } = this;
    const sheetId = grid.activeSheetId();
    const { row, column } = grid.activeCell();
    const now = grid.filter.of(sheetId);
    const head = now?.head ?? (grid.frozen(sheetId).rows || row);
    const found = grid.filter.texts(sheetId, head, column);
    if (found.size === 0) return void toast('', texts.filterNothing);
    const name = grid.cells.shownTexts(sheetId, { row: head, column, rows: 1, columns: 1 })[0]?.[0];
    const without = now?.without.get(column) ?? new Set<string>();
    const title = texts.filterTitle(name || columnLetters(column));
    const chosen = await askFilter({ title, found, without, others: now !== undefined });
    if (chosen === 'all') grid.filter.clear(sheetId);
    else if (chosen !== null) this.#showFiltered(sheetId, head, column, chosen);
    this.show();
    grid.focus();
  }

  /** The first row that is left is selected: what was in sight before may be gone, and the selected cell with it. */
  #showFiltered(sheetId: number, head: number, column: number, without: ReadonlySet<string>): void {
    const { grid } = this;
    grid.filter.set(sheetId, head, column, without);
    const { rows } = grid.sizeOf(sheetId);
    let row = head + 1;
    while (row < rows && !grid.shownSheet().getRowVisible(row - 1)) row += 1;
    grid.select({ sheetId, row, column, rows: 1, columns: 1 });
  }

  #unfilter(): void {
    this.grid.filter.clear(this.grid.activeSheetId());
    this.show();
    this.grid.focus();
  }

  #menu(place: { left: number; top: number }): void {
    openGridMenu(this.grid, this.edits, this.#commands, place);
  }

  #cell(row: number, column: number): RangeRef {
    return { sheetId: this.grid.activeSheetId(), row: row + 1, column: column + 1, rows: 1, columns: 1 };
  }

  #tick(row: number, column: number): void {
    const at = this.#cell(row, column);
    const ticked = this.grid.cells.typedTexts(at.sheetId, at)[0]?.[0] === 'TRUE';
    this.edits.put(at, [[ticked ? 'FALSE' : 'TRUE']]);
  }

  #follow(row: number, column: number): boolean {
    const link = linkOf(this.grid.shownSheet().getCellRaw(row, column));
    if (link === undefined) toast('', texts.noLink);
    else if (!follow(this.grid, link)) toast('', texts.badLink);
    else return true;
    return false;
  }

  #openList(row: number, column: number): boolean {
    const at = this.#cell(row, column);
    return openListOf(this.grid, row, column, (text) => {
      this.edits.put(at, [[text]]);
      this.grid.focus();
    });
  }
}
