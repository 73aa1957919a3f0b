/** A timer that did not fire is reported; one that is taken over is another person's from then on. */
import { reminderProblem } from '../../../src/app/reminders/reminder-state';
import { day } from '../memory-workbook';

const on = { trigger: 't', by: 'a@example.com', since: '2025/07/01 10:00' };
const run = (at: string, ended = true) => ({ at, ended });

it.each([
  ['off', { on: null, lastRun: run('2025/06/01 08:00') }, '2025-07-09', undefined],
  ['started today', { on, lastRun: null }, '2025-07-01', undefined],
  ['started yesterday, first run to come', { on, lastRun: null }, '2025-07-02', undefined],
  ['never fired', { on, lastRun: null }, '2025-07-03', 'remindersStopped'],
  ['fired today', { on, lastRun: run('2025/07/09 08:12') }, '2025-07-09', undefined],
  ['fired yesterday', { on, lastRun: run('2025/07/08 08:12') }, '2025-07-09', undefined],
  ['fired the day before yesterday', { on, lastRun: run('2025/07/07 08:12') }, '2025-07-09', 'remindersStopped'],
  ['stopped months ago', { on, lastRun: run('2025/07/07 08:12') }, '2026-02-01', 'remindersStopped'],
  ['a run that did not end', { on, lastRun: run('2025/07/09 08:12', false) }, '2025-07-09', 'remindersFailed'],
  ['taken over, the other timer ran before', { on, lastRun: run('2025/06/20 08:12') }, '2025-07-02', undefined],
  ['taken over, and never fired since', { on, lastRun: run('2025/06/20 08:12') }, '2025-07-04', 'remindersStopped'],
  ['nothing written down', { on: { ...on, since: '' }, lastRun: null }, '2025-07-09', undefined],
])('%s', (_name, state, today, reason) => {
  expect(reminderProblem(state, day(today))?.detail?.reason).toBe(reason);
});

it('says since when and whose it is', () => {
  expect(reminderProblem({ on, lastRun: run('2025/07/07 08:12') }, day('2025-07-09'))).toMatchObject({
    severity: 'warning',
    detail: { at: '2025/07/07 08:12', by: 'a@example.com' },
  });
});
