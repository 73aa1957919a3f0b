/** Which problems are questions: what may be an entry counts, and a person is asked whether it is what was meant. */
import type { Problem, ProblemCode } from './problem';
import type { ReasonOf } from './problem-details';

/** By code, the reasons that ask; every other reason states what is wrong. */
const asking: { readonly [C in ProblemCode]?: readonly ReasonOf<C>[] } = {
  'count.tooLarge': ['unusual'],
  'entry.duplicate': ['', 'series'],
  'entry.inconsistent': ['total', 'monthTotal', 'runningTotal', 'whole'],
};

/** Whether a person can answer 「このままでよい」: a warning about what counts as it stands. */
export function isQuestion({ code, severity, detail }: Pick<Problem, 'code' | 'severity' | 'detail'>): boolean {
  const reasons: readonly string[] = asking[code] ?? [];
  return severity === 'warning' && reasons.includes(detail?.reason ?? '');
}
