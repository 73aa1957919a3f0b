import { completeness } from '../../../src/domain/closing/completeness';
import type { StrictRow } from '../../../src/domain/rows/strict-row';
import { config, date } from '../samples';

const [first = ''] = config.areas;

function row(iso: string, area: number, counts: (number | null)[]): StrictRow {
  return { date: date(iso), area, counts, counterparty: null, voided: false };
}

const tabs = [
  {
    initiative: 'groups',
    rows: [row('2025-04-10', 0, [1, null]), row('2025-05-01', 0, [0, null]), row('2025-05-02', 1, [null, null])],
  },
  { initiative: 'visits', rows: [row('2025-04-11', 0, [3]), row('2025-04-12', -1, [3])] },
];
const closed = new Map([['2025-04', new Set([first])]]);

function statesOn(iso: string): string[] {
  return completeness(config, tabs, closed, date(iso)).map(({ months }) =>
    months
      .slice(0, 3)
      .map(({ state, late }) => (late ? 'late' : state))
      .join(' '),
  );
}

it('says of each area and month what there is', () => {
  expect(statesOn('2025-05-20')).toEqual([
    'closed entered future',
    'late nothing future',
    'late nothing future',
    'nothing nothing future',
  ]);
});

it.each([
  ['2025-05-10', 'nothing'],
  ['2025-05-11', 'late'],
])('counts as late only after the day of the following month: %s', (iso, state) => {
  expect(statesOn(iso)[2]?.split(' ')[0]).toBe(state);
});

it('counts the entries in which something counts', () => {
  const [april, may] = completeness(config, tabs, closed, date('2025-05-20'))[0]?.months ?? [];
  expect([april?.entries, may?.entries]).toEqual([2, 1]);
  expect([april?.month, may?.month]).toEqual(['2025-04', '2025-05']);
});
