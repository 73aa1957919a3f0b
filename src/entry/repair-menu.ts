/** 修復 from the menu: a copy of a tab that is gone is offered in its place. */

import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { showDialog } from '../sheets/platform/platform';
import { repairAll } from './compose';
import { offerCopies } from './offer-copies';
import { showOutcome, tellingSteps, withRenamed } from './show';

export function repairByMenu(): void {
  const context = openContext();
  if (!offerCopies(context, menuItems.repair)) {
    showDialog(menuItems.repair, ja.planChange.left);
    return;
  }
  showOutcome(
    () => tellingSteps(context, menuItems.repair, () => repairAll(context, { copies: 'leave' })),
    ({ rows, cells }) => withRenamed(context, ja.menu.repaired(rows, cells)),
  );
}
