/** The words of the 点検 tab. */
import type { check as source } from '../ja/check';

export const check: typeof source = {
  title: 'Check',
  lead: 'What is not counted and what should be looked at. 点検 in the menu makes this list anew.',
  severity: { error: 'to correct', warning: 'to look at' },
  open: 'Open',
  none: 'There is nothing to look at.',
  found: (count) => (count === 1 ? 'There is 1 thing to look at.' : `There are ${count} things to look at.`),
  uncounted: (count) => `Not counted: ${count}`,
  checkedAt: (when) => `Checked at ${when}`,
};
