/** What is made of the 日付 cell. */

import { formatEra } from '../calendar/era';
import type { FiscalYear } from '../calendar/fiscal-year';
import { dateParts, type PlainDate, toIso } from '../calendar/plain-date';
import type { CellValue, DateCell } from '../cells/cell-value';
import { cellDay, cellText } from '../cells/cell-value';
import { looseDay } from '../cells/loose-date';
import { checkDate, type DateFailure, type DateProblem, parseDate } from '../cells/parse-date';
import type { Aliases } from '../organisations/aliases';
import { lastCounted } from '../plan/as-of';
import type { Config } from '../plan/model';
import { error } from '../problems/problem';
import type { RowProblem } from '../problems/row-problem';
import type { Outcome } from './outcome';

export interface RowContext {
  readonly config: Config;
  readonly asOf: PlainDate;
  /** By the clock, where a day without its year is asked about; left out, it is taken for the fiscal year's. */
  readonly today?: PlainDate;
  /** The date was typed as month and day only. */
  readonly yearOmitted?: boolean;
  /** Other spellings of organisations are read as these names; left out, each stands for itself. */
  readonly aliases?: Aliases;
}

type Now = Pick<RowContext, 'today'>;

/** The cell is not blank. */
export function assessDate(cell: CellValue, context: RowContext): Outcome {
  const { config, asOf, yearOmitted = false } = context;
  const fy = config.fiscalYear;
  const typed = typedDay(cell, yearOmitted);
  const today = context.today === undefined ? {} : { today: context.today };
  const parsed = parseDate(cell, fy, { serial: true, yearOmitted, ...today });
  if (!parsed.ok) {
    return { value: cell, problem: { ...notADay({ typed }, parsed, fy, today), column: 'date' } };
  }
  const wrong = checkDate(parsed.value, fy, asOf);
  if (wrong !== null && typeof cell === 'number' && wrong.code === 'date.outsideYear') {
    // 6.3 or 20250603 typed as a number: naming the day it would be as a serial would only puzzle.
    return { value: cell, problem: { ...error('date.invalid', { typed, reason: 'number' }), column: 'date' } };
  }
  const waits = wrong?.code === 'date.future' && parsed.value <= lastCounted(config);
  const outcome = wrong && { problem: uncountedDay(wrong, waits ? toIso(parsed.value) : typed, context) };
  // Text that may not be counted stays as typed, unless its day is still to come; a date with the year left out was already altered by the sheet.
  if (!parsed.changed || (wrong !== null && !waits && typeof cell === 'string')) return { value: cell, ...outcome };
  const value: DateCell = { kind: 'date', date: parsed.value };
  return { value, fix: { code: 'date.invalid', column: 'date', value, typed: cell }, ...outcome };
}

/** Why a text is no day: by what it seems to mean, where something is known of that. */
export function notADay(typed: TypedField, failure: DateFailure, fy: FiscalYear, now: Now): RowProblem {
  return unclearDay(typed.typed, failure, fy, now) ?? dateError(failure, typed, fy);
}

/** As it was typed: the year that the sheet added is left out again. */
function typedDay(cell: CellValue, yearOmitted: boolean): string {
  const day = yearOmitted ? cellDay(cell) : null;
  if (day === null) return cellText(cell);
  const { month, day: dayOfMonth } = dateParts(day);
  return `${month}/${dayOfMonth}`;
}

/** What a text that is no date as people type it seems to mean; null where nothing is known. It stays as it stands. */
function unclearDay(typed: string, failure: DateFailure, fy: FiscalYear, now: Now): RowProblem | null {
  if (failure.reason !== 'notADate') return null;
  const loose = looseDay(typed, fy);
  switch (loose?.kind) {
    case undefined:
      return null;
    case 'day':
      return error('date.invalid', { typed, reason: 'likely', date: toIso(loose.date) });
    case 'text': {
      const day = parseDate(loose.text, fy, now);
      if (!day.ok) return dateError(day, { typed }, fy);
      return error('date.invalid', { typed, reason: 'likely', date: toIso(day.value) });
    }
    case 'month': {
      const day = loose.yearless === null ? null : parseDate(loose.yearless, fy, now);
      if (day?.ok === false) return dateError(day, { typed }, fy);
      return error('date.invalid', { typed, reason: 'monthOnly', last: toIso(loose.last) });
    }
    case 'range':
      return error('date.invalid', { typed, reason: 'range' });
    case 'trailing':
      return error('date.invalid', { typed, reason: 'trailing', rest: loose.rest });
  }
}

/** What was typed, and the field of a request that held it. */
interface TypedField {
  readonly typed: string;
  readonly field?: string;
}

/** Why the date is none. */
export function dateError(failure: DateFailure, typed: TypedField, { first, last }: FiscalYear): RowProblem {
  switch (failure.reason) {
    case 'lastYear':
      return error('date.outsideYear', {
        ...typed,
        reason: 'lastYear',
        date: toIso(failure.date),
        first: toIso(first),
        last: toIso(last),
      });
    case 'twoYears':
    case 'order':
      return error('date.invalid', {
        ...typed,
        reason: failure.reason,
        date: toIso(failure.date),
        other: toIso(failure.other),
      });
    case 'shortYear':
    case 'eraOver':
      return error('date.invalid', {
        ...typed,
        reason: failure.reason,
        date: toIso(failure.date),
        era: formatEra(failure.date),
      });
    default:
      return error('date.invalid', { ...typed, reason: failure.reason });
  }
}

function uncountedDay(wrong: DateProblem, typed: string, { config, today }: RowContext): RowProblem {
  if (wrong.code === 'date.outsideYear') return { ...error(wrong.code, { typed, ...wrong.detail }), column: 'date' };
  const isFixed = config.asOf !== null && wrong.detail.date > toIso(config.asOf);
  const hasCome = isFixed && today !== undefined && wrong.detail.date <= toIso(today);
  const detail = { typed, ...wrong.detail };
  const problem = hasCome ? error(wrong.code, { ...detail, reason: 'asOfFixed' }) : error(wrong.code, detail);
  return { ...problem, column: 'date' };
}
