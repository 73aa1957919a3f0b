/** 内訳を見る from the menu: the rows behind the figure that is selected. */

import { bookProblem } from '../app/shared/book-state-error';
import { busy, notSetUp } from '../app/shared/deps';
import { breakdown } from '../app/totals/breakdown';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { lock, showDialog } from '../sheets/platform/platform';
import { ensureOptional } from '../sheets/setup/set-up';
import { writeBreakdown } from '../sheets/totals/breakdown-sheet';
import { figureAt } from '../sheets/totals/figure-at';
import { callDeps } from './compose';
import { refusal } from './show';

export function breakdownByMenu(): void {
  try {
    const said = shown();
    if (said !== null) showDialog(menuItems.breakdown, said);
  } catch (error) {
    const problem = bookProblem(error);
    if (problem === null) throw error;
    showDialog(menuItems.breakdown, refusal([problem]));
  }
}

/** What there is to say; null when the tab says it all. */
function shown(): string | null {
  const context = openContext();
  const config = context.config();
  if (config === null) return refusal([notSetUp]);
  const asked = figureAt(context, config);
  if (asked === null) return ja.breakdown.choose;
  const found = breakdown(callDeps(context), asked);
  if (!found.ok) return refusal(found.problems);
  const written = lock.withLock(() => {
    writeBreakdown(context, ensureOptional(context, 'breakdown'), config, found.value);
    return true;
  });
  return written === null ? refusal([busy]) : null;
}
