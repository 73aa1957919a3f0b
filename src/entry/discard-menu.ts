/** 止まった操作の控えを消す from the menu: asks once more, telling what they were. */

import { discardUnreadable } from '../app/recovery/discard-unreadable';
import { operationName } from '../app/shared/operation-name';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { agrees, lock, showDialog } from '../sheets/platform/platform';
import { sheetWorkbook } from '../sheets/workbook/sheet-workbook';
import { refusal } from './show';

export function discardUnreadableByMenu(): void {
  const title = menuItems.discardUnreadable;
  const { journal } = sheetWorkbook(openContext());
  const found = journal.unreadable().map(({ at, by, method }) => [operationName(method), at, by]);
  if (found.length > 0 && !agrees(title, ja.pending.discard(found))) return;
  // The question let go of everything: what stands now is asked anew.
  const outcome = discardUnreadable({ ...sheetWorkbook(openContext()), lock });
  showDialog(title, outcome.ok ? ja.pending.discarded(outcome.value) : refusal(outcome.problems));
}
