/** Totals stay what they were, whatever people do to tabs, columns and headers; after a deletion 修復 brings them back. */
import fc from 'fast-check';
import { holds } from './holds';
import { type Change, keepsItsTotals, type Loss, TABS_USED } from './structure';
import { everyWay, typedTabs } from './typed-rows';

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    tab: fc.constantFrom(...TABS_USED),
    kind: fc.constantFrom<Change['kind'][]>(
      ...(['rename', 'insert', 'move', 'renameHeader', 'clearHeader', 'insertRow', 'sort'] as const),
    ),
    share: fc.double({ min: 0, max: 0.999, noNaN: true }),
    to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  }),
  { minLength: 2, maxLength: 4, size: 'max' },
);
const losses = fc.subarray<Loss>(['備考', '担当者', '集計', '点検', '見出し'], { minLength: 2 });

it('totals are the same under changes of structure, and back after a loss and 修復', () =>
  holds(20250704, fc.asyncProperty(fc.tuple(typedTabs(TABS_USED, 3, 12), changes, losses), keepsItsTotals)));

/** The third column of ten is an indicator's or 担当者's; 0.3 of the width. */
const change = (tab: Change['tab'], kind: Change['kind'], share = 0.3, to = 0): Change => ({ tab, kind, share, to });

const eachOnce: readonly Change[] = [
  change('訪問', 'rename'),
  change('訪問', 'insert'),
  change('地域づくり', 'insertRow'),
  change('訪問', 'move', 0.5, 0.1),
  change('訪問', 'renameHeader', 0.45),
  change('地域づくり', 'clearHeader', 0.4),
  change('訪問', 'sort'),
];

it('totals stay what they were under each change once, and are back after every loss and 修復', () =>
  keepsItsTotals([everyWay(TABS_USED), eachOnce, ['備考', '担当者', '集計', '点検', '見出し']]));
