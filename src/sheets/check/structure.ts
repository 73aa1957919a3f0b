/** What is wrong with the workbook beside its entries: fixed tabs that are gone, cells of 計画 and 設定, settings not yet applied. */

import { type ReminderState, reminderProblem } from '../../app/reminders/reminder-state';
import { tabMissing } from '../../app/rows/find-entry';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error, repairable, warning } from '../../domain/problems/problem';
import type { DetailOf } from '../../domain/problems/problem-details';
import type { TableFault } from '../../domain/problems/table-fault';
import { fixedTabs, optionalTabs } from '../../i18n/words/names';
import type { TableProblem } from '../../schema/plan/table-problem';
import { SCHEMA_VERSION } from '../../schema/stored/migrations';
import { decodeApplied, encodeApplied } from '../../schema/stored/stored-config';
import type { SheetContext } from '../book/context';
import { oldCopies } from '../book/old-copies';
import { regionProblem } from '../book/region';
import { readConfig } from '../plan/config-sheets';
import { formulaProblems } from './given-formulas';
import { copyProblems } from './tab-copies';

type FixedTab = keyof typeof fixedTabs;

/** Reads 設定 and 計画 once each, the generated tabs twice, and sheets of people's own once. */
export function structureProblems(context: SheetContext, reminders: ReminderState): Problem[] {
  const keys = Object.keys(fixedTabs) as FixedTab[];
  const gone = keys.filter((key) => !optionalTabs.includes(key) && context.fixedSheet(key) === null);
  const missing: Problem[] = gone.map((key) => repairable(tabMissing(key, fixedTabs[key])));
  for (const initiative of context.config()?.initiatives ?? []) {
    if (context.initiativeSheet(initiative) !== null) continue;
    missing.push(repairable(tabMissing(initiative.key, initiative.tab)));
  }
  const config = context.config();
  if (config !== null) missing.push(...copyProblems(context, config));
  const stopped = reminderProblem(reminders, context.today());
  if (stopped !== null) missing.push(stopped);
  const copies = oldCopies(context).map((sheet) => context.list.name(sheet));
  if (copies.length > 0) missing.push(migrated(copies));
  const region = regionProblem(context);
  if (region !== null) missing.push(region);
  missing.push(...formulaProblems(context));
  if (gone.includes('plan') || gone.includes('settings')) return missing;
  const read = readConfig(context);
  const faults = [...read.problems, ...read.asides].map(tableProblem);
  const stale =
    read.config !== null && (context.store.isStale() || differs(read.config, context.config())) ? [notApplied()] : [];
  return [...missing, ...faults, ...stale];
}

/** A fault of 計画 or 設定 as a problem with its cell. */
export function tableProblem({ fault, tab, row, column, typed }: TableProblem): Problem {
  // The values are the same whatever the fault; that is more members of a union than the compiler goes through.
  const detail = { reason: fault, typed: typed ?? '', expected: column ?? '' } as DetailOf<
    'entry.inconsistent',
    TableFault
  >;
  return error('entry.inconsistent', detail, {
    tab,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  });
}

function migrated(copies: readonly string[]): Problem {
  return warning('entry.inconsistent', { reason: 'migrated', typed: copies.join('、') });
}

function notApplied(): Problem {
  return warning('entry.inconsistent', { reason: 'notApplied' }, { tab: 'plan' });
}

/** Compared as stored: the record has its fields in a fixed order. */
function differs(read: Config, applied: Config | null): boolean {
  const stored = (config: Config): string =>
    encodeApplied({ config, sheets: {}, sample: false, version: SCHEMA_VERSION });
  const asRead = decodeApplied(stored(read));
  return applied === null || !asRead.ok || stored(asRead.applied.config) !== stored(applied);
}
