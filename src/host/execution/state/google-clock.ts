/** The time that an execution would take on Google's servers: added up by the table of published measurements, never slept. */
import type { OpName, RangeRef } from '../../services/protocol';
import { OutOfTime } from './errors';
import { type Cost, opTraits } from './op-traits';

const START_MS = 300;
const FIRST_READ_MS = 150;
const LATER_READ_MS = 20;
const CELL_MS = 0.0085;
/** Reading, or asking for anything, after changes: they are carried out first. */
const AFTER_CHANGES_MS = 200;
/** Each two custom functions that wait to be calculated hold up whoever reads. */
const CUSTOM_FUNCTIONS_MS = 500;
const CUSTOM_FUNCTIONS_AT_ONCE = 2;
/** One getter, builder or the like that a script calls and that asks nothing of the book. */
const LOCAL_MS = 2;

const FIXED: Readonly<Record<Exclude<Cost, 'read' | 'getter' | 'append'>, number>> = {
  local: LOCAL_MS,
  service: 10,
  change: 7,
  propertyGet: 30,
  propertySet: 62,
  cacheGet: 3,
  cacheSet: 93,
  lock: 50,
};
const GETTER_MS = 10;

/** Custom functions that ran, or run, since somebody last read the book: they are charged to who reads next. */
export class WaitingFunctions {
  #count = 0;

  add(): void {
    this.#count += 1;
  }

  /** How many there are; none is left. */
  take(): number {
    const count = this.#count;
    this.#count = 0;
    return count;
  }
}

/** How often a method was called, and what that cost. */
export interface MethodCost {
  readonly method: string;
  readonly calls: number;
  readonly googleMs: number;
}

const LOCAL = '(builders and getters that ask nothing of the book)';
const SLEEP = 'Utilities.sleep';
const WAITING = '(waiting for a lock)';
const MOST_NAMED = 5;

/** Each of its changes throws OutOfTime once the limit is passed. */
export class GoogleClock {
  #ms = START_MS;
  #changesWait = false;
  #hasRead = false;
  readonly #byMethod = new Map<string, { calls: number; ms: number }>();

  constructor(
    private readonly waiting: WaitingFunctions,
    /** Infinity when the execution may take any time. */
    private readonly limitMs: number,
  ) {}

  /** Rounded to whole milliseconds. */
  get ms(): number {
    return Math.round(this.#ms);
  }

  /** Adds what a service call takes. To be called when the formulas that it needs are calculated. */
  charge(op: OpName, method: string, args: readonly unknown[]): void {
    this.#add(method, 1, this.#costOf(opTraits[op].cost, args));
  }

  /** Adds calls that never reached the workbook. */
  chargeLocal(calls: number): void {
    if (calls > 0) this.#add(LOCAL, calls, calls * LOCAL_MS);
  }

  sleep(milliseconds: number): void {
    if (milliseconds > 0) this.#add(SLEEP, 1, milliseconds);
  }

  waitForLock(milliseconds: number): void {
    if (milliseconds > 0) this.#add(WAITING, 1, milliseconds);
  }

  /** What cost most, the dearest first. */
  costliest(): MethodCost[] {
    return [...this.#byMethod]
      .map(([method, { calls, ms }]) => ({ method, calls, googleMs: Math.round(ms) }))
      .sort((a, b) => b.googleMs - a.googleMs || (a.method < b.method ? -1 : 1))
      .slice(0, MOST_NAMED);
  }

  #add(method: string, calls: number, ms: number): void {
    this.#ms += ms;
    const known = this.#byMethod.get(method) ?? { calls: 0, ms: 0 };
    this.#byMethod.set(method, { calls: known.calls + calls, ms: known.ms + ms });
    if (this.#ms > this.limitMs) throw new OutOfTime();
  }

  #costOf(cost: Cost, args: readonly unknown[]): number {
    switch (cost) {
      case 'read':
        return this.#read(cellsOf(args[0]));
      case 'getter':
        return this.#carriedOut() || GETTER_MS;
      case 'append': {
        const found = this.#carriedOut() || GETTER_MS;
        this.#changesWait = true;
        return found + FIXED.change;
      }
      case 'change':
        this.#changesWait = true;
        return FIXED.change;
      default:
        return FIXED[cost];
    }
  }

  #read(cells: number): number {
    const own = this.#hasRead ? LATER_READ_MS : FIRST_READ_MS;
    this.#hasRead = true;
    return Math.max(own, this.#carriedOut()) + cells * CELL_MS;
  }

  /** What it takes until changes are carried out and custom functions calculated; 0 when nothing waits. */
  #carriedOut(): number {
    const groups = Math.ceil(this.waiting.take() / CUSTOM_FUNCTIONS_AT_ONCE);
    if (!this.#changesWait && groups === 0) return 0;
    this.#changesWait = false;
    return AFTER_CHANGES_MS + groups * CUSTOM_FUNCTIONS_MS;
  }
}

/** The cells of an operation's rectangle. */
function cellsOf(range: unknown): number {
  if (typeof range !== 'object' || range === null) return 0;
  const { rows = 0, columns = 0 } = range as Partial<RangeRef>;
  return rows * columns;
}
