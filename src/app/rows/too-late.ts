/** Whether anything may still be written into what is closed: in a closed year, up to the day that 設定 says. */
import { eraFiscalYear } from '../../domain/calendar/era';
import { toIso } from '../../domain/calendar/plain-date';
import { lateUntil } from '../../domain/closing/closed-year';
import type { Config } from '../../domain/plan/model';
import { error, type Problem } from '../../domain/problems/problem';
import type { Deps } from '../shared/deps';

/** Why a reason does not help any more; null while it does. No range read. */
export function tooLate(deps: Pick<Deps, 'closings' | 'clock'>, config: Config): Problem | null {
  const last = lateUntil(config);
  if (deps.closings.closedYear() === null || deps.clock.today() <= last) return null;
  return error('date.monthClosed', {
    reason: 'yearOver',
    typed: eraFiscalYear(config.fiscalYear),
    last: toIso(last),
  });
}
