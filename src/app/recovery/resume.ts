/** What an ended execution left half done is finished by the next one that holds the lock, before it does its own work. */
import type { Config } from '../../domain/plan/model';
import { finishClosing } from '../closing/close-month';
import { finishReopening } from '../closing/reopen-month';
import { finishCorrection } from '../entries/correct-entry';
import { finishRestoring } from '../entries/restore-entry';
import { finishVoiding } from '../entries/void-entry';
import { finishEvent } from '../entries/write-event';
import { finishImport } from '../import-export/import-table';
import type { Made } from '../ports/history';
import type { Pending } from '../ports/journal';
import { finishQuality } from '../quality/save-quality';
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

function resume(deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'quality' | 'journal' | 'clock'>): void {
  const pending = deps.journal.pending();
  const config = pending === null ? null : deps.plan.config();
  if (pending === null || config === null) return;
  finish(deps, config, pending);
  deps.journal.clear();
}

/** Each can be done any number of times: what it finds done it leaves. */
function finish(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'quality' | 'journal' | 'clock'>,
  config: Config,
  { request, line, made }: Pending & { readonly made: Made },
): void {
  const described = line === undefined ? undefined : { ...line, made };
  switch (request.method) {
    case 'recordEvent':
      finishEvent(deps, config, request.params, made);
      break;
    case 'correctEntry':
      if (described) finishCorrection(deps, config, request.params, described);
      break;
    case 'voidEntry':
      if (described) finishVoiding(deps, config, described);
      break;
    case 'restoreEntry':
      finishRestoring(deps, config, request.params, made);
      break;
    case 'closeMonth':
      finishClosing(deps, request.params, made);
      break;
    case 'importTable':
      finishImport(deps, config, request.params, made);
      break;
    case 'saveQuality':
      if (described) finishQuality(deps, config, request.params, described);
      break;
    case 'reopenMonth':
      finishReopening(deps, config, request.params, made);
  }
}
