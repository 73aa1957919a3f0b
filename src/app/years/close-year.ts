/** 年度を閉じる: every month is fixed, each tab says so, and what comes late needs a reason, up to a day. */

import { eraFiscalYear } from '../../domain/calendar/era';
import { toIso } from '../../domain/calendar/plain-date';
import { isBlank } from '../../domain/cells/cell-value';
import { allClosed, lateUntil, type OpenMonth, openMonths } from '../../domain/closing/closed-year';
import { figuresOf } from '../../domain/closing/closing';
import type { Config } from '../../domain/plan/model';
import { error, type Problem } from '../../domain/problems/problem';
import { rollUp } from '../../domain/totals/roll-up';
import { ja } from '../../i18n/ja';
import type { ClosingLine } from '../../schema/closing/closings-table';
import type { ParamsOf } from '../../schema/requests/requests';
import type { YearClosed } from '../../schema/requests/year-answer';
import { checkNow } from '../check/check';
import { closingsGone, merged } from '../closing/close-month';
import { progressOf } from '../closing/completeness';
import type { Made } from '../ports/history';
import { monthText } from '../rows/closed-months';
import { readRows, tabRows } from '../rows/read-rows';
import { alone, asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import { journaled, type Unfinished } from '../shared/journaled';

type Params = ParamsOf<'closeYear'>;
/** What 点検 needs too. */
type CloseDeps = Omit<Deps, 'lock'>;

const ADDRESS = /^https:\/\/[^\s"'<>]+$/;

/**
 * Without `confirmed` it answers what is open and closes nothing. Months that are open and problems of 点検 refuse it
 * unless a reason is given: then the open months are fixed as they stand. A 点検, and written a few writes a tab. A request
 * sent again does nothing more.
 */
export function closeYear(deps: Deps, params: Params): Outcome<YearClosed> {
  return alone(deps, (config) => {
    const lines = deps.closings.read();
    if (lines === null) return refused(closingsGone());
    const closed = merged(deps.closings.closedMonths(), lines);
    const address = (params.address ?? '').trim();
    const answer = (open: readonly string[], found: number, written: boolean): YearClosed => ({
      ...{ written, name: eraFiscalYear(config.fiscalYear), openMonths: open, found },
      ...{ until: toIso(lateUntil(config)), address },
    });
    if (deps.closings.closedYear()?.requestId === params.requestId) return done(answer([], 0, true));
    const problem = notToClose(deps, config, address);
    if (problem !== null) return refused(problem);
    const open = openMonths(config, closed).map(({ month }) => monthText(month));
    const found = checkNow(deps, config).problems.length;
    const look = answer(open, found, params.confirmed === true);
    if (params.confirmed !== true) return done(look);
    if (open.length + found > 0 && isBlank(params.reason ?? '')) return refused(stillOpen(config, open, found));
    return journaled(deps, { request: { method: 'closeYear', params: { ...params, address } } }, () => {
      carryOut(deps, config, { ...params, address });
      return done(look);
    });
  });
}

/** What an ended execution left out is done now, under the person and time of then. */
export function finishClosingYear(
  deps: Omit<Deps, 'lock'>,
  config: Config,
  params: Params,
  { made }: Unfinished,
): void {
  if (!deps.history.hasRecorded(params.requestId)) carryOut(deps, config, params, made);
}

function notToClose(deps: CloseDeps, config: Config, address: string): Problem | null {
  const typed = eraFiscalYear(config.fiscalYear);
  if (deps.years.isCopy()) return error('request.invalid', { reason: 'year.copy', typed });
  if (deps.closings.closedYear() !== null) return error('request.invalid', { reason: 'year.closed', typed });
  const { last } = config.fiscalYear;
  if (asOfDate(config, deps) < last)
    return error('request.invalid', { reason: 'year.notOver', typed, last: toIso(last) });
  return address === '' || ADDRESS.test(address)
    ? null
    : error('request.invalid', { reason: 'year.address', typed: address });
}

function stillOpen(config: Config, open: readonly string[], found: number): Problem {
  return error('request.invalid', {
    reason: 'year.open',
    typed: eraFiscalYear(config.fiscalYear),
    months: open.length,
    found,
  });
}

/** Every step finds what it did before. */
function carryOut(deps: CloseDeps, config: Config, params: Params, made?: Made): void {
  const { requestId, reason = '', address = '' } = params;
  const asOf = asOfDate(config, deps);
  const tabs = readRows(deps, config, asOf);
  const lines = deps.closings.read() ?? [];
  const open = openMonths(config, merged(deps.closings.closedMonths(), lines));
  const totals = rollUp(config, tabRows(tabs), asOf);
  const figures = open.flatMap(({ index, areas, city }) =>
    figuresOf(config, totals, index, [...areas, ...(city ? [null] : [])]),
  );
  if (figures.length > 0) deps.closings.fix(figures, requestId);
  const closed = allClosed(config);
  deps.closings.keepClosed(closed);
  const { at } = made ?? deps.history.now();
  deps.closings.keepClosedYear({ at, address, requestId });
  deps.closings.showClosedYear();
  deps.closings.showCompleteness(progressOf(config, tabs, closed, asOf));
  deps.history.record([
    {
      ...(made && { made }),
      kind: 'yearClosed',
      tab: deps.plan.tabName('closings'),
      id: '',
      before: '',
      after: ja.closeYear.line(eraFiscalYear(config.fiscalYear), fixedMonths(lines, open, requestId), address),
      reason,
      requestId,
    },
  ]);
}

/** The months that are fixed with the year, by an execution that was ended too. */
function fixedMonths(lines: readonly ClosingLine[], open: readonly OpenMonth[], requestId: string): string[] {
  const own = lines.filter((line) => line.requestId === requestId);
  const months = [...own, ...open].map(({ month }) => month);
  return [...new Set(months)].sort().map(monthText);
}
