/** 記録を復元 from the menu: the entry that is selected, or else which one; why; and for a closed month once more whether. */

import { restoreEntry } from '../app/entries/restore-entry';
import { ifUsable } from '../app/shared/book-state-error';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { agrees, ask, ids, showDialog } from '../sheets/platform/platform';
import { type SelectedEntry, selectedVoided } from '../sheets/rows/selected-entry';
import { callDeps } from './compose';
import { refusal } from './show';

export function restoreByMenu(): void {
  const title = menuItems.restore;
  const selected = selectedEntry();
  const id = selected === null ? ask(title, ja.history.askId) : selected.id;
  const reason = id === null ? null : ask(title, reasonQuestion(selected));
  if (id === null || reason === null) return;
  const request = { requestId: ids.next(), id: id.trim(), reason };
  const restore = (late: boolean) => ifUsable(() => restoreEntry(callDeps(openContext()), { ...request, late }));
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

/** null too in a book that cannot be used, which restoring then says. */
function selectedEntry(): SelectedEntry | null {
  const found = ifUsable(() => {
    const context = openContext();
    const config = context.config();
    return config === null ? null : selectedVoided(context, config);
  });
  return found !== null && 'id' in found ? found : null;
}

function reasonQuestion(selected: SelectedEntry | null): string {
  if (selected === null) return ja.history.askReason;
  return ja.history.askReasonOf(selected.tab, selected.row, selected.text);
}
