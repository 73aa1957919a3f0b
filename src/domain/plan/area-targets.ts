/** How a city's target lies on its areas. */
import type { Indicator } from './model';

/**
 * The target of each area in order; null where the area has none. An even split of an uneven total gives the first
 * areas one more, so that the parts add up. A share of 0 is no target: nobody set it, and nobody has reached it.
 */
export function areaTargets(indicator: Indicator, areaCount: number): (number | null)[] {
  const rule = indicator.areaTargets;
  switch (rule.rule) {
    case 'stated':
      return new Array<number | null>(areaCount).fill(rule.perArea);
    case 'explicit':
      return Array.from({ length: areaCount }, (_, area) => rule.perArea[area] ?? null);
    case 'even':
      if (indicator.target !== null) return largestRemainder(indicator.target, areaCount).map((share) => share || null);
      return new Array<number | null>(areaCount).fill(null);
    case 'none':
      return new Array<number | null>(areaCount).fill(null);
  }
}

/**
 * `total` (a whole number of 0 or more) in `parts` equal shares rounded by largest remainder. Equal shares have equal
 * remainders, and ties go to the earlier part: 11 in 4 parts is 3, 3, 3, 2. No parts give an empty list.
 */
export function largestRemainder(total: number, parts: number): number[] {
  const share = Math.floor(total / parts);
  const left = total - share * parts;
  return Array.from({ length: parts }, (_, part) => (part < left ? share + 1 : share));
}

/**
 * The city's target: with a number stated for each area, their sum; with explicit numbers and no city target, the sum
 * when every area has one; else the plan's own. null when there is none.
 */
export function cityTarget(indicator: Indicator, areaCount: number): number | null {
  const rule = indicator.areaTargets;
  if (rule.rule === 'stated') return rule.perArea * areaCount;
  if (indicator.target !== null) return indicator.target;
  let sum = 0;
  for (const target of areaTargets(indicator, areaCount)) {
    if (target === null) return null;
    sum += target;
  }
  return areaCount === 0 ? null : sum;
}
