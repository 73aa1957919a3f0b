/** Dates of requests: read as typed, and allowed up to today even when the as-of date is fixed in the past. */

import type { FiscalYear } from '../../domain/calendar/fiscal-year';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { parseDate } from '../../domain/cells/parse-date';
import { saysNoCount } from '../../domain/problems/row-problem';
import type { RowAssessment } from '../../domain/rows/assess-row';

type RowProblems = RowAssessment['problems'];

/** The day that a request's text means; the text itself, for its problem to be described, when it means none. */
export function requestDate(typed: string, fy: FiscalYear, today: PlainDate): CellValue {
  const parsed = parseDate(typed, fy, { today });
  return parsed.ok ? { kind: 'date', date: parsed.value } : typed;
}

/**
 * The problems of a row as a request brings it: a date after the as-of date, but not after today, is only worth a warning (it
 * counts once the as-of date is moved); what is no entry at all, and a word for none, is nothing to be recorded.
 */
export function requestProblems(problems: RowProblems, today: PlainDate): RowProblems {
  const last = toIso(today);
  return problems.map((problem) => {
    if (problem.code === 'date.future' && problem.detail.date <= last) return { ...problem, severity: 'warning' };
    return saysNoCount(problem) || problem.code === 'entry.inconsistent' ? { ...problem, severity: 'error' } : problem;
  });
}
