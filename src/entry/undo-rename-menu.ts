/** 改称を元に戻す: the last renaming that stands is taken back, by renaming once more. */

import { lastInForce } from '../domain/plan/renaming';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { agrees, ids, showDialog } from '../sheets/platform/platform';
import { renameAll } from './compose';
import { showOutcome } from './show';

export function undoRenameByMenu(): void {
  const context = openContext();
  const last = lastInForce(context.store.renamed());
  if (last === null) {
    showDialog(menuItems.undoRename, ja.planChange.nothingToUndo);
    return;
  }
  const { what, from, to } = last;
  if (!agrees(menuItems.undoRename, ja.planChange.askUndo(from, to))) return;
  const requestId = ids.next();
  showOutcome(
    () => renameAll(openContext(), { requestId, what, from: to, to: from }),
    () => ja.planChange.renamed(to, from),
  );
}
