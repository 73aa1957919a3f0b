/** The domain's roll-up beside a loop that does nothing but sum the same arrays. */
import { rollUp, type TabRows } from '../../src/domain/totals/roll-up';
import { chofuR7 } from '../../src/plans/chofu-r7';
import { madeUpYear } from './entries';
import { medianMs, ms, printTable, ratio } from './measure';

const ENTRIES = 100_000;

export function benchRollUp(): void {
  const tabs = madeUpYear(chofuR7, ENTRIES);
  let kept = 0;
  const bare = medianMs(15, () => {
    kept += bareSum(tabs);
  });
  const full = medianMs(15, () => {
    kept += rollUp(chofuR7, tabs, chofuR7.fiscalYear.last).actual('outreach.visits', 'city', 'year') ?? 0;
  });
  if (!Number.isFinite(kept)) throw new Error('The sums are no numbers');
  printTable(
    `Roll-up of ${ENTRIES.toLocaleString('en')} entries: 18 indicators, 10 scopes, 12 months`,
    ['', 'median', 'to the bare loop'],
    [
      ['a loop that only sums the counts', ms(bare), ratio(bare, bare)],
      ['the domain, gross and distinct', ms(full), ratio(full, bare)],
    ],
  );
}

function bareSum(tabs: readonly TabRows[]): number {
  let sum = 0;
  for (const { rows } of tabs) {
    for (const { counts } of rows) {
      for (const count of counts) if (count !== null) sum += count;
    }
  }
  return sum;
}
