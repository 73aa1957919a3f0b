/** 記録を復元 from the menu: the entry that is selected, or else which one; why; and for a closed month once more whether. */

import { earlierOf, restoreEntry } from '../app/entries/restore-entry';
import { earlierText } from '../app/history/earlier-contents';
import { recentPage } from '../app/history/recent-page';
import { ifUsable } from '../app/shared/book-state-error';
import { done } from '../app/shared/deps';
import { confirmed } from '../app/shared/unsure-error';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { showNewest } from '../sheets/history/history-sheet';
import { SheetHistory } from '../sheets/history/sheet-history';
import { agrees, ask, ids, showDialog, showPage } from '../sheets/platform/platform';
import { type SelectedEntry, selectedRow } from '../sheets/rows/selected-entry';
import { callDeps } from './compose';
import { refusal } from './show';

const MOST_CHOICES = 9;
/** As many as are looked through; the tab has the others. */
const SHOWN_CHANGES = 200;

export function restoreByMenu(): void {
  const title = menuItems.restore;
  const { selected, without } = selectedEntry();
  const id = selected === null ? ask(title, idQuestion(without)) : selected.id;
  if (id?.trim() === '') {
    showDialog(title, ja.history.noId);
    return;
  }
  const reason = id === null ? null : ask(title, reasonQuestion(selected));
  if (id === null || reason === null) return;
  const to = timeAsked(title, id.trim());
  if (to === null) return;
  const seen = selected?.isVoided === true && { voided: true };
  const request = { requestId: ids.next(), id: id.trim(), reason, ...(to !== '' && { to }), ...seen };
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

interface Selected {
  /** There is something to restore it to: it was voided, or said something else before. */
  readonly selected: SelectedEntry | null;
  /** There is nothing. */
  readonly without: SelectedEntry | null;
}

/** The entry that is selected; none in a book that cannot be used, which restoring then says. */
function selectedEntry(): Selected {
  const found = ifUsable((): Selected => {
    const context = openContext();
    const config = context.config();
    const entry = config === null ? null : selectedRow(context, config);
    const isRestorable = entry?.isVoided === true || (entry && earlierOf(callDeps(context), entry.id).length > 0);
    return isRestorable === true ? { selected: entry, without: null } : { selected: null, without: entry };
  });
  return 'selected' in found ? found : { selected: null, without: null };
}

function idQuestion(without: SelectedEntry | null): string {
  return without === null ? ja.history.askId : ja.history.askOtherId(without.tab, without.row);
}

function reasonQuestion(selected: SelectedEntry | null): string {
  if (selected === null) return ja.history.askReason;
  return ja.history.askReasonOf(selected.tab, selected.row, selected.text);
}

/** Where an entry that was not voided has said several things before, which of them; '' where there is nothing to choose, null for none. */
function timeAsked(title: string, id: string): string | null {
  const deps = callDeps(openContext());
  const found = ifUsable(() => done(earlierOf(deps, id)));
  const config = found.ok ? deps.plan.config() : null;
  const earlier = found.ok ? found.value.slice(0, MOST_CHOICES) : [];
  if (config === null || earlier.length < 2) return '';
  const lines = earlier.map((each, index) => ja.history.choice(index + 1, each.at, earlierText(config, each)));
  const typed = ask(title, ja.history.askTime(lines.join('\n')));
  return typed === null ? null : (earlier[Number(typed.normalize('NFKC').trim() || '1') - 1]?.at ?? typed.trim());
}

/** 最近の変更を見る: 変更履歴 at its newest line, and the latest lines as a page, newest first. */
export function historyByMenu(): void {
  const context = openContext();
  const sheet = context.fixedSheet('history');
  if (sheet === null) {
    showDialog(menuItems.history, ja.history.none);
    return;
  }
  showNewest(context.spreadsheet, sheet);
  showPage(ja.history.recent.title, recentPage(new SheetHistory(context).newest(SHOWN_CHANGES)));
}
