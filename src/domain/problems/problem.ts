/** Making problems, and giving those of a row their place. */
import type { BareCode, DetailOf, ProblemDetails, UnplacedProblem } from './problem-details';

/** What is made of a code and its values: a Problem that still says which reason it has. */
interface Made<C extends ProblemCode, D> {
  readonly code: C;
  readonly severity: Problem['severity'];
  readonly detail: D;
  readonly where?: Place;
}

export function error<C extends BareCode>(code: C, detail?: undefined, where?: Place): Omit<Made<C, never>, 'detail'>;
export function error<C extends ProblemCode, const D extends DetailOf<C>>(
  code: C,
  detail: D,
  where?: Place,
): Made<C, D>;
export function error(code: ProblemCode, detail?: object, where?: Place): object {
  return { code, severity: 'error', ...(detail && { detail }), ...(where && { where }) };
}

export function warning<C extends BareCode>(code: C, detail?: undefined, where?: Place): Omit<Made<C, never>, 'detail'>;
export function warning<C extends ProblemCode, const D extends DetailOf<C>>(
  code: C,
  detail: D,
  where?: Place,
): Made<C, D>;
export function warning(code: ProblemCode, detail?: object, where?: Place): object {
  return { code, severity: 'warning', ...(detail && { detail }), ...(where && { where }) };
}

/** The problem as one that 修復 puts right by itself. */
export function repairable<P extends Problem>(problem: P): P & { readonly repairable: true } {
  return { ...problem, repairable: true };
}

interface Column {
  readonly column?: ColumnKey;
}

/** Problems of a row with their place on the sheet. */
export function placed(problems: readonly (UnplacedProblem & Column)[], place: Place): Problem[] {
  return problems.map(({ column, ...problem }) => ({
    ...problem,
    where: column === undefined ? place : { ...place, column },
  }));
}

/** A common column or an indicator's key. */
export type ColumnKey = string;

export type ProblemCode = keyof ProblemDetails;

/** Where a problem is. `tab` is an initiative's key or a fixed tab's key; `column` a column key. Row is 1-based. */
export interface Place {
  readonly tab: string;
  readonly row?: number;
  readonly column?: ColumnKey;
}

/** A problem without its text: the edge makes the sentence from code and detail. */
export type Problem = UnplacedProblem & { readonly where?: Place };
