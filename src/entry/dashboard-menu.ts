/** ダッシュボード from the menu: made where a book has none yet, 入力の状況 up to date, and shown. */

import { refreshCompleteness } from '../app/closing/refresh-completeness';
import { ifUsable } from '../app/shared/book-state-error';
import type { Outcome } from '../app/shared/deps';
import { menuItems } from '../i18n/words/names';
import type { SheetContext } from '../sheets/book/context';
import { openContext } from '../sheets/book/open-context';
import { showDialog } from '../sheets/platform/platform';
import { callDeps, repairStructure } from './compose';
import { refusal } from './show';

export function dashboardByMenu(): void {
  const context = openContext();
  const outcome = ifUsable(() => shown(context));
  if (!outcome.ok) showDialog(menuItems.dashboard, refusal(outcome.problems));
}

function shown(context: SheetContext): Outcome<object> {
  if (context.config() !== null && context.fixedSheet('dashboard') === null) {
    const structure = repairStructure(context);
    if (!structure.ok) return structure;
  }
  const refreshed = refreshCompleteness(callDeps(context));
  const sheet = refreshed.ok ? context.fixedSheet('dashboard') : null;
  if (sheet !== null) context.spreadsheet.setActiveSheet(sheet);
  return refreshed;
}
