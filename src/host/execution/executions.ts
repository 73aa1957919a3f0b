/** Starts executions: a worker each, counted, limited in time, ended at will; keeps the records of the last ones. */
import type { ExecutionRecord, Json } from '../local/local-workbook';
import type { EditEvent, Job, JobResult, RangeRef } from '../services/protocol';
import type { ExecutionWorker, WorkerScript } from './execution-worker';
import { answerCall, isOperation } from './ops/operations';
import { WorkerPool } from './pool';
import { type Running, runningOf } from './running';
import { type HostState, isUnknown } from './state/context';
import { OutOfTime, ServiceError, scriptError } from './state/errors';
import { Execution, type Kind } from './state/execution';
import { GoogleClock, WaitingFunctions } from './state/google-clock';
import { opTraits } from './state/op-traits';
import type { Screen } from './state/screen';

export interface ExecutionSettings {
  readonly latencyMs: number;
  /** Its N-th service call throws and does nothing; 0 is never. */
  readonly faultAt: (kind: Kind, fn: string) => number;
  /** The worker is ended at its N-th service call, before the call does anything; 0 is never. */
  readonly killAt: (kind: Kind, fn: string) => number;
  /** The N-th read of cells throws, as under load; 0 is never. */
  readonly readTimeoutAt: (kind: Kind, fn: string) => number;
  /** The N-th flush takes effect and throws, as under load; 0 is never. */
  readonly flushTimeoutAt: (kind: Kind, fn: string) => number;
  /** Milliseconds of this machine. */
  readonly limitMs: (kind: Kind) => number;
  /** Milliseconds of Google's, as google-clock.ts counts them. */
  readonly googleLimitMs: (kind: Kind) => number;
  /** By the manifest. */
  readonly scriptTimeZone: string;
  /** Milliseconds that the scripts' clock is ahead of the machine's. */
  readonly clockOffset: () => number;
  /** Takes each line that a script logs, ended by a line break. */
  readonly log: (line: string) => void;
}

export interface Start {
  readonly kind: Kind;
  readonly function: string;
  readonly user: string;
  readonly args?: readonly unknown[];
  readonly event?: EditEvent;
  readonly query?: Readonly<Record<string, string>>;
  /** The id of the trigger that starts it. */
  readonly trigger?: string;
  readonly answers?: readonly Json[];
  /** The cell that a custom function is calculated for. */
  readonly cell?: RangeRef;
  /** The window that it is started from. */
  readonly screen?: Screen;
  /** Called when it starts. */
  readonly watch?: (running: Running) => void;
}

export interface Finished {
  readonly id: number;
  readonly result: JobResult;
  readonly shown: readonly Json[];
}

/** What an execution fails with that the person has ended. */
const CANCELLED = 'The execution was cancelled';

const KEPT = 1000;
/** As on the live service: 30 executions of a person at once. Custom functions have places of their own, for others wait for them. */
const MOST = 30;
const MOST_CUSTOM = 4;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** For experiments without the live service's limits: only what would never end is ended. */
export const endlessLimit = (): number => HOUR;

/** 30 s for simple triggers and custom functions, 6 min for all else. */
export function standardLimit(kind: Kind): number {
  return kind === 'edit' || kind === 'open' || kind === 'customFunction' ? MINUTE / 2 : 6 * MINUTE;
}

export class Executions {
  readonly #pool: WorkerPool;
  readonly #customPool: WorkerPool;
  readonly #running = new Set<ExecutionWorker>();
  readonly #records: ExecutionRecord[] = [];
  readonly #waitingFunctions = new WaitingFunctions();
  #lastId = 0;
  #writes = 0;

  constructor(
    private readonly state: HostState,
    private readonly settings: ExecutionSettings,
    workerFile: string,
    script: WorkerScript,
  ) {
    this.#pool = new WorkerPool(workerFile, script, MOST);
    this.#customPool = new WorkerPool(workerFile, script, MOST_CUSTOM);
  }

  /** How many writes of cells scripts have made so far. */
  get writes(): number {
    return this.#writes;
  }

  records(): ExecutionRecord[] {
    return [...this.#records];
  }

  /** The names of the script's functions that can be called from outside; throws when the script does not load. */
  async inspect(): Promise<string[]> {
    const probe = new Execution(0, 'call', 'inspect', '', [], new GoogleClock(this.#waitingFunctions, Infinity));
    const result = await this.#pool.use((worker) =>
      this.#work(worker, probe, this.#job({ kind: 'call', function: '', user: '' }, 'inspect')),
    );
    if ('error' in result) throw new ServiceError(result.error.message, result.error.name);
    return Array.isArray(result.value) ? result.value.map(String) : [];
  }

  /** Runs to the end, whatever it is: errors are in the result. */
  async run(start: Start): Promise<Finished> {
    this.#lastId += 1;
    const answers = [...(start.answers ?? [])];
    const { kind, function: fn, user, cell, screen } = start;
    const execution = new Execution(this.#lastId, kind, fn, user, answers, this.#clock(kind), cell, screen);
    const pool = start.kind === 'customFunction' ? this.#customPool : this.#pool;
    const result = await pool.use((worker) => {
      const end = (): void => worker.terminate(new ServiceError(CANCELLED));
      start.watch?.(runningOf(execution, this.#callsOf(fn), end));
      return this.#work(worker, execution, this.#job(start, start.kind));
    });
    execution.end('error' in result ? `${result.error.name}: ${result.error.message}` : null);
    this.state.locks.releaseAll(execution.id);
    this.#records.push(execution.record());
    if (this.#records.length > KEPT) this.#records.shift();
    return { id: execution.id, result, shown: execution.shown };
  }

  /** How many service calls a function took when it last ran to its end. */
  #callsOf(fn: string): number | null {
    const ended = this.#records.filter((record) => record.function === fn && record.error === undefined);
    return ended.at(-1)?.calls.total ?? null;
  }

  /** What was calculated when the book was opened kept nobody waiting. */
  ready(): void {
    this.#waitingFunctions.take();
  }

  // A custom function waits for no other; whoever reads waits for it.
  #clock(kind: Kind): GoogleClock {
    const limit = this.settings.googleLimitMs(kind);
    if (kind !== 'customFunction') return new GoogleClock(this.#waitingFunctions, limit);
    this.#waitingFunctions.add();
    return new GoogleClock(new WaitingFunctions(), limit);
  }

  /** Resolves when every thread has ended. */
  async close(): Promise<void> {
    const running = [...this.#running];
    for (const worker of running) worker.terminate(new ServiceError('The workbook was closed'));
    await Promise.all([this.#pool.close(), this.#customPool.close(), ...running.map((worker) => worker.ended())]);
  }

  #job(start: Start, kind: Job['kind']): Job {
    return {
      kind,
      function: start.function,
      args: start.args ?? [],
      event: start.event ?? null,
      query: start.query ?? {},
      trigger: start.trigger ?? '',
      clockOffset: this.settings.clockOffset(),
      timeZone: this.settings.scriptTimeZone,
      bookTimeZone: this.state.book.timeZone,
      locale: this.state.book.locale,
      user: isUnknown(kind, start.user) ? '' : start.user,
    };
  }

  async #work(worker: ExecutionWorker, execution: Execution, job: Job): Promise<JobResult> {
    this.#running.add(worker);
    const limit = this.settings.limitMs(execution.kind);
    const timer = setTimeout(() => worker.terminate(new OutOfTime()), limit);
    try {
      const message = { job: JSON.stringify(job), latencyMs: this.settings.latencyMs };
      const text = await worker.run(message, {
        call: (op, method, args) => this.#call(worker, execution, op, method, args),
        spent: (spent) => {
          execution.clock.chargeLocal(spent.localCalls);
          execution.clock.sleep(spent.sleptMs);
        },
        log: (level, line) => this.settings.log(`[${execution.fn}] ${level}: ${line}\n`),
      });
      return JSON.parse(text) as JobResult;
    } catch (error) {
      return { error: scriptError(error) };
    } finally {
      execution.ended = true;
      clearTimeout(timer);
      this.#running.delete(worker);
    }
  }

  async #call(
    worker: ExecutionWorker,
    execution: Execution,
    op: string,
    method: string,
    args: string,
  ): Promise<string> {
    if (!isOperation(op)) throw new Error(`Unknown operation ${op}`);
    const { call, read, flush } = execution.count(op, method);
    if (opTraits[op].access === 'write') this.#writes += 1;
    const { kind, fn } = execution;
    const { killAt, faultAt, readTimeoutAt, flushTimeoutAt } = this.settings;
    if (call === killAt(kind, fn)) worker.terminate(new ServiceError('The execution was ended'));
    if (worker.dead) throw new ServiceError('The execution was ended');
    if (call === faultAt(kind, fn)) return failed('Service Spreadsheets failed while accessing document.');
    const timedOut = `Service Spreadsheets timed out while accessing document with id ${this.state.id}.`;
    if (read > 0 && read === readTimeoutAt(kind, fn)) return failed(timedOut);
    const answer = await answerCall({ state: this.state, book: this.state.book, execution }, op, method, args);
    return flush > 0 && flush === flushTimeoutAt(kind, fn) ? failed(timedOut) : answer;
  }
}

/** The answer to a call that the platform lets down. */
const failed = (message: string): string => JSON.stringify({ error: { name: 'Exception', message } });
