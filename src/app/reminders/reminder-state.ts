/** How the daily timer of お知らせメール stands: since when and by whom, its last run, and whether it has stopped. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import { fromIso } from '../../domain/calendar/plain-date';
import type { Problem } from '../../domain/problems/problem';
import { warning } from '../../domain/problems/problem';
import { hasStopped } from '../../domain/reminders/reminder';
import type { ReminderRun, RemindersOn } from '../../schema/stored/stored-reminders';

export interface ReminderState {
  /** null while they are off. */
  readonly on: RemindersOn | null;
  /** null when it never ran. */
  readonly lastRun: ReminderRun | null;
}

/** What 点検 and the menu say of a timer that did not fire, or whose run did not come to its end; null when all is well. */
export function reminderProblem({ on, lastRun }: ReminderState, today: PlainDate): Problem | null {
  if (on === null) return null;
  // A run of before it was started is another person's timer.
  const own = lastRun !== null && lastRun.at >= on.since ? lastRun : null;
  const at = own?.at ?? on.since;
  const of = { at, by: on.by };
  if (hasStopped(dayOf(at), today)) return warning('entry.inconsistent', { reason: 'remindersStopped', ...of });
  return own?.ended === false ? warning('entry.inconsistent', { reason: 'remindersFailed', ...of }) : null;
}

/** Of yyyy/MM/dd HH:mm; null where nothing is written down. */
function dayOf(at: string): PlainDate | null {
  return fromIso(at.slice(0, 10).replaceAll('/', '-'));
}
