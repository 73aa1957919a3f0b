/** A row that counts, as questions look at it. */

import type { PlainDate } from '../calendar/plain-date';
import type { EntryCells, StrictRow } from './strict-row';

/** Its cells are in canonical form, and `strict` is what they come to. */
export interface KnownRow {
  /** 1-based. */
  readonly row: number;
  readonly cells: EntryCells;
  readonly strict: StrictRow;
}

/** A row with at least one count that counts. */
export interface CountedRow extends KnownRow {
  readonly day: PlainDate;
}

/** Those that count something, in the order of rows. */
export function countedRows(rows: readonly KnownRow[]): CountedRow[] {
  return rows.flatMap((each) => {
    const { date, counts } = each.strict;
    return date !== null && counts.some((count) => count !== null) ? [{ ...each, day: date }] : [];
  });
}

/** The counts of a line as they stand: 3, or 3、5 of two indicators. */
export function countsText({ strict }: CountedRow): string {
  return strict.counts.flatMap((count) => count ?? []).join('、');
}
