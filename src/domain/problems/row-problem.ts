/** The problems that a row can have, without their places on a sheet. */
import type { ColumnKey, ProblemCode } from './problem';
import type { ReasonOf, UnplacedProblem } from './problem-details';

/** Why a date was not understood, where no day comes with it. */
export type PlainDateReason = 'missing' | 'notADate' | 'impossible' | 'ambiguous' | 'era' | 'weekday' | 'number';
/** Why a date was not understood: the `reason` of a date.invalid. */
type DateReason = PlainDateReason | 'twoYears' | 'shortYear' | 'eraOver';

/** Why a count was not understood: the `reason` of a count.notANumber. */
export type CountReason =
  | ''
  /** A number in another unit than the indicator's. */
  | 'unit'
  /** A word or sign for none. */
  | 'none'
  /** A part of it stands in brackets: 3（うち新規1）. */
  | 'partOf'
  /** A number in brackets, which may be negative or a part of another. */
  | 'bracketed'
  | 'percent'
  | 'time'
  | 'day'
  | 'money';

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
  readonly 'counterparty.required': '' | 'noName' | 'ditto';
  readonly 'entry.empty': '';
  readonly 'entry.inconsistent': 'totalLine' | 'headerLine' | 'statusWord';
}

/** Problems of some codes, each with some of its reasons. */
export type ProblemInRow<Reasons> = {
  readonly [C in keyof Reasons & ProblemCode]: UnplacedProblem<C, Reasons[C] & ReasonOf<C>>;
}[keyof Reasons & ProblemCode] & { readonly column?: ColumnKey };

/** `detail.typed` is the cell's text. */
export type RowProblem = ProblemInRow<RowReasons>;
