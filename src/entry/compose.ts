/** The composition root: what the use cases are given on Sheets. Nothing here runs until an entry function asks for it. */

import { repair } from '../app/check/repair';
import type { Lock } from '../app/ports/lock';
import { resuming } from '../app/recovery/resume';
import type { CallDeps } from '../app/requests/methods';
import { busy, done, type Outcome, refused } from '../app/shared/deps';
import { notAllowedBy } from '../app/shared/rights';
import { everybody } from '../domain/plan/roles';
import type { Repaired, SetUpDone } from '../schema/requests/answers';
import type { SheetContext } from '../sheets/book/context';
import { type Edit, handleEdit } from '../sheets/events/edit-event';
import { showCell } from '../sheets/events/show-cell';
import { readConfig } from '../sheets/plan/config-sheets';
import { currentUser, editLock, ids, lock, userLocale } from '../sheets/platform/platform';
import {
  type Applied,
  applyConfig,
  applyRestored,
  migrateIfOlder,
  repairBook,
  setUpBook,
} from '../sheets/setup/set-up';
import { sheetWorkbook } from '../sheets/workbook/sheet-workbook';

const REFERENCE_LENGTH = 8;

export function callDeps(context: SheetContext, base = lock): CallDeps {
  // What somebody does first brings a book of an earlier version up to date, under the same lock.
  const upToDate: Lock = {
    withLock: (work) =>
      base.withLock(() => {
        migrateIfOlder(context);
        return work();
      }),
  };
  return resuming({
    ...sheetWorkbook(context),
    clock: { today: () => context.today() },
    ids,
    lock: upToDate,
    setUp: () => setUp(context),
    repair: () => repairAll(context),
    applyRestored: () => applyRestored(context),
    showCell: (place) => showCell(context, place),
    locale: userLocale,
    user: currentUser,
  });
}

/** Keeps an error in the script's log, under the reference it answers. */
export function report(error: unknown): string {
  const reference = ids.next().slice(0, REFERENCE_LENGTH);
  console.error(reference, error);
  return reference;
}

export function setUp(context: SheetContext): Outcome<SetUpDone> {
  return ifMayApply(context, () => alone(() => setUpBook(context)));
}

export function rebuild(context: SheetContext, reason: string): Outcome<SetUpDone> {
  return ifMayApply(context, () => alone(() => applyConfig(context, reason)));
}

/** By what 設定 is about to say: so nobody can shut everybody out, nor themselves. */
function ifMayApply(context: SheetContext, work: () => Outcome<SetUpDone>): Outcome<SetUpDone> {
  const read = context.readApplied();
  const roles = readConfig(context).config?.roles ?? (read?.ok ? read.applied.config.roles : everybody);
  const problem = notAllowedBy(roles, currentUser(), 'manage');
  return problem === null ? work() : refused(problem);
}

/** 修復: the tabs and the rows. */
export function repairAll(context: SheetContext): Outcome<Repaired> {
  return repair({
    ...sheetWorkbook(context),
    clock: { today: () => context.today() },
    ids,
    lock,
    repairStructure: () => outcomeOf(repairBook(context)),
  });
}

/** The tabs alone. */
export function repairStructure(context: SheetContext): Outcome<SetUpDone> {
  return alone(() => repairBook(context));
}

function alone(work: () => Applied): Outcome<SetUpDone> {
  const applied = lock.withLock(work);
  return applied === null ? refused(busy) : outcomeOf(applied);
}

function outcomeOf(applied: Applied): Outcome<SetUpDone> {
  if (!applied.ok) return refused(...applied.problems);
  const { initiatives, areas } = applied.config;
  return done({ initiatives: initiatives.length, areas: areas.length });
}

/** What a person typed is understood; only where something stands unfinished is that looked into first. */
export function editByHand(context: SheetContext, edit: Edit): void {
  const unfinished = { withLock: <T>(work: () => T) => callDeps(context, editLock).lock.withLock(work) };
  const waits = {
    withLock: <T>(work: () => T) => (context.store.mayBePending() ? unfinished : editLock).withLock(work),
  };
  handleEdit(context, edit, ids, waits);
}
