/** Totals stay what they were, whatever people do to tabs, columns and headers; after a deletion 修復 brings them back. */
import fc from 'fast-check';
import { holds } from './holds';
import { type Change, keepsItsTotals, type Loss, TABS_USED } from './structure';
import { typedTabs } from './typed-rows';

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    tab: fc.constantFrom(...TABS_USED),
    kind: fc.constantFrom<Change['kind'][]>(
      ...(['rename', 'insert', 'move', 'renameHeader', 'clearHeader', 'insertRow', 'sort'] as const),
    ),
    share: fc.double({ min: 0, max: 0.999, noNaN: true }),
    to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  }),
  { minLength: 4, maxLength: 6, size: 'max' },
);
const losses = fc.subarray<Loss>(['備考', '担当者', '集計', '点検', '見出し'], { minLength: 2 });

it('totals are the same under changes of structure, and back after a loss and 修復', () =>
  holds(20250704, fc.asyncProperty(fc.tuple(typedTabs(TABS_USED, 3, 12), changes, losses), keepsItsTotals)));
