/** A count far above what the same indicator's other rows hold: asked about, for a digit too many is easily typed. */

import { columnIndicators } from '../plan/indicators';
import type { Initiative } from '../plan/model';
import { type Problem, warning } from '../problems/problem';
import type { CountedRow } from './counted-row';

/** Fewer rows say nothing of what is usual. */
const MIN_ROWS = 20;

export interface UsualRange {
  /** What most rows hold: from their 10th to their 90th percentile. */
  readonly low: number;
  readonly high: number;
  /** More than this is far from usual. */
  readonly limit: number;
}

/**
 * The usual range of counts; null where there are too few. A few wild ones do not move it: the limit is ten times the
 * median, six times the width of the middle half above it, or twice the upper end of the range, whichever lets most pass.
 */
export function usualRange(counts: readonly number[]): UsualRange | null {
  if (counts.length < MIN_ROWS) return null;
  const sorted = [...counts].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [quarter, median, threeQuarters, high] = [at(0.25), at(0.5), at(0.75), at(0.9)];
  const limit = Math.max(10 * Math.max(median, 1), threeQuarters + 6 * (threeQuarters - quarter), 2 * high);
  return { low: at(0.1), high, limit };
}

/** A question for each count beyond the usual range of its indicator. */
export function unusualCounts(initiative: Initiative, rows: readonly CountedRow[], tab: string): Problem[] {
  return columnIndicators(initiative).flatMap(({ key }, index) => {
    const counts = rows.flatMap(({ strict }) => strict.counts[index] ?? []);
    const usual = usualRange(counts);
    if (usual === null) return [];
    return rows.flatMap(({ row, strict }): Problem[] => {
      const count = strict.counts[index] ?? 0;
      if (count <= usual.limit) return [];
      const { low, high } = usual;
      const detail = { reason: 'unusual', typed: String(count), low, high } as const;
      return [warning('count.tooLarge', detail, { tab, row, column: key })];
    });
  });
}
