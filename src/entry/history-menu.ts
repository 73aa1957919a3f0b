/** 最近の変更を見る from the menu: 変更履歴 at its newest line, and the latest lines before it as a page, newest first. */

import { recentPage } from '../app/history/recent-page';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { showNewest } from '../sheets/history/history-sheet';
import { SheetHistory } from '../sheets/history/sheet-history';
import { showDialog, showPage } from '../sheets/platform/platform';

/** As many as are looked through; the tab has the others. */
const SHOWN_CHANGES = 200;

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
