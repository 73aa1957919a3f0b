/** What the methods of `call` answer. */
import type { Problem } from '../../domain/problems/problem';

/** A problem with its text, ready to be shown. */
export interface ShownProblem extends Problem {
  readonly message: string;
  /** What to do next, one sentence. */
  readonly advice: string;
}
