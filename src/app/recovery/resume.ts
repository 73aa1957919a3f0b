/** What an ended execution left half done is finished by the next one that holds the lock, before it does its own work. */

import { finish } from '../requests/methods';
import type { Deps } from '../shared/deps';

/** The same, with a lock that finishes what is left over before any other work. */
export function resuming<T extends Deps>(deps: T): T {
  const { lock } = deps;
  return {
    ...deps,
    lock: {
      withLock: (work) =>
        lock.withLock(() => {
          resume(deps);
          return work();
        }),
    },
  };
}

/** Finishes what an ended execution left; asked while the lock is held. */
export function resume(deps: Deps): void {
  const pending = deps.journal.pending();
  const config = pending === null ? null : deps.plan.config();
  if (pending === null || config === null) return;
  const { request, line, made } = pending;
  finish(request, deps, config, { line: line === undefined ? null : { ...line, made }, made });
  deps.journal.clear();
}
