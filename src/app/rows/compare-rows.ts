/** What only shows when rows are laid side by side: the same entry twice, one organisation under two names. */

import { cellText } from '../../domain/cells/cell-value';
import { kindOf } from '../../domain/plan/kinds';
import type { Initiative } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { warning } from '../../domain/problems/problem';
import type { KnownRow } from '../../domain/rows/counted-row';
import { lookAlikeKey } from '../../domain/text/names';
import type { RowCells, TabSheet } from '../ports/rows';
import { contentKey } from './row-cells';

export interface ComparedRow extends KnownRow {
  readonly cells: RowCells;
}

/** A warning for each row that says the same as one above it. */
export function duplicates(sheet: TabSheet, rows: readonly ComparedRow[]): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, cells }): Problem[] => {
    const key = contentKey(cells);
    const otherRow = first.get(key);
    if (otherRow === undefined) {
      first.set(key, row);
      return [];
    }
    const where = { tab: sheet.tab, row };
    return [warning('entry.duplicate', { tabName: sheet.name, otherRow }, where)];
  });
}

/**
 * Where organisations are counted: a warning at the first row of each name that looks like another, more frequent one
 * (the one further up when both are as frequent).
 */
export function lookAlikes(initiative: Initiative, sheet: TabSheet, rows: readonly ComparedRow[]): Problem[] {
  if (initiative.indicators.every((indicator) => kindOf(indicator).namesIn === null)) return [];
  return [...namesByKey(rows).values()].flatMap((names): Problem[] => {
    const [usual, ...others] = [...names.entries()].sort(([, a], [, b]) => b.count - a.count || a.row - b.row);
    if (usual === undefined) return [];
    return others.map(([typed, { row }]) => {
      const where = { tab: sheet.tab, row, column: 'counterparty' };
      return warning('entry.inconsistent', { reason: 'lookAlike', typed, other: usual[0] }, where);
    });
  });
}

interface NameUse {
  /** The first row it stands in. */
  readonly row: number;
  readonly count: number;
}

function namesByKey(rows: readonly ComparedRow[]): Map<string, Map<string, NameUse>> {
  const byKey = new Map<string, Map<string, NameUse>>();
  for (const { row, cells } of rows) {
    const name = cellText(cells.counterparty);
    if (name === '') continue;
    const key = lookAlikeKey(name);
    const names = byKey.get(key) ?? new Map<string, NameUse>();
    byKey.set(key, names);
    const use = names.get(name);
    names.set(name, { row: use?.row ?? row, count: (use?.count ?? 0) + 1 });
  }
  return byKey;
}
