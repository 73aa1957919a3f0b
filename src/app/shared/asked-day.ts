/** The day that figures are asked as of: never later than today, for what is planned is not done. */

import { contains } from '../../domain/calendar/fiscal-year';
import { type PlainDate, toIso } from '../../domain/calendar/plain-date';
import { isBlank } from '../../domain/cells/cell-value';
import { parseDate } from '../../domain/cells/parse-date';
import type { Config } from '../../domain/plan/model';
import { error } from '../../domain/problems/problem';
import { notADay } from '../../domain/rows/assess-date';
import { type Deps, done, type Outcome, refused } from './deps';

export interface AskedDay {
  readonly day: PlainDate;
  /** The later day that was asked for; null where `day` is that. */
  readonly cutFrom: PlainDate | null;
}

/** `typed` is a date in any understood form; blank, it is the workbook's as-of date. A day outside the year is refused. */
export function askedDay(deps: Pick<Deps, 'clock'>, config: Config, typed: string): Outcome<AskedDay> {
  const { fiscalYear } = config;
  const { first, last } = fiscalYear;
  const today = deps.clock.today();
  // After the year nothing more counts: what is said then is said of its last day.
  if (isBlank(typed)) return done(cut(earlier(config.asOf ?? today, last), today));
  const parsed = parseDate(typed, fiscalYear, { today });
  if (!parsed.ok) return refused(notADay({ typed, field: 'params.asOf' }, parsed, fiscalYear, { today }));
  if (contains(fiscalYear, parsed.value)) return done(cut(parsed.value, today));
  const days = { date: toIso(parsed.value), first: toIso(first), last: toIso(last) };
  return refused(error('date.outsideYear', { typed, ...days }));
}

function cut(asked: PlainDate, today: PlainDate): AskedDay {
  const day = earlier(asked, today);
  return { day, cutFrom: day < asked ? asked : null };
}

function earlier(one: PlainDate, other: PlainDate): PlainDate {
  return one < other ? one : other;
}
