/** Entries with a count whose note says that nothing took place: 備考 中止. They count, and a person is asked. */

import { cellText } from '../cells/cell-value';
import type { Problem } from '../problems/problem';
import { warning } from '../problems/problem';
import type { CountedRow } from './counted-row';
import { saysOnlyWithdrawn } from './withdrawn';

export function withdrawnNotes(rows: readonly CountedRow[], tab: string): Problem[] {
  return rows.flatMap(({ row, cells, strict }): Problem[] => {
    const counts = strict.counts.some((count) => (count ?? 0) > 0);
    if (!counts || !saysOnlyWithdrawn(cells.note)) return [];
    const detail = { reason: 'noteWithdrawn', typed: cellText(cells.note).trim() } as const;
    return [warning('entry.inconsistent', detail, { tab, row, column: 'note' })];
  });
}
