/** The problems that a row can have, without their places on a sheet. */
import type { ColumnKey, ProblemCode } from './problem';
import type { ReasonOf, UnplacedProblem } from './problem-details';

/** Why a date was not understood, where no day comes with it. */
export type PlainDateReason =
  | 'missing'
  | 'notADate'
  | 'impossible'
  | 'ambiguous'
  | 'era'
  | 'weekday'
  | 'number'
  | 'ditto';
/** Why a date was not understood: the `reason` of a date.invalid. */
type DateReason =
  | PlainDateReason
  | 'twoYears'
  | 'order'
  | 'shortYear'
  | 'eraOver'
  | 'likely'
  | 'monthOnly'
  | 'range'
  | 'trailing';

/** Why a count was not understood: the `reason` of a count.notANumber. */
export type CountReason =
  | ''
  /** A number in another unit than the indicator's. */
  | 'unit'
  /** A word or sign for none. */
  | 'none'
  /** It says whether or that nobody knows, not how many: ✓, 未定. */
  | 'unsaid'
  /** A part of it stands in brackets: 3（うち新規1）. */
  | 'partOf'
  /** A number in brackets, which may be negative or a part of another. */
  | 'bracketed'
  | 'percent'
  | 'time'
  | 'day'
  | 'money'
  /** A mark for the line above. */
  | 'ditto'
  /** The error of a formula: #DIV/0!. */
  | 'formula'
  /** Which of several: 第3回. */
  | 'ordinal'
  /** A number as programs shorten it: 1e3. */
  | 'exponent'
  /** Digits whose separator may mean two things: 3,5 or 1.000. */
  | 'separator'
  /** A number that is left open: 約3. */
  | 'about'
  /** In other signs than digits: 三, ③. */
  | 'numeral'
  /** It says that it adds up others: 計3. */
  | 'total';

/** The problems that a row can have, each with its reasons. */
interface RowReasons {
  readonly 'date.invalid': DateReason | 'merged';
  readonly 'date.outsideYear': '' | 'lastYear';
  readonly 'date.future': '' | 'asOfFixed';
  readonly 'date.monthClosed': 'edited' | 'left';
  readonly 'area.unknown': 'missing' | 'merged' | 'unknown' | 'whole' | 'municipality' | 'several' | 'meant' | 'ditto';
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

/** Whether a count cell says that there is none, or none yet: it is no count that is missing. */
export function saysNoCount(problem: UnplacedProblem | undefined): boolean {
  if (problem?.code !== 'count.notANumber') return false;
  return problem.detail.reason === 'none' || problem.detail.reason === 'unsaid';
}
