/** The composition root: what the use cases are given on Sheets. Nothing here runs until an entry function asks for it. */
import type { Outcome } from '../app/deps';
import { done, refused } from '../app/deps';
import type { Ids, Lock } from '../app/ports';
import { type Locale, localeOf, type Texts, text } from '../i18n/text';
import { SheetContext } from '../sheets/context';
import { type Applied, applyConfig, mendBook, setUpBook } from '../sheets/set-up';
import { SheetWorkbook } from '../sheets/sheet-workbook';
import type { CallDeps } from './call';

const LOCK_WAIT_MS = 20_000;

/** The sheet speaks Japanese whoever opens it; the form follows its user. */
export const bookTexts: Texts = text('ja');

export function openContext(): SheetContext {
  return new SheetContext(SpreadsheetApp.getActiveSpreadsheet());
}

export const ids: Ids = { next: () => Utilities.getUuid() };

/** One script lock for every way of writing; what was written is flushed before others may go on. */
export const lock: Lock = {
  withLock: (work) => {
    const held = LockService.getScriptLock();
    if (!held.tryLock(LOCK_WAIT_MS)) return null;
    try {
      return work();
    } finally {
      SpreadsheetApp.flush();
      held.releaseLock();
    }
  },
};

export function callDeps(context: SheetContext): CallDeps {
  return {
    workbook: new SheetWorkbook(context),
    clock: { today: () => context.today() },
    ids,
    lock,
    texts: bookTexts,
    setUp: () => outcome(() => setUpBook(context)),
    mendStructure: () => {
      lock.withLock(() => mendBook(context));
    },
    report: (reference, error) => console.error(reference, error),
  };
}

export function setUp(context: SheetContext): Outcome<object> {
  return outcome(() => setUpBook(context));
}

export function rebuild(context: SheetContext): Outcome<object> {
  return outcome(() => applyConfig(context));
}

function outcome(work: () => Applied): Outcome<object> {
  const applied = lock.withLock(work);
  if (applied === null) return refused({ code: 'busy', severity: 'error' });
  if (!applied.ok) return refused(...applied.problems);
  const { initiatives, areas } = applied.config;
  return done({ initiatives: initiatives.length, areas: areas.length });
}

export function userLocale(): Locale {
  return localeOf(Session.getActiveUserLocale());
}
