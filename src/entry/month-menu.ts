/** Closing a month and opening it again from the menu: what is asked, what stands in the way, what was done. */

import { closeMonth } from '../app/closing/close-month';
import { reopenMonth } from '../app/closing/reopen-month';
import { monthText } from '../app/rows/closed-months';
import { ifUsable } from '../app/shared/book-state-error';
import { confirmed } from '../app/shared/unsure-error';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { agrees, ask, ids, showDialog } from '../sheets/platform/platform';
import { callDeps } from './compose';
import { refusal, showOutcome } from './show';

/** Asks for the month and the area; what is only doubtful is shown, and a person decides. */
export function closeMonthByMenu(): void {
  const asked = askMonth(menuItems.closeMonth, ja.closing.askMonth);
  if (asked === null) return;
  const requestId = ids.next();
  const close = (isMeant: boolean) =>
    confirmed(() => closeMonth(callDeps(openContext()), { ...asked, requestId, confirmed: isMeant }));
  let outcome = ifUsable(() => close(/* confirmed= */ false));
  if (!outcome.ok && outcome.problems.every(({ severity }) => severity === 'warning')) {
    if (!agrees(menuItems.closeMonth, ja.closing.doubtful(refusal(outcome.problems, ja.closing.toConfirm)))) return;
    outcome = ifUsable(() => close(/* confirmed= */ true));
  }
  const words = outcome.ok
    ? ja.closing.closed(monthText(outcome.value.month), outcome.value.areas, outcome.value.city)
    : refusal(outcome.problems, ja.closing.inTheWay);
  showDialog(menuItems.closeMonth, words);
}

/** Asks for the month, the area and the reason. */
export function reopenMonthByMenu(): void {
  const asked = askMonth(menuItems.reopenMonth, ja.closing.askReopenMonth);
  const reason = asked === null ? null : ask(menuItems.reopenMonth, ja.closing.askReason);
  if (asked === null || reason === null) return;
  const requestId = ids.next();
  showOutcome(
    () => reopenMonth(callDeps(openContext()), { ...asked, reason, requestId }),
    ({ month, areas }) => ja.closing.reopened(monthText(month), areas),
  );
}

function askMonth(title: string, question: string): { month: string; area: string } | null {
  const month = ask(title, question);
  const area = month === null ? null : ask(title, ja.closing.askArea);
  return month === null || area === null ? null : { month, area };
}
