/** A merging is taken back: its entries have the names that they had, and the spellings are organisations of their own again. */

import { isBlank } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { canonicalName } from '../../domain/text/names';
import { ja } from '../../i18n/ja';
import { decodeContent } from '../../schema/history/entry-content';
import { encodeUndone } from '../../schema/organisations/merge-content';
import type { OrganisationsMerged } from '../../schema/requests/organisation-answers';
import type { ParamsOf } from '../../schema/requests/requests';
import type { RecordedLine } from '../ports/history';
import { type ReadTab, readRows } from '../rows/read-rows';
import { tooLate } from '../rows/too-late';
import { alone, asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import { journaled } from '../shared/journaled';
import { listedOrganisations } from './keep-list';
import { answer, lateRefusals } from './merge';
import { listParted } from './merged-list';
import { type Merge, mergesIn } from './merges';
import { afterwards, linesOf, type RenamedRow, renamedRows, writeRenamed } from './renamed-rows';

type Params = ParamsOf<'undoMerge'>;
type UndoDeps = Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'organisations' | 'journal' | 'clock' | 'lock'>;

/** The last merging that stands, or the one of the request named; as mergeOrganisations otherwise. */
export function undoMerge(deps: UndoDeps, params: Params): Outcome<OrganisationsMerged> {
  return alone(deps, (config) => {
    const lines = deps.history.lines();
    const tabs = readRows(deps, config, asOfDate(config, deps));
    const again = params.confirmed === true && lines.some(({ requestId }) => requestId === params.requestId);
    const merge = again ? undoneBy(lines, params.requestId) : chosen(mergesIn(lines), params.merge);
    if ('code' in merge) return refused(merge);
    const renamed = again ? [] : broughtBack(deps, tabs, lines, merge);
    const spellings = merge.spellings.map(({ spelling }) => spelling);
    const found = { name: merge.name, spellings, tabs, renamed };
    if (params.confirmed !== true || again) return done(answer(deps, config, { ...found, written: again }));
    const late = renamed.filter((each) => each.late);
    const over = late.length > 0 ? tooLate(deps, config) : null;
    if (over !== null) return refused(over);
    if (late.length > 0 && params.late !== true) return refused(...lateRefusals(deps, late));
    const by = {
      reason: isBlank(params.reason ?? '') ? ja.organisations.undoReason : (params.reason ?? ''),
      requestId: params.requestId,
    };
    journaled(deps, { request: { method: 'undoMerge', params: { ...params, merge: merge.requestId } } }, () => {
      const line = {
        kind: 'mergeUndone',
        tab: deps.plan.tabName('organisations'),
        id: '',
        before: merge.name,
        after: ja.organisations.parted(spellings),
        ...by,
        content: encodeUndone(merge.requestId),
      } as const;
      const written = afterwards(config, renamed);
      deps.history.record([line, ...linesOf(config, written, by)]);
      listParted(deps, listedOrganisations(deps), merge.name, merge.spellings);
      writeRenamed(deps, written);
    });
    return done(answer(deps, config, { ...found, written: true }));
  });
}

/** What an ended execution left out; nothing was done where it had put nothing on record. */
export function finishUndoMerge(
  deps: Pick<Deps, 'rows' | 'history' | 'closings' | 'organisations' | 'clock'>,
  config: Config,
  { requestId }: Params,
): void {
  const lines = deps.history.lines();
  if (!lines.some((line) => line.requestId === requestId)) return;
  const merge = undoneBy(lines, requestId);
  if ('code' in merge) return;
  listParted(deps, listedOrganisations(deps), merge.name, merge.spellings);
  const tabs = readRows(deps, config, asOfDate(config, deps));
  writeRenamed(deps, afterwards(config, broughtBack(deps, tabs, lines, merge)));
}

/** The merging as it stood before the request took it back. */
function undoneBy(lines: readonly RecordedLine[], requestId: string): Merge | Problem {
  const before = lines.slice(
    0,
    lines.findIndex((line) => line.requestId === requestId),
  );
  const undone = lines.find((line) => line.requestId === requestId && line.kind === 'mergeUndone');
  const found = mergesIn(before).find((each) => undone?.content === encodeUndone(each.requestId));
  return found ?? error('entry.inconsistent', { reason: 'noMerge' });
}

function chosen(merges: readonly Merge[], wanted: string | undefined): Merge | Problem {
  const found = wanted === undefined ? merges.at(-1) : merges.find(({ requestId }) => requestId === wanted);
  if (found === undefined) return error('entry.inconsistent', { reason: 'noMerge' });
  const later = merges.slice(merges.indexOf(found) + 1);
  const further = later.find(({ spellings }) => spellings.some(({ spelling }) => spelling === found.name));
  return further === undefined
    ? found
    : error('entry.inconsistent', { reason: 'mergedFurther', typed: found.name, other: further.name });
}

/** The merging's entries that still have its name, each with what stood there before. */
function broughtBack(
  deps: Pick<Deps, 'closings'>,
  tabs: readonly ReadTab[],
  lines: readonly RecordedLine[],
  { requestId, name }: Merge,
): RenamedRow[] {
  const before = new Map(
    lines.flatMap((line): [string, string][] => {
      if (line.requestId !== requestId || line.id === '') return [];
      const said = decodeContent(line.content)?.before?.cells.find(([column]) => column === 'counterparty')?.[1];
      return typeof said === 'string' ? [[line.id, said]] : [];
    }),
  );
  return renamedRows(tabs, deps.closings.closedMonths(), (typed, id) =>
    id !== '' && canonicalName(typed) === name ? (before.get(id) ?? null) : null,
  );
}
