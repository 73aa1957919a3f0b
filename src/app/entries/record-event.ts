/** Recording one event from the form: one row in each tab that it counts for, all or nothing, once however often sent. */

import type { Problem } from '../../domain/problems/problem';
import type { AnyDetail } from '../../domain/problems/problem-details';
import type { Recorded } from '../../schema/requests/answers';
import { alone, asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import { sentAgain } from './event-again';
import { type Draft, draftsOf, type Params } from './event-drafts';
import { writeEvent } from './write-event';
import { yearToDateOf } from './year-to-date';

/**
 * Validates everything first. Errors refuse it, and so do warnings unless they were confirmed, and a closed month unless
 * it comes with its reason. A request sent again answers what the first one did, and is refused where it says something else.
 * Costs one read and one write a tab, and one write for 変更履歴.
 */
export function recordEvent(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'organisations' | 'journal' | 'clock' | 'lock'>,
  params: Params,
): Outcome<Recorded> {
  return alone(deps, (config) => {
    const { drafts, problems } = draftsOf(deps, config, params);
    if (problems.length > 0) return refused(...problems, ...oncePerEvent(drafts));
    const found = oncePerEvent(drafts);
    const warnings = found.filter(({ severity }) => severity === 'warning');
    const again = drafts.some(({ existing }) => existing !== null) ? sentAgain(deps, params, drafts) : null;
    if (again !== null && again.problem !== null) return refused(again.problem);
    const complete = drafts.every(({ existing }) => existing !== null);
    if (!complete && found.length > warnings.length) return refused(...found);
    if (again === null && warnings.length > 0 && params.confirmed !== true) return refused(...warnings);
    const entries = writeEvent(deps, config, params, drafts, again?.isRecorded === true);
    return done({ entries, yearToDate: yearToDateOf(config, asOfDate(config, deps), drafts), warnings });
  });
}

/** What date, area and the like have in common with every row of the event is said once. */
function oncePerEvent(drafts: readonly Draft[]): Problem[] {
  const seen = new Set<string>();
  return drafts
    .flatMap(({ problems }) => problems)
    .filter(({ code, where, severity, detail = {} }) => {
      const { typed }: AnyDetail = detail;
      const key =
        where?.column === undefined ? `${code} ${where?.tab}` : `${code} ${severity} ${where.column} ${typed}`;
      return !seen.has(key) && seen.add(key);
    });
}
