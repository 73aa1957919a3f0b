/** LockService's locks: one holder an execution, first come first served, given up when the execution ends. */

interface Waiter {
  readonly execution: number;
  readonly grant: (held: boolean) => void;
}

export class Locks {
  readonly #holders = new Map<string, number>();
  readonly #queues = new Map<string, Waiter[]>();

  /** Whether the execution would get the lock at once. */
  isFree(execution: number, key: string): boolean {
    const holder = this.#holders.get(key);
    return holder === undefined || holder === execution;
  }

  /** Resolves true when the execution holds the lock, false when it was not to be had in time. */
  try(execution: number, key: string, milliseconds: number): Promise<boolean> {
    if (this.isFree(execution, key)) {
      this.#holders.set(key, execution);
      return Promise.resolve(true);
    }
    return new Promise((resolve) => this.#wait(key, execution, milliseconds, resolve));
  }

  #wait(key: string, execution: number, milliseconds: number, resolve: (held: boolean) => void): void {
    const queue = this.#queues.get(key) ?? [];
    this.#queues.set(key, queue);
    const leave = () => {
      const at = queue.indexOf(waiter);
      if (at >= 0) queue.splice(at, 1);
    };
    const timer = setTimeout(
      () => {
        leave();
        resolve(false);
      },
      Math.max(0, milliseconds),
    );
    const grant = (held: boolean) => {
      clearTimeout(timer);
      resolve(held);
    };
    const waiter: Waiter = { execution, grant };
    queue.push(waiter);
  }

  has(execution: number, key: string): boolean {
    return this.#holders.get(key) === execution;
  }

  release(execution: number, key: string): void {
    if (!this.has(execution, key)) return;
    const next = this.#queues.get(key)?.shift();
    if (next === undefined) this.#holders.delete(key);
    else this.#holders.set(key, next.execution);
    next?.grant(true);
  }

  /** Everything that the execution holds or waits for; at its end, and when it stops for an alert. */
  releaseAll(execution: number): void {
    for (const queue of this.#queues.values()) {
      const gone = queue.filter((waiter) => waiter.execution === execution);
      for (const waiter of gone) {
        queue.splice(queue.indexOf(waiter), 1);
        waiter.grant(false);
      }
    }
    for (const [key, holder] of [...this.#holders]) if (holder === execution) this.release(execution, key);
  }
}
