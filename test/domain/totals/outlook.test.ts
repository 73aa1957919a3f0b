/** The outlook by worked examples, and what must hold of every one. */
import fc from 'fast-check';
import { fiscalYear, monthIndex } from '../../../src/domain/calendar/fiscal-year';
import { addDays } from '../../../src/domain/calendar/plain-date';
import { type Outlook, type OutlookInput, outlook } from '../../../src/domain/totals/outlook';
import { date } from '../samples';

const fy = fiscalYear(2025);

function ask(asOf: string, cumulative: readonly (number | null)[], more: Partial<OutlookInput> = {}): Outlook {
  const base = { fiscalYear: fy, weights: null, target: 1440, additive: true };
  return outlook({ ...base, asOf: date(asOf), cumulative, ...more });
}

/** Running sums. */
function soFar(...months: readonly number[]): number[] {
  let sum = 0;
  return months.map((count) => {
    sum += count;
    return sum;
  });
}

function range(found: Outlook): number[] {
  if (found.kind === 'undecided') throw new Error(found.reason);
  return [found.low, found.middle, found.high];
}

describe('undecided', () => {
  it.each<[string, string, readonly (number | null)[], Partial<OutlookInput>]>([
    ['noTarget', '2025-09-30', soFar(120, 120, 120, 120, 120, 120), { target: null }],
    ['notReported', '2025-09-30', [], {}],
    ['tooEarly', '2025-03-31', [], {}],
    ['tooEarly', '2025-06-29', soFar(120, 120, 120), {}],
    ['tooEarly', '2025-09-29', [null, null, null, 120, 240, 360], {}],
    ['tooFew', '2025-09-30', soFar(1, 1, 0, 1, 1, 0), { target: 8 }],
    ['tooFew', '2026-03-30', soFar(0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0), { target: 4 }],
    ['notAdditive', '2025-09-30', soFar(20, 20, 15, 10, 8, 7), { target: 160, additive: false }],
    [
      'nothingPlanned',
      '2025-09-30',
      soFar(9, 9, 9, 9, 0, 0),
      { target: 40, weights: [1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0] },
    ],
  ])('%s on %s', (reason, asOf, cumulative, more) => {
    expect(ask(asOf, cumulative, more)).toEqual({ kind: 'undecided', reason, probability: null });
  });
});

it('needs three months since the first report, five counts or ten expected', () => {
  expect(ask('2025-06-30', soFar(120, 120, 120)).kind).toBe('outlook');
  expect(ask('2025-09-30', soFar(1, 1, 0, 1, 1, 1), { target: 8 }).kind).toBe('outlook');
  expect(ask('2025-09-30', soFar(0, 0, 0, 0, 0, 0), { target: 48 }).kind).toBe('outlook');
});

it('is exact from the last day on, reached or not', () => {
  const year = soFar(...new Array<number>(12).fill(100));
  expect(ask('2026-03-31', year)).toEqual({ kind: 'outlook', low: 1200, middle: 1200, high: 1200, probability: 0 });
  expect(ask('2027-01-01', year, { target: 1200 })).toMatchObject({ low: 1200, high: 1200, probability: 1 });
  expect(ask('2026-03-31', [null, 3], { target: 4 })).toMatchObject({ reason: 'notReported' });
});

it('is sure of a target that is reached, even where it cannot say how far it will go', () => {
  const early = ask('2025-07-31', soFar(1, 0, 0, 1), { target: 2 });
  expect(early).toEqual({ kind: 'undecided', reason: 'tooFew', probability: 1 });
  const names = ask('2025-09-30', soFar(40, 40, 40, 40, 40, 40), { target: 160, additive: false });
  expect(names).toEqual({ kind: 'undecided', reason: 'notAdditive', probability: 1 });
  const months = soFar(300, 300, 300, 300, 300, 300);
  expect(ask('2025-09-30', months)).toMatchObject({ probability: 1 });
  expect(range(ask('2025-09-30', months))[0]).toBeGreaterThan(3000);
});

it('gives steady months the gamma-Poisson predictive, widened by what months differ in practice', () => {
  // Half the year, 30 counts without any month standing out: mean (30 + 1/2), variance 2 mean times a dispersion of 1,
  // for Pearson's statistic is far below its degrees of freedom. By the sum of the probabilities, p = 1/2, size 30.5.
  const half = new Array<number>(12).fill(1);
  const found = ask('2025-09-30', soFar(5, 5, 5, 5, 5, 5), { target: 60, weights: half });
  expect(found).toMatchObject({ kind: 'outlook', ...byHand(30.5, 0.5, 30, 30) });
});

it('widens the range by what the months differ beyond chance', () => {
  // 60 a month expected: Pearson's statistic (50² + 70² + 30² + 30² + 40² + 20²) / 60 on 5 degrees of freedom, drawn
  // towards 1 + 0.15² × 60 by one month's weight, its excess over 1 widened by 6 / 5.
  const estimate = (2.35 + 11_200 / 60) / 6;
  const dispersion = 1 + (estimate - 1) * 1.2;
  const [mean, variance] = [360.5, 360.5 * dispersion * 2];
  const even = new Array<number>(12).fill(1);
  const found = ask('2025-09-30', soFar(10, 130, 30, 90, 20, 80), { target: 700, weights: even });
  const p = mean / variance;
  expect(found).toMatchObject({ kind: 'outlook', ...byHand((mean * p) / (1 - p), p, 360, 340) });
});

it('takes the running month together with the one before it', () => {
  const even = new Array<number>(12).fill(1);
  // Half of October without a count is seen as September and a half; the whole of it is a month of its own.
  const half = ask('2025-10-15', soFar(60, 60, 60, 60, 60, 60, 0), { weights: even });
  const whole = ask('2025-10-31', soFar(60, 60, 60, 60, 60, 60, 0), { weights: even });
  const [lowest = 0, , highest = 0] = range(half);
  const [low = 0, , high = 0] = range(whole);
  expect(high - low).toBeGreaterThan(1.5 * (highest - lowest));
});

/** Range and probability of `wanted` or more to come, by the recurrence of the probabilities. */
function byHand(size: number, p: number, soFarCount: number, wanted: number) {
  let each = p ** size;
  let sum = each;
  const below: number[] = [sum];
  for (let k = 1; k < 4000; k += 1) {
    each *= ((size + k - 1) / k) * (1 - p);
    sum += each;
    below.push(sum);
  }
  const at = (share: number) => soFarCount + below.findIndex((each) => each >= share);
  return { low: at(0.1), middle: at(0.5), high: at(0.9), probability: expect.closeTo(1 - (below[wanted - 1] ?? 0), 9) };
}

it('widens with months that differ, around the same middle', () => {
  const [low = 0, middle = 0, high = 0] = range(ask('2025-09-30', soFar(60, 60, 60, 60, 60, 60)));
  const [lowest = 0, same = 0, highest = 0] = range(ask('2025-09-30', soFar(10, 130, 30, 90, 20, 80)));
  expect(Math.abs(same - middle)).toBeLessThan(40);
  expect(highest - lowest).toBeGreaterThan(2 * (high - low));
});

it('leaves out a late start, but not a few quiet months of a rare event', () => {
  const [, middle = 0] = range(ask('2025-11-30', [null, null, null, ...soFar(120, 120, 120, 120, 120)]));
  expect(middle).toBeGreaterThan(1040);
  const rare = { target: 16 };
  const [, few = 0] = range(ask('2025-11-30', [null, null, null, ...soFar(1, 1, 1, 1, 1)], rare));
  expect(few).toBeLessThan(9);
});

it("follows the plan's weights", () => {
  const late = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
  const [low = 0, , high = 0] = range(ask('2025-12-31', soFar(0, 0, 0, 0, 0, 0, 50, 50, 50), { weights: late }));
  expect(low).toBeLessThan(300);
  expect(high).toBeGreaterThan(300);
});

const years = fc.record({
  day: fc.integer({ min: -3, max: 370 }),
  target: fc.nat({ max: 2000 }),
  months: fc.array(fc.option(fc.nat({ max: 200 }), { freq: 4 }), { minLength: 12, maxLength: 12 }),
  weights: fc.option(fc.array(fc.nat({ max: 5 }), { minLength: 12, maxLength: 12 })),
});

it('keeps its order, starts from what is counted, and agrees with itself', () => {
  fc.assert(
    fc.property(years, ({ day, target, months, weights }) => {
      let sum: number | null = null;
      const cumulative = months.map((count) => {
        if (count !== null) sum = (sum ?? 0) + count;
        return sum;
      });
      const asOf = addDays(fy.first, day);
      const input = { fiscalYear: fy, asOf, weights, additive: true, cumulative };
      const found = outlook({ ...input, target });
      if (found.kind === 'undecided') return;
      const month = asOf >= fy.last ? 11 : monthIndex(fy, asOf);
      const { low, middle, high, probability } = found;
      expect(low).toBeGreaterThanOrEqual(cumulative[month] ?? 0);
      expect(middle).toBeGreaterThanOrEqual(low);
      expect(high).toBeGreaterThanOrEqual(middle);
      expect([low, middle, high].every(Number.isInteger)).toBe(true);
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
      if (target <= low) expect(probability).toBeGreaterThanOrEqual(0.9);
      if (target > high) expect(probability).toBeLessThanOrEqual(0.1 + 1e-9);
      const more = outlook({ ...input, target: target + 1 });
      if (more.kind === 'outlook') expect(more.probability).toBeLessThanOrEqual(probability + 1e-9);
    }),
  );
});
