/** What may tell who a person is, in the columns in which people write freely. */
import { warning } from '../../domain/problems/problem';
import type { ProblemInRow } from '../../domain/problems/row-problem';
import type { ContentColumn } from '../../domain/rows/columns';
import { findPersonalData } from '../../domain/text/personal-data';
import { personalColumns } from '../../schema/rows/entry-columns';

export type PersonalProblem = ProblemInRow<{ readonly 'note.personalData': '' }>;

/** A warning for each thing found, with its column. */
export function personalProblems(textOf: (column: ContentColumn) => string): PersonalProblem[] {
  return personalColumns.flatMap((column) =>
    findPersonalData(textOf(column)).map(({ found }) => ({
      ...warning('note.personalData', { typed: found }),
      column,
    })),
  );
}
