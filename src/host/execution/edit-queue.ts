/** The events of edits: one is handled at a time and two wait; an edit that comes then makes none. */

const MOST_WAITING = 2;

export class EditQueue {
  #isBusy = false;
  readonly #waiting: (() => void)[] = [];

  /** Does the work in its turn; null, and nothing is done, when the queue is full. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#isBusy && this.#waiting.length >= MOST_WAITING) return null;
    if (this.#isBusy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isBusy = true;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Who waited first goes on in this place, so nobody comes in between.
      if (next === undefined) this.#isBusy = false;
      else next();
    }
  }
}
