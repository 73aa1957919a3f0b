import { allIndicators, columnIndicators, findIndicator } from '../../../src/domain/plan/indicators';
import { config, groups, visits } from '../samples';

const keys = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);

it('has a column for what is summed, and none for what is counted over another column', () => {
  expect(keys(columnIndicators(groups))).toEqual(['groups.meetings', 'groups.approaches']);
});

it('lists every indicator in plan order', () => {
  expect(keys(allIndicators(config))).toEqual([
    'groups.meetings',
    'groups.distinct',
    'groups.approaches',
    'visits.made',
  ]);
});

it.each([
  ['groups.approaches', groups, 2],
  ['visits.made', visits, 0],
])('finds %s with its initiative', (key, initiative, at) => {
  expect(findIndicator(config, key)).toStrictEqual({ initiative, indicator: initiative.indicators[at] });
});

it('finds none that the plan does not have', () => {
  expect(findIndicator(config, 'visits.gone')).toBeNull();
});
