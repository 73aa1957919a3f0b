/** 記録を復元: a voided entry counts again, or a row that is gone comes back as 変更履歴 last knew it. */
import { assessRow, type RowAssessment } from '../domain/assess-row';
import type { Config, Initiative, Problem } from '../domain/model';
import { error } from '../domain/problem';
import { isBlank } from '../domain/text';
import { decodeContent } from '../schema/entry-content';
import type { ParamsOf } from '../schema/requests';
import { closedProblems } from './closed-months';
import { reasonNeeded } from './correct-entry';
import { alone, asOfDate, type Deps, done, type Outcome, refused } from './deps';
import { entryContent } from './entry-content';
import { entryText } from './entry-text';
import { type EntryPlace, findEntry, placeOf, tabProblems } from './find-entry';
import type { ChangeLine, Made } from './history-port';
import type { RowCells, TabSheet, Workbook } from './ports';
import { whereabouts } from './read-rows';
import { changeCells } from './row-cells';
import { statusText } from './settle-rows';

type Params = ParamsOf<'restoreEntry'>;

/** A request sent again answers what the first one did. In a closed month it must be `late`. */
export function restoreEntry(deps: Deps, params: Params): Outcome<EntryPlace> {
  if (isBlank(params.reason)) return refused(reasonNeeded);
  return alone(deps, (config) => restored(deps, config, params));
}

/** What an ended execution left out of a restoring is done now, under the person and time of then. */
export function finishRestoring(deps: Deps, config: Config, params: Params, made: Made): void {
  restored(deps, config, { ...params, late: true }, made);
}

/** The row that will count again: where it stands, or the tab that it comes back to. */
interface Restoring {
  readonly initiative: Initiative;
  readonly sheet: TabSheet;
  /** 1-based; null for a row that is gone. */
  readonly row: number | null;
  readonly cells: RowCells;
  readonly assessment: RowAssessment;
}

function restored(deps: Deps, config: Config, params: Params, made?: Made): Outcome<EntryPlace> {
  const { workbook } = deps;
  const found = toRestore(deps, config, params.id);
  if ('problem' in found) return refused(found.problem);
  const { initiative, sheet, row, cells, assessment } = found;
  const recorded = workbook.hasRecorded(params.requestId);
  if (recorded && row !== null) return done(placeOf(sheet, row, params.id));
  if (row !== null && assessment.state !== 'void' && made === undefined) {
    return refused(error('entry.inconsistent', { reason: 'notGone', typed: params.id }));
  }
  const problems = tabProblems(initiative, sheet);
  if (problems.length > 0) return refused(...problems);
  const asOf = asOfDate(config, deps);
  const open: RowCells = { ...cells, status: null, id: params.id };
  const now = assessRow(initiative, open, { config, asOf });
  const late = closedProblems(workbook.closedMonths(), [whereabouts(initiative, open, now)], initiative.key);
  if (late.length > 0 && params.late !== true) return refused(...late);
  workbook.keepBegun({ request: { method: 'restoreEntry', params } });
  const status = statusText(config, now);
  const at = row ?? workbook.append(sheet, { ...changeCells(initiative, open, now.fixes), status });
  if (row !== null) workbook.mark(sheet, [{ row, status, id: params.id }]);
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
  if (!recorded) workbook.record([line]);
  workbook.forgetBegun();
  return done(placeOf(sheet, at, params.id));
}

function toRestore(deps: Deps, config: Config, id: string): Restoring | { readonly problem: Problem } {
  const { workbook } = deps;
  const found = findEntry(workbook, config, id);
  if (found !== null) {
    const { initiative, sheet, row } = found;
    const assessment = assessRow(initiative, row.cells, { config, asOf: asOfDate(config, deps) });
    return { initiative, sheet, row: row.row, cells: row.cells, assessment };
  }
  const last = lastContent(workbook, id);
  const initiative =
    last && config.initiatives.find(({ key }) => id.endsWith(`:${key}`) || workbook.tabName(key) === last.tab);
  const sheet = initiative ? workbook.readTab(initiative.key) : null;
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
  return { initiative, sheet, row: null, cells, assessment };
}

/** What the entry last said while it was there. */
function lastContent(workbook: Workbook, id: string) {
  const lines = workbook.readHistory().lines.filter((line) => line.id === id && line.content !== '');
  const last = lines.at(-1);
  const read = last === undefined ? null : decodeContent(last.content);
  return last === undefined || read === null ? null : { tab: last.tab, cells: read.cells };
}
