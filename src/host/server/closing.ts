/** What has to be given back at the end, in reverse order, once, from wherever the end comes. */

export class Closing {
  private readonly steps: (() => Promise<void>)[] = [];
  private ended: Promise<void> | null = null;

  get started(): boolean {
    return this.ended !== null;
  }

  /** Remembers a step. When the end has already come, the step is done at once. */
  async add(step: () => Promise<void>): Promise<void> {
    if (this.ended !== null) return step();
    this.steps.push(step);
  }

  /** Does every step, also after one has failed; then throws the first failure. */
  close(): Promise<void> {
    this.ended ??= this.closeAll();
    return this.ended;
  }

  private async closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      await step().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
