/** What only shows when rows are laid side by side: the same entry twice, one organisation under two names. */

import { cellText } from '../../domain/cells/cell-value';
import { alikeNames, differencesOf } from '../../domain/organisations/look-alikes';
import { namesNobody } from '../../domain/organisations/no-name';
import { kindOf } from '../../domain/plan/kinds';
import type { Initiative } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { warning } from '../../domain/problems/problem';
import type { KnownRow } from '../../domain/rows/counted-row';
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
    return [warning('entry.duplicate', { tabName: sheet.name(), otherRow }, where)];
  });
}

/**
 * Where organisations are counted: a warning at the first row of each name that looks like another, more frequent one
 * (the one further up when both are as frequent), with what the two differ in.
 */
export function lookAlikes(initiative: Initiative, sheet: TabSheet, rows: readonly ComparedRow[]): Problem[] {
  if (initiative.indicators.every((indicator) => kindOf(indicator).namesIn === null)) return [];
  const uses = namesUsed(rows);
  return alikeNames([...uses.keys()]).flatMap((names): Problem[] => {
    const used = names.map((name) => ({ name, ...(uses.get(name) ?? { row: 0, count: 0 }) }));
    const [usual, ...others] = used.sort((a, b) => b.count - a.count || a.row - b.row);
    if (usual === undefined) return [];
    return others.map(({ name: typed, row }) => {
      const where = { tab: sheet.tab, row, column: 'counterparty' };
      const differing = (differencesOf(typed, usual.name) ?? ['spelling']).join(' ');
      return warning('entry.inconsistent', { reason: 'lookAlike', typed, other: usual.name, differing }, where);
    });
  });
}

interface NameUse {
  /** The first row it stands in. */
  readonly row: number;
  readonly count: number;
}

function namesUsed(rows: readonly ComparedRow[]): ReadonlyMap<string, NameUse> {
  const uses = new Map<string, NameUse>();
  for (const { row, cells } of rows) {
    const name = cellText(cells.counterparty);
    if (name === '' || namesNobody(name)) continue;
    const use = uses.get(name);
    uses.set(name, { row: use?.row ?? row, count: (use?.count ?? 0) + 1 });
  }
  return uses;
}
