/** The day of a line of a table: what is accepted beyond what is typed into tabs, and what is said of it. */

import type { FiscalYear } from '../../domain/calendar/fiscal-year';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import { looseDay } from '../../domain/cells/loose-date';
import { type DateFailure, parseDate } from '../../domain/cells/parse-date';
import type { Problem } from '../../domain/problems/problem';
import { error, warning } from '../../domain/problems/problem';
import { dateError } from '../../domain/rows/assess-date';
import { dateText } from '../shared/labels';

export interface ImportedDay {
  readonly cell: CellValue;
  /** That it was read in another way than it stands; null when it was not. */
  readonly said: Problem | null;
  /** Why it names no day; null where it does, and where the row's own rules say why not. */
  readonly refused: Problem | null;
}

interface Reading {
  readonly fiscalYear: FiscalYear;
  readonly today: PlainDate;
  /** A whole month means its last day. */
  readonly monthEnds: boolean;
}

/** `typed` is the cell's text; null for a blank one. */
export function importedDay(typed: string | null, { fiscalYear, today, monthEnds }: Reading): ImportedDay {
  const as = (cell: CellValue, said: Problem | null = null): ImportedDay => ({ cell, said, refused: null });
  const parsed = parseDate(typed, fiscalYear, { today });
  if (typed === null || parsed.ok || parsed.reason !== 'notADate') return as(typed);
  const loose = looseDay(typed, fiscalYear);
  const refuse = (refused: Problem): ImportedDay => ({ cell: typed, said: null, refused });
  const onDay = (date: PlainDate): ImportedDay =>
    as({ kind: 'date', date }, warning('date.invalid', { reason: 'readAs', typed, value: dateText(date) }));
  const unclear = (failure: DateFailure): Problem => ({
    ...dateError(failure, { typed }, fiscalYear),
    where: { tab: '', column: 'date' },
  });
  switch (loose?.kind) {
    case undefined:
      return as(typed);
    case 'day':
      return onDay(loose.date);
    case 'month': {
      const day = loose.yearless === null ? null : parseDate(loose.yearless, fiscalYear, { today });
      if (day?.ok === false) return refuse(unclear(day));
      if (monthEnds) return onDay(loose.last);
      return refuse(error('date.invalid', { reason: 'wholeMonth', typed, last: toIso(loose.last) }));
    }
    case 'range':
      return refuse(error('date.invalid', { reason: 'range', typed }));
    case 'trailing':
      return refuse(error('date.invalid', { reason: 'trailing', typed, rest: loose.rest }));
    case 'text': {
      const day = parseDate(loose.text, fiscalYear, { today });
      if (day.ok) return onDay(day.value);
      return refuse(unclear(day));
    }
  }
}
