/** The workbook as its callers see it: every request done, calculated, saved, and answered in their terms. */
import type { Wire } from './book/model/types';
import { EditQueue } from './execution/edit-queue';
import type { Executions } from './execution/executions';
import { type HostState, OWNER } from './execution/state/context';
import { type DoneAct, isDoneAct, requireRights, stepOf } from './grid-actions';
import { type From, LiveWindows } from './live/live-windows';
import {
  type EditRequest,
  type ExecutionRecord,
  type FrameStorage,
  type GridAction,
  HostError,
  type Json,
  type LocalWorkbook,
} from './local/local-workbook';
import type { WindowAct } from './local/messages';
import type { Saver } from './saver';
import type { ScratchCell } from './scratch-cell';
import type { EditEvent, MenuEntry, RangeRef, ScriptError } from './services/protocol';
import { cellsStep, type KeptCells, keepCells } from './undo/cell-steps';
import { ShiftLog } from './undo/shift-log';
import type { Scene, Step } from './undo/step';
import { UndoStacks } from './undo/undo-stacks';
import { applyEdit, hostError, insideSheet, rangeOn, sheetNamed } from './user-edit';
import { jsonOf } from './wire-json';

function scriptFailure({ name, message }: ScriptError): HostError {
  return new HostError(422, 'scriptError', `${name}: ${message}`);
}

/** The function of the menu item at that path; null when there is none. */
function itemAt(entries: readonly MenuEntry[], path: readonly string[]): string | null {
  const [caption, ...rest] = path;
  const entry = entries.find((each) => each.caption === caption && each.kind !== 'separator');
  if (entry === undefined) return null;
  if (rest.length > 0) return itemAt(entry.entries, rest);
  return entry.kind === 'item' ? entry.fn : null;
}

/** As google.script.run reports a connection that broke before the answer came. */
const answerLost = { name: 'NetworkError', message: 'Connection failure due to HTTP 0' };

const screenOf = (from: From | undefined) =>
  from === undefined ? {} : { screen: from.screen, ...(from.watch ? { watch: from.watch } : {}) };

/** `further` is another range of one act; `again` takes an act back, or does it again. */
type EditKind = 'first' | 'further' | 'again';

/** The names that people write in cells; others are the script's own matter. */
const isCellFunction = (name: string): boolean => /^[A-Z][A-Z0-9_]+$/.test(name);

export class Workbook implements LocalWorkbook {
  #closed = false;
  readonly live: LiveWindows;
  readonly #scene: Scene;
  readonly #undo = new UndoStacks();
  readonly #edits = new EditQueue();
  /** How much scripts had written when a person edited last. */
  readonly #writesAtEdit = new Map<string, number>();

  constructor(
    private readonly state: HostState,
    private readonly running: Executions,
    private readonly saver: Saver,
    private readonly scratch: ScratchCell,
    private readonly functions: readonly string[],
    private readonly losesAnswer: () => boolean,
    readonly frameStorage: FrameStorage,
    readonly copy: LocalWorkbook['copy'],
  ) {
    this.#scene = { book: state.book, log: new ShiftLog(state.book) };
    this.live = new LiveWindows(state, this, () => scratch.idle(), functions.filter(isCellFunction));
  }

  /** Makes the script's functions callable from cells and runs onOpen. */
  async start(): Promise<void> {
    this.state.book.setCustomFunctions(this.functions, (name, args, cell) =>
      this.#customFunction(name, args, { ...cell, rows: 1, columns: 1 }),
    );
    if (this.functions.includes('onOpen')) await this.running.run({ kind: 'open', function: 'onOpen', user: OWNER });
    await this.#calculatedAndSaved();
    this.running.ready();
  }

  async #customFunction(
    name: string,
    args: readonly (Wire | Wire[][] | undefined)[],
    cell: RangeRef,
  ): Promise<Wire | Wire[][]> {
    const fn = this.functions.find((each) => each.toUpperCase() === name.toUpperCase()) ?? name;
    const cells = args.map((arg) => (arg === undefined ? { missing: true } : arg));
    const { result } = await this.running.run({ kind: 'customFunction', function: fn, user: '', args: cells, cell });
    if ('error' in result) throw new Error(result.error.message);
    return result.value as Wire | Wire[][];
  }

  #open(): void {
    if (this.#closed) throw new HostError(503, 'closed', 'The workbook is closed.');
  }

  async #calculatedAndSaved(): Promise<void> {
    await this.state.book.calculate();
    await this.saver.flush();
  }

  sheets() {
    return this.state.book
      .sheets()
      .map(({ name, hidden, maxRows, maxColumns }) => ({ name, hidden, rows: maxRows, columns: maxColumns }));
  }

  async values(sheet: string, range: string) {
    this.#open();
    await this.state.book.calculate();
    const info = sheetNamed(this.state.book, sheet);
    const ref = insideSheet(info, rangeOn(info, range));
    const values = this.state.book.values(info.id, ref).map((row) => row.map(jsonOf));
    return { values, display: this.state.book.display(info.id, ref) };
  }

  async edit(request: EditRequest, from?: From) {
    this.#open();
    const user = from?.user ?? request.user ?? '';
    let kept: KeptCells | null = null;
    const event = await applyEdit(this.state.book, request, user, {
      before: (ref) => {
        kept = from === undefined ? null : keepCells(this.state.book, this.#inside(ref));
      },
      done: () => {
        if (from !== undefined && kept !== null) this.#undo.did(from.screen, cellsStep(this.#scene, [kept]));
        from?.done();
      },
    });
    const execution = await this.#edited(event, request.how ?? 'first', user, from);
    await this.#calculatedAndSaved();
    return { execution };
  }

  /** The part of a range that is on the sheet already: a paste may reach past its edge. */
  #inside(ref: RangeRef): RangeRef {
    const sheet = this.state.book.sheets().find(({ id }) => id === ref.sheetId);
    const rows = Math.min(ref.rows, (sheet?.maxRows ?? 0) - ref.row + 1);
    const columns = Math.min(ref.columns, (sheet?.maxColumns ?? 0) - ref.column + 1);
    return { ...ref, rows, columns };
  }

  /** Lets the script hear of an edit; answers the execution's id, null when it does not listen or there is no event. */
  async #edited(event: EditEvent, how: EditKind, user: string, from: From | undefined): Promise<number | null> {
    this.state.selections.set(user, event.range);
    if (!this.#makesEvent(how, user) || !this.functions.includes('onEdit')) return null;
    const run = () => this.running.run({ kind: 'edit', function: 'onEdit', user, event, ...screenOf(from) });
    return (await this.#edits.run(run))?.id ?? null;
  }

  /** Of several ranges one is reported; what is taken back, or done again, after a script has written since is not. */
  #makesEvent(how: EditKind, user: string): boolean {
    const before = this.#writesAtEdit.get(user);
    this.#writesAtEdit.set(user, this.running.writes);
    return how === 'first' || (how === 'again' && before === this.running.writes);
  }

  async run(request: { function: string; args: Json[]; user?: string }, from?: From) {
    this.#open();
    const { result } = await this.running.run({
      kind: 'call',
      function: request.function,
      user: from?.user ?? request.user ?? OWNER,
      args: request.args,
      ...screenOf(from),
    });
    await this.#calculatedAndSaved();
    if (this.losesAnswer()) return { error: { ...answerLost } };
    return 'error' in result ? { error: { ...result.error } } : { result: result.value as Json };
  }

  async menu(request: { path: string[]; answers?: Json[]; user?: string }, from?: From) {
    this.#open();
    const [bar, ...path] = request.path;
    const fn = itemAt(this.state.menus.get(bar ?? '') ?? [], path);
    if (fn === null) throw new HostError(404, 'noSuchMenuItem', `There is no menu item ${request.path.join(' > ')}.`);
    const { result, shown } = await this.running.run({
      kind: 'menu',
      function: fn,
      user: from?.user ?? request.user ?? OWNER,
      answers: request.answers ?? [],
      ...screenOf(from),
    });
    await this.#calculatedAndSaved();
    if ('error' in result) throw scriptFailure(result.error);
    return { shown: [...shown] };
  }

  async web(query: Readonly<Record<string, string>>) {
    this.#open();
    if (!this.functions.includes('doGet')) throw new HostError(404, 'noDoGet', 'The script has no function doGet.');
    const { result } = await this.running.run({ kind: 'web', function: 'doGet', user: '', query });
    await this.#calculatedAndSaved();
    if ('error' in result) throw scriptFailure(result.error);
    return result.value as { html: string; title: string };
  }

  async ring() {
    this.#open();
    const errors: string[] = [];
    const triggers = this.state.deferred.triggers();
    for (const { id, function: fn, creator } of triggers) {
      const { result } = await this.running.run({ kind: 'trigger', function: fn, user: creator, trigger: id });
      if ('error' in result) errors.push(`${result.error.name}: ${result.error.message}`);
    }
    await this.#calculatedAndSaved();
    return { ran: triggers.length, errors };
  }

  readonly outbox = () => [...this.state.deferred.mails()];

  async formula(formula: string) {
    this.#open();
    try {
      return { value: jsonOf(await this.scratch.evaluate(formula)) };
    } catch (error) {
      throw hostError(error);
    }
  }

  chipColors(sheet: string, range: string) {
    const info = sheetNamed(this.state.book, sheet);
    return this.state.book.chipColors(info.id, insideSheet(info, rangeOn(info, range)));
  }

  executions(): ExecutionRecord[] {
    return this.running.records();
  }

  async change(action: GridAction): Promise<void> {
    this.#open();
    try {
      stepOf(this.#scene, action).run(this.#scene);
    } catch (error) {
      throw hostError(error);
    }
    await this.#calculatedAndSaved();
  }

  /** What a person does by the grid's own menus. */
  async act(act: WindowAct, from: From): Promise<void> {
    this.#open();
    const [edited, how] = isDoneAct(act)
      ? [this.#first(act, from), 'first' as const]
      : [this.#again(act.do, from), 'again' as const];
    from.done();
    // Of what was cut and where it was pasted, the live service reports the latter.
    const event = edited.at(-1);
    if (event !== undefined) await this.#edited(event, how, from.user, from);
    await this.#calculatedAndSaved();
  }

  #first(act: DoneAct, from: From): readonly EditEvent[] {
    const { back, edited } = this.#run(() => stepOf(this.#scene, act), from);
    this.#undo.did(from.screen, back);
    return edited;
  }

  #again(way: 'undo' | 'redo', from: From): readonly EditEvent[] {
    const step = this.#undo.next(from.screen, way);
    if (step === null)
      throw new HostError(409, way === 'undo' ? 'nothingToUndo' : 'nothingToRedo', 'Nothing was done.');
    try {
      const { back, edited, shows } = this.#run(() => step, from);
      this.#undo.ran(from.screen, way, back);
      if (shows !== null) from.screen.select(shows);
      return edited;
    } catch (error) {
      if (error instanceof HostError && error.code === 'cannotUndo') this.#undo.drop(from.screen, way);
      throw error;
    }
  }

  #run(make: () => Step, from: From) {
    try {
      const step = make();
      requireRights(this.#scene, step, from.user);
      return step.run(this.#scene);
    } catch (error) {
      throw hostError(error);
    }
  }

  /** Ends what runs, saves, and frees everything. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const ended = this.running.close();
    this.live.close();
    await this.saver.close();
    await ended;
    this.state.book.dispose();
  }
}
