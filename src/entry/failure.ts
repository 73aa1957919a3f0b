/** What a person is given of an unexpected error: a sentence by its kind, and the reference under which the log has it. */
import { bookProblem } from '../app/shared/book-state-error';
import type { Problem } from '../domain/problems/problem';
import { error as problem } from '../domain/problems/problem';
import { failureKind } from '../sheets/platform/failure';

/** Keeps an unexpected error where the developers find it; answers the reference that the person is given. */
export type Report = (error: unknown) => string;

/** Says nothing of what went wrong but its kind and a reference: the error's own text may hold anything. */
export function failureProblem(error: unknown, report: Report): Problem {
  const ofBook = bookProblem(error);
  if (ofBook !== null) return ofBook;
  const reference = reported(error, report);
  const reason = failureKind(error);
  return reason === '' ? problem('internal', { reference }) : problem('internal', { reason, reference });
}

function reported(error: unknown, report: Report): string {
  try {
    return report(error);
  } catch {
    // The answer matters more than the report.
    return '';
  }
}
