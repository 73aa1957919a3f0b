/** Puts the page together: the grid, the bars around it, the connection, and what scripts show. */
import type { GridState, ToWindow } from '../../local/messages';
import type { RangeRef } from '../../services/protocol';
import { type OpenDialog, openDialog } from './base/dialogs';
import { byId, iconButton } from './base/dom';
import { buttonText, texts } from './base/texts';
import { toast } from './base/toasts';
import { onPress } from './grid/cell-presses';
import { Clipboard } from './grid/clipboard';
import { openGridMenu } from './grid/context-menu';
import { Edits, reasonText } from './grid/edits';
import { Grid } from './grid/grid';
import { openListOf } from './grid/list-popup';
import { Connection } from './live/connection';
import { FormatField } from './shell/format-field';
import { FormulaBar } from './shell/formula-bar';
import { Frames } from './shell/frames';
import { MenuBar } from './shell/menu-bar';
import { onOutbox } from './shell/outbox';
import { choosePerson, currentUser } from './shell/person';
import { Tabs } from './shell/tabs';

type Reported = Extract<ToWindow, { kind: 'ask' | 'unask' | 'show' | 'go' }>;

export function openDesk(state: GridState): void {
  new Desk(state);
}

class Desk {
  readonly #edits = new Edits();
  readonly #grid: Grid;
  readonly #connection: Connection;
  readonly #menus = new MenuBar(byId('menus', HTMLElement), (path) => void this.#run(path));
  readonly #frames: Frames;
  readonly #tabs: Tabs;
  readonly #formula: FormulaBar;
  readonly #format: FormatField;
  readonly #questions = new Map<string, OpenDialog>();
  #wasLost = false;

  constructor(state: GridState) {
    const place = byId('grid', HTMLElement);
    this.#grid = new Grid(place, state, this.#edits, () => toast('', texts.notHere));
    this.#tabs = new Tabs(byId('tabs', HTMLElement), {
      show: (sheetId, byPointer) => {
        this.#grid.show(sheetId);
        if (byPointer) this.#grid.focus();
      },
      act: (act) => this.#edits.act(act),
    });
    this.#formula = new FormulaBar(
      this.#grid,
      (at, text) => this.#edits.put(at, [[text]]),
      () => this.#grid.facts?.names ?? [],
    );
    this.#format = new FormatField(this.#grid, (act) => this.#edits.act(act));
    this.#connection = new Connection(
      {
        load: (fresh) => this.#grid.load(fresh),
        apply: (changes) => this.#grid.apply(changes),
        tell: (message) => void this.#hear(message),
        state: (now, waiting) => this.#say(now, waiting),
      },
      { epoch: state.epoch, seq: state.seq },
      currentUser(),
    );
    this.#edits.attach(this.#grid, this.#connection);
    this.#frames = new Frames({
      run: (fn, args) => this.#connection.ask({ kind: 'run', function: fn, args }),
      focusGrid: () => this.#grid.focus(),
    });
    this.#listen(place);
    this.#refresh();
    void this.#grid.ready.then(() => {
      document.body.dataset.grid = 'ready';
      performance.mark('grid-ready');
      this.#grid.focus();
    });
  }

  #listen(place: HTMLElement): void {
    const grid = this.#grid;
    const clipboard = new Clipboard(grid, this.#edits, () => grid.hasKeys());
    grid.onSheets = () => this.#refresh();
    grid.onShift = () => this.#edits.history.clear();
    grid.onSelect = (at) => {
      this.#refresh();
      this.#connection.say({ kind: 'select', at });
    };
    onOutbox(byId('outbox', HTMLButtonElement));
    choosePerson((user) => this.#connection.say({ kind: 'user', user }));
    onPress('list', (row, column) => setTimeout(() => this.#openList(row, column)));
    onPress('tick', (row, column) => this.#tick(row, column));
    place.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      openGridMenu(grid, this.#edits, clipboard, { left: event.clientX, top: event.clientY });
    });
    window.addEventListener('keydown', (event) => this.#key(event), true);
    // What was typed without a connection lives in this window alone.
    window.addEventListener('beforeunload', (event) => {
      if (this.#connection.waiting > 0) event.preventDefault();
    });
    byId('tools', HTMLElement).prepend(
      iconButton('undo', texts.undo, () => this.#edits.undo()),
      iconButton('redo', texts.redo, () => this.#edits.redo()),
    );
  }

  /** Alt and an arrow open the list of a cell, as in Sheets. */
  #key(event: KeyboardEvent): void {
    if (!event.altKey || event.key !== 'ArrowDown' || !this.#grid.hasKeys()) return;
    const { row, column } = this.#grid.activeCell();
    if (!this.#openList(row - 1, column - 1)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #cell(row: number, column: number): RangeRef {
    return { sheetId: this.#grid.activeSheetId(), row: row + 1, column: column + 1, rows: 1, columns: 1 };
  }

  #tick(row: number, column: number): void {
    const at = this.#cell(row, column);
    const ticked = this.#grid.cells.typedTexts(at.sheetId, at)[0]?.[0] === 'TRUE';
    this.#edits.put(at, [[ticked ? 'FALSE' : 'TRUE']]);
  }

  #openList(row: number, column: number): boolean {
    const at = this.#cell(row, column);
    return openListOf(this.#grid, row, column, (text) => {
      this.#edits.put(at, [[text]]);
      this.#grid.focus();
    });
  }

  #refresh(): void {
    const { facts } = this.#grid;
    this.#tabs.show(this.#grid.sheets(), this.#grid.activeSheetId());
    this.#formula.show();
    this.#format.show();
    if (facts === null) return;
    this.#menus.show(facts.menus);
    byId('title', HTMLElement).textContent = facts.title;
    document.title = facts.title;
  }

  async #run(path: string[]): Promise<void> {
    this.#grid.focus();
    const done = toast('', texts.running, true);
    const { error } = await this.#connection.ask({ kind: 'menu', path });
    done();
    if (error) toast(texts.failed, error.code === 'cutOff' ? texts.cutOff : reasonText(error), true);
  }

  async #hear(message: Reported): Promise<void> {
    if (message.kind === 'show') {
      const { shown } = message;
      if (shown.kind === 'toast') toast(shown.title, shown.message);
      else this.#frames.show(shown);
    } else if (message.kind === 'go') {
      this.#grid.select(message.at);
    } else if (message.kind === 'unask') {
      this.#questions.get(message.id)?.withdraw();
    } else await this.#ask(message.question);
  }

  async #ask({ id, kind, title, prompt, buttons }: Extract<ToWindow, { kind: 'ask' }>['question']): Promise<void> {
    // A connection that was cut asks again what is still open.
    if (this.#questions.has(id)) return;
    const choices = buttons.split('_').map((name) => ({ name, text: buttonText[name] ?? name }));
    const dialog = openDialog({ title, text: prompt, choices, ...(kind === 'prompt' ? { field: '' } : {}) });
    this.#questions.set(id, dialog);
    const { name, text } = await dialog.answer;
    this.#questions.delete(id);
    this.#connection.say({ kind: 'answer', question: id, button: name, text });
  }

  #say(now: 'on' | 'off', waiting: number): void {
    const lost = byId('lost', HTMLElement);
    lost.hidden = now === 'on';
    lost.textContent = now === 'on' ? '' : texts.lost;
    if (now === 'on' && this.#wasLost) toast('', texts.back);
    this.#wasLost = now === 'off' && document.body.dataset.live !== undefined;
    document.body.dataset.live = now;
    byId('state', HTMLElement).textContent = now === 'off' ? '' : waiting > 0 ? texts.saving : texts.connected;
  }
}
