/** Making problems, and giving those of a row their place. */

export function error(code: ProblemCode, detail?: Problem['detail'], where?: Place): Problem {
  return { code, severity: 'error', ...(detail && { detail }), ...(where && { where }) };
}

export function warning(code: ProblemCode, detail?: Problem['detail'], where?: Place): Problem {
  return { ...error(code, detail, where), severity: 'warning' };
}

/** Problems of a row with their place on the sheet. */
export function placed(problems: readonly RowProblem[], place: Place): Problem[] {
  return problems.map(({ column, ...problem }) => ({
    ...problem,
    where: column === undefined ? place : { ...place, column },
  }));
}

/** A common column or an indicator's key. */
export type ColumnKey = string;

export type ProblemCode =
  | 'date.invalid'
  | 'date.outsideYear'
  | 'date.future'
  | 'date.monthClosed'
  | 'area.unknown'
  | 'count.notANumber'
  | 'count.notWhole'
  | 'count.negative'
  | 'count.tooLarge'
  | 'indicator.unknown'
  | 'indicator.wrongTab'
  | 'counterparty.required'
  | 'entry.empty'
  | 'entry.duplicate'
  | 'entry.notFound'
  | 'entry.inconsistent'
  | 'note.personalData'
  | 'request.invalid'
  | 'busy'
  | 'internal';

/** Where a problem is. `tab` is an initiative's key or a fixed tab's key; `column` a column key. Row is 1-based. */
export interface Place {
  readonly tab: string;
  readonly row?: number;
  readonly column?: ColumnKey;
}

/** A problem without its text: the edge makes the sentence from code and detail. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly where?: Place;
  /** Values the sentence needs: `typed` (what stands in the cell), `reason`, `expected`, ... */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** A problem of a row, without its place on a sheet. `detail.typed` is the cell's text. */
export interface RowProblem {
  readonly code: ProblemCode;
  readonly severity: Problem['severity'];
  readonly column?: ColumnKey;
  readonly detail?: Readonly<Record<string, string | number>>;
}
