/** Reminders from the menu and from their daily trigger: what is asked, what is turned on or off, what is sent. */

import { sendReminders } from '../app/reminders/send-reminders';
import { ifUsable } from '../app/shared/book-state-error';
import { reminderMail as en } from '../i18n/en/reminder';
import { ja } from '../i18n/ja';
import { reminderMail } from '../i18n/ja/reminder';
import { menuItems } from '../i18n/words/names';
import { openContext } from '../sheets/book/open-context';
import { agrees, showDialog } from '../sheets/platform/platform';
import { bookLocale, remindersOn, SheetMail, turnOffReminders, turnOnReminders } from '../sheets/reminders/reminders';
import { callDeps } from './compose';
import { report } from './report';

/** Says how it stands and asks whether to change it. */
export function remindersByMenu(handler: string): void {
  const { day, chief, areas } = new SheetMail(openContext()).recipients();
  const on = remindersOn();
  if (on !== null) {
    if (!agrees(menuItems.reminders, ja.reminder.turnOff(on.by, day))) return;
    showDialog(menuItems.reminders, turnOffReminders(on) ? ja.reminder.stopped : ja.reminder.stoppedNotMine(on.by));
    return;
  }
  const people = new Set([...areas.values()].flat()).size;
  if (people + chief.length === 0) {
    showDialog(menuItems.reminders, ja.reminder.nobody);
    return;
  }
  if (agrees(menuItems.reminders, ja.reminder.turnOn(day, people, chief.length))) start(handler, day);
}

function start(handler: string, day: number): void {
  try {
    turnOnReminders(handler);
  } catch (error) {
    report(error);
    showDialog(menuItems.reminders, ja.reminder.refused);
    return;
  }
  showDialog(menuItems.reminders, ja.reminder.started(day));
}

/** Only the trigger that was turned on sends: whoever else calls this does nothing. */
export function remindByTrigger(trigger: string | undefined): void {
  const on = remindersOn();
  if (on === null || on.trigger !== trigger) return;
  const context = openContext();
  const words = bookLocale(context) === 'en' ? en : reminderMail;
  const outcome = ifUsable(() => sendReminders(callDeps(context), new SheetMail(context), words));
  // The mail that Google sends for a failed trigger goes to whoever turned reminders on.
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join(', '));
  const { sent, left, failed } = outcome.value;
  if (sent.length + left.length + failed.length > 0)
    console.info(`reminders: ${sent.length} sent, ${left.length} left, ${failed.length} failed`);
}
