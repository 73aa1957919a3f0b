/** 変更履歴 from the menu: oldest lines first is how they are sealed, so it is opened at the newest. */

import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { showNewest } from '../sheets/history/history-sheet';
import { showDialog } from '../sheets/platform/platform';

export function historyByMenu(): void {
  const context = openContext();
  const sheet = context.fixedSheet('history');
  if (sheet === null) showDialog(menuItems.history, ja.history.none);
  else showNewest(context.spreadsheet, sheet);
}
