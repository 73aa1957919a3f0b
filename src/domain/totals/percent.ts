/**
 * The one way in which a share of a target is shown, on every tab, in the form, in reports, mails and sentences: whole percents,
 * with one decimal below 10 % and from 99 % on; cut off, so that what is below a target or a threshold never reads as if it
 * reached it; and never 0 above zero.
 */

/** Up to each bound (not included) so many digits of the share are shown; formulas say the same. */
export const SHARE_BANDS = [
  { below: 0.1, digits: 3 },
  { below: 0.99, digits: 2 },
  { below: 1, digits: 3 },
] as const;
/** From the target on. */
export const SHARE_DIGITS = 3;
/** What the least share above zero is shown as, and the greatest below the target. */
export const LEAST_SHARE = 0.001;
export const GREATEST_BELOW = 0.999;
/** Keeps 0.29, which is stored as a little less, from losing its last digit. */
export const SHARE_EPSILON = 1e-9;

/** The number format of cells that hold a shown share. */
export const SHARE_FORMAT = '[<0.1]0.0%;[<0.99]0%;0.0%';

/** The share cut to the digits that are shown of it. `share` is 0 or more. */
export function shownShare(share: number): number {
  if (!(share > 0)) return 0;
  const { digits } = SHARE_BANDS.find(({ below }) => share < below) ?? { digits: SHARE_DIGITS };
  const scale = 10 ** digits;
  const cut = Math.floor((share + SHARE_EPSILON) * scale) / scale;
  return share < 1 ? Math.min(GREATEST_BELOW, Math.max(LEAST_SHARE, cut)) : cut;
}

/** For example 50%, 0.1% or 99.9%. */
export function shareText(share: number): string {
  const shown = shownShare(share);
  const [small, middle] = SHARE_BANDS;
  const decimals = shown < small.below || shown >= middle.below ? 1 : 0;
  return `${(shown * 100).toFixed(decimals)}%`;
}
