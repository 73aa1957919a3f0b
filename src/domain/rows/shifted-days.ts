/** Days copied from a workbook that counts from 1904: each lies four years and a day before the one that was meant. */

import { contains, type FiscalYear } from '../calendar/fiscal-year';
import { addDays, fromIso, type PlainDate, toIso } from '../calendar/plain-date';
import { error, type Problem } from '../problems/problem';

/** Days between the two ways of counting. */
const SHIFT = 1462;
/** One such day may be any slip; a block of them has this cause. */
const MIN_ROWS = 3;

/** The same problems; where enough days outside the year would lie in it but for the shift, that is named as the cause. */
export function explainShift(problems: readonly Problem[], year: FiscalYear): Problem[] {
  const shifted = problems.filter((problem) => meant(problem, year) !== null);
  if (shifted.length < MIN_ROWS) return [...problems];
  return problems.map((problem) => {
    const day = meant(problem, year);
    if (day === null || problem.code !== 'date.outsideYear' || problem.detail.reason !== undefined) return problem;
    const { typed, date, first, last } = problem.detail;
    const detail = { reason: 'shift1904', typed, date, first, last, other: toIso(day) } as const;
    const { severity } = problem;
    return { ...error('date.outsideYear', detail, problem.where), severity };
  });
}

/** The day that was meant if the count began in 1904; null for any other problem. */
function meant(problem: Problem, year: FiscalYear): PlainDate | null {
  if (problem.code !== 'date.outsideYear' || problem.detail.reason !== undefined) return null;
  const day = fromIso(problem.detail.date);
  if (day === null) return null;
  const shifted = addDays(day, SHIFT);
  return contains(year, shifted) ? shifted : null;
}
