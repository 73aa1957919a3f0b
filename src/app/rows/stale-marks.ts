/** 状態 that no longer says what its row comes to: a day came, or 基準日, the year, the areas or a closing changed. */

import { contains } from '../../domain/calendar/fiscal-year';
import { cellDay, cellText } from '../../domain/cells/cell-value';
import { isAsTyped } from '../../domain/rows/status-word';
import type { Ids } from '../ports/ids';
import type { RowMark, TabSheet } from '../ports/rows';
import type { Deps } from '../shared/deps';
import { type NormalizeInput, normalizeRow } from './normalize-rows';
import { nothingShown, shownCells } from './shown-cells';

/** Brings 状態 of every tab up to date: one read a tab, and then writes, only where something changes. */
export function refreshStates(deps: Pick<Deps, 'rows'>, by: Omit<By, 'initiative'>): void {
  for (const { sheet, marks } of staleTabs(deps, by)) deps.rows.mark(sheet, marks);
}

/** The tabs with rows whose 状態 is to be brought up to date, and what it is to say. One read a tab, none of those that are kept. */
export function staleTabs(
  deps: Pick<Deps, 'rows'>,
  by: Omit<By, 'initiative'>,
): { readonly sheet: TabSheet; readonly marks: readonly RowMark[] }[] {
  return by.config.initiatives.flatMap((initiative) => {
    const kept = deps.rows.keptTab(initiative.key);
    if (kept !== null && unseenMarks(deps, { ...by, initiative }, kept).length === 0) return [];
    const sheet = deps.rows.readTab(initiative.key);
    const marks = sheet === null ? [] : unseenMarks(deps, { ...by, initiative }, sheet);
    return sheet === null || marks.length === 0 ? [] : [{ sheet, marks }];
  });
}

type By = Pick<NormalizeInput, 'config' | 'asOf' | 'today' | 'initiative' | 'closed'>;

const noIds: Ids = { next: () => '' };

/** The same where nothing is put on record: a person's word waits as it was typed for the next edit of its tab, 点検 or 修復. */
export function unseenMarks(deps: Pick<Deps, 'rows'>, by: By, sheet: TabSheet): RowMark[] {
  return staleMarks(deps, by, { ...sheet, rows: sheet.rows.filter(({ cells }) => !isAsTyped(cells.status)) });
}

/**
 * Of rows that were marked before, for the others wait for an edit or 修復. Nothing but 状態 changes, and no cell is put into
 * another form. One read where a day lies outside the year, else none.
 */
export function staleMarks(deps: Pick<Deps, 'rows'>, by: By, sheet: TabSheet): RowMark[] {
  const rows = sheet.rows.filter(({ cells }) => cellText(cells.status) !== '');
  const marked = { ...sheet, rows };
  const found = statesOf(by, marked, nothingShown);
  const doubtful = rows.some(({ row, cells }) => {
    const day = cellDay(cells.date);
    return found.has(row) && day !== null && !contains(by.config.fiscalYear, day);
  });
  const stale = doubtful
    ? statesOf(by, marked, shownCells(deps, by.config, by.initiative, marked, /* counts= */ { counts: false }))
    : found;
  return rows.flatMap(({ row, cells }) => {
    const status = stale.get(row);
    return status === undefined ? [] : [{ row, status, id: cellText(cells.id) }];
  });
}

/** By row, what 状態 should say where it says something else. */
function statesOf(by: By, sheet: TabSheet, shown: NormalizeInput['shown']): ReadonlyMap<number, string> {
  const input = { ...by, sheet, shown, ids: noIds };
  return new Map(
    sheet.rows.flatMap((row): [number, string][] => {
      const { assessment, mark } = normalizeRow(input, row, new Map());
      const isCanonical = assessment.state !== 'blank' && assessment.fixes.length === 0;
      return mark !== null && isCanonical && mark.status !== cellText(row.cells.status) ? [[row.row, mark.status]] : [];
    }),
  );
}
