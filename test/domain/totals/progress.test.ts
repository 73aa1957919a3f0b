/** Expected, status and forecast by worked examples. */
import fc from 'fast-check';
import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { addDays } from '../../../src/domain/calendar/plain-date';
import { expectedCount, expectedShare, forecast, progress, statusOf } from '../../../src/domain/totals/progress';
import { date } from '../samples';

const fy = fiscalYear(2025);
const thresholds = { onTrack: 0.9, watch: 0.7 };

describe('expectedShare', () => {
  it.each([
    ['2025-03-31', 0],
    ['2025-04-01', 1 / 365],
    ['2025-04-30', 30 / 365],
    ['2025-09-30', 183 / 365],
    ['2026-03-30', 364 / 365],
    ['2026-03-31', 1],
    ['2027-01-01', 1],
  ])('is linear over days: %s', (iso, share) => {
    expect(expectedShare(fy, date(iso), null)).toBeCloseTo(share, 12);
  });

  it.each([
    ['2025-04-30', 0.1],
    ['2025-05-31', 0.3],
    ['2025-06-15', 0.3 + 0.7 * 0.5],
    ['2025-06-30', 1],
    ['2025-12-31', 1],
  ])('follows weights of 1, 2, 7 and then none: %s', (iso, share) => {
    expect(expectedShare(fy, date(iso), [1, 2, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBeCloseTo(share, 12);
  });

  it('takes weights that sum to 0 as none', () => {
    expect(expectedShare(fy, date('2025-04-01'), new Array<number>(12).fill(0))).toBe(1 / 365);
  });

  it('never falls, from 0 to 1', () => {
    const weights = fc.option(fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 }));
    fc.assert(
      fc.property(weights, fc.integer({ min: -5, max: 370 }), (each, offset) => {
        const today = expectedShare(fy, addDays(fy.first, offset), each);
        const tomorrow = expectedShare(fy, addDays(fy.first, offset + 1), each);
        expect(today).toBeGreaterThanOrEqual(0);
        expect(tomorrow).toBeLessThanOrEqual(1);
        expect(tomorrow).toBeGreaterThanOrEqual(today - 1e-12);
      }),
    );
  });
});

it('expects a share of the target, and nothing without one', () => {
  expect(expectedCount(1440, 183 / 365)).toBeCloseTo(721.97, 2);
  expect(expectedCount(0, 0.5)).toBe(0);
  expect(expectedCount(null, 0.5)).toBeNull();
});

it.each([
  [5, 10, 0.5],
  [0, 10, 0],
  [12, 10, 1.2],
  [null, 10, null],
  [5, null, null],
  [5, 0, null],
  [0, 0, null],
])('progress of %p against %p is %p', (actual, target, expected) => {
  expect(progress(actual, target)).toBe(expected);
});

it.each([
  [100, 100, 100, 'achieved'],
  [120, 100, 100, 'achieved'],
  [90, 100, 100, 'onTrack'],
  [89, 100, 100, 'watch'],
  [70, 100, 100, 'watch'],
  [69, 100, 100, 'behind'],
  [0, 100, 50, 'behind'],
  [0, 100, 0, 'onTrack'],
  [0, 100, null, 'onTrack'],
  [0, 0, 0, 'achieved'],
  [null, 0, 0, 'notReported'],
  [null, 100, 50, 'notReported'],
  [5, null, null, null],
  [null, null, null, null],
] as const)('%p against %p with %p expected is %p', (actual, target, expected, status) => {
  expect(statusOf(actual, target, expected, thresholds)).toBe(status);
});

it('does not lose a threshold to a rounding error', () => {
  expect(statusOf(9, 1000, 10 * (0.1 + 0.2 + 0.7), thresholds)).toBe('onTrack');
  expect(statusOf(21, 100, 30, { onTrack: 0.9, watch: 0.7 })).toBe('watch');
});

it.each([
  [50, 0.5, 100],
  [0, 0.5, 0],
  [50, 1, 50],
  [50, 0, null],
  [null, 0.5, null],
])('%p at a share of %p leads to %p', (actual, share, expected) => {
  expect(forecast(actual, share)).toBe(expected);
});
