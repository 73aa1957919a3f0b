/** The state of one execution while it runs, and the record of it that is kept. */
import type { ExecutionRecord, Json } from '../../local/local-workbook';
import type { OpName, RangeRef, Shown } from '../../services/protocol';
import type { GoogleClock } from './google-clock';
import { opTraits } from './op-traits';
import type { Screen } from './screen';

export type Kind = ExecutionRecord['kind'];

export class Execution {
  readonly #started = performance.now();
  readonly #methods: Record<string, number> = {};
  #total = 0;
  #reads = 0;
  #writes = 0;
  #flushes = 0;
  /** Nothing outside of it was changed so far. */
  isHarmless = true;
  #ms = 0;
  #error: string | null = null;
  /** Nothing that still waits may change the book once this is true. */
  ended = false;
  /** What the person was shown, in order. */
  readonly shown: Json[] = [];

  constructor(
    readonly id: number,
    readonly kind: Kind,
    readonly fn: string,
    readonly user: string,
    /** What the person answers to alerts and prompts, in order. */
    readonly answers: Json[],
    readonly clock: GoogleClock,
    /** The cell that a custom function is calculated for. */
    readonly cell: RangeRef | null = null,
    /** Null when it was not started from a window. */
    readonly screen: Screen | null = null,
  ) {}

  /** Counts a service call; answers its number among all, and among those like it, from 1. */
  count(op: OpName, method: string): { readonly call: number; readonly read: number; readonly flush: number } {
    const { access, leaves } = opTraits[op];
    this.#total += 1;
    this.#methods[method] = (this.#methods[method] ?? 0) + 1;
    if (access === 'read') this.#reads += 1;
    if (access === 'write') this.#writes += 1;
    if (op === 'book.flush') this.#flushes += 1;
    if (leaves === 'changes') this.isHarmless = false;
    return {
      call: this.#total,
      read: access === 'read' ? this.#reads : 0,
      flush: op === 'book.flush' ? this.#flushes : 0,
    };
  }

  get calls(): number {
    return this.#total;
  }

  show(shown: Shown): void {
    const { kind, title, message, html, width, height } = shown;
    this.screen?.show(shown);
    this.shown.push(kind === 'toast' ? { kind, title, message } : { kind, title, html, width, height });
  }

  end(error: string | null): void {
    this.ended = true;
    this.#error = error;
    this.#ms = performance.now() - this.#started;
  }

  record(): ExecutionRecord {
    return {
      id: this.id,
      function: this.fn,
      kind: this.kind,
      user: this.user,
      calls: { total: this.#total, reads: this.#reads, writes: this.#writes, methods: { ...this.#methods } },
      ms: Math.round(this.#ms * 100) / 100,
      googleMs: this.clock.ms,
      costliest: this.clock.costliest(),
      ...(this.#error === null ? {} : { error: this.#error }),
    };
  }
}
