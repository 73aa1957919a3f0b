/** The state of one execution while it runs, and the record of it that is kept. */
import type { ExecutionRecord, Json } from '../local/local-workbook';
import type { OpName, RangeRef, Shown } from '../services/protocol';
import { READS, WRITES } from './op-traits';
import { isHarmless } from './running';
import type { Screen } from './screen';

export type Kind = ExecutionRecord['kind'];

export class Execution {
  readonly #started = performance.now();
  readonly #methods: Record<string, number> = {};
  #total = 0;
  #reads = 0;
  #writes = 0;
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
    /** The cell that a custom function is calculated for. */
    readonly cell: RangeRef | null = null,
    /** Null when it was not started from a window. */
    readonly screen: Screen | null = null,
  ) {}

  /** Counts a service call; answers its number, from 1. */
  count(op: OpName, method: string): number {
    this.#total += 1;
    this.#methods[method] = (this.#methods[method] ?? 0) + 1;
    if (READS.has(op)) this.#reads += 1;
    if (WRITES.has(op)) this.#writes += 1;
    if (!isHarmless(op)) this.isHarmless = false;
    return this.#total;
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
      ...(this.#error === null ? {} : { error: this.#error }),
    };
  }
}
