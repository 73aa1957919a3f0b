/** Which months a person means to close: the next one, one that is named, or several in a row (4～6). */

import { monthLast } from '../../domain/calendar/fiscal-year';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { closingAreas, monthKeyAt } from '../../domain/closing/closing';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { foldWidth } from '../../domain/text/text';
import { asOfDate, type Deps } from '../shared/deps';
import { monthAsked } from './month-asked';

const MONTHS = 12;
/** Between the first and the last: 4～6, 4月から6月. */
const RANGE = /[~〜～]|から/;
/** The same with a dash, which also stands between a year and its month: 4-6, 4月ー6月. */
const DASHED = /^(\d{1,2}月?) ?[-‐–−ー] ?(\d{1,2}月?)$/;

/** yyyy-mm of the first month that is over and still open for some area; null when there is none. */
export function nextToClose(deps: Pick<Deps, 'closings' | 'clock'>, config: Config): string | null {
  const closed = deps.closings.closedMonths();
  const asOf = asOfDate(config, deps);
  return (
    overBy(config, asOf).find((month) => closingAreas(config).some((area) => !closed.get(month)?.has(area))) ?? null
  );
}

function overBy({ fiscalYear }: Config, asOf: PlainDate): string[] {
  return Array.from({ length: MONTHS }, (_, index) => index)
    .filter((index) => monthLast(fiscalYear, index) <= asOf)
    .map((index) => monthKeyAt(fiscalYear, index));
}

export type MonthsToClose =
  | { readonly ok: true; readonly months: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/** The months as yyyy-mm, in order. Of several, those that are closed already for these areas are passed over. */
export function monthsToClose(
  deps: Pick<Deps, 'closings'>,
  config: Config,
  typed: string,
  area: string,
): MonthsToClose {
  const text = foldWidth(typed).replace(/まで$/, '');
  const [from = '', to, ...more] = text.replace(DASHED, '$1～$2').split(RANGE);
  const first = monthAsked(config, to === undefined || more.length > 0 ? typed : from, area);
  if (!first.ok) return first;
  const { month, areas } = first.asked;
  if (to === undefined) return { ok: true, months: [month] };
  const last = monthAsked(config, to, area);
  if (!last.ok) return last;
  // A range that goes backwards is no month, in the words of one that cannot be read.
  const months = monthsBetween(config, first.asked.index, last.asked.index);
  if (months.length === 0) return unreadable(config, typed, area);
  const closed = deps.closings.closedMonths();
  const open = months.filter((each) => areas.some((name) => closed.get(each)?.has(name) !== true));
  return { ok: true, months: open.length === 0 ? [month] : open };
}

function monthsBetween({ fiscalYear }: Config, first: number, last: number): string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => monthKeyAt(fiscalYear, first + step));
}

function unreadable(config: Config, typed: string, area: string): MonthsToClose {
  const read = monthAsked(config, typed, area);
  return read.ok ? { ok: true, months: [read.asked.month] } : read;
}
