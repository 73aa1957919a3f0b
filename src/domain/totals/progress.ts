/** Progress against a target: the share of the year gone, what is expected by now, how it stands, where it leads. */
import type { FiscalYear } from '../calendar/fiscal-year';
import { daysIn, monthFirst, monthIndex, monthLast } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import type { Thresholds } from '../plan/model';

export type ProgressStatus = 'achieved' | 'onTrack' | 'watch' | 'behind' | 'notReported';

/** Keeps a product such as 0.9 × 100 from missing its whole number by a rounding error. */
const EPSILON = 1e-9;

/**
 * The share (0 to 1) of the year's work expected by the end of `asOf`. Without weights: days gone, that day included,
 * by the days of the year. With twelve weights in fiscal order: the whole months' share plus, by days, the current
 * month's. Weights that sum to 0 are as none.
 */
export function expectedShare(fy: FiscalYear, asOf: PlainDate, weights: readonly number[] | null): number {
  if (asOf < fy.first) return 0;
  if (asOf >= fy.last) return 1;
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? 0;
  if (weights === null || !(total > 0)) return (asOf - fy.first + 1) / daysIn(fy);
  const month = monthIndex(fy, asOf);
  const whole = weights.slice(0, month).reduce((sum, weight) => sum + weight, 0);
  const first = monthFirst(fy, month);
  const inMonth = (asOf - first + 1) / (monthLast(fy, month) - first + 1);
  return Math.min(1, (whole + (weights[month] ?? 0) * inMonth) / total);
}

/** target × share, not rounded; null without a target. Distinct counts are expected along the same line. */
export function expectedCount(target: number | null, share: number): number | null {
  return target === null ? null : target * share;
}

/** actual / target; null when either is missing, and for a target of 0, of which nothing is a share. */
export function progress(actual: number | null, target: number | null): number | null {
  return actual === null || target === null || target === 0 ? null : actual / target;
}

/**
 * How the count stands: achieved at the target, else by its ratio to `expected` (the count expected by now) against the
 * thresholds; on track while nothing is expected yet. null without a target. A target of 0 is achieved by a reported 0.
 */
export function statusOf(
  actual: number | null,
  target: number | null,
  expected: number | null,
  thresholds: Thresholds,
): ProgressStatus | null {
  if (target === null) return null;
  if (actual === null) return 'notReported';
  if (actual >= target) return 'achieved';
  const by = expected ?? 0;
  if (actual + EPSILON >= by * thresholds.onTrack) return 'onTrack';
  return actual + EPSILON >= by * thresholds.watch ? 'watch' : 'behind';
}

/**
 * The count at the year's end if it goes on as so far: actual / share, not rounded. null without an actual count or
 * before the year's first day. For distinct counts the straight line says too much: the more organisations are known,
 * the fewer are new.
 */
export function forecast(actual: number | null, share: number): number | null {
  return actual === null || !(share > 0) ? null : actual / share;
}
