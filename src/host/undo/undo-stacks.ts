/** What each window did last, to be taken back or done again. */
import type { Screen } from '../execution/state/screen';
import type { Step } from './step';

const MOST_STEPS = 100;

interface Stacks {
  done: Step[];
  undone: Step[];
}

export class UndoStacks {
  readonly #of = new WeakMap<Screen, Stacks>();

  /** `back` takes back what the window has just done. */
  did(screen: Screen, back: Step): void {
    const stacks = this.#stacks(screen);
    stacks.done = [...stacks.done, back].slice(-MOST_STEPS);
    stacks.undone = [];
  }

  /** The step to run next; null when there is none. */
  next(screen: Screen, way: 'undo' | 'redo'): Step | null {
    const { done, undone } = this.#stacks(screen);
    return (way === 'undo' ? done : undone).at(-1) ?? null;
  }

  /** The step was run: `back` takes it back. */
  ran(screen: Screen, way: 'undo' | 'redo', back: Step): void {
    const { done, undone } = this.#stacks(screen);
    (way === 'undo' ? done : undone).pop();
    (way === 'undo' ? undone : done).push(back);
  }

  /** What cannot be taken back any more is forgotten, so that what was done before it can. */
  drop(screen: Screen, way: 'undo' | 'redo'): void {
    const { done, undone } = this.#stacks(screen);
    (way === 'undo' ? done : undone).pop();
  }

  #stacks(screen: Screen): Stacks {
    const known = this.#of.get(screen);
    if (known !== undefined) return known;
    const made: Stacks = { done: [], undone: [] };
    this.#of.set(screen, made);
    return made;
  }
}
