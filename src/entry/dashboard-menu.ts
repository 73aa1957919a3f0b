/** ダッシュボード from the menu: made where a book has none yet, 入力の状況 up to date, and shown. */
import { ifUsable } from '../app/book-state-error';
import type { Outcome } from '../app/deps';
import { refreshCompleteness } from '../app/refresh-completeness';
import { menuItems } from '../i18n/names';
import type { SheetContext } from '../sheets/context';
import { openContext, showDialog } from '../sheets/platform';
import { callDeps, mend } from './compose';
import { refusal } from './show';

export function dashboardByMenu(): void {
  const context = openContext();
  const outcome = ifUsable(() => shown(context));
  if (!outcome.ok) showDialog(menuItems.dashboard, refusal(outcome.problems));
}

function shown(context: SheetContext): Outcome<object> {
  if (context.config() !== null && context.fixedSheet('dashboard') === null) {
    const mended = mend(context);
    if (!mended.ok) return mended;
  }
  const refreshed = refreshCompleteness(callDeps(context));
  const sheet = refreshed.ok ? context.fixedSheet('dashboard') : null;
  if (sheet !== null) context.spreadsheet.setActiveSheet(sheet);
  return refreshed;
}
