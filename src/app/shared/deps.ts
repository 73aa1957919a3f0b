/** What every use case is given, and how it answers. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import type { Clock, Ids, Lock, Workbook } from '../ports/ports';

export interface Deps {
  readonly workbook: Workbook;
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

/** The day up to which entries count: the fixed one of 設定, else today. */
export function asOfDate(config: Config, deps: Pick<Deps, 'clock'>): PlainDate {
  return config.asOf ?? deps.clock.today();
}

/** Runs work that needs the plan; before set-up it is refused. */
export function withConfig<T>(deps: Deps, work: (config: Config) => Outcome<T>): Outcome<T> {
  const config = deps.workbook.config();
  return config === null ? refused(notSetUp) : work(config);
}

/** Runs work that reads and then writes, alone; `busy` when others hold the lock too long. */
export function alone<T>(deps: Deps, work: (config: Config) => Outcome<T>): Outcome<T> {
  return deps.lock.withLock(() => withConfig(deps, work)) ?? refused(busy);
}
