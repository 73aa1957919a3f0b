/** まとめる: several spellings are one organisation from now on. Its entries follow, and what is typed later is read as its name. */

import { isBlank } from '../../domain/cells/cell-value';
import { nameOf } from '../../domain/organisations/aliases';
import { namesNobody, typedLines } from '../../domain/organisations/no-name';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { canonicalName } from '../../domain/text/names';
import { decodeMerged, encodeMerged, type MergedSpelling } from '../../schema/organisations/merge-content';
import { encodeSpellings, type OrganisationLine } from '../../schema/organisations/organisations-table';
import type { OrganisationsMerged } from '../../schema/requests/organisation-answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { otherContent, sentLines } from '../history/sent-before';
import type { ChangeLine } from '../ports/history';
import { closedProblems, monthText } from '../rows/closed-months';
import { type ReadTab, readRows } from '../rows/read-rows';
import { tooLate } from '../rows/too-late';
import { alone, asOfDate, type Deps, done, type Outcome, reasonNeeded, refused } from '../shared/deps';
import { journaled } from '../shared/journaled';
import { type Listed, listedOrganisations } from './keep-list';
import { listJoined } from './merged-list';
import { mergesIn } from './merges';
import { afterwards, figuresOf, lateMonths, linesOf, type RenamedRow, renamedRows, writeRenamed } from './renamed-rows';

type Params = ParamsOf<'mergeOrganisations'>;
type MergeDeps = Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'organisations' | 'journal' | 'clock' | 'lock'>;

/** Sheets allows 50,000 characters in a cell; 変更履歴 keeps the lines of both sides in one. */
const MOST_CHARACTERS = 24_000;

/**
 * Without `confirmed` it answers what would change, and writes nothing. Entries of closed months refuse it unless it is
 * `late`. 変更履歴 comes first: by its lines an ended execution is finished. One read a tab and one of 団体; written, one
 * write of 変更履歴, a few of 団体 and a few a tab. A request that 変更履歴 knows is not done again, and is
 * refused where it says something else.
 */
export function mergeOrganisations(deps: MergeDeps, params: Params): Outcome<OrganisationsMerged> {
  return alone(deps, (config) => {
    const listed = listedOrganisations(deps);
    const name = canonicalName(params.name);
    const wanted = [...new Set(params.spellings.map(canonicalName))].filter((spelling) => spelling !== name);
    const tabs = readRows(deps, config, asOfDate(config, deps));
    if (params.confirmed === true && deps.history.hasRecorded(params.requestId)) {
      if (!isSentAgain(deps, params, name, wanted)) return refused(otherContent());
      return done(answer(deps, config, { name, spellings: wanted, tabs, renamed: [], written: true }));
    }
    const problem = notMergeable(listed, name, wanted);
    if (problem !== null) return refused(problem);
    const spellings = allSpellings(listed, name, wanted);
    const renamed = followers(deps, tabs, name, spellings);
    const found = { name, spellings, tabs, renamed };
    if (params.confirmed !== true) return done(answer(deps, config, { ...found, written: false }));
    if (isBlank(params.reason ?? '')) return refused(reasonNeeded);
    const late = renamed.filter((each) => each.late);
    const over = late.length > 0 ? tooLate(deps, config) : null;
    if (over !== null) return refused(over);
    if (late.length > 0 && params.late !== true) return refused(...lateRefusals(deps, late));
    journaled(deps, { request: { method: 'mergeOrganisations', params: { ...params, spellings: [] } } }, () => {
      const { reason = '', requestId } = params;
      const merged = mergedOf(listed, name, spellings);
      const lines = merged.map((each) => mergedLine(deps, each, { reason, requestId }));
      const written = afterwards(config, renamed);
      deps.history.record([...lines, ...linesOf(config, written, { reason, requestId })]);
      listJoined(deps, listed, name, merged);
      writeRenamed(deps, written);
    });
    return done(answer(deps, config, { ...found, written: true }));
  });
}

/** Whether the request is the one that 変更履歴 tells under its id; what the merged were called otherwise was merged with them. */
function isSentAgain(
  { history }: Pick<Deps, 'history'>,
  { requestId, reason = '' }: Params,
  name: string,
  wanted: readonly string[],
): boolean {
  const wrote = sentLines(history.lines(), requestId, ['merged']);
  const merged = wrote.flatMap((line) => (line.reason === reason ? (decodeMerged(line.content) ?? []) : []));
  const names = merged.filter((each) => each.name === name).map(({ spelling }) => spelling);
  return names.length > 0 && wanted.every((each) => names.includes(each));
}

/** What an ended execution left out is done by what it put on record; where that is nothing, nothing was done. */
export function finishMerge(
  deps: Pick<Deps, 'rows' | 'history' | 'closings' | 'organisations' | 'clock'>,
  config: Config,
  { requestId }: Params,
): void {
  const merge = mergesIn(deps.history.lines()).find((each) => each.requestId === requestId);
  if (merge === undefined) return;
  listJoined(deps, listedOrganisations(deps), merge.name, merge.spellings);
  const tabs = readRows(deps, config, asOfDate(config, deps));
  const spellings = merge.spellings.map(({ spelling }) => spelling);
  writeRenamed(deps, afterwards(config, followers(deps, tabs, merge.name, spellings)));
}

function followers(
  deps: Pick<Deps, 'closings'>,
  tabs: readonly ReadTab[],
  name: string,
  spellings: readonly string[],
): RenamedRow[] {
  const all = new Set([name, ...spellings]);
  const isOne = (typed: string): boolean => typedLines(typed).length < 2 && all.has(canonicalName(typed));
  return renamedRows(tabs, deps.closings.closedMonths(), (typed) => (isOne(typed) ? name : null));
}

/** With the other spellings of those that are merged: they follow. */
function allSpellings({ lines }: Listed, name: string, wanted: readonly string[]): string[] {
  const asked = new Set(wanted);
  const own = (lines ?? []).filter((line) => asked.has(canonicalName(line.name)));
  const all = [...wanted, ...own.flatMap(({ spellings }) => spellings.map(canonicalName))];
  return [...new Set(all)].filter((spelling) => spelling !== name);
}

function mergedOf({ lines }: Listed, name: string, spellings: readonly string[]): MergedSpelling[] {
  const byName = new Map<string, OrganisationLine>();
  for (const { row: _row, ...line } of lines ?? []) {
    const key = canonicalName(line.name);
    if (!byName.has(key)) byName.set(key, line);
  }
  return spellings.map((spelling, index) => ({
    name,
    spelling,
    line: byName.get(spelling) ?? null,
    own: index === 0 ? (byName.get(name) ?? null) : null,
  }));
}

function notMergeable(listed: Listed, name: string, wanted: readonly string[]): Problem | null {
  const bad = [name, ...wanted].find((each) => each === '' || namesNobody(each) || typedLines(each).length > 1);
  if (bad !== undefined) return error('entry.inconsistent', { reason: 'mergeName', typed: bad });
  if (wanted.length === 0) return error('entry.inconsistent', { reason: 'mergeNothing' });
  const other = nameOf(listed.aliases, name);
  if (other !== name) return error('entry.inconsistent', { reason: 'mergeAlias', typed: name, other });
  const asked = new Set(wanted);
  for (const spelling of wanted) {
    const owner = nameOf(listed.aliases, spelling);
    if (owner !== spelling && owner !== name && !asked.has(canonicalName(owner)))
      return error('entry.inconsistent', { reason: 'mergeTaken', typed: spelling, other: owner });
  }
  const kept = listed.lines?.find((line) => canonicalName(line.name) === name)?.spellings ?? [];
  if (encodeSpellings([...kept, ...allSpellings(listed, name, wanted)]).length > MOST_CHARACTERS)
    return error('entry.inconsistent', { reason: 'mergeTooMany', typed: name });
  return null;
}

/** Each closed month and area once. */
export function lateRefusals(deps: Pick<Deps, 'closings'>, late: readonly RenamedRow[]): Problem[] {
  const closed = deps.closings.closedMonths();
  const seen = new Set<string>();
  return late.flatMap(({ tab, read }) =>
    closedProblems(closed, [read], tab.initiative.key).filter(({ detail }) => {
      const key = JSON.stringify(detail).slice(0, -'-01"}'.length);
      return !seen.has(key) && seen.add(key);
    }),
  );
}

function mergedLine(
  deps: Pick<Deps, 'plan'>,
  merged: MergedSpelling,
  by: Pick<ChangeLine, 'reason' | 'requestId'>,
): ChangeLine {
  const { spelling: before, name: after } = merged;
  return {
    kind: 'merged',
    tab: deps.plan.tabName('organisations'),
    id: '',
    before,
    after,
    ...by,
    content: encodeMerged(merged),
  };
}

interface Found {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly tabs: readonly ReadTab[];
  readonly renamed: readonly RenamedRow[];
  readonly written: boolean;
}

/** What was done, or would be. */
export function answer(
  deps: Pick<Deps, 'clock'>,
  config: Config,
  { name, spellings, tabs, renamed, written }: Found,
): OrganisationsMerged {
  const byTab = tabs.map((tab) => ({
    tab: tab.sheet.name(),
    rows: renamed.filter((each) => each.tab === tab).length,
  }));
  return {
    name,
    spellings,
    rows: renamed.length,
    tabs: byTab.filter(({ rows }) => rows > 0),
    lateRows: renamed.filter(({ late }) => late).length,
    lateMonths: lateMonths(renamed).map(monthText),
    figures: figuresOf(deps, config, tabs, renamed),
    written,
  };
}
