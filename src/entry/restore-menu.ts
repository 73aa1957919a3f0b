/** 記録を復元 from the menu: which entry, why, and for a closed month once more whether. */

import { restoreEntry } from '../app/entries/restore-entry';
import { ifUsable } from '../app/shared/book-state-error';
import { confirmed } from '../app/shared/unsure-error';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { agrees, ask, ids, showDialog } from '../sheets/platform/platform';
import { callDeps } from './compose';
import { refusal } from './show';

export function restoreByMenu(): void {
  const title = menuItems.restore;
  const id = ask(title, ja.history.askId);
  const reason = id === null ? null : ask(title, ja.history.askReason);
  if (id === null || reason === null) return;
  const request = { requestId: ids.next(), id: id.trim(), reason };
  const restore = (late: boolean) =>
    ifUsable(() => confirmed(() => restoreEntry(callDeps(openContext()), { ...request, late })));
  let outcome = restore(/* late= */ false);
  if (!outcome.ok && outcome.problems.every(({ code }) => code === 'date.monthClosed')) {
    if (!agrees(title, ja.history.alsoLate(refusal(outcome.problems)))) return;
    outcome = restore(/* late= */ true);
  }
  showDialog(
    title,
    outcome.ok ? ja.history.restoredTo(outcome.value.tab, outcome.value.row) : refusal(outcome.problems),
  );
}
