/** 移行前の控えを消す from the menu: asks once more, naming the tabs. */

import { busy } from '../app/shared/deps';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { oldCopies } from '../sheets/book/old-copies';
import { openContext } from '../sheets/book/open-context';
import { agrees, lock, showDialog } from '../sheets/platform/platform';
import { forgetCopies } from '../sheets/setup/migration';
import { refusal } from './show';

export function forgetCopiesByMenu(): void {
  const title = menuItems.forgetCopies;
  const names = oldCopies(openContext()).map((sheet) => sheet.getName());
  if (names.length > 0 && !agrees(title, ja.setup.forgetCopies(names))) return;
  const gone = lock.withLock(() => {
    forgetCopies(openContext());
    return true;
  });
  showDialog(title, gone === null ? refusal([busy]) : ja.setup.copiesForgotten(names.length));
}
