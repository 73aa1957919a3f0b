/** The problems that a row can have, without their places on a sheet. */
import type { ColumnKey, ProblemCode } from './problem';
import type { ReasonOf, UnplacedProblem } from './problem-details';

/** Why a date was not understood: the `reason` of a date.invalid. */
export type DateReason = 'missing' | 'notADate' | 'impossible' | 'ambiguous' | 'era' | 'weekday' | 'number';

/** The problems that a row can have, each with its reasons. */
interface RowReasons {
  readonly 'date.invalid': DateReason;
  readonly 'date.outsideYear': '';
  readonly 'date.future': '';
  readonly 'date.monthClosed': 'edited';
  readonly 'area.unknown': 'missing' | 'unknown';
  readonly 'count.notANumber': '';
  readonly 'count.notWhole': '';
  readonly 'count.negative': '';
  readonly 'count.tooLarge': '';
  readonly 'counterparty.required': '';
  readonly 'entry.empty': '';
}

/** Problems of some codes, each with some of its reasons. */
export type ProblemInRow<Reasons> = {
  readonly [C in keyof Reasons & ProblemCode]: UnplacedProblem<C, Reasons[C] & ReasonOf<C>>;
}[keyof Reasons & ProblemCode] & { readonly column?: ColumnKey };

/** `detail.typed` is the cell's text. */
export type RowProblem = ProblemInRow<RowReasons>;
