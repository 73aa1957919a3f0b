/** Years that cannot be started: each is refused with its reason, and nothing is written. */
import { startYear } from '../../../src/app/years/start-year';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { world } from '../memory-workbook';

const [first = '', second = '', third = ''] = chofuR7.areas;
type Params = Parameters<typeof startYear>[1];
type Areas = NonNullable<Params['areas']>[number];

function refused(params: Partial<Params>, isCopy = true) {
  const { workbook, deps } = world({ today: '2026-04-05' });
  workbook.years.copy = isCopy;
  const before = workbook.snapshot();
  const outcome = startYear(deps, { requestId: 'start', year: 2026, confirmed: true, ...params });
  expect(workbook.snapshot()).toBe(before);
  expect(workbook.years.acts).toEqual([]);
  return outcome.ok ? ['done'] : outcome.problems.map(({ code, detail }) => `${code} ${detail?.reason ?? ''}`.trim());
}

it('is refused in the original', () => {
  expect(refused({}, false)).toEqual(['request.invalid year.original']);
});

it.each([2025, 'R7', '令和6年度', 2027, '令和9年度', '来年度', '', 8, -1, 1.5])('of another year: %s', (year) => {
  expect(refused({ year })).toEqual(['request.invalid year.other']);
});

it.each<[string, Partial<Params>, string[]]>([
  [
    'a target that is none',
    { targets: [{ indicator: 'outreach.visits', target: -1 }] },
    ['request.invalid year.target'],
  ],
  ['half a target', { targets: [{ indicator: 'outreach.visits', target: 0.5 }] }, ['request.invalid year.target']],
  ['an indicator that there is not', { indicators: [{ indicator: '訪問', act: 'drop' }] }, ['indicator.unknown']],
  [
    'a key that is taken',
    { indicators: [{ indicator: 'outreach.visits', act: 'redefine', key: 'outreach.support' }] },
    ['request.invalid year.key'],
  ],
  [
    'a key of another initiative',
    { indicators: [{ indicator: 'outreach.visits', act: 'redefine', key: 'training.visits' }] },
    ['request.invalid year.key'],
  ],
  [
    'a redefinition without a key',
    { indicators: [{ indicator: 'outreach.visits', act: 'redefine' }] },
    ['request.invalid year.key'],
  ],
])('with %s', (_, params, expected) => {
  expect(refused(params)).toEqual(expected);
});

it.each<[string, Areas]>([
  ['of an area that there is not', { kind: 'rename', from: ['南'], to: ['北'] }],
  ['written with another form of a kanji', { kind: 'rename', from: ['緑ヶ丘・瀧坂'], to: ['北'] }],
  ['to a name that is taken', { kind: 'rename', from: [first], to: [second] }],
  ['to no name', { kind: 'rename', from: [first], to: [' '] }],
  ['from one to one that is called a merging', { kind: 'merge', from: [first], to: ['北'] }],
  ['from one twice', { kind: 'merge', from: [first, first], to: ['北'] }],
  ['into one alone that is called a division', { kind: 'split', from: [first], to: ['北'] }],
  ['into the same twice', { kind: 'split', from: [first], to: ['北', '北'] }],
  ['from an area to itself', { kind: 'transfer', from: [third], to: [third] }],
])('with a change of areas %s', (_, change) => {
  expect(refused({ areas: [change] })).toEqual(['request.invalid year.areas']);
});
