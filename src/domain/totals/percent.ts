/**
 * The one way in which a share of a target is shown, on every tab, in the form, in reports, mails and sentences: whole percents,
 * with one decimal below 10 % and from 99 % on. What is below the target, or below a bound of the evaluation, never reads as if
 * it reached it, and what is above zero never as 0.
 */
import type { EvaluationBounds } from '../plan/model';

/** Below the first and from the second on a share is shown with one decimal; formulas and the number format say the same. */
export const ONE_DECIMAL_BELOW = 0.1;
export const ONE_DECIMAL_FROM = 0.99;
/** Digits of the share itself. */
export const FINE_DIGITS = 3;
export const COARSE_DIGITS = 2;
/** What the least share above zero is shown as. */
export const LEAST_SHARE = 0.001;
/** Keeps a share that is stored as a little less from missing its bound. */
const EPSILON = 1e-9;

/** The number format of cells that hold a shown share. */
export const SHARE_FORMAT = '[<0.1]0.0%;[<0.99]0%;0.0%';

/** What must not be read as reached before it is: the target, and the bounds of the evaluations. */
export function shareBounds({ A, B, C }: EvaluationBounds): number[] {
  return [...new Set([1, A, B, C])].filter((bound) => bound > 0).sort((one, other) => other - one);
}

/**
 * The share as a cell may hold it to be shown: itself, unless rounding would lift it to a bound or drop it to 0. `share` is 0
 * or more.
 */
export function shownShare(share: number, bounds: readonly number[] = [1]): number {
  if (!(share > 0)) return 0;
  const scale = 10 ** (hasDecimal(share) ? FINE_DIGITS : COARSE_DIGITS);
  const rounded = Math.round(share * scale + EPSILON) / scale;
  const lifted = bounds.some((bound) => share + EPSILON < bound && rounded >= bound);
  if (lifted) return Math.floor(share * scale + EPSILON) / scale;
  return rounded === 0 ? LEAST_SHARE : share;
}

/** For example 50%, 0.1% or 99.9%. */
export function shareText(share: number, bounds: readonly number[] = [1]): string {
  const shown = shownShare(share, bounds);
  const decimals = hasDecimal(shown) ? 1 : 0;
  const scale = 10 ** decimals;
  return `${(Math.round(shown * 100 * scale + EPSILON) / scale).toFixed(decimals)}%`;
}

function hasDecimal(share: number): boolean {
  return share < ONE_DECIMAL_BELOW || share >= ONE_DECIMAL_FROM;
}
