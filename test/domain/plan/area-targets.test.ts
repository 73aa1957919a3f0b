/** Area targets add up. */
import fc from 'fast-check';
import { areaTargets, cityTarget, largestRemainder } from '../../../src/domain/plan/area-targets';
import type { AreaTargetRule } from '../../../src/domain/plan/model';
import { indicator } from '../samples';

it('splits so that the parts add up and differ by 1 at most, the larger ones first', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 60 }), (total, parts) => {
      const split = largestRemainder(total, parts);
      expect(split).toHaveLength(parts);
      expect(split.reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(Math.max(...split) - Math.min(...split)).toBeLessThanOrEqual(1);
      expect([...split].sort((a, b) => b - a)).toEqual(split);
    }),
  );
});

it('has no parts of nothing', () => {
  expect(largestRemainder(11, 0)).toEqual([]);
  expect(largestRemainder(11, 4)).toEqual([3, 3, 3, 2]);
  expect(cityTarget(indicator('a.b', { areaTargets: { rule: 'explicit', perArea: [] }, target: null }), 0)).toBeNull();
});

const cases: readonly [string, AreaTargetRule, number | null, (number | null)[], number | null][] = [
  ['stated', { rule: 'stated', perArea: 1 }, 8, [1, 1, 1], 3],
  ['even', { rule: 'even' }, 10, [4, 3, 3], 10],
  ['even without a target', { rule: 'even' }, null, [null, null, null], null],
  ['even, fewer than there are areas', { rule: 'even' }, 2, [1, 1, null], 2],
  ['even of 0', { rule: 'even' }, 0, [null, null, null], 0],
  ['stated, 0 each', { rule: 'stated', perArea: 0 }, 0, [0, 0, 0], 0],
  ['none', { rule: 'none' }, 6, [null, null, null], 6],
  ['explicit with a city target', { rule: 'explicit', perArea: [5, null, 0] }, 9, [5, null, 0], 9],
  ['explicit, the city is their sum', { rule: 'explicit', perArea: [5, 1, 0] }, null, [5, 1, 0], 6],
  ['explicit with a gap', { rule: 'explicit', perArea: [5, null, 0] }, null, [5, null, 0], null],
  ['explicit, too few', { rule: 'explicit', perArea: [5] }, 9, [5, null, null], 9],
  ['explicit, too many', { rule: 'explicit', perArea: [1, 2, 3, 4] }, null, [1, 2, 3], 6],
];

it.each(cases)('%s', (_name, rule, target, areas, city) => {
  const each = indicator('a.b', { areaTargets: rule, target });
  expect(areaTargets(each, 3)).toEqual(areas);
  expect(cityTarget(each, 3)).toBe(city);
});
