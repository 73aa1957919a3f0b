/** The distribution against plain products and sums of another formula. */
import fc from 'fast-check';
import { incompleteBeta, logGamma, negativeBinomial } from '../../../src/domain/totals/negative-binomial';

/** P(S ≤ count) by the recurrence of the probabilities: f(0) = p^size, f(k) = f(k-1) (size + k - 1) / k (1 - p). */
function summed(mean: number, variance: number, count: number): number {
  const size = (mean * mean) / (variance - mean);
  const p = mean / variance;
  let each = p ** size;
  let sum = each;
  for (let k = 1; k <= count; k += 1) {
    each *= ((size + k - 1) / k) * (1 - p);
    sum += each;
  }
  return sum;
}

it('has the logarithms of factorials', () => {
  let logFactorial = 0;
  for (let n = 1; n <= 300; n += 1) {
    expect(logGamma(n)).toBeCloseTo(logFactorial, 9);
    logFactorial += Math.log(n);
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
});

it('has binomial sums as incomplete beta functions: I(p; k, n - k + 1) = P(Bin(n, p) ≥ k)', () => {
  for (const p of [0.05, 0.3, 0.5, 0.9]) {
    const n = 30;
    let each = (1 - p) ** n;
    let atLeast = 1 - each;
    for (let k = 1; k <= n; k += 1) {
      expect(incompleteBeta(p, k, n - k + 1)).toBeCloseTo(atLeast, 12);
      each *= ((n - k + 1) / k) * (p / (1 - p));
      atLeast -= each;
    }
  }
  expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
});

it('is, with variance = mean (1 + mean), geometric', () => {
  const { atMost, quantile } = negativeBinomial(3, 12);
  for (let k = 0; k < 20; k += 1) expect(atMost(k)).toBeCloseTo(1 - 0.75 ** (k + 1), 13);
  expect(atMost(-1)).toBe(0);
  expect([quantile(0.1), quantile(0.5), quantile(0.9)]).toEqual([0, 2, 8]);
});

it('agrees with the sum of its probabilities', () => {
  const means = fc.double({ min: 0.05, max: 150, noNaN: true });
  const factors = fc.double({ min: 1.01, max: 30, noNaN: true });
  fc.assert(
    fc.property(means, factors, fc.nat({ max: 400 }), (mean, factor, count) => {
      const { atMost } = negativeBinomial(mean, mean * factor);
      expect(atMost(count)).toBeCloseTo(summed(mean, mean * factor, count), 9);
    }),
  );
});

it('answers the smallest count that holds a share', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 100_000, noNaN: true }),
      fc.double({ min: 1.0001, max: 500, noNaN: true }),
      fc.constantFrom(0.1, 0.5, 0.9),
      (mean, factor, share) => {
        const { atMost, quantile } = negativeBinomial(mean, mean * factor);
        const count = quantile(share);
        expect(atMost(count)).toBeGreaterThanOrEqual(share);
        expect(count === 0 || atMost(count - 1) < share).toBe(true);
      },
    ),
  );
});
