/** Waiting for formulas and custom functions, never for ever. */

import type { Rect } from '../model/rect';
import { BookError } from '../model/types';
import type { Calculation } from './calculation';
import type { CustomFunctions } from './custom-functions';

/** With no step forward for so long something is stuck; a custom function has 30 s. */
const STUCK_MS = 60_000;

export class Calculating {
  constructor(
    private readonly calculation: Calculation,
    private readonly functions: CustomFunctions,
    private readonly stuckMs: number = STUCK_MS,
  ) {}

  /** Resolves when no formula and no custom function is pending; throws 'timeout' when nothing moves any more. */
  async calculate(): Promise<void> {
    for (;;) {
      await this.calculateNative();
      if (!this.functions.busy) return;
      // Answers mostly come together: one calculation takes them all in.
      while (this.functions.busy) await this.#within(this.functions.next(), 'a custom function');
    }
  }

  /**
   * Resolves when nothing that is pending can change what the cells of a rectangle hold, or how far a sheet's cells reach
   * when there is none; `native` waits for no custom function.
   */
  async calculateAt(sheetId: number, rect: Rect | null, native = false): Promise<void> {
    const pending = native ? [] : this.functions.pendingCells();
    if (!this.calculation.reaches(sheetId, rect, pending)) return;
    await (native ? this.calculateNative() : this.calculate());
  }

  /** Resolves when native formulas are done; throws 'timeout' when they never are. */
  async calculateNative(): Promise<void> {
    await this.#within(this.calculation.idle(), 'a formula');
  }

  async #within(step: Promise<void>, what: string): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const stuck = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new BookError('timeout', `Waited ${this.stuckMs} ms for ${what} that did not finish.`));
      }, this.stuckMs);
    });
    try {
      await Promise.race([step, stuck]);
    } finally {
      clearTimeout(timer);
    }
  }
}
