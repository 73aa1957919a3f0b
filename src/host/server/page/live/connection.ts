/** The live connection to the host: retried when it drops, with nothing sent twice in effect and nothing missed. */

import type { Json } from '../../../local/local-workbook';
import type { Ask, Failure, FromWindow, GridState, Seen, ToWindow } from '../../../local/messages';

export type Changes = Extract<ToWindow, { kind: 'changes' }>;
export type Outcome = { readonly result?: Json; readonly error?: Failure };

export interface Hooks {
  /** The grid is to be shown anew, as the host has it now. */
  load(state: GridState): void;
  apply(changes: Changes): void;
  hear(message: Exclude<ToWindow, { kind: 'welcome' | 'changes' | 'accepted' | 'done' }>): void;
  state(state: 'on' | 'off', waiting: number): void;
}

interface Pending {
  readonly ask: Ask;
  readonly accepted: () => void;
  readonly done: (outcome: Outcome) => void;
}

type Draft = Ask extends infer Each ? (Each extends Ask ? Omit<Each, 'id'> : never) : never;

const firstDelayMs = 300;
const mostDelayMs = 4_000;
/** A connection that opens and says nothing is none. */
const welcomeMs = 8_000;

export class Connection {
  readonly #window = newId();
  readonly #pending = new Map<string, Pending>();
  #socket: WebSocket | null = null;
  #delay = firstDelayMs;
  /** Changes that came while the grid was being loaded anew. */
  #early: Changes[] | null = null;
  #welcomed = false;

  constructor(
    private readonly hooks: Hooks,
    private seen: Seen,
    private user: string,
  ) {
    this.#connect();
    // No need to wait for the next try when the machine itself knows that the network is back.
    window.addEventListener('online', () => this.#connect());
    window.addEventListener('offline', () => this.#socket?.close());
  }

  /** Whether the host cannot be reached now. */
  get isOff(): boolean {
    return !this.#welcomed;
  }

  get waiting(): number {
    return this.#pending.size;
  }

  /** Sends once in effect, however often the connection drops. `taken` is called when the cells show what came of it. */
  ask(draft: Draft, accepted: () => void = () => undefined, id = newId()): Promise<Outcome> {
    const ask = { ...draft, id } as Ask;
    return new Promise((done) => {
      this.#pending.set(ask.id, { ask, accepted, done });
      if (this.#welcomed) this.#send(ask);
      this.#say();
    });
  }

  /** Says what need not arrive: the next one says it anew. */
  say(message: Extract<FromWindow, { kind: 'select' | 'user' | 'answer' | 'end' }>): void {
    if (message.kind === 'user') this.user = message.user;
    if (this.#welcomed) this.#send(message);
  }

  #connect(): void {
    if (this.#socket !== null) return;
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`);
    this.#socket = socket;
    const late = setTimeout(() => socket.close(), welcomeMs);
    socket.addEventListener('open', () => {
      this.#send({ kind: 'hello', window: this.#window, user: this.user, seen: this.seen });
    });
    socket.addEventListener('message', ({ data }) => {
      clearTimeout(late);
      void this.#hear(JSON.parse(String(data)));
    });
    socket.addEventListener('close', () => {
      clearTimeout(late);
      this.#lost(socket);
    });
  }

  #lost(socket: WebSocket): void {
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.#welcomed = false;
    this.#early = null;
    this.#say();
    setTimeout(() => this.#connect(), this.#delay);
    this.#delay = Math.min(this.#delay * 2, mostDelayMs);
  }

  async #hear(message: ToWindow): Promise<void> {
    switch (message.kind) {
      case 'welcome':
        if (!message.seen) await this.#reload();
        else this.#ready();
        return;
      case 'changes':
        this.#changes(message);
        return;
      case 'accepted':
        this.#pending.get(message.id)?.accepted();
        return;
      case 'done': {
        const pending = this.#pending.get(message.id);
        this.#pending.delete(message.id);
        this.#say();
        pending?.accepted();
        pending?.done({
          ...(message.result === undefined ? {} : { result: message.result }),
          ...(message.error === undefined ? {} : { error: message.error }),
        });
        return;
      }
      default:
        this.hooks.hear(message);
    }
  }

  #changes(message: Changes): void {
    if (this.#early !== null) this.#early.push(message);
    else if (message.seq === this.seen.seq + 1) {
      this.seen = { ...this.seen, seq: message.seq };
      this.hooks.apply(message);
    } else if (message.seq > this.seen.seq) void this.#reload();
  }

  /** Loads the grid as it is now; what the host did meanwhile is in the changes that came after. */
  async #reload(): Promise<void> {
    const socket = this.#socket;
    this.#early = [];
    try {
      const state = await fetchState();
      if (this.#socket !== socket) return;
      const before = this.seen.epoch;
      this.seen = { epoch: state.epoch, seq: state.seq };
      this.hooks.load(state);
      const early = this.#early ?? [];
      this.#early = null;
      for (const message of early) this.#changes(message);
      if (before !== state.epoch) this.#giveUp();
      this.#ready();
    } catch {
      socket?.close();
    }
  }

  /** The host was started anew: what ran there is gone. Edits are sent again, for it knows which of them it did. */
  #giveUp(): void {
    for (const [id, { ask, done }] of this.#pending) {
      if (ask.kind !== 'menu' && ask.kind !== 'run') continue;
      this.#pending.delete(id);
      done({ error: { code: 'cutOff', message: '' } });
    }
  }

  #ready(): void {
    this.#welcomed = true;
    this.#delay = firstDelayMs;
    for (const { ask } of this.#pending.values()) this.#send(ask);
    this.#say();
  }

  #say(): void {
    this.hooks.state(this.#welcomed ? 'on' : 'off', this.#pending.size);
  }

  #send(message: FromWindow): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}

/** The host is still preparing the workbook. */
export class Preparing extends Error {}

export async function fetchState(): Promise<GridState> {
  const response = await fetch('/live/book');
  if (response.status === 503) throw new Preparing();
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

export function newId(): string {
  return crypto.randomUUID();
}
