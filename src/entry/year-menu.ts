/** Closing the year as a whole and opening it again from the menu: what is open is shown, and a person decides. */

import { ifUsable } from '../app/shared/book-state-error';
import { reasonNeeded } from '../app/shared/deps';
import { confirmed } from '../app/shared/unsure-error';
import { closeYear } from '../app/years/close-year';
import { reopenYear } from '../app/years/reopen-year';
import { ja } from '../i18n/ja';
import { menuItems, menuName } from '../i18n/words/names';
import type { YearClosed } from '../schema/requests/year-answer';
import { openContext } from '../sheets/book/open-context';
import { agrees, ask, ids, showDialog } from '../sheets/platform/platform';
import { callDeps } from './compose';
import { refusal, showOutcome } from './show';

const title = menuItems.closeYear;

/** Asks for the reason where something is open, and for the new year's book. */
export function closeYearByMenu(): void {
  const requestId = ids.next();
  const look = ifUsable(() => confirmed(() => closeYear(callDeps(openContext()), { requestId })));
  if (!look.ok) {
    showDialog(menuName, refusal(look.problems));
    return;
  }
  const reason = reasonFor(look.value);
  const address = reason === null ? null : ask(title, ja.closeYear.askAddress);
  if (reason === null || address === null) return;
  showOutcome(
    () => closeYear(callDeps(openContext()), { requestId, reason, address, confirmed: true }),
    ({ name }) => ja.closeYear.closed(name),
  );
}

/** '' where none is needed; null where a person would rather wait. */
function reasonFor({ name, openMonths, found, until }: YearClosed): string | null {
  if (openMonths.length + found > 0) return ask(title, ja.closeYear.open(name, openMonths, found, until));
  return agrees(title, ja.closeYear.clean(name, until)) ? '' : null;
}

/** Asks for the reason, where the year is closed. */
export function reopenYearByMenu(): void {
  const requestId = ids.next();
  const look = ifUsable(() => reopenYear(callDeps(openContext()), { requestId, reason: '' }));
  if (!look.ok && !look.problems.every(({ detail }) => detail?.reason === reasonNeeded.detail.reason)) {
    showDialog(menuItems.reopenYear, refusal(look.problems));
    return;
  }
  const reason = ask(menuItems.reopenYear, ja.closeYear.askReason);
  if (reason === null) return;
  showOutcome(
    () => reopenYear(callDeps(openContext()), { requestId, reason }),
    ({ name }) => ja.closeYear.reopened(name),
  );
}
