/** What may tell who a person is, in the columns in which people write freely. */
import type { RowProblem } from '../../domain/problems/problem';
import { warning } from '../../domain/problems/problem';
import type { ContentColumn } from '../../domain/rows/columns';
import { findPersonalData } from '../../domain/text/personal-data';
import { personalColumns } from '../../schema/rows/entry-columns';

/** A warning for each thing found, with its column. */
export function personalProblems(textOf: (column: ContentColumn) => string): RowProblem[] {
  return personalColumns.flatMap((column) =>
    findPersonalData(textOf(column)).map(({ found }) => ({
      ...warning('note.personalData', { typed: found }),
      column,
    })),
  );
}
