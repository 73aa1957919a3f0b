/** 記録を復元: a voided entry counts again, or a row that is gone comes back as 変更履歴 last knew it. */

import { cellText, isBlank } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { assessRow, type RowAssessment } from '../../domain/rows/assess-row';
import { decodeContent } from '../../schema/history/entry-content';
import type { ParamsOf } from '../../schema/requests/requests';
import type { ChangeLine, Made } from '../ports/history';
import type { RowCells, TabSheet } from '../ports/rows';
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
import { statusText } from '../rows/normalize-rows';
import { whereabouts } from '../rows/read-rows';
import { changeCells } from '../rows/row-cells';
import { alone, asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import { reasonNeeded } from '../shared/reason-needed';

type Params = ParamsOf<'restoreEntry'>;

/** A request sent again answers what the first one did. In a closed month it must be `late`. */
export function restoreEntry(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock' | 'lock'>,
  params: Params,
): Outcome<EntryPlace> {
  if (isBlank(params.reason)) return refused(reasonNeeded);
  return alone(deps, (config) => restored(deps, config, params));
}

/** What an ended execution left out of a restoring is done now, under the person and time of then. */
export function finishRestoring(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock'>,
  config: Config,
  params: Params,
  made: Made,
): void {
  restored(deps, config, { ...params, late: true }, made);
}

/** The row that will count again: where it stands, or the tab that it comes back to. */
interface Restoring {
  readonly initiative: Initiative;
  readonly sheet: TabSheet;
  /** null for a row that is gone. */
  readonly found: FoundEntry | null;
  readonly cells: RowCells;
  readonly assessment: RowAssessment;
}

function restored(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'journal' | 'clock'>,
  config: Config,
  params: Params,
  made?: Made,
): Outcome<EntryPlace> {
  const restoring = toRestore(deps, config, params.id);
  if ('problem' in restoring) return refused(restoring.problem);
  const { initiative, sheet, found, cells, assessment } = restoring;
  const recorded = deps.history.hasRecorded(params.requestId);
  if (recorded && found !== null) return done(placeOf(sheet, found.row.row, params.id));
  if (found !== null && assessment.state !== 'void' && made === undefined) {
    return refused(error('entry.inconsistent', { reason: 'notGone', typed: params.id }));
  }
  const problems = tabProblems(initiative, sheet);
  if (problems.length > 0) return refused(...problems);
  const asOf = asOfDate(config, deps);
  const open: RowCells = { ...cells, status: null, id: params.id };
  const now = assessRow(initiative, open, { config, asOf });
  const late = closedProblems(deps.closings.closedMonths(), [whereabouts(initiative, open, now)], initiative.key);
  if (late.length > 0 && params.late !== true) return refused(...late);
  deps.journal.keep({ request: { method: 'restoreEntry', params } });
  const status = statusText(config, now);
  const put = { ...changeCells(initiative, open, now.fixes), status };
  const at = found === null ? deps.rows.append(sheet, put) : marked(deps, found, status);
  const line: ChangeLine = {
    kind: late.length > 0 ? 'restoredLate' : 'restored',
    tab: sheet.name,
    id: params.id,
    before: '',
    after: entryText(config, initiative, open),
    reason: params.reason,
    requestId: params.requestId,
    content: entryContent(initiative, open, now),
    ...(made && { made }),
  };
  if (!recorded && at !== null) deps.history.record([line]);
  deps.journal.clear();
  return at === null ? refused(notFound(params.id)) : done(placeOf(sheet, at, params.id));
}

/** The row; null when the entry has gone meanwhile. */
function marked(deps: Pick<Deps, 'rows'>, found: FoundEntry, status: string): number | null {
  const at = whereNow(deps, found);
  if (at !== null) deps.rows.mark(at.sheet, [{ row: at.row.row, status, id: cellText(at.row.cells.id) }]);
  return at?.row.row ?? null;
}

function toRestore(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'clock'>,
  config: Config,
  id: string,
): Restoring | { readonly problem: Problem } {
  const found = findEntry(deps, config, id);
  if (found !== null) {
    const { initiative, sheet, row } = found;
    const assessment = assessRow(initiative, row.cells, { config, asOf: asOfDate(config, deps) });
    return { initiative, sheet, found, cells: row.cells, assessment };
  }
  const last = lastContent(deps, id);
  const initiative =
    last && config.initiatives.find(({ key }) => id.endsWith(`:${key}`) || deps.plan.tabName(key) === last.tab);
  const sheet = initiative ? deps.rows.readTab(initiative.key) : null;
  if (!last || !initiative || sheet === null)
    return { problem: error('entry.notFound', { reason: 'gone', typed: id }) };
  const blank: RowCells = {
    date: null,
    area: null,
    staff: null,
    counts: [],
    counterparty: null,
    note: null,
    status: null,
    id,
  };
  const cells = changeCells(
    initiative,
    blank,
    last.cells.map(([column, value]) => ({ column, value })),
  );
  const assessment = assessRow(initiative, cells, { config, asOf: asOfDate(config, deps) });
  return { initiative, sheet, found: null, cells, assessment };
}

/** What the entry last said while it was there. */
function lastContent(deps: Pick<Deps, 'history'>, id: string) {
  const lines = deps.history.read().lines.filter((line) => line.id === id && line.content !== '');
  const last = lines.at(-1);
  const read = last === undefined ? null : decodeContent(last.content);
  return last === undefined || read === null ? null : { tab: last.tab, cells: read.cells };
}
