/** 集計を作り直す from the menu: asks why, where targets are others than before, and says what changed. */

import { ifUsable } from '../app/shared/book-state-error';
import { ja } from '../i18n/ja';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { askForMore } from '../sheets/platform/platform';
import { pendingChanges } from '../sheets/setup/set-up';
import { rebuild } from './compose';
import { showOutcome, withRenamed } from './show';

/** Enough to tell which targets they are. */
const NAMED = 5;
/** As many as a dialog shows without scrolling. */
const SAID = 15;

export function rebuildByMenu(): void {
  const context = openContext();
  const found = ifUsable(() => pendingChanges(context));
  const { targets, settings } = found !== null && 'targets' in found ? found : { targets: [], settings: [] };
  const reason = targets.length === 0 ? '' : askForMore(menuItems.rebuild, ja.setup.askTargetReason(targets, NAMED));
  showOutcome(
    () => rebuild(context, reason.trim()),
    () => withRenamed(context, ja.setup.rebuilt([...targets, ...settings], SAID)),
  );
}
