/** A bounded set of workers: reused when idle, replaced when they died, waited for when all are busy. */
import { ExecutionWorker, type WorkerScript } from './execution-worker';

/** A worker holds some ten megabytes: after a rush only so many stay. */
const KEPT_IDLE = 8;

const closed = () => new Error('The workbook is closed');

export class WorkerPool {
  readonly #idle: ExecutionWorker[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #closed = false;

  constructor(
    private readonly file: string,
    private readonly script: WorkerScript,
    private readonly most: number,
  ) {}

  /** Runs the work with a worker of its own; rejects when the pool was closed before it could begin. */
  async use<T>(work: (worker: ExecutionWorker) => Promise<T>): Promise<T> {
    if (this.#busy >= this.most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#busy += 1;
    if (this.#closed) {
      this.#leave();
      throw closed();
    }
    const worker = this.#idle.pop() ?? new ExecutionWorker(this.file, this.script);
    try {
      return await work(worker);
    } finally {
      if (this.#closed || this.#idle.length >= KEPT_IDLE) worker.terminate(new Error('No more work'));
      else if (!worker.dead) this.#idle.push(worker);
      this.#leave();
    }
  }

  #leave(): void {
    const next = this.#waiting.shift();
    // A waiter takes over this place, so the count of busy ones stays.
    if (next === undefined) this.#busy -= 1;
    else next();
  }

  /** Resolves when the idle workers' threads have ended. */
  async close(): Promise<void> {
    this.#closed = true;
    const idle = this.#idle.splice(0);
    for (const worker of idle) worker.terminate(closed());
    await Promise.all(idle.map((worker) => worker.ended()));
  }
}
