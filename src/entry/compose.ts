/** The composition root: what the use cases are given on Sheets. Nothing here runs until an entry function asks for it. */

import { recordLastYear } from '../app/history/last-year-changes';
import { rename } from '../app/plan/rename';
import type { Lock } from '../app/ports/lock';
import { repair } from '../app/recovery/repair';
import { resuming } from '../app/recovery/resume';
import type { CallDeps } from '../app/requests/methods';
import { ifUsable } from '../app/shared/book-state-error';
import { busy, done, type Outcome, refused } from '../app/shared/deps';
import { notAllowedBy, notAllowedToApply } from '../app/shared/rights';
import type { Renaming } from '../domain/plan/renaming';
import { everybody } from '../domain/plan/roles';
import type { Renamed, Repaired, SetUpDone } from '../schema/requests/answers';
import type { ParamsOf } from '../schema/requests/requests';
import type { SheetContext } from '../sheets/book/context';
import { copiesOfMissing, copyProblem, useCopy } from '../sheets/check/tab-copies';
import { type Edit, handleEdit } from '../sheets/events/edit-event';
import { showCell } from '../sheets/events/show-cell';
import { readConfig } from '../sheets/plan/config-sheets';
import { keepBook } from '../sheets/platform/active-book';
import { formMemory } from '../sheets/platform/form-memory';
import { currentUser, editLock, formAddress, ids, lock, userLocale } from '../sheets/platform/platform';
import { isOlder } from '../sheets/setup/migration';
import { type Decision, pendingPlan } from '../sheets/setup/pending-plan';
import {
  type Applied,
  applyConfig,
  applyRestored,
  migrateIfOlder,
  repairBook,
  setUpBook,
} from '../sheets/setup/set-up';
import { afterFirstRecord } from '../sheets/start/start-sheet';
import { isAsOfStale, refreshAsOf } from '../sheets/totals/refresh-as-of';
import { sheetWorkbook } from '../sheets/workbook/sheet-workbook';
import { report } from './report';

export function callDeps(context: SheetContext, base = lock): CallDeps {
  // What somebody does first brings a book of an earlier version up to date, under the same lock.
  const upToDate: Lock = {
    withLock: (work) =>
      base.withLock(() => {
        context.store.turn += 1;
        try {
          migrateIfOlder(context);
          const outcome = work();
          afterFirstRecord(context);
          return outcome;
        } finally {
          context.store.turn += 1;
        }
      }),
  };
  const deps = resuming<CallDeps>({
    ...sheetWorkbook(context),
    clock: { today: () => context.today() },
    ids,
    lock: upToDate,
    setUp: ({ confirmed }) => setUp(context, { ...nothingDecided, confirms: () => confirmed === true }),
    rename: (params) => renameAll(context, params),
    rebuild: () => void repairBook(context),
    repair: (params) => repairAll(context, params),
    applyRestored: () => applyRestored(context),
    showCell: (place) => showCell(context, place),
    formPlace: () => ({ openTab: context.openTab(), address: formAddress() }),
    formMemory,
    locale: userLocale,
    user: currentUser,
  });
  const withLock = <T>(work: () => T): T | null =>
    deps.lock.withLock(() => {
      refreshAsOf(context);
      return work();
    });
  return { ...deps, lock: { withLock } };
}

/**
 * Once a day, before an answer that only reads. A courtesy: who may not write, or comes while others hold the lock, is answered
 * all the same.
 */
export function refreshBeforeReading(context: SheetContext): void {
  const read = context.readApplied();
  if (!read?.ok || isOlder(context) || !isAsOfStale(context)) return;
  if (notAllowedBy(read.applied.config.roles, currentUser, 'record') !== null) return;
  try {
    callDeps(context).lock.withLock(() => null);
  } catch (error) {
    report(error);
  }
}

/** What is to be applied besides: names that a person says were changed. */
export interface PlanDecision extends Decision {
  readonly renamings: readonly Renaming[];
}

export const nothingDecided: PlanDecision = { reason: '', confirms: () => false, renamings: [] };

export function setUp(context: SheetContext, decision: PlanDecision): Outcome<SetUpDone> {
  const done = ifMayApply(context, () =>
    renamedFirst(context, decision, () => alone(() => setUpBook(context, decision))),
  );
  if (done.ok) keepBook(context.spreadsheet);
  return done;
}

export function rebuild(context: SheetContext, decision: PlanDecision): Outcome<SetUpDone> {
  return ifMayApply(context, () => renamedFirst(context, decision, () => alone(() => applyConfig(context, decision))));
}

/** A lock for each renaming: one that was carried out stands, whatever becomes of the rest. */
function renamedFirst(
  context: SheetContext,
  { renamings }: PlanDecision,
  apply: () => Outcome<SetUpDone>,
): Outcome<SetUpDone> {
  const sure = ifUsable(() => pendingPlan(context, renamings)?.sure ?? []);
  for (const { what, from, to } of [...renamings, ...('ok' in sure ? [] : sure)]) {
    const renamed = rename(callDeps(context), { requestId: ids.next(), what, from, to });
    if (!renamed.ok) return renamed;
  }
  return apply();
}

/** 改称, and the tabs under the new name. */
export function renameAll(context: SheetContext, params: ParamsOf<'rename'>): Outcome<Renamed> {
  const renamed = rename(callDeps(context), params);
  const built = renamed.ok ? repairStructure(context) : renamed;
  return built.ok ? renamed : built;
}

/** By what 設定 is about to say: so nobody can shut everybody out, nor themselves. */
function ifMayApply(context: SheetContext, work: () => Outcome<SetUpDone>): Outcome<SetUpDone> {
  const read = context.readApplied();
  const applied = read?.ok ? read.applied.config.roles : everybody;
  const problem = notAllowedToApply(readConfig(context).config?.roles ?? applied, applied, currentUser);
  return problem === null ? work() : refused(problem);
}

/** 修復: the tabs and the rows. Without a word on copies of tabs that are gone, nothing is done while there are any. */
export function repairAll(context: SheetContext, params: ParamsOf<'repair'> = {}): Outcome<Repaired> {
  const { copies } = params;
  const config = context.config();
  const found = copies === 'leave' || config === null ? [] : copiesOfMissing(context, config);
  if (found.length > 0 && copies === undefined) return refused(...found.map((copy) => copyProblem(context, copy)));
  const fullest = found.filter(
    (copy, at) => found.findIndex(({ initiative }) => initiative === copy.initiative) === at,
  );
  if (fullest.length > 0 && lock.withLock(() => fullest.map((copy) => useCopy(context, copy))) === null)
    return refused(busy);
  const deps = {
    ...sheetWorkbook(context),
    clock: { today: () => context.today() },
    ids,
    lock,
    repairStructure: () => outcomeOf(repairBook(context)),
  };
  return repair(deps, params);
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
  const { config, warnings = [] } = applied;
  return done({ initiatives: config.initiatives.length, areas: config.areas.length, warnings });
}

/** What a person typed is understood; only where something stands unfinished is that looked into first. */
export function editByHand(context: SheetContext, edit: Edit): void {
  const unfinished = { withLock: <T>(work: () => T) => callDeps(context, editLock).lock.withLock(work) };
  const waits = {
    withLock: <T>(work: () => T) => (context.store.mayBePending() ? unfinished : editLock).withLock(work),
  };
  handleEdit(context, edit, ids, waits, () => recordLastYear(callDeps(context)));
}
