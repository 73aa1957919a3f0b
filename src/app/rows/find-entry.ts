/** Finding an entry by its 記録ID, and a tab or an indicator by what a request calls it. */

import { cellText } from '../../domain/cells/cell-value';
import { allIndicators, findIndicator } from '../../domain/plan/indicators';
import { hasColumn, sourceKey } from '../../domain/plan/kinds';
import type { Config, Indicator, Initiative } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error, warning } from '../../domain/problems/problem';
import { canonicalName } from '../../domain/text/names';
import type { EntryPlace } from '../../schema/requests/answers';
import type { SheetRow, TabSheet } from '../ports/rows';
import type { Deps } from '../shared/deps';

export interface FoundEntry {
  readonly initiative: Initiative;
  readonly sheet: TabSheet;
  readonly row: SheetRow;
}

/** One read a tab until it is found; the tab that the id names comes first. */
export function findEntry(deps: Pick<Deps, 'rows'>, config: Config, id: string): FoundEntry | null {
  const named = id.slice(id.lastIndexOf(':') + 1);
  const first = config.initiatives.filter(({ key }) => key === named);
  const rest = config.initiatives.filter(({ key }) => key !== named);
  for (const initiative of [...first, ...rest]) {
    const sheet = deps.rows.readTab(initiative.key);
    const row = sheet?.rows.find(({ cells }) => cellText(cells.id) === id);
    if (sheet !== null && row !== undefined) return { initiative, sheet, row };
  }
  return null;
}

/**
 * The entry where it stands now: others sort, insert and delete rows meanwhile, and write by number. Asked right before it
 * is written, and null when it is gone: one read.
 */
export function whereNow(deps: Pick<Deps, 'rows'>, found: FoundEntry): FoundEntry | null {
  const row = deps.rows.rowNow(found.sheet, cellText(found.row.cells.id));
  if (row === null) return null;
  const moved = { ...found.row, row };
  return { ...found, row: moved, sheet: { ...found.sheet, rows: [moved] } };
}

/** `row` is 1-based. */
export function placeOf({ name, tab }: TabSheet, row: number, id: string): EntryPlace {
  return { tab: name(), initiative: tab, id, row };
}

export function notFound(id: string): Problem {
  return error('entry.notFound', { typed: id });
}

/** What keeps the add-on from writing to a tab: it is gone, or columns are. */
export function tabProblems(initiative: Initiative, sheet: TabSheet | null): Problem[] {
  const { key: tab, tab: expected } = initiative;
  if (sheet === null) return [tabMissing(tab, expected)];
  return sheet.missing.map((column) => error('entry.inconsistent', { reason: 'columnMissing' }, { tab, column }));
}

/** What is typed where the plan counts nothing. */
export function besideProblems({ tab, beside }: TabSheet): Problem[] {
  return beside.map(({ header: typed, letters: other, found }) =>
    warning('entry.inconsistent', { reason: 'columnBeside', typed, other, found }, { tab }),
  );
}

/** By the tab's key and its name as set up. */
export function tabMissing(tab: string, expected: string): Problem {
  return error('entry.inconsistent', { reason: 'tabMissing', expected }, { tab });
}

/** An initiative by its tab's name now, else by the name as set up or by its key. */
export function namedInitiative(deps: Pick<Deps, 'plan'>, { initiatives }: Config, name: string): Initiative | null {
  const wanted = canonicalName(name);
  const named = initiatives.find(({ key }) => canonicalName(deps.plan.tabName(key)) === wanted);
  return named ?? initiatives.find(({ key, tab }) => key === name || tab === wanted) ?? null;
}

export type NamedIndicator =
  | { readonly ok: true; readonly initiative: Initiative; readonly indicator: Indicator }
  | { readonly ok: false; readonly problem: Problem };

/** An indicator that can be given a count, by its key or its label. */
export function namedIndicator(config: Config, name: string): NamedIndicator {
  const label = canonicalName(name);
  const named = allIndicators(config).filter((each) => each.key === name || canonicalName(each.label) === label);
  const found = named.length === 1 && named[0] !== undefined ? findIndicator(config, named[0].key) : null;
  if (found === null) return { ok: false, problem: error('indicator.unknown', { typed: name }) };
  if (hasColumn(found.indicator)) return { ok: true, ...found };
  const detail = { reason: 'distinct', typed: found.indicator.label, over: sourceKey(found.indicator) } as const;
  return { ok: false, problem: error('indicator.wrongTab', detail) };
}
