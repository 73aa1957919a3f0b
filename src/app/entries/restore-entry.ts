/** 記録を復元: a voided entry counts again, or a row that is gone comes back as 変更履歴 last knew it. */

import type { CellValue } from '../../domain/cells/cell-value';
import { keepsEntry } from '../../domain/history/change';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey, Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { assessRow, type RowAssessment } from '../../domain/rows/assess-row';
import { decodeContent, type EntryContent } from '../../schema/history/entry-content';
import type { EntryPlace } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { underNamesOfNow } from '../history/renamed-lines';
import type { ChangeLine } from '../ports/history';
import type { RowCells, TabSheet } from '../ports/rows';
import { entryContent } from '../rows/entry-content';
import { entryText } from '../rows/entry-text';
import { fillBlank } from '../rows/fill-blank';
import { type FoundEntry, findEntry, placeOf, tabProblems } from '../rows/find-entry';
import { statusText } from '../rows/normalize-rows';
import { whereabouts } from '../rows/read-rows';
import { changeCells, rowCells } from '../rows/row-cells';
import { asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import type { Unfinished } from '../shared/journaled';
import { changeEntry, finishChange, lateProblems, type PlannedChange } from './change-entry';

type Params = ParamsOf<'restoreEntry'>;

/** A request sent again answers what the first one did. In a closed month it must be `late`. */
export function restoreEntry(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'organisations' | 'journal' | 'clock' | 'lock'>,
  params: Params,
): Outcome<EntryPlace> {
  return changeEntry(deps, { method: 'restoreEntry', params }, (config) => {
    const restoring = toRestore(deps, config, params.id);
    if ('problem' in restoring) return refused(restoring.problem);
    const { sheet, found, assessment } = restoring;
    const recorded = deps.history.hasRecorded(params.requestId);
    if (recorded && found !== null) return done(placeOf(sheet, found.row.row, params.id));
    if (found !== null && assessment.state !== 'void') {
      return refused(error('entry.inconsistent', { reason: 'notGone', typed: params.id }));
    }
    return planned(deps, config, params, restoring, recorded);
  });
}

/** What an ended execution left out of a restoring is done now, under the person and time of then. */
export function finishRestoring(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'organisations' | 'clock'>,
  config: Config,
  params: Params,
  { made }: Unfinished,
): void {
  completeRow(deps, config, params.id);
  const restoring = toRestore(deps, config, params.id);
  if ('problem' in restoring) return;
  const change = planned(deps, config, params, restoring, /* recorded= */ false);
  if ('ok' in change) return;
  const written = change.change(lateProblems(deps, change).length > 0);
  if ('ok' in written || written.write.line === null) return;
  finishChange(deps, written.write, { ...written.write.line, made });
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

function planned(
  deps: Pick<Deps, 'organisations' | 'clock'>,
  config: Config,
  { id, reason, requestId }: Params,
  { initiative, sheet, found, cells }: Restoring,
  recorded: boolean,
): PlannedChange<EntryPlace> | Outcome<EntryPlace> {
  const problems = tabProblems(initiative, sheet);
  if (problems.length > 0) return refused(...problems);
  const open: RowCells = { ...cells, status: null, id };
  const now = assessRow(initiative, open, {
    config,
    asOf: asOfDate(config, deps),
    today: deps.clock.today(),
    aliases: deps.organisations.aliases(),
  });
  const restored = { ...changeCells(initiative, open, now.fixes), status: statusText(config, now) };
  const line = (late: boolean): ChangeLine => ({
    kind: late ? 'restoredLate' : 'restored',
    tab: sheet.name,
    id,
    before: '',
    after: entryText(config, initiative, open),
    reason,
    requestId,
    content: entryContent(initiative, open, now),
  });
  return {
    initiative,
    places: [whereabouts(initiative, open, now)],
    change: (late) => ({
      write: { sheet, found, cells: restored, columns: [], line: recorded ? null : line(late) },
      answer: (at) => placeOf(sheet, at, id),
    }),
  };
}

/** An execution that was ended while it put the row back may have left words of it out. */
function completeRow(deps: Pick<Deps, 'rows' | 'history' | 'clock'>, config: Config, id: string): void {
  const found = findEntry(deps, config, id);
  if (found === null) return;
  const { initiative, sheet, row } = found;
  const { state } = assessRow(initiative, row.cells, { config, asOf: asOfDate(config, deps) });
  const last = state === 'void' ? null : lastContent(deps, id);
  if (last !== null) fillBlank(deps, initiative, sheet, row, contentCells(initiative, id, last.cells));
}

function toRestore(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'clock'>,
  config: Config,
  id: string,
): Restoring | { readonly problem: Problem } {
  const found = findEntry(deps, config, id);
  if (found !== null) {
    const { initiative, sheet, row } = found;
    const assessment = assessRow(initiative, row.cells, {
      config,
      asOf: asOfDate(config, deps),
      today: deps.clock.today(),
    });
    return { initiative, sheet, found, cells: row.cells, assessment };
  }
  const last = lastContent(deps, id);
  const initiative =
    last && config.initiatives.find(({ key }) => id.endsWith(`:${key}`) || deps.plan.tabName(key) === last.tab);
  const sheet = initiative ? deps.rows.readTab(initiative.key) : null;
  if (!last || !initiative || sheet === null)
    return { problem: error('entry.notFound', { reason: 'gone', typed: id }) };
  const cells = contentCells(initiative, id, last.cells);
  const assessment = assessRow(initiative, cells, { config, asOf: asOfDate(config, deps), today: deps.clock.today() });
  return { initiative, sheet, found: null, cells, assessment };
}

function contentCells(initiative: Initiative, id: string, content: EntryContent['cells']): RowCells {
  const said = new Map<ColumnKey, CellValue>([...content, ['id', id]]);
  return rowCells(initiative, (column) => said.get(column) ?? null);
}

/** What the entry last said while it was there. */
function lastContent(deps: Pick<Deps, 'history'>, id: string) {
  const lines = underNamesOfNow(deps.history.read().lines).filter(
    (line) => line.id === id && line.content !== '' && keepsEntry(line.kind),
  );
  const last = lines.at(-1);
  const read = last === undefined ? null : decodeContent(last.content);
  return last === undefined || read === null ? null : { tab: last.tab, cells: read.cells };
}
