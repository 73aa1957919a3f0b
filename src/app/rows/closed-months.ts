/** What a closed month means for writing: refused, unless it is a late correction with its reason. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { toIso } from '../../domain/calendar/plain-date';
import { cellText } from '../../domain/cells/cell-value';
import { type ClosedMonths, isClosed } from '../../domain/closing/closing';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { ja } from '../../i18n/ja';
import { saysChangedLate } from '../../schema/rows/status-text';
import type { RowCells } from '../ports/rows';

/** Where an entry counts, before or after a change. */
export interface Whereabouts {
  readonly day: PlainDate | null;
  readonly area: string;
}

/** The problem of writing to closed months, once for each month and area; none when nothing is closed. */
export function closedProblems(closed: ClosedMonths, places: readonly Whereabouts[], tab: string): Problem[] {
  const seen = new Set<string>();
  return places.flatMap(({ day, area }) => {
    if (day === null || !isClosed(closed, day, area)) return [];
    const typed = toIso(day);
    const key = `${typed.slice(0, 7)} ${area}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [error('date.monthClosed', { typed, area }, { tab, column: 'date' })];
  });
}

/** For example 2025年6月, of yyyy-mm. */
export function monthText(month: string): string {
  return ja.closing.month(Number(month.slice(0, 4)), Number(month.slice(5)));
}

/** Whether 状態 says that the row was changed after its month was closed, and no reason was given yet. */
export function isMarkedLate({ status }: RowCells): boolean {
  return saysChangedLate(cellText(status));
}
