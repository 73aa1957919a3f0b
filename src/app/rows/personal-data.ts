/** What may tell who a person is, in the columns in which people write freely. */
import type { Config } from '../../domain/plan/model';
import { warning } from '../../domain/problems/problem';
import type { ProblemInRow } from '../../domain/problems/row-problem';
import type { ContentColumn } from '../../domain/rows/columns';
import { findPersonalData } from '../../domain/text/personal-data';
import { ja } from '../../i18n/ja';
import { personalColumns } from '../../schema/rows/entry-columns';
import { columnLabel } from '../shared/labels';

export type PersonalProblem = ProblemInRow<{ readonly 'note.personalData': '' }>;

/** The words of a note. */
export function personalText(config: Config, { column = '', detail }: PersonalProblem): string {
  return ja.status.personal(columnLabel(config, column), detail.typed);
}

/** A warning for each thing found, with its column. */
export function personalProblems(textOf: (column: ContentColumn) => string): PersonalProblem[] {
  return personalColumns.flatMap((column) =>
    findPersonalData(textOf(column)).map(({ found }) => ({
      ...warning('note.personalData', { typed: found }),
      column,
    })),
  );
}
