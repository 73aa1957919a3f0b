/** What 計画 and 設定 say now and is not applied yet: what it would do to the counts and targets that are there. */

import { type ConfigChangeTexts, configChangeTexts } from '../../app/history/config-change-texts';
import { type PlanEffects, planEffects } from '../../app/plan/plan-effects';
import type { Config } from '../../domain/plan/model';
import { renamedAll, sureRenamings } from '../../domain/plan/plan-change';
import type { Renaming } from '../../domain/plan/renaming';
import type { Problem } from '../../domain/problems/problem';
import type { SheetContext } from '../book/context';
import { SheetClosings } from '../closing/sheet-closings';
import { readConfig } from '../plan/config-sheets';
import { SheetRows } from '../rows/sheet-rows';

/** What a person has said of a plan that is to be applied. */
export interface Decision {
  /** Why targets are others than before; '' for no reason given. */
  readonly reason: string;
  /** Whether it was said that this is meant. */
  readonly confirms: (doubt: Problem) => boolean;
}

export const nothingDecided: Decision = { reason: '', confirms: () => false };

/** What applying 計画 and 設定 as they stand would do. */
export interface PendingPlan {
  /** Carried out without asking: see sureRenamings. */
  readonly sure: readonly Renaming[];
  readonly effects: PlanEffects;
}

/** What is asked before it is applied; null before set-up, and while 計画 or 設定 cannot be read. Reads those two, and each tab where names change. */
export function pendingPlan(context: SheetContext, accepted: readonly Renaming[] = []): PendingPlan | null {
  const read = readPending(context, accepted);
  return read && { sure: read.sure, effects: effectsOf(context, read.before, read.after) };
}

/** What it would do; see planEffects. */
export function effectsOf(context: SheetContext, before: Config | null, after: Config): PlanEffects {
  return planEffects({ rows: new SheetRows(context), closings: new SheetClosings(context) }, before, after);
}

/** What else 計画 and 設定 have now and is not in force yet, in words; nothing while that cannot be said. Two reads. */
export function pendingChanges(context: SheetContext, accepted: readonly Renaming[]): ConfigChangeTexts {
  const read = readPending(context, accepted);
  return read === null ? { targets: [], settings: [] } : configChangeTexts(read.before, read.after);
}

interface ReadPending {
  readonly sure: readonly Renaming[];
  /** What is in force, under the names of then. */
  readonly before: Config;
  readonly after: Config;
}

/** Both sides once the renamings that a person accepted, and those that nobody need be asked about, are carried out. */
function readPending(context: SheetContext, accepted: readonly Renaming[]): ReadPending | null {
  context.forgetTables();
  const stored = context.readApplied();
  const { config: after } = readConfig(context, accepted);
  if (!stored?.ok || after === null) return null;
  const before = renamedAll(stored.applied.config, accepted);
  const sure = sureRenamings(before, after);
  return { sure, before: renamedAll(before, sure), after };
}
