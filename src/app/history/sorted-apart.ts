/** Blocks that were sorted apart: cells no longer stand beside their own 記録ID, as 変更履歴 last knew them. */

import { cellText } from '../../domain/cells/cell-value';
import type { Initiative } from '../../domain/plan/model';
import { encodeContent } from '../../schema/history/entry-content';
import type { SheetRow } from '../ports/rows';
import { contentOfRow } from '../rows/entry-content';
import { type RecordedEntries, recordedCells } from './recorded-entries';

/** By row (1-based), the 記録ID whose entry stands in it. */
export type IdsApart = ReadonlyMap<number, string>;

/** A row under its own 記録ID, and what it says. */
interface IdRow {
  readonly row: number;
  readonly id: string;
  readonly content: string;
}

/**
 * Rows whose cells are another row's entry, and by elimination those between them that were changed besides. Empty unless
 * at least two rows say exactly what another 記録ID among them is on record with.
 */
export function sortedApart(initiative: Initiative, rows: readonly SheetRow[], records: RecordedEntries): IdsApart {
  const moved = rowsById(initiative, rows).filter(({ id, content }) => {
    const recorded = recordedCells(records, id);
    return recorded !== null && recorded !== content;
  });
  const free = new Set(moved.map(({ id }) => id));
  const saying = new Map<string | null, string[]>();
  for (const id of [...free].reverse()) {
    const recorded = recordedCells(records, id);
    const known = saying.get(recorded);
    if (known === undefined) saying.set(recorded, [id]);
    else known.push(id);
  }
  const found = new Map<number, string>();
  for (const { row, content } of moved) {
    const id = saying.get(content)?.pop();
    if (id === undefined) continue;
    found.set(row, id);
    free.delete(id);
  }
  if (found.size < 2) return new Map();
  return withTheRest(moved, found, free);
}

/** Rows that say what nothing is on record with keep their own 記録ID, or take the one that is left over. */
function withTheRest(moved: readonly IdRow[], found: ReadonlyMap<number, string>, free: ReadonlySet<string>): IdsApart {
  const all = new Map(found);
  const left = new Set(free);
  const others = moved.filter(({ row }) => !found.has(row));
  for (const { row, id } of others) {
    if (!left.delete(id)) continue;
    all.set(row, id);
  }
  const rest = others.filter(({ row }) => !all.has(row));
  for (const [index, id] of [...left].entries()) {
    const row = rest[index]?.row;
    if (row !== undefined) all.set(row, id);
  }
  const own = new Map(moved.map(({ row, id }) => [row, id]));
  return new Map([...all].filter(([row, id]) => own.get(row) !== id));
}

/** The first row of each 記録ID; the others are copies. */
function rowsById(initiative: Initiative, rows: readonly SheetRow[]): IdRow[] {
  const seen = new Set<string>();
  return rows.flatMap(({ row, cells }): IdRow[] => {
    const id = cellText(cells.id);
    if (id === '' || seen.has(id)) return [];
    seen.add(id);
    return [{ row, id, content: encodeContent({ ...contentOfRow(initiative, cells), voided: false }) }];
  });
}
