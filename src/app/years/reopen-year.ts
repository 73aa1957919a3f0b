/** 年度の締めを解除: a closed year is open again; the months that its closing fixed as they stood are open too. */

import { eraFiscalYear } from '../../domain/calendar/era';
import { isBlank } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import { error } from '../../domain/problems/problem';
import type { ClosingLine } from '../../schema/closing/closings-table';
import type { ParamsOf } from '../../schema/requests/requests';
import type { YearReopened } from '../../schema/requests/year-answer';
import { closingsGone, merged } from '../closing/close-month';
import { withAreas } from '../closing/month-asked';
import { showOpen } from '../closing/show-open';
import type { Made } from '../ports/history';
import { alone, type Deps, done, type Outcome, reasonNeeded, refused } from '../shared/deps';
import { journaled, type Unfinished } from '../shared/journaled';

type Params = ParamsOf<'reopenYear'>;
type ReopenDeps = Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock'>;

/** Months that were closed by themselves stay closed. A request sent again does nothing more. Two reads of 確定 and one a tab. */
export function reopenYear(deps: ReopenDeps & Pick<Deps, 'lock'>, params: Params): Outcome<YearReopened> {
  return alone(deps, (config) => {
    const name = eraFiscalYear(config.fiscalYear);
    if (deps.history.hasRecorded(params.requestId)) return done({ name });
    if (deps.closings.closedYear() === null)
      return refused(error('request.invalid', { reason: 'year.notClosed', typed: name }));
    if (isBlank(params.reason)) return refused(reasonNeeded);
    if (deps.closings.read() === null) return refused(closingsGone());
    return journaled(deps, { request: { method: 'reopenYear', params } }, () => {
      carryOut(deps, config, params);
      return done({ name });
    });
  });
}

/** What an ended execution left out is done now, under the person and time of then. */
export function finishReopeningYear(deps: ReopenDeps, config: Config, params: Params, { made }: Unfinished): void {
  if (!deps.history.hasRecorded(params.requestId)) carryOut(deps, config, params, made);
}

/** Every step finds what it did before: the record of the closing goes last, by which its lines are found. */
function carryOut(deps: ReopenDeps, config: Config, { requestId, reason }: Params, made?: Made): void {
  const year = deps.closings.closedYear();
  const lines = deps.closings.read() ?? [];
  const own = lines.filter((line) => line.requestId === year?.requestId);
  const inForce = own.filter(({ reopened }) => !reopened);
  if (inForce.length > 0)
    deps.closings.reopen(
      inForce.map(({ row }) => row),
      reason,
      requestId,
    );
  const closed = areasByMonth(own).reduce(
    (now, asked) => withAreas(now, asked, false),
    merged(deps.closings.closedMonths(), lines),
  );
  deps.closings.keepClosed(closed);
  deps.closings.keepClosedYear(null);
  deps.closings.showClosedYear();
  showOpen(deps, config, closed);
  deps.history.record([
    {
      ...(made && { made }),
      kind: 'yearReopened',
      tab: deps.plan.tabName('closings'),
      id: '',
      before: eraFiscalYear(config.fiscalYear),
      after: '',
      reason,
      requestId,
    },
  ]);
}

function areasByMonth(lines: readonly ClosingLine[]): { readonly month: string; readonly areas: readonly string[] }[] {
  return lines.flatMap(({ month, area }) => (area === null ? [] : [{ month, areas: [area] }]));
}
