/** Undo and redo of a window's own edits: each puts back, as typed, what stood in the cells before. */

export interface Step {
  readonly sheetId: number;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
}

const mostSteps = 100;

export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  constructor(private readonly put: (step: Step, texts: Step['after']) => void) {}

  add(step: Step): void {
    this.#done = [...this.#done, step].slice(-mostSteps);
    this.#undone = [];
  }

  /** An edit that was refused is no step. */
  drop(step: Step): void {
    this.#done = this.#done.filter((each) => each !== step);
  }

  undo(): void {
    const step = this.#done.pop();
    if (step === undefined) return;
    this.#undone.push(step);
    this.put(step, step.before);
  }

  redo(): void {
    const step = this.#undone.pop();
    if (step === undefined) return;
    this.#done.push(step);
    this.put(step, step.after);
  }

  /** Cells have changed their places: what was done before cannot be put back where it was. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
