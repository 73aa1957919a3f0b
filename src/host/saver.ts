/** Saves the book: one save at a time, and all who ask while one runs share the next. */

export class Saver {
  #version = 0;
  #saved = 0;
  #running: Promise<void> | null = null;

  constructor(
    private readonly save: ((snapshot: unknown) => Promise<void>) | null,
    private readonly snapshot: () => unknown,
    /** Resolves at a moment when the book may be saved. */
    private readonly ready: () => Promise<void>,
    /** Saves at the end and not before. */
    private readonly onlyAtClose: boolean,
  ) {}

  /** Says that the book has changed. */
  changed(): void {
    this.#version += 1;
  }

  /** Resolves when everything that has changed until now is on disk, unless it is to be saved at the end; rejects when a save failed. */
  async flush(): Promise<void> {
    if (!this.onlyAtClose) await this.close();
  }

  /** Hands the book to `save` as it is at a moment when it may be saved. */
  async copy<T>(save: (snapshot: unknown) => Promise<T>): Promise<T> {
    await this.ready();
    return save(this.snapshot());
  }

  /** Saves what is not saved yet; rejects when that failed. */
  async close(): Promise<void> {
    const wanted = this.#version;
    while (this.#saved < wanted) {
      this.#running ??= this.#once().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
  }

  async #once(): Promise<void> {
    await this.ready();
    const version = this.#version;
    if (this.save !== null) await this.save(this.snapshot());
    this.#saved = version;
  }
}
