/** Reminders from the menu and from their daily trigger: what is asked, what is turned on or off, what is sent. */

import { type ReminderState, reminderProblem } from '../app/reminders/reminder-state';
import { sendReminders } from '../app/reminders/send-reminders';
import { ifUsable } from '../app/shared/book-state-error';
import { reminderMail as en } from '../i18n/en/reminder';
import { ja } from '../i18n/ja';
import { reminderMail } from '../i18n/ja/reminder';
import { menuItems } from '../i18n/words/names';
import type { RemindersOn } from '../schema/stored/stored-reminders';
import type { SheetContext } from '../sheets/book/context';
import { timestamp } from '../sheets/book/made-now';
import { openContext } from '../sheets/book/open-context';
import { agrees, agreesOrLeaves, currentUser, showDialog } from '../sheets/platform/platform';
import {
  bookLocale,
  keepRun,
  reminderState,
  remindersOn,
  SheetMail,
  stateWords,
  turnOffReminders,
  turnOnReminders,
} from '../sheets/reminders/reminders';
import { callDeps } from './compose';
import { report } from './report';
import { refusal } from './show';

const TIME = 'yyyy/MM/dd HH:mm';

/** Says how it stands and asks whether to change it. */
export function remindersByMenu(handler: string): void {
  const context = openContext();
  const { day, chief, areas } = new SheetMail(context).recipients();
  const state = reminderState();
  if (state.on !== null) {
    changeRunning(context, handler, { ...state, on: state.on }, day);
    return;
  }
  const people = new Set([...areas.values()].flat()).size;
  if (people + chief.length === 0) {
    showDialog(menuItems.reminders, ja.reminder.nobody);
    return;
  }
  if (agrees(menuItems.reminders, ja.reminder.turnOn(day, people, chief.length)))
    start(context, handler, ja.reminder.started(day));
}

/** One's own timer can be stopped; another person's, and one that has stopped by itself, can be taken over as well. */
function changeRunning(
  context: SheetContext,
  handler: string,
  state: ReminderState & { readonly on: RemindersOn },
  day: number,
): void {
  const { on } = state;
  const problem = reminderProblem(state, context.today());
  const words = stateWords(state);
  const isMine = on.by === currentUser();
  const answer =
    isMine && problem === null
      ? agrees(menuItems.reminders, ja.reminder.turnOff(words, day))
        ? false
        : null
      : agreesOrLeaves(menuItems.reminders, ja.reminder.takeOver(words, problem === null ? '' : refusal([problem])));
  if (answer === null) return;
  if (answer) start(context, handler, ja.reminder.takenOver(day));
  else showDialog(menuItems.reminders, turnOffReminders(on) ? ja.reminder.stopped : ja.reminder.stoppedNotMine(on.by));
}

function start(context: SheetContext, handler: string, started: string): void {
  try {
    turnOnReminders(handler, timestamp(context, TIME));
  } catch (error) {
    report(error);
    showDialog(menuItems.reminders, ja.reminder.refused);
    return;
  }
  showDialog(menuItems.reminders, started);
}

/** Only the trigger that was turned on sends: whoever else calls this does nothing. */
export function remindByTrigger(trigger: string | undefined): void {
  const on = remindersOn();
  if (on === null || on.trigger !== trigger) return;
  const context = openContext();
  const at = timestamp(context, TIME);
  keepRun({ at, ended: false });
  const words = bookLocale(context) === 'en' ? en : reminderMail;
  const outcome = ifUsable(() => sendReminders(callDeps(context), new SheetMail(context), words));
  // The mail that Google sends for a failed trigger goes to whoever turned reminders on.
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join(', '));
  keepRun({ at, ended: true });
  const { sent, left, failed } = outcome.value;
  if (sent.length + left.length + failed.length > 0)
    console.info(`reminders: ${sent.length} sent, ${left.length} left, ${failed.length} failed`);
}
