/** Puts the page together: the grid, the bars around it, the connection, and what scripts show. */
import type { GridState, ToWindow } from '../../local/messages';
import { Edits, reasonText } from './acts/edits';
import { type OpenDialog, openDialog } from './base/dialogs';
import { byId } from './base/dom';
import { buttonText, texts } from './base/texts';
import { toast } from './base/toasts';
import { Grid } from './grid/grid';
import { KeyGate } from './grid/key-gate';
import { TouchScroll } from './grid/touch-scroll';
import { GridTools } from './grid-tools';
import { Connection, newId, type Outcome } from './live/connection';
import { Announcer } from './shell/announcer';
import { FormatField } from './shell/format-field';
import { FormulaBar } from './shell/formula-bar';
import { Frames } from './shell/frames';
import { Header } from './shell/header';
import { onOutbox } from './shell/outbox';
import { choosePerson, currentUser } from './shell/person';
import { Progress } from './shell/progress';
import { Regions } from './shell/regions';
import { SelectionSum } from './shell/selection-sum';
import { Tabs } from './shell/tabs';

type Reported = Extract<ToWindow, { kind: 'ask' | 'unask' | 'show' | 'go' | 'progress' }>;

/** In what the host says of a script that the person has ended. */
const CANCELLED = 'The execution was cancelled';
/** A call of the sidebar shows its waiting itself; the page only joins in when it takes long. */
const longRunMs = 3_000;

export function openDesk(state: GridState): void {
  new Desk(state);
}

class Desk {
  /** Made before the grid is. */
  readonly #keys = new KeyGate();
  readonly #edits = new Edits();
  readonly #grid: Grid;
  readonly #connection: Connection;
  readonly #header = new Header((path) => void this.#run(path));
  readonly #frames: Frames;
  readonly #tabs: Tabs;
  readonly #formula: FormulaBar;
  readonly #format: FormatField;
  readonly #sum: SelectionSum;
  readonly #announcer: Announcer;
  readonly #tools: GridTools;
  /** Takes away the script's last note: the next one comes in its place, as in Sheets. */
  #closeToast: () => void = () => undefined;
  readonly #questions = new Map<string, OpenDialog>();
  readonly #progress = new Progress((ask) => this.#connection.say({ kind: 'end', ask }));
  #wasLost = false;

  constructor(state: GridState) {
    const place = byId('grid', HTMLElement);
    this.#grid = new Grid(place, state, this.#edits, () => toast('', texts.notHere));
    new TouchScroll(place, this.#grid);
    this.#tabs = new Tabs(byId('tabs', HTMLElement), {
      show: (sheetId, byPointer) => {
        this.#grid.show(sheetId);
        if (byPointer) (this.#formula.isWriting ? this.#formula : this.#grid).focus();
      },
      act: (act) => this.#edits.act(act),
    });
    this.#formula = new FormulaBar(this.#grid, place.parentElement ?? place, {
      put: (at, text) => this.#edits.put(at, [[text]]),
      names: () => this.#grid.facts?.names ?? [],
      functions: () => this.#grid.functionNames(),
      nextSheet: (way) => this.#tabs.next(way),
    });
    this.#format = new FormatField(this.#grid, (act) => this.#edits.act(act));
    this.#sum = new SelectionSum(this.#grid);
    this.#announcer = new Announcer(this.#grid);
    this.#connection = new Connection(
      {
        load: (fresh) => this.#grid.load(fresh),
        apply: (fresh) => {
          this.#grid.apply(fresh);
          this.#formula.follow(fresh.changes);
        },
        hear: (message) => void this.#hear(message),
        state: (now, waiting) => this.#say(now, waiting),
      },
      { epoch: state.epoch, seq: state.seq },
      currentUser(),
    );
    this.#edits.attach(this.#grid, this.#connection);
    const regions = new Regions(() => this.#grid.focus());
    this.#frames = new Frames({
      run: (fn, args) => this.#started(longRunMs, texts.runningScript, { kind: 'run', function: fn, args }),
      focusGrid: () => this.#grid.focus(),
      nextRegion: (way) => regions.next(way),
    });
    this.#tools = new GridTools(place, this.#grid, this.#edits, {
      keys: this.#keys,
      regions,
      title: () => document.title,
      nextSheet: (way) => this.#tabs.next(way),
      formula: this.#formula,
    });
    this.#listen();
    this.#refresh();
    void this.#grid.ready.then(() => {
      document.body.dataset.grid = 'ready';
      performance.mark('grid-ready');
      this.#grid.focus();
    });
  }

  #listen(): void {
    const grid = this.#grid;
    grid.onSheets = () => this.#refresh();
    grid.onSelect = (at) => {
      this.#refresh();
      this.#announcer.say();
      this.#connection.say({ kind: 'select', at });
    };
    onOutbox(byId('outbox', HTMLButtonElement));
    choosePerson((user) => this.#connection.say({ kind: 'user', user }));
    // What was typed without a connection lives in this window alone, as does a formula that is not put yet.
    window.addEventListener('beforeunload', (event) => {
      if (this.#connection.waiting > 0 || this.#formula.isWriting) event.preventDefault();
    });
  }

  #refresh(): void {
    const { facts } = this.#grid;
    this.#tabs.show(this.#grid.sheets(), this.#grid.activeSheetId());
    this.#formula.show();
    this.#format.show();
    this.#tools.show();
    this.#sum.show();
    if (facts !== null) this.#header.show(facts);
  }

  async #run(path: string[]): Promise<void> {
    this.#grid.focus();
    const name = path.at(-1) ?? '';
    if (this.#connection.isOff) {
      toast('', texts.offlineMenu(name));
      return;
    }
    const { error } = await this.#started(0, name, { kind: 'menu', path });
    if (error === undefined) return;
    // It says no more how far it is.
    this.#closeToast();
    if (error.message.includes(CANCELLED)) toast('', texts.cancelled);
    else toast(texts.failed, error.code === 'cutOff' ? texts.cutOff : reasonText(error), { lasting: true });
  }

  /** Asks for a script to be run, with how far it is shown meanwhile. */
  #started(after: number, title: string, ask: Parameters<Connection['ask']>[0]): Promise<Outcome> {
    const id = newId();
    this.#progress.start(id, title, after);
    return this.#connection.ask(ask, () => undefined, id).finally(() => this.#progress.done(id));
  }

  async #hear(message: Reported): Promise<void> {
    if (message.kind === 'progress') this.#progress.show(message);
    else if (message.kind === 'show') {
      const { shown } = message;
      if (shown.kind === 'toast') {
        this.#closeToast();
        const { title, message, seconds } = shown;
        this.#closeToast = toast(title, message, seconds === null || seconds < 0 ? { lasting: true } : { seconds });
      } else this.#frames.show(shown);
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
