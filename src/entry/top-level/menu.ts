/** The functions of the menu's items: each composes, calls, and shows. Exported means reachable. */

import { ja } from '../../i18n/ja';
import { menuItems } from '../../i18n/words/names';
import { formPage, showSidebar } from '../../sheets/platform/platform';
import { aboutByMenu } from '../about';
import { rebuildByMenu, setUpByMenu } from '../apply-menu';
import { breakdownByMenu } from '../breakdown-menu';
import { checkByMenu } from '../check-menu';
import { forgetCopiesByMenu } from '../copies-menu';
import { dashboardByMenu } from '../dashboard-menu';
import { discardUnreadableByMenu } from '../discard-menu';
import { mergeByMenu, undoMergeByMenu } from '../merge-menu';
import { closeMonthByMenu, reopenMonthByMenu } from '../month-menu';
import { remindersByMenu } from '../reminders';
import { repairByMenu } from '../repair-menu';
import { reportByMenu } from '../report-menu';
import { historyByMenu, restoreByMenu } from '../restore-menu';
import { ifAllowed, inWords } from '../show';
import { undoRenameByMenu } from '../undo-rename-menu';
import { closeYearByMenu, reopenYearByMenu } from '../year-menu';

/** Menu: the form in the sidebar. */
export function menuRecord(): void {
  // google.script.host looks the same on a phone.
  inWords(() => showSidebar(formPage(ja.menu.formTitle, { besideGrid: true })));
}

/** Menu: the form at the screen that makes a copy of the book the next year's. */
export function menuStartYear(): void {
  ifAllowed('manage', () => showSidebar(formPage(ja.menu.formTitle, { besideGrid: true, opens: 'year' })));
}

/** Menu: the rows behind the figure that is selected. */
export function menuBreakdown(): void {
  ifAllowed('record', breakdownByMenu);
}

/** Menu: how the year stands, in tables and charts. */
export function menuDashboard(): void {
  ifAllowed('record', dashboardByMenu);
}

/** Menu: the report of the results as of a day. */
export function menuReport(): void {
  ifAllowed('record', () => reportByMenu('results'));
}

/** Menu: the results beside the plan, with the outlook. */
export function menuComparison(): void {
  ifAllowed('record', () => reportByMenu('comparison'));
}

/** Menu: what is done, what comes of it and what it is for, side by side. */
export function menuLogicModel(): void {
  ifAllowed('record', () => reportByMenu('logic'));
}

/** Menu: list everything that is not counted or looks wrong. */
export function menuCheck(): void {
  ifAllowed('record', checkByMenu);
}

/** Menu: put the structure and every row right, as far as that is certain. */
export function menuRepair(): void {
  ifAllowed('record', repairByMenu);
}

/** Menu: apply 計画 and 設定 and build 集計 anew. */
export function menuRebuild(): void {
  inWords(rebuildByMenu);
}

/** Menu: make what is missing, repair what is damaged. */
export function menuSetUp(): void {
  inWords(setUpByMenu);
}

/** Menu: bring back an entry that was voided or is gone. */
export function menuRestore(): void {
  ifAllowed('record', restoreByMenu);
}

/** Menu: the latest changes, newest first. */
export function menuHistory(): void {
  ifAllowed('record', historyByMenu);
}

/** Menu: several spellings become one organisation. */
export function menuMergeOrganisations(): void {
  ifAllowed('record', mergeByMenu);
}

/** Menu, while there are other spellings: the last merging is taken back. */
export function menuUndoMerge(): void {
  ifAllowed('record', undoMergeByMenu);
}

/** Menu: fix the figures of a month. */
export function menuCloseMonth(): void {
  ifAllowed('manage', closeMonthByMenu);
}

/** Menu: let a closed month be changed again. */
export function menuReopenMonth(): void {
  ifAllowed('manage', reopenMonthByMenu);
}

/** Menu: the year as a whole is closed. */
export function menuCloseYear(): void {
  ifAllowed('manage', closeYearByMenu);
}

/** Menu: the year is open again. */
export function menuReopenYear(): void {
  ifAllowed('manage', reopenYearByMenu);
}

/** Menu, while there are any: the copies of tabs as an earlier version left them go. */
export function menuForgetCopies(): void {
  ifAllowed('manage', forgetCopiesByMenu);
}

/** Menu, while there are any: interrupted operations that cannot be read are forgotten. */
export function menuDiscardUnreadable(): void {
  ifAllowed('manage', discardUnreadableByMenu);
}

/** Menu: the guide in the sidebar, by section. */
export function menuGuide(): void {
  inWords(() => showSidebar(formPage(menuItems.guide, { besideGrid: true, opens: 'guide' })));
}

/** Menu: version, rights and licences. */
export function menuAbout(): void {
  inWords(aboutByMenu);
}

/** Menu, while there is one: the last renaming is taken back. */
export function menuUndoRename(): void {
  ifAllowed('manage', undoRenameByMenu);
}

/** Menu: turn the monthly mails on or off. */
export function menuReminders(): void {
  ifAllowed('manage', () => remindersByMenu('remindDaily'));
}
