import fc from 'fast-check';
import { shareBounds, shareText, shownShare } from '../../../src/domain/totals/percent';

it.each([
  [0, 1440, '0.0%'],
  [1, 1440, '0.1%'],
  [1, 9999, '0.1%'],
  [1, 99_999_999, '0.1%'],
  [15, 1500, '1.0%'],
  [1, 48, '2.1%'],
  [142, 1440, '9.9%'],
  [1499, 15_000, '10.0%'],
  [1, 10, '10%'],
  [145, 1000, '15%'],
  [29, 100, '29%'],
  [4, 16, '25%'],
  [7999, 10_000, '80%'],
  [4, 5, '80%'],
  [98_99, 10_000, '99%'],
  [99, 100, '99.0%'],
  [995, 1000, '99.5%'],
  [1439, 1440, '99.9%'],
  [9999, 10_000, '99.9%'],
  [99_999_998, 99_999_999, '99.9%'],
  [1440, 1440, '100.0%'],
  [1441, 1440, '100.1%'],
  [3, 2, '150.0%'],
])('%d of %d is %s', (actual, target, text) => {
  expect(shareText(actual / target)).toBe(text);
});

it.each([
  [7999, '79%'],
  [7949, '79%'],
  [7951, '79%'],
  [8000, '80%'],
  [5999, '59%'],
  [9999, '99.9%'],
  [6001, '60%'],
])('%d of 10,000 is %s where the evaluations begin at 60 and 80 percent', (actual, text) => {
  expect(shareText(actual / 10_000, shareBounds({ A: 1, B: 0.8, C: 0.6 }))).toBe(text);
});

it('is never 0 above zero, never 100 below the target, and grows with the count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (actual, target) => {
      const text = shareText(actual / target);
      expect(Number.parseFloat(text) > 0).toBe(true);
      expect(Number.parseFloat(text) >= 100).toBe(actual >= target);
      expect(Math.abs(Number.parseFloat(text) - (actual / target) * 100)).toBeLessThan(1);
      expect(shareText(shownShare(actual / target))).toBe(text);
      expect(Number.parseFloat(shareText((actual + 1) / target)) >= Number.parseFloat(text) - 0.5).toBe(true);
    }),
  );
});
