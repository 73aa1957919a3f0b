/** Taking an entry out of every count: its row stays, 状態 says 取消, and 変更履歴 says why. */

import { cellText, isBlank } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import { assessRow } from '../../domain/rows/assess-row';
import { states } from '../../i18n/words/names';
import type { ParamsOf } from '../../schema/requests/requests';
import type { ChangeLine } from '../ports/history';
import { closedProblems } from '../rows/closed-months';
import { entryContent } from '../rows/entry-content';
import { entryText } from '../rows/entry-text';
import {
  type EntryPlace,
  type FoundEntry,
  findEntry,
  notFound,
  placeOf,
  tabProblems,
  whereNow,
} from '../rows/find-entry';
import { whereabouts } from '../rows/read-rows';
import { alone, asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import { reasonNeeded } from '../shared/reason-needed';

/** Voiding an entry that is voided already changes nothing and answers the same. In a closed month it must be `late`. */
export function voidEntry(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock' | 'lock'>,
  params: ParamsOf<'voidEntry'>,
): Outcome<EntryPlace> {
  if (isBlank(params.reason)) return refused(reasonNeeded);
  return alone(deps, (config) => {
    const found = findEntry(deps, config, params.id);
    if (found === null) return refused(notFound(params.id));
    const { initiative, sheet, row } = found;
    const place = placeOf(sheet, row.row, params.id);
    if (cellText(row.cells.status) === states.voided) return done(place);
    const problems = tabProblems(initiative, sheet);
    if (problems.length > 0) return refused(...problems);
    const asOf = asOfDate(config, deps);
    const now = whereabouts(initiative, row.cells, assessRow(initiative, row.cells, { config, asOf }));
    const late = closedProblems(deps.closings.closedMonths(), [now], initiative.key);
    if (late.length > 0 && params.late !== true) return refused(...late);
    const line: ChangeLine = {
      kind: late.length > 0 ? 'voidedLate' : 'voided',
      tab: sheet.name,
      id: params.id,
      before: entryText(config, initiative, row.cells),
      after: states.voided,
      reason: params.reason,
      requestId: params.requestId,
      content: entryContent(initiative, row.cells, { fixes: [], state: 'void' }),
    };
    deps.journal.keep({ request: { method: 'voidEntry', params }, line });
    const at = put(deps, found, line);
    deps.journal.clear();
    return at === null ? refused(notFound(params.id)) : done(placeOf(sheet, at, params.id));
  });
}

/** What an ended execution left out of a voiding is done now; `line` is what it was to tell 変更履歴. */
export function finishVoiding(deps: Pick<Deps, 'rows' | 'history'>, config: Config, line: ChangeLine): void {
  const found = findEntry(deps, config, line.id);
  if (found === null || deps.history.hasRecorded(line.requestId)) return;
  put(deps, found, line);
}

/** 状態 and the line; the row, or null and nothing when the entry has gone meanwhile. */
function put(deps: Pick<Deps, 'rows' | 'history'>, found: FoundEntry, line: ChangeLine): number | null {
  const at = whereNow(deps, found);
  if (at === null) return null;
  deps.rows.mark(at.sheet, [{ row: at.row.row, status: states.voided, id: line.id }]);
  deps.history.record([line]);
  return at.row.row;
}
