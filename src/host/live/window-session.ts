/** One window of the page as the host knows it, also while its connection is away for a moment. */
import { randomUUID } from 'node:crypto';
import type { Running } from '../execution/running';
import type { Answered, Screen } from '../execution/state/screen';
import type { Json } from '../local/local-workbook';
import type { Asked, Failure, ShownThing, ToWindow } from '../local/messages';
import type { Question, RangeRef, Shown } from '../services/protocol';

export type Outcome = { readonly result?: Json; readonly error?: Failure };

/** What a window that is away is sent when it comes back; older things are forgotten. */
const MOST_WAITING = 50;
const MOST_OUTCOMES = 200;
const PROGRESS_MS = 400;

export class WindowSession implements Screen {
  user = '';
  at: RangeRef | null = null;
  /** When its connection went; null while it is there. */
  goneAt: number | null = null;
  #send: ((text: string) => void) | null = null;
  #waiting: string[] = [];
  readonly #questions = new Map<string, { asked: Asked; answer: (given: Answered) => void }>();
  readonly #outcomes = new Map<string, Outcome>();
  readonly #running = new Map<string, Running>();
  #turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly keepPage: (shown: Shown) => string,
    /** Sends every window what the book holds by now: what a script shows or selects may be new. */
    private readonly flush: () => void,
  ) {}

  attach(send: (text: string) => void): void {
    this.goneAt = null;
    this.#send = send;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const text of waiting) send(text);
    for (const { asked } of this.#questions.values()) this.notify({ kind: 'ask', question: asked });
  }

  detach(send: (text: string) => void): void {
    // A new connection may have come before the old one was found to be gone.
    if (this.#send !== send) return;
    this.#send = null;
    this.goneAt = Date.now();
  }

  notify(message: ToWindow): void {
    const text = JSON.stringify(message);
    if (this.#send !== null) this.#send(text);
    else if (message.kind === 'show' || message.kind === 'go')
      this.#waiting = [...this.#waiting, text].slice(-MOST_WAITING);
  }

  /** Changes of the book, as text; a window that is away asks for them when it comes back. */
  notifyChanges(text: string): void {
    this.#send?.(text);
  }

  /** What an ask came to, for a window that did not hear it. */
  outcome(id: string): Outcome | undefined {
    return this.#outcomes.get(id);
  }

  notifyOutcome(id: string, outcome: Outcome): void {
    // What was calculated last may still be waiting to be sent, and an answer never comes before its changes.
    this.flush();
    this.#outcomes.set(id, outcome);
    for (const oldest of this.#outcomes.keys()) {
      if (this.#outcomes.size <= MOST_OUTCOMES) break;
      this.#outcomes.delete(oldest);
    }
    this.notify({ kind: 'done', id, ...outcome });
  }

  /** Changes by one window come one after the other, as they were typed: the work begins when those before have been put. */
  async inTurn<T>(work: (put: () => void) => Promise<T>): Promise<T> {
    const before = this.#turn;
    let put: () => void = () => undefined;
    this.#turn = new Promise((resolve) => {
      put = resolve;
    });
    await before;
    return work(put).finally(put);
  }

  /** Notifies the window now and then how far the script of an ask is. */
  follow(ask: string): { watch: (running: Running) => void; stop: () => void } {
    let timer: NodeJS.Timeout | null = null;
    return {
      watch: (running) => {
        this.#running.set(ask, running);
        timer = setInterval(() => {
          const { calls, expected, mayEnd } = running;
          this.notify({ kind: 'progress', id: ask, calls, expected, mayEnd });
        }, PROGRESS_MS);
        timer.unref();
      },
      stop: () => {
        if (timer !== null) clearInterval(timer);
        this.#running.delete(ask);
      },
    };
  }

  end(ask: string): void {
    this.#running.get(ask)?.end();
  }

  ask(question: Question): Promise<Answered> {
    const asked: Asked = { ...question, id: randomUUID() };
    this.flush();
    return new Promise((answer) => {
      this.#questions.set(asked.id, { asked, answer });
      this.notify({ kind: 'ask', question: asked });
    });
  }

  answer(id: string, given: Answered): void {
    const waiting = this.#questions.get(id);
    if (waiting === undefined || !allowed(waiting.asked, given.button)) return;
    this.#questions.delete(id);
    waiting.answer(given);
  }

  /** Takes back what is still asked; for an execution that ended without its answer. */
  withdraw(): void {
    for (const id of this.#questions.keys()) this.notify({ kind: 'unask', id });
    this.#questions.clear();
  }

  show(shown: Shown): void {
    const { kind, title, message, width, height, seconds } = shown;
    this.flush();
    const path = kind === 'toast' ? '' : `/shown?key=${this.keepPage(shown)}`;
    const thing: ShownThing = { kind, title, message, path, width, height, seconds };
    this.notify({ kind: 'show', shown: thing });
  }

  selection(): RangeRef | null {
    return this.at;
  }

  select(at: RangeRef): void {
    this.at = at;
    this.flush();
    this.notify({ kind: 'go', at });
  }
}

function allowed(question: Question, button: string): boolean {
  return button === 'CLOSE' || question.buttons.split('_').includes(button);
}
