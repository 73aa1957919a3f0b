/** A workbook whose record cannot be used, and how that is reported: everything else waits until it is put right. */
import type { Problem } from '../../domain/problems/problem';
import { error as problem } from '../../domain/problems/problem';
import { refused } from './deps';

/** Thrown when what was last applied is asked for and the record of it is broken or of a later version, or there is no workbook. */
export class BookStateError extends Error {
  constructor(readonly state: 'broken' | 'newer' | 'unreachable') {
    super(`The workbook or its record is ${state}.`);
    this.name = 'BookStateError';
  }
}

const reasons = { broken: 'bookBroken', newer: 'bookNewer', unreachable: 'bookUnreachable' } as const;

/** The problem to tell a person; null for any other error. */
export function bookProblem(error: unknown): Problem | null {
  if (!(error instanceof BookStateError)) return null;
  return problem('entry.inconsistent', { reason: reasons[error.state] });
}

/** Does it, refusing when the record cannot be used; any other error stays an error. */
export function ifUsable<T>(work: () => T): T | ReturnType<typeof refused> {
  try {
    return work();
  } catch (error) {
    const problem = bookProblem(error);
    if (problem === null) throw error;
    return refused(problem);
  }
}
