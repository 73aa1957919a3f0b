/** The problems that a row can have, without their places on a sheet. */
import type { CountReason } from '../cells/parse-count';
import type { DateReason } from '../cells/parse-date';
import type { ColumnKey, ProblemCode } from './problem';
import type { ReasonOf, UnplacedProblem } from './problem-details';

/** The problems that a row can have, each with its reasons. */
interface RowReasons {
  readonly 'date.invalid': DateReason;
  readonly 'date.outsideYear': '' | 'lastYear';
  readonly 'date.future': '' | 'asOfFixed';
  readonly 'date.monthClosed': 'edited' | 'left';
  readonly 'area.unknown': 'missing' | 'unknown' | 'whole' | 'meant';
  readonly 'count.notANumber': CountReason;
  readonly 'count.notWhole': '';
  readonly 'count.negative': '';
  readonly 'count.tooLarge': '';
  readonly 'counterparty.required': '';
  readonly 'entry.empty': '';
  readonly 'entry.inconsistent': 'totalLine' | 'headerLine' | 'statusWord';
}

/** Problems of some codes, each with some of its reasons. */
export type ProblemInRow<Reasons> = {
  readonly [C in keyof Reasons & ProblemCode]: UnplacedProblem<C, Reasons[C] & ReasonOf<C>>;
}[keyof Reasons & ProblemCode] & { readonly column?: ColumnKey };

/** `detail.typed` is the cell's text. */
export type RowProblem = ProblemInRow<RowReasons>;
