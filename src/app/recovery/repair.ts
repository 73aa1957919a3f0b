/** 修復: puts the structure right and normalizes every row of every tab, as onEdit would have. Run again it changes nothing. */
import type { Config, Initiative } from '../../domain/plan/model';
import { ja } from '../../i18n/ja';
import { states } from '../../i18n/words/names';
import type { Repaired } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { asClosed } from '../history/as-closed';
import { knownRows } from '../history/known-rows';
import { type RecordedEntries, recordedEntries, wasVoided } from '../history/recorded-entries';
import { sortedApart } from '../history/sorted-apart';
import { statusWordLines } from '../history/status-words';
import type { TabSheet } from '../ports/rows';
import { mergedCells } from '../rows/merged-cells';
import { type NormalizeInput, normalizeRows } from '../rows/normalize-rows';
import { shownCells } from '../rows/shown-cells';
import { asOfDate, busy, type Deps, done, type Outcome, refused, withConfig } from '../shared/deps';
import { resume } from './resume';
import { writeZeros } from './write-zeros';

export interface RepairDeps extends Deps {
  /** Puts tabs, columns, headers and formulas right; asked while the lock is held. */
  repairStructure(): Outcome<object>;
}

/**
 * Under one lock: the structure, then what an ended execution left unfinished, which may need the tabs that were missing,
 * then the rows. Where the structure cannot be put right nothing else is touched. `deps.lock` finishes nothing by itself.
 * `zeros`: words for none are meant as 0, and written so.
 */
export function repair(deps: RepairDeps, { zeros }: ParamsOf<'repair'> = {}): Outcome<Repaired> {
  const repaired = deps.lock.withLock((): Outcome<Repaired> => {
    const structure = deps.repairStructure();
    if (!structure.ok) return structure;
    resume(deps);
    return withConfig(deps, (config) => {
      const written = zeros === true ? writeZeros(deps, config) : 0;
      const { rows, cells } = repairRows(deps, config);
      return done({ rows, cells: cells + written });
    });
  });
  return repaired ?? refused(busy);
}

/**
 * One read of 変更履歴, one of 確定 where a row was changed after its month was closed, one a tab (two when a year may be missing; none where it is kept and all stands), and writes only where
 * something changes.
 */
function repairRows(deps: RepairDeps, config: Config): Repaired {
  const today = deps.clock.today();
  const asOf = asOfDate(config, deps);
  const closed = deps.closings.closedMonths();
  const aliases = deps.organisations.aliases();
  const history = deps.history.read();
  const records = recordedEntries(history.lines, history.faults);
  const by = { config, asOf, today, closed, aliases, known: { saysAsClosed: asClosed(deps, () => history.lines) } };
  const elsewhere = new Set<string>();
  let rows = 0;
  let cells = 0;
  for (const initiative of config.initiatives) {
    const kept = deps.rows.keptTab(initiative.key);
    if (kept !== null && allStands(deps, { ...by, initiative }, kept, records, elsewhere)) continue;
    const read = deps.rows.readTab(initiative.key);
    if (read === null) continue;
    const { sheet, moved } = besideOwn(deps, initiative, read, records);
    const { normalized, words } = normalizedTab(deps, { ...by, initiative }, sheet, records, elsewhere);
    if (words.length > 0) deps.history.record(words);
    deps.rows.mark(sheet, normalized.marks, normalized.writes, normalized.inFull);
    rows += new Set([...moved, ...[...normalized.writes, ...normalized.marks].map(({ row }) => row)]).size;
    cells += normalized.writes.length;
  }
  if (rows > 0) {
    const after = ja.history.repaired(rows, cells);
    deps.history.record([{ kind: 'repaired', tab: '', id: '', before: '', after, reason: '', requestId: '' }]);
  }
  return { rows, cells };
}

type By = Pick<NormalizeInput, 'config' | 'asOf' | 'today' | 'closed' | 'aliases' | 'initiative' | 'known'>;

/** What is to be written on the tab. `elsewhere` are the 記録ID of the tabs before; those of this one are added. */
function normalizedTab(deps: RepairDeps, by: By, sheet: TabSheet, records: RecordedEntries, elsewhere: Set<string>) {
  const { config, initiative } = by;
  const merged = mergedCells(deps, sheet);
  const known = { ...by.known, ...knownRows(config, initiative, sheet, records, elsewhere), merged };
  const shown = shownCells(deps, config, initiative, sheet);
  const rows = sheet.rows.map(({ row }) => row);
  const input = { ...by, sheet, known };
  const normalized = normalizeRows({ ...input, rows, shown, ids: deps.ids });
  return { normalized, words: statusWordLines(input, normalized.marks, normalized.fixes) };
}

/** Whether nothing is to be written on the tab; only then are its 記録ID added. */
function allStands(
  deps: RepairDeps,
  by: By,
  sheet: TabSheet,
  records: RecordedEntries,
  elsewhere: Set<string>,
): boolean {
  if (sortedApart(by.initiative, sheet.rows, records).size > 0) return false;
  const tried = new Set(elsewhere);
  const { normalized, words } = normalizedTab(deps, by, sheet, records, tried);
  const { writes, marks, inFull } = normalized;
  if (writes.length + marks.length + inFull.length + words.length > 0) return false;
  for (const id of tried) elsewhere.add(id);
  return true;
}

/** The tab with the 記録ID and 状態 of a block that was sorted apart back beside what they belong to. */
function besideOwn(
  deps: RepairDeps,
  initiative: Initiative,
  sheet: TabSheet,
  records: RecordedEntries,
): { readonly sheet: TabSheet; readonly moved: readonly number[] } {
  const apart = sortedApart(initiative, sheet.rows, records);
  if (apart.size === 0) return { sheet, moved: [] };
  const marks = [...apart].map(([row, id]) => ({ row, id, status: wasVoided(records, id) ? states.voided : '' }));
  deps.rows.mark(sheet, marks);
  const byRow = new Map(marks.map(({ row, ...mark }) => [row, mark]));
  const rows = sheet.rows.map(({ row, cells }) => ({ row, cells: { ...cells, ...byRow.get(row) } }));
  return { sheet: { ...sheet, rows }, moved: [...apart.keys()] };
}
