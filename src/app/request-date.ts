/** Dates of requests: read as typed, and allowed up to today even when the as-of date is fixed in the past. */
import type { RowAssessment } from '../domain/assess-row';
import type { CellValue, FiscalYear, PlainDate } from '../domain/model';
import { parseDate } from '../domain/parse-date';
import { toIso } from '../domain/plain-date';

type RowProblems = RowAssessment['problems'];

/** The day that a request's text means; the text itself, for its problem to be told, when it means none. */
export function requestDate(typed: string, fy: FiscalYear): CellValue {
  const parsed = parseDate(typed, fy);
  return parsed.ok ? { kind: 'date', date: parsed.value } : typed;
}

/** A date after the as-of date, but not after today, is only worth a warning: it counts once the as-of date is moved. */
export function allowUntilToday(problems: RowProblems, today: PlainDate): RowProblems {
  const last = toIso(today);
  return problems.map((problem) => {
    const past = problem.code === 'date.future' && String(problem.detail?.date) <= last;
    return past ? { ...problem, severity: 'warning' } : problem;
  });
}
