/** Making problems, and giving those of a row their place. */
import type { RowProblem } from './assess-row';
import type { Place, Problem, ProblemCode } from './model';

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
