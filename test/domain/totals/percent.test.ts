import fc from 'fast-check';
import { shareText, shownShare } from '../../../src/domain/totals/percent';

it.each([
  [0, 1440, '0.0%'],
  [1, 1440, '0.1%'],
  [1, 9999, '0.1%'],
  [1, 99_999_999, '0.1%'],
  [15, 1500, '1.0%'],
  [29, 1000, '2.9%'],
  [142, 1440, '9.8%'],
  [1499, 15_000, '9.9%'],
  [1, 10, '10%'],
  [29, 100, '29%'],
  [4, 16, '25%'],
  [7999, 10_000, '79%'],
  [4, 5, '80%'],
  [989, 1000, '98%'],
  [99, 100, '99.0%'],
  [995, 1000, '99.5%'],
  [1439, 1440, '99.9%'],
  [9999, 10_000, '99.9%'],
  [99_999_998, 99_999_999, '99.9%'],
  [1440, 1440, '100.0%'],
  [1441, 1440, '100.0%'],
  [3, 2, '150.0%'],
])('%d of %d is %s', (actual, target, text) => {
  expect(shareText(actual / target)).toBe(text);
});

it('is never 0 above zero, never 100 below the target, never more than it is, and grows with the count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (actual, target) => {
      const shown = shownShare(actual / target);
      expect(shown > 0).toBe(true);
      expect(shown >= 1).toBe(actual >= target);
      expect(shown <= Math.max(0.001, actual / target) + 1e-8).toBe(true);
      expect(shownShare((actual + 1) / target) >= shown).toBe(true);
      expect(shareText(shown)).toBe(shareText(actual / target));
    }),
  );
});
