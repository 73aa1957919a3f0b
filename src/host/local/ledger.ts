/** Which asks of windows were done: one that is sent again, also after the host was started anew, is not done again. */
import { HostError } from './local-workbook';

/** A window sends again only what it had no answer to; that many are never under way. */
const MOST = 1_000;

export class Ledger {
  readonly #done: Set<string>;
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(done: readonly string[]) {
    this.#done = new Set(done);
  }

  /** The ids to save with the book. */
  saved(): string[] {
    return [...this.#done];
  }

  has(id: string): boolean {
    return this.#done.has(id);
  }

  /** To be called in the same breath as the change itself: a save holds both or neither. */
  enter(id: string): void {
    this.#done.add(id);
    for (const oldest of this.#done) {
      if (this.#done.size <= MOST) break;
      this.#done.delete(oldest);
    }
  }

  /** Does the work unless an ask with this id is under way, whose answer then is this one's too. */
  once<T>(id: string, work: () => Promise<T>): Promise<T> {
    const running = this.#running.get(id);
    if (running !== undefined) return running as Promise<T>;
    if (this.#running.size >= MOST) throw new HostError(429, 'tooMany', '一度に送れる操作の数を超えています。');
    const started = work().finally(() => this.#running.delete(id));
    this.#running.set(id, started);
    return started;
  }
}
