/** The rule of domain/totals/percent in the words of Sheets. */

import { GREATEST_BELOW, LEAST_SHARE, SHARE_BANDS, SHARE_DIGITS, SHARE_EPSILON } from '../../domain/totals/percent';

/** The share cut to the digits that are shown of it; `share` is a cell or a short formula of a number. */
export function shownShareOf(share: string): string {
  const cut = (digits: number): string => `ROUNDDOWN(${share}+${SHARE_EPSILON.toFixed(9)},${digits})`;
  const below = (digits: number): string => `MIN(${GREATEST_BELOW},MAX(${LEAST_SHARE},${cut(digits)}))`;
  const bands = SHARE_BANDS.reduceRight<string>(
    (rest, band) => `IF(${share}<${band.below},${below(band.digits)},${rest})`,
    cut(SHARE_DIGITS),
  );
  return `IF(${share}<=0,0,${bands})`;
}

/** A shown share in words, for sentences. */
export function shareWords(shown: string): string {
  const [small, middle] = SHARE_BANDS;
  return `TEXT(${shown},IF(OR(${shown}<${small.below},${shown}>=${middle.below}),"0.0%","0%"))`;
}
