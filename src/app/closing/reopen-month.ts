/** 締めを解除: a closed month may be changed again, for one area or for all, with a reason; its figures stay on 確定 as 解除. */

import { eraFiscalYear } from '../../domain/calendar/era';
import { isBlank } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import { error } from '../../domain/problems/problem';
import { ja } from '../../i18n/ja';
import { cityTotal } from '../../i18n/words/names';
import type { ClosingLine } from '../../schema/closing/closings-table';
import type { MonthReopened } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { otherContent, sentLines } from '../history/sent-before';
import type { Made } from '../ports/history';
import { monthText } from '../rows/closed-months';
import { alone, type Deps, done, type Outcome, reasonNeeded, refused } from '../shared/deps';
import { journaled, type Unfinished } from '../shared/journaled';
import { closingsGone, merged } from './close-month';
import { isOther, type MonthAsked, monthAsked, withAreas } from './month-asked';
import { showOpen } from './show-open';

type Params = ParamsOf<'reopenMonth'>;

/**
 * The city's figure is no longer fixed either. A request sent again finishes what the first one left undone, and answers the
 * same; for another month or area, or with another reason, it is refused. Reads 確定 three times and every tab once, for 入力の状況.
 */
export function reopenMonth(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock' | 'lock'>,
  params: Params,
): Outcome<MonthReopened> {
  if (isBlank(params.reason)) return refused(reasonNeeded);
  return alone(deps, (config) => reopenAlone(deps, config, params));
}

/** What an ended execution left out once the figures on 確定 said 解除; nothing when it had not come so far. */
export function finishReopening(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock'>,
  config: Config,
  params: Params,
  { made }: Unfinished,
): void {
  const pending = deps.closings.read()?.some(({ reopenId }) => reopenId === params.requestId);
  if (pending === true) reopenAlone(deps, config, params, made);
}

function reopenAlone(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock'>,
  config: Config,
  params: Params,
  made?: Made,
): Outcome<MonthReopened> {
  const read = monthAsked(config, params.month, params.area);
  if (!read.ok) return refused(read.problem);
  if (deps.closings.closedYear() !== null)
    return refused(error('date.monthClosed', { reason: 'yearClosed', typed: eraFiscalYear(config.fiscalYear) }));
  const lines = deps.closings.read();
  if (lines === null) return refused(closingsGone());
  const closed = merged(deps.closings.closedMonths(), lines);
  const mine = lines.filter(({ reopenId }) => reopenId === params.requestId);
  if (isOther(mine, read.asked)) return refused(otherContent());
  const pending = areasOf(mine);
  const areas = read.asked.areas.filter((area) => pending.includes(area) || closed.get(read.asked.month)?.has(area));
  const asked = { ...read.asked, areas: pending.length > 0 ? pending : areas };
  if ((areas.length === 0 || pending.length > 0) && deps.history.hasRecorded(params.requestId)) {
    const wrote = sentLines(deps.history.lines(), params.requestId, ['monthReopened']);
    return wrote.some(({ reason }) => reason === params.reason)
      ? done({ month: asked.month, areas: pending.length > 0 ? pending : read.asked.areas })
      : refused(otherContent());
  }
  if (asked.areas.length === 0) {
    return refused(error('request.invalid', { reason: 'notClosed', typed: monthText(asked.month) }));
  }
  const open = withAreas(closed, asked, false);
  const write = (): void => {
    deps.closings.reopen(rowsOf(lines, asked), params.reason, params.requestId);
    deps.closings.keepClosed(open);
    record(deps, asked, params, made);
  };
  // What is finished for an ended execution stays noted as that one's.
  if (made !== undefined) write();
  else journaled(deps, { request: { method: 'reopenMonth', params } }, write);
  showOpen(deps, config, open);
  return done({ month: asked.month, areas: asked.areas });
}

function areasOf(lines: readonly ClosingLine[]): string[] {
  return [...new Set(lines.flatMap(({ area }) => area ?? []))];
}

function rowsOf(lines: readonly ClosingLine[], { month, areas }: MonthAsked): number[] {
  return lines
    .filter((line) => line.month === month && !line.reopened && (line.area === null || areas.includes(line.area)))
    .map(({ row }) => row);
}

function record(
  deps: Pick<Deps, 'plan' | 'history'>,
  { month, areas }: MonthAsked,
  { reason, requestId }: Params,
  made?: Made,
): void {
  const before = ja.closing.monthOf(monthText(month), [...areas, cityTotal]);
  const tab = deps.plan.tabName('closings');
  deps.history.record([
    { kind: 'monthReopened', tab, id: '', before, after: '', reason, requestId, ...(made && { made }) },
  ]);
}
