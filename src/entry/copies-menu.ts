/** 移行前の控えを消す from the menu: asks once more, naming the tabs. */
import { busy } from '../app/deps';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/names';
import { forgetCopies, oldCopies } from '../sheets/migration';
import { agrees, lock, openContext, showDialog } from '../sheets/platform';
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
