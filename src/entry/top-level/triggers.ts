/** The functions that Sheets and the form call: triggers, the page, the one door. Exported means reachable. */

import { ifUsable } from '../../app/shared/book-state-error';
import { lastInForce } from '../../domain/plan/renaming';
import { menuItems, menuName } from '../../i18n/words/names';
import type { SheetContext } from '../../sheets/book/context';
import { openContext } from '../../sheets/book/open-context';
import { addMenu, formPage, lock, type MenuLine, mayReadBook, noteUser } from '../../sheets/platform/platform';
import { refreshAsOf } from '../../sheets/totals/refresh-as-of';
import { handleCall } from '../call';
import { callDeps, editByHand, refreshBeforeReading } from '../compose';
import { remindByTrigger } from '../reminders';
import { report } from '../report';

type OpenEvent = GoogleAppsScript.Events.SheetsOnOpen;
type PageEvent = GoogleAppsScript.Events.DoGet;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

const menuLines: readonly MenuLine[] = [
  [menuItems.record, 'menuRecord'],
  [menuItems.breakdown, 'menuBreakdown'],
  [menuItems.dashboard, 'menuDashboard'],
  null,
  [menuItems.report, 'menuReport'],
  [menuItems.comparison, 'menuComparison'],
  [menuItems.logic, 'menuLogicModel'],
  null,
  [menuItems.check, 'menuCheck'],
  [menuItems.repair, 'menuRepair'],
  [menuItems.restore, 'menuRestore'],
  [menuItems.history, 'menuHistory'],
  [menuItems.mergeOrganisations, 'menuMergeOrganisations'],
  null,
  [menuItems.closeMonth, 'menuCloseMonth'],
  [menuItems.reopenMonth, 'menuReopenMonth'],
  [menuItems.closeYear, 'menuCloseYear'],
  [menuItems.reopenYear, 'menuReopenYear'],
  null,
  [menuItems.rebuild, 'menuRebuild'],
  [menuItems.setUp, 'menuSetUp'],
  [menuItems.reminders, 'menuReminders'],
  [menuItems.startYear, 'menuStartYear'],
  null,
  [menuItems.guide, 'menuGuide'],
  [menuItems.about, 'menuAbout'],
];

/** Adds the menu and brings the as-of date up to today. */
export function onOpen(e: OpenEvent): void {
  const opened = mayReadBook(e) ? ifUsable(openContext) : null;
  const context = opened === null || 'ok' in opened ? null : opened;
  // First of all: whatever else is ended by the time limit, the menu is there.
  addMenu(menuName, [...menuLines, ...(context === null ? [] : linesInNeed(context))]);
  if (context === null) return;
  // A book of an earlier version waits for the first thing that somebody does: bringing it up to date takes longer than this may.
  ifUsable(() =>
    lock.withLock(() => {
      refreshAsOf(context);
    }),
  );
}

/** What the menu has only while there is something to decide; a menu without it is better than none. */
function linesInNeed({ store }: SheetContext): MenuLine[] {
  try {
    const copies: MenuLine[] = store.copies().length > 0 ? [[menuItems.forgetCopies, 'menuForgetCopies']] : [];
    const unreadable: MenuLine[] =
      store.unreadablePending().length > 0 ? [[menuItems.discardUnreadable, 'menuDiscardUnreadable']] : [];
    const renamed: MenuLine[] = lastInForce(store.renamed()) === null ? [] : [[menuItems.undoRename, 'menuUndoRename']];
    const merged: MenuLine[] = store.hasAliases() ? [[menuItems.undoMerge, 'menuUndoMerge']] : [];
    return [...copies, ...unreadable, ...renamed, ...merged];
  } catch {
    return [];
  }
}

/** An editor add-on is opened right after it was installed. */
export function onInstall(e: OpenEvent): void {
  onOpen(e);
}

/** Understands what a person typed into an initiative tab. */
export function onEdit(e: EditEvent): void {
  // Silent about a record that cannot be used: `call` and the menu say it.
  noteUser(e?.user?.getEmail());
  if (e?.range) ifUsable(() => editByHand(openContext(), { range: e.range, oldValue: e.oldValue }));
}

/** The daily trigger of reminders. */
export function remindDaily(e?: GoogleAppsScript.Events.TimeDriven): void {
  remindByTrigger(e?.triggerUid);
}

/** The form as a page, for phones; its address may name the area and the person that are filled in. */
export function doGet(e?: PageEvent): GoogleAppsScript.HTML.HtmlOutput {
  const { area, staff } = e?.parameter ?? {};
  return formPage(menuName, { filledIn: { area: area ?? '', staff: staff ?? '' } }).addMetaTag(
    'viewport',
    'width=device-width, initial-scale=1',
  );
}

/** The one door of the form: JSON text in, JSON text out. */
export function call(json: string): string {
  const compose = () => {
    const context = openContext();
    refreshBeforeReading(context);
    return callDeps(context);
  };
  return handleCall(json, compose, report);
}
