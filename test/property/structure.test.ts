/** Each change of structure once, and each loss: totals stay what they were, and 修復 brings them back. */
import { type Change, keepsItsTotals, TABS_USED } from './structure';
import { everyWay } from './typed-rows';

/** The third column of ten is an indicator's or 担当者's; 0.3 of the width. */
const change = (tab: Change['tab'], kind: Change['kind'], share = 0.3, to = 0): Change => ({ tab, kind, share, to });

const changes: readonly Change[] = [
  change('訪問', 'rename'),
  change('訪問', 'insert'),
  change('地域づくり', 'insertRow'),
  change('訪問', 'move', 0.5, 0.1),
  change('訪問', 'renameHeader', 0.45),
  change('地域づくり', 'clearHeader', 0.4),
  change('訪問', 'sort'),
];

it('totals stay what they were under every change, and are back after every loss and 修復', () =>
  keepsItsTotals([everyWay(TABS_USED), changes, ['備考', '担当者', '集計', '点検', '見出し']]));
