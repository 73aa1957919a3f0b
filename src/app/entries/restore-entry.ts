/** 記録を復元: a voided entry counts again, or a row that is gone comes back as 変更履歴 last knew it. */

import { isBlank } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import type { ColumnKey, Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { assessRow } from '../../domain/rows/assess-row';
import { decodeContent } from '../../schema/history/entry-content';
import type { EntryPlace } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { contentAt, contentsOf, differentFrom, type EarlierContent } from '../history/earlier-contents';
import { isSaid, otherContent, saysSame, sentLines } from '../history/sent-before';
import type { ChangeLine, RecordedLine } from '../ports/history';
import type { RowCells, TabSheet } from '../ports/rows';
import { contentColumns, contentOfRow, entryContent, lateContent, rowOfContent } from '../rows/entry-content';
import { entryText } from '../rows/entry-text';
import { type FoundEntry, findEntry, placeOf, tabProblems } from '../rows/find-entry';
import { statusText } from '../rows/normalize-rows';
import { whereabouts } from '../rows/read-rows';
import { cellAt, changeCells, sameCell } from '../rows/row-cells';
import { asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import type { Unfinished } from '../shared/journaled';
import { changeEntry, finishChange, lateProblems, type PlannedChange } from './change-entry';

type Params = ParamsOf<'restoreEntry'>;

/**
 * A voided entry counts again as its row says, one that is gone as it last was, and one that stands goes back to what it said
 * before, or at the time `to`; where it was asked for as `voided`, it stays, since somebody else has restored it. A request sent
 * again answers what the first one did, and is refused where it says something else. In a closed month it must be `late`.
 */
export function restoreEntry(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'organisations' | 'journal' | 'clock' | 'lock'>,
  params: Params,
): Outcome<EntryPlace> {
  return changeEntry(deps, { method: 'restoreEntry', params }, (config) => {
    const lines = deps.history.lines();
    const recorded = lines.some(({ requestId }) => requestId === params.requestId);
    const found = findEntry(deps, config, params.id);
    if (recorded && !isSentAgain(deps, lines, params)) return refused(otherContent());
    const isThere = recorded || (params.voided === true && found !== null && !isVoided(found, daysOf(config, deps)));
    if (isThere && found !== null) return done(placeOf(found.sheet, found.row.row, params.id));
    const restoring = toRestore(deps, config, params, found, contentsOf(lines, params.id));
    if ('problem' in restoring) return refused(restoring.problem);
    return saysSoNow(deps, config, restoring)
      ? refused(noEarlier(params.id))
      : planned(deps, config, params, restoring, recorded);
  });
}

/** Whether the request is the one that wrote the line of its id. */
function isSentAgain(
  deps: Pick<Deps, 'organisations'>,
  lines: readonly RecordedLine[],
  { requestId, id, reason, to = '' }: Params,
): boolean {
  return sentLines(lines, requestId, ['restored', 'restoredLate']).some((line) => {
    if (line.id !== id || line.reason !== reason) return false;
    const meant = to === '' ? null : contentAt(contentsOf(lines.slice(0, line.index), id), to);
    return meant === null || isSaid(line, (said) => saysSame(deps.organisations.aliases(), said, meant.content));
  });
}

/** What an ended execution left out of a restoring is done now, under the person and time of then. */
export function finishRestoring(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'organisations' | 'clock'>,
  config: Config,
  params: Params,
  { line, made }: Unfinished,
): void {
  const found = findEntry(deps, config, params.id);
  // The row may be half written: what it was to say stands in the line.
  const meant = line?.content === undefined ? null : decodeContent(line.content);
  const contents = contentsOf(deps.history.lines(), params.id);
  const wanted = meant === null || line === null ? contents : [{ at: made.at, tab: line.tab, content: meant }];
  const restoring =
    meant === null && found !== null
      ? { ...found, found, cells: completed(found, contents) }
      : toRestore(deps, config, { ...params, ...(meant !== null && { to: made.at }) }, found, wanted);
  if ('problem' in restoring) return;
  const change = planned(deps, config, params, restoring, /* recorded= */ false);
  if ('ok' in change) return;
  const written = change.change(lateProblems(deps, change).length > 0);
  if ('ok' in written || written.write.line === null) return;
  finishChange(deps, written.write, { ...written.write.line, ...line, made });
}

/** An execution that was ended while it put the row back may have left words of it out. */
function completed({ initiative, row }: FoundEntry, contents: readonly EarlierContent[]): RowCells {
  const last = contents.at(-1)?.content.cells ?? [];
  const missing = last.filter(([column]) => isBlank(cellAt(initiative, row.cells, column)));
  return changeCells(
    initiative,
    row.cells,
    missing.map(([column, value]) => ({ column, value })),
  );
}

/** The row that will count again: where it stands, or the tab that it comes back to. */
interface Restoring {
  readonly initiative: Initiative;
  readonly sheet: TabSheet;
  /** null for a row that is gone. */
  readonly found: FoundEntry | null;
  /** As it will stand, before what the add-on writes itself. */
  readonly cells: RowCells;
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
  const by = daysOf(config, deps);
  const open: RowCells = { ...cells, status: null, id };
  const now = assessRow(initiative, open, { ...by, aliases: deps.organisations.aliases() });
  const restored = { ...changeCells(initiative, open, now.fixes), status: statusText(config, now) };
  const before = found === null || isVoided(found, by) ? null : found.row.cells;
  const line = (late: boolean): ChangeLine => ({
    kind: late ? 'restoredLate' : 'restored',
    tab: sheet.name(),
    id,
    before: before === null ? '' : entryText(config, initiative, before),
    after: entryText(config, initiative, open),
    reason,
    requestId,
    content:
      late && before !== null
        ? lateContent(initiative, before, restored, now, null)
        : entryContent(initiative, open, now),
  });
  const columns = found === null ? [] : differing(initiative, found.row.cells, restored);
  return {
    initiative,
    places: [
      whereabouts(initiative, open, now),
      ...(before === null ? [] : [whereabouts(initiative, before, assessRow(initiative, before, by))]),
    ],
    change: (late) => ({
      write: { sheet, found, cells: restored, columns, line: recorded ? null : line(late) },
      answer: (at) => placeOf(sheet, at, id),
    }),
  };
}

function daysOf(config: Config, deps: Pick<Deps, 'clock'>): Parameters<typeof assessRow>[2] {
  return { config, asOf: asOfDate(config, deps), today: deps.clock.today() };
}

function isVoided({ initiative, row }: FoundEntry, by: Parameters<typeof assessRow>[2]): boolean {
  return assessRow(initiative, row.cells, by).state === 'void';
}

/** The row stands, counts, and says already what it would be taken back to. */
function saysSoNow(deps: Pick<Deps, 'clock'>, config: Config, { initiative, found, cells }: Restoring): boolean {
  const by = daysOf(config, deps);
  return found !== null && !isVoided(found, by) && differing(initiative, found.row.cells, cells).length === 0;
}

function noEarlier(typed: string): Problem {
  return error('entry.inconsistent', { reason: 'noEarlier', typed });
}

function differing(initiative: Initiative, before: RowCells, after: RowCells): ColumnKey[] {
  return contentColumns(initiative).filter(
    (column) => !sameCell(cellAt(initiative, before, column), cellAt(initiative, after, column)),
  );
}

/** `contents` is what the entry said, oldest first. */
function toRestore(
  deps: Pick<Deps, 'plan' | 'rows' | 'clock'>,
  config: Config,
  { id, to = '' }: Params,
  found: FoundEntry | null,
  contents: readonly EarlierContent[],
): Restoring | { readonly problem: Problem } {
  const meant = to === '' ? (contents.at(-1) ?? null) : contentAt(contents, to);
  if (found !== null) {
    const { initiative, sheet, row } = found;
    const by = daysOf(config, deps);
    if (to === '' && isVoided(found, by)) return { initiative, sheet, found, cells: row.cells };
    const [before] = differentFrom(contents, contentOfRow(initiative, row.cells));
    const target = to === '' ? (before ?? null) : meant;
    if (target === null) return { problem: noEarlier(id) };
    return { initiative, sheet, found, cells: rowOfContent(initiative, target.content, id) };
  }
  const initiative =
    meant && config.initiatives.find(({ key }) => id.endsWith(`:${key}`) || deps.plan.tabName(key) === meant.tab);
  const sheet = initiative ? deps.rows.readTab(initiative.key) : null;
  if (meant === null || !initiative || sheet === null)
    return { problem: error('entry.notFound', { reason: 'gone', typed: id }) };
  return { initiative, sheet, found: null, cells: rowOfContent(initiative, meant.content, id) };
}

/** What a recorded entry can be taken back to, newest first: to be chosen from. Empty for one that is voided or gone. */
export function earlierOf(deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'clock'>, id: string): EarlierContent[] {
  const config = deps.plan.config();
  const found = config === null ? null : findEntry(deps, config, id);
  if (config === null || found === null) return [];
  const by = daysOf(config, deps);
  if (isVoided(found, by)) return [];
  return differentFrom(contentsOf(deps.history.lines(), id), contentOfRow(found.initiative, found.row.cells));
}
