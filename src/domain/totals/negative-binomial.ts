/** The negative binomial distribution by mean and variance: its distribution function and quantiles. */

/** Enough terms for any count a cell may hold; far fewer are needed. */
const MAX_TERMS = 10_000;
const PRECISION = 1e-14;
/** Keeps the continued fraction from dividing by zero. */
const TINY = 1e-300;
/** Lanczos' coefficients for g = 7 and nine terms (Godfrey, "A note on the computation of the convergent Lanczos complex Gamma approximation", 2001). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

export interface NegativeBinomial {
  /** P(S ≤ count) for a whole count; 0 below 0. */
  atMost(count: number): number;
  /** The smallest whole count with P(S ≤ count) ≥ share, for a share between 0 and 1. */
  quantile(share: number): number;
}

/**
 * The distribution with this mean (above 0) and this variance (above the mean). Its distribution function is the
 * regularised incomplete beta function I(p; size, count + 1) with p = mean / variance (Abramowitz & Stegun, Handbook of
 * Mathematical Functions, 26.5.26).
 */
export function negativeBinomial(mean: number, variance: number): NegativeBinomial {
  const size = (mean * mean) / (variance - mean);
  const p = mean / variance;
  const atMost = (count: number): number => (count < 0 ? 0 : incompleteBeta(p, size, count + 1));
  return { atMost, quantile: (share) => smallest((count) => atMost(count) >= share) };
}

/** The smallest whole number of 0 or more that passes; above it all do. */
function smallest(passes: (count: number) => boolean): number {
  let high = 1;
  while (!passes(high - 1)) high *= 2;
  let low = Math.floor(high / 2);
  // Below `low` none passes, high - 1 does.
  while (low < high - 1) {
    const middle = Math.floor((low + high - 1) / 2);
    if (passes(middle)) high = middle + 1;
    else low = middle + 1;
  }
  return low;
}

/** ln Γ(x) for x above 0, by Lanczos' approximation; good to about 15 figures. */
export function logGamma(x: number): number {
  const [first = 0, ...rest] = LANCZOS;
  const sum = rest.reduce((all, coefficient, index) => all + coefficient / (x + index), first);
  const base = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/** I(x; a, b), the regularised incomplete beta function, for x from 0 to 1 and a, b above 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly on this side only; I(x; a, b) = 1 − I(1 − x; b, a).
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  return (Math.exp(front) / a) * betaFraction(x, a, b);
}

/** The continued fraction 26.5.8 of Abramowitz & Stegun, evaluated from the front (Lentz, Applied Optics 15, 1976). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MAX_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= c * d;
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return value;
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
