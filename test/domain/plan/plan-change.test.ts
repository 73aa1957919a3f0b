/** What a changed plan no longer has, and what that could be called now. */
import type { Config, Indicator } from '../../../src/domain/plan/model';
import {
  changedUnits,
  likelyRenamings,
  lostAreas,
  lostIndicators,
  lostOwnTargets,
  oddTargets,
  sureRenamings,
} from '../../../src/domain/plan/plan-change';
import { config, indicator, initiative } from '../samples';

function withAreas(...areas: string[]): Config {
  return { ...config, areas };
}

function withIndicators(...indicators: Indicator[]): Config {
  return { ...config, initiatives: [initiative('visits', indicators)] };
}

const areas = (...names: string[]): Config => withAreas(...names);

describe('likelyRenamings of areas', () => {
  const cases: readonly [string, string[], string[], [string, string][]][] = [
    ['nothing changed', ['A', 'B'], ['B', 'A'], []],
    ['written otherwise', ['上ノ原・柏野', 'B'], ['B', '上の原・柏野'], [['上ノ原・柏野', '上の原・柏野']]],
    ['a part more', ['第二・国領', 'B'], ['B', '第二・八雲台・国領'], [['第二・国領', '第二・八雲台・国領']]],
    ['in its place', ['北', '南', '西'], ['北', '中央', '西'], [['南', '中央']]],
    [
      'two in their places',
      ['北', '南', '西'],
      ['東', '中央', '西'],
      [
        ['北', '東'],
        ['南', '中央'],
      ],
    ],
    ['the only one left', ['北', '南', '西'], ['北', '西', '中央'], [['南', '中央']]],
    ['merged into one that is there', ['北', '南', '西'], ['北', '西'], []],
    ['one split in two', ['北', '南'], ['北', '南一', '南二'], [['南', '南一']]],
    ['two that become one new', ['若葉', '調和', '西'], ['若葉・調和', '西'], [['若葉', '若葉・調和']]],
    ['all others', ['北', '南'], [], []],
    ['one more', ['北'], ['北', '南'], []],
  ];

  it.each(cases)('%s', (_name, before, after, expected) => {
    const found = likelyRenamings(areas(...before), areas(...after));
    expect(found).toEqual(expected.map(([from, to]) => ({ what: 'area', from, to })));
  });
});

describe('of indicators', () => {
  const made = indicator('visits.made', { label: '訪問件数' });
  const calls = indicator('visits.calls', { label: '電話' });

  it('offers what stands in the place of one that is gone', () => {
    const after = withIndicators(indicator('visits.done', { label: '戸別訪問' }), calls);
    expect(likelyRenamings(withIndicators(made, calls), after)).toEqual([
      { what: 'indicator', from: 'visits.made', to: 'visits.done' },
    ]);
    expect(sureRenamings(withIndicators(made, calls), after)).toEqual([]);
  });

  it('never offers one that is counted in another way', () => {
    const distinct = indicator('visits.people', { kind: { kind: 'distinct', over: 'visits.calls' } });
    expect(likelyRenamings(withIndicators(made, calls), withIndicators(distinct, calls))).toEqual([]);
  });

  it('is sure of another key with the same label', () => {
    const after = withIndicators(calls, indicator('visits.count', { label: '訪問件数' }));
    expect(sureRenamings(withIndicators(made, calls), after)).toEqual([
      { what: 'indicator', from: 'visits.made', to: 'visits.count' },
    ]);
  });

  it('has lost those that are gone or counted otherwise, and not those with another label', () => {
    const over = (key: string): Indicator => indicator('visits.people', { kind: { kind: 'distinct', over: key } });
    const before = withIndicators(made, calls, over('visits.calls'));
    expect(lostIndicators(before, withIndicators({ ...made, label: 'x' }, calls, over('visits.calls')))).toEqual([]);
    expect(lostIndicators(before, withIndicators(calls, over('visits.calls'))).map(({ key }) => key)).toEqual([
      'visits.made',
    ]);
    expect(lostIndicators(before, withIndicators(made, calls, over('visits.made'))).map(({ key }) => key)).toEqual([
      'visits.people',
    ]);
  });

  it('tells a changed unit, however wide it is written', () => {
    const withUnit = (unit: string): Config => withIndicators({ ...made, unit });
    expect(changedUnits(withIndicators({ ...made, unit: '件' }), withUnit('世帯')).map(({ is }) => is.unit)).toEqual([
      '世帯',
    ]);
    expect(changedUnits(withIndicators({ ...made, unit: 'か所' }), withUnit('か所 '))).toEqual([]);
  });
});

it('has lost areas that are not listed any more', () => {
  expect(lostAreas(areas('A', 'B'), areas('B', 'C'))).toEqual(['A']);
  expect(lostAreas(areas('A'), { ...areas('B'), cityWide: 'A' })).toEqual([]);
});

describe('lostOwnTargets', () => {
  const own = (...perArea: (number | null)[]): Indicator =>
    indicator('visits.made', { areaTargets: { rule: 'explicit', perArea } });
  const cases: readonly [string, Config, Config, [string, number][]][] = [
    [
      'of an area that is gone',
      { ...withIndicators(own(5, 0)), areas: ['A', 'B'] },
      { ...withIndicators(own(0)), areas: ['B'] },
      [['A', 5]],
    ],
    [
      'never a blank one',
      { ...withIndicators(own(null, 3)), areas: ['A', 'B'] },
      { ...withIndicators(own(3)), areas: ['B'] },
      [],
    ],
    [
      'when it is split evenly now',
      { ...withIndicators(own(5, 3)), areas: ['A', 'B'] },
      { ...withIndicators(indicator('visits.made')), areas: ['A', 'B'] },
      [
        ['A', 5],
        ['B', 3],
      ],
    ],
    [
      'when the indicator is gone',
      { ...withIndicators(own(5)), areas: ['A'] },
      { ...withIndicators(), areas: ['A'] },
      [['A', 5]],
    ],
    [
      'a changed number is none',
      { ...withIndicators(own(5)), areas: ['A'] },
      { ...withIndicators(own(7)), areas: ['A'] },
      [],
    ],
    [
      'stated for each is none',
      { ...withIndicators(indicator('visits.made', { areaTargets: { rule: 'stated', perArea: 2 } })), areas: ['A'] },
      { ...withIndicators(), areas: [] },
      [],
    ],
  ];

  it.each(cases)('%s', (_name, before, after, expected) => {
    expect(lostOwnTargets(before, after).map(({ area, target }) => [area, target])).toEqual(expected);
  });
});

describe('oddTargets', () => {
  const target = (value: number | null, more: Partial<Indicator> = {}): Config =>
    withIndicators(indicator('visits.made', { target: value, ...more }));
  const cases: readonly [number | null, number | null, boolean][] = [
    [1440, 1440, false],
    [1440, 1500, false],
    [1440, 14_399, false],
    [1440, 14_400, true],
    [1440, 99_999_999, true],
    [null, 99_999_999, true],
    [null, 100_000, false],
    [null, 100_001, true],
    [0, 800, false],
    [8, 99, false],
    [8, 100, true],
    [99_999_999, 99_999_999, false],
    [800, null, false],
    [800, 0, false],
    [1440, 180, true],
    [1440, 181, false],
    [1440, 1, true],
    [8, 1, true],
    [8, 2, false],
    [4, 1, false],
  ];

  it.each(cases)('%s, then %s: odd %s', (before, after, odd) => {
    expect(oddTargets(target(before), target(after))).toHaveLength(odd ? 1 : 0);
  });

  it('tells them before anything is in force', () => {
    expect(oddTargets(null, target(99_999_999))).toMatchObject([{ area: null, target: 99_999_999, before: null }]);
    expect(oddTargets(null, target(1440))).toEqual([]);
  });

  it('tells an own target of an area by the one that it had', () => {
    const own = (...perArea: number[]): Config => target(null, { areaTargets: { rule: 'explicit', perArea } });
    const found = oddTargets(own(100, 100, 100), own(100, 1000, 100));
    expect(found).toMatchObject([{ area: '若葉・調和', target: 1000, before: 100 }]);
  });
});
