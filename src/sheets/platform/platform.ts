/** The services beside the cells: the active spreadsheet, lock, ids, language, menu, dialogs, pages. */
import type { Ids } from '../../app/ports/ids';
import type { Lock } from '../../app/ports/lock';
import { UnsureError } from '../../app/shared/unsure-error';
import { type Locale, localeOf } from '../../i18n/words/locale';
import { kpiMonthsName, kpiTableName } from '../../i18n/words/names';
import { kpiLastName } from '../../i18n/words/year-words';

const LOCK_WAIT_MS = 20_000;
/** onEdit is ended after 30 seconds, and the next edit of the tab does what one has left out. */
const EDIT_WAIT_MS = 5_000;
const FORM_FILE = 'Form';
/** Pixels. */
const PAGE_WIDTH = 940;
const PAGE_HEIGHT = 700;
/** As long as a step may take. */
const STEP_SECONDS = 60;

/** The values of KPI_TABLE: one range read; null when the name is not there. */
export function kpiTableValues(): unknown[][] | null {
  return SpreadsheetApp.getActiveSpreadsheet().getRangeByName(kpiTableName)?.getValues() ?? null;
}

/** The values of KPI_MONTHS: one range read; null when the name is not there. */
export function kpiMonthsValues(): unknown[][] | null {
  return SpreadsheetApp.getActiveSpreadsheet().getRangeByName(kpiMonthsName)?.getValues() ?? null;
}

/** The values of KPI_LAST: one range read; null when the name is not there. */
export function kpiLastValues(): unknown[][] | null {
  return SpreadsheetApp.getActiveSpreadsheet().getRangeByName(kpiLastName)?.getValues() ?? null;
}

export const ids: Ids = { next: () => Utilities.getUuid() };

/** One script lock for every way of writing; what was written is flushed before others may go on. */
export const lock = lockWithin(LOCK_WAIT_MS);
/** The same lock, for an edit: all that it does, so the platform itself gives the lock up right after. One call less. */
export const editLock: Lock = {
  withLock: (work) => (LockService.getScriptLock().tryLock(EDIT_WAIT_MS) ? flushed(work) : null),
};

function lockWithin(milliseconds: number): Lock {
  return {
    withLock: (work) => {
      const held = LockService.getScriptLock();
      if (!held.tryLock(milliseconds)) return null;
      try {
        return flushed(work);
      } finally {
        held.releaseLock();
      }
    },
  };
}

/** Writes all before anybody else may go on. @throws UnsureError when the work was done and that was not confirmed */
function flushed<T>(work: () => T): T {
  let done: T;
  try {
    done = work();
  } catch (error) {
    tryToFlush();
    throw error;
  }
  const fault = tryToFlush();
  if (fault !== null) throw new UnsureError(fault.error);
  return done;
}

function tryToFlush(): { readonly error: unknown } | null {
  try {
    SpreadsheetApp.flush();
    return null;
  } catch (error) {
    return { error };
  }
}

export function userLocale(): Locale {
  return localeOf(Session.getActiveUserLocale());
}

/** An execution is one person's. */
let userOnce: string | null = null;

/** The person's e-mail; '' where the scopes do not tell it. Asked for once. */
export function currentUser(): string {
  userOnce ??= emailOfUser();
  return userOnce;
}

/** The person as an event tells them: nobody is asked then. */
export function noteUser(email: string | undefined): void {
  userOnce ??= email ?? null;
}

function emailOfUser(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return '';
  }
}

/** A line of the menu: a label and the public function it runs, or null for a separator. */
export type MenuLine = readonly [label: string, functionName: string] | null;

export function addMenu(name: string, lines: readonly MenuLine[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(name);
  for (const line of lines) {
    if (line === null) menu.addSeparator();
    else menu.addItem(line[0], line[1]);
  }
  menu.addToUi();
}

/** In AuthMode.NONE an add-on may do nothing but add its menu. */
export function mayReadBook(event: GoogleAppsScript.Events.SheetsOnOpen | undefined): boolean {
  return event?.authMode !== ScriptApp.AuthMode.NONE;
}

/** The form; `known` is told to it as variables of the page. */
export function formPage(
  title: string,
  known: Readonly<Record<string, unknown>> = {},
): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile(FORM_FILE).setTitle(title);
  // A text in it must not end the script that it stands in.
  const said = Object.entries(known).map(
    ([name, value]) => `var ${name} = ${JSON.stringify(value).replace(/</g, '\\u003c')};`,
  );
  // As a function: a text may hold what a replacement would read as its own signs.
  const head = (): string => `<head><script>${said.join(' ')}</script>`;
  return said.length === 0 ? page : page.setContent(page.getContent().replace('<head>', head));
}

export function showSidebar(page: GoogleAppsScript.HTML.HtmlOutput): void {
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Where the form is a page for phones; '' while it is not deployed as one. */
export function formAddress(): string {
  return ScriptApp.getService().getUrl() ?? '';
}

/** A page of its own in a large dialog. No lock may be held. */
export function showPage(title: string, html: string): void {
  const page = HtmlService.createHtmlOutput(html).setWidth(PAGE_WIDTH).setHeight(PAGE_HEIGHT);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** What a person answers, '' for nothing typed; null when the question is put away. No lock may be held. */
export function ask(title: string, question: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
}

/** What a person may add, '' for nothing: there is no way to say no. No lock may be held. */
export function askForMore(title: string, question: string): string {
  const ui = SpreadsheetApp.getUi();
  return ui.prompt(title, question, ui.ButtonSet.OK).getResponseText() ?? '';
}

/** Whether a person agrees. No lock may be held. */
export function agrees(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** Whether a person agrees; null when the question is put away. No lock may be held. */
export function agreesOrLeaves(title: string, question: string): boolean | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert(title, question, ui.ButtonSet.YES_NO_CANCEL);
  if (answer === ui.Button.YES) return true;
  return answer === ui.Button.NO ? false : null;
}

/** A word at the edge of the grid while the work goes on; the next one takes its place. */
export function showStep(title: string, message: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, STEP_SECONDS);
}

/** Takes the last step's word away, which would stand for its whole time: only another one does. */
export function hideStep(title: string, message: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 1);
}

/** A dialog suspends the script and lets go of every lock: never show one while a lock is held. */
export function showDialog(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}
