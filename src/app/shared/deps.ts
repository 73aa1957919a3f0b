/** What every use case is given, and how it answers. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { asOfOn } from '../../domain/plan/as-of';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import type { BackupPort } from '../ports/backup';
import type { CheckPort } from '../ports/check';
import type { Clock } from '../ports/clock';
import type { ClosingsPort } from '../ports/closings';
import type { HistoryPort } from '../ports/history';
import type { Ids } from '../ports/ids';
import type { JournalPort } from '../ports/journal';
import type { Lock } from '../ports/lock';
import type { OrganisationsPort } from '../ports/organisations';
import type { PlanPort } from '../ports/plan';
import type { QualityPort } from '../ports/quality';
import type { RowsPort } from '../ports/rows';
import type { YearsPort } from '../ports/years';

/** The workbook: a port for each subject. */
export interface Workbook {
  readonly plan: PlanPort;
  readonly rows: RowsPort;
  readonly history: HistoryPort;
  readonly closings: ClosingsPort;
  readonly quality: QualityPort;
  readonly organisations: OrganisationsPort;
  readonly check: CheckPort;
  readonly journal: JournalPort;
  readonly backup: BackupPort;
  readonly years: YearsPort;
}

/** Everything; a use case asks for the ports that it uses. */
export interface Deps extends Workbook {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly lock: Lock;
}

/** What a use case did, or why nothing was done. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(...problems: readonly Problem[]): Outcome<never> {
  return { ok: false, problems };
}

export const notSetUp = error('entry.inconsistent', { reason: 'notSetUp' });
export const busy = error('busy');
export const reasonNeeded = error('request.invalid', { reason: 'reason', field: 'params.reason' });

/** The day up to which entries count: the fixed one of 設定, else today. */
export function asOfDate(config: Config, deps: Pick<Deps, 'clock'>): PlainDate {
  return asOfOn(config, deps.clock.today());
}

/** Runs work that needs the plan; before set-up it is refused. */
export function withConfig<T>(deps: Pick<Deps, 'plan'>, work: (config: Config) => Outcome<T>): Outcome<T> {
  const config = deps.plan.config();
  return config === null ? refused(notSetUp) : work(config);
}

/** Runs work that reads and then writes, alone; `busy` when others hold the lock too long. */
export function alone<T>(deps: Pick<Deps, 'plan' | 'lock'>, work: (config: Config) => Outcome<T>): Outcome<T> {
  return deps.lock.withLock(() => withConfig(deps, work)) ?? refused(busy);
}
