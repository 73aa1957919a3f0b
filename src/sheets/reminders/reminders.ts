/** Reminders on Google: the mail, the daily trigger, the scopes they need, and the records of what was turned on and sent. */
import type { Mail, MailPort } from '../../app/ports/mail';
import type { ReminderState } from '../../app/reminders/reminder-state';
import { ja } from '../../i18n/ja';
import { type Locale, localeOf } from '../../i18n/words/locale';
import type { Recipients } from '../../schema/plan/reminders-table';
import {
  decodeOn,
  decodeRun,
  decodeSent,
  encodeOn,
  encodeRun,
  encodeSent,
  type ReminderRun,
  type RemindersOn,
  type SentReminders,
} from '../../schema/stored/stored-reminders';
import type { SheetContext } from '../book/context';
import { readSettingsSheet } from '../plan/settings-sheet';
import { currentUser } from '../platform/platform';

/** Script properties stay behind when the file is copied, as its triggers do: a copy sends nothing. */
const ON_KEY = 'chofu-kpi.reminders';
const SENT_KEY = 'chofu-kpi.reminded';
const RUN_KEY = 'chofu-kpi.reminderRun';
const HOUR = 8;
const SCOPES = ['https://www.googleapis.com/auth/script.send_mail', 'https://www.googleapis.com/auth/script.scriptapp'];

/** Characters of a piece: a property takes 9 KB, which 220 addresses fill. */
const PIECE = 3000;

function sentKey(index: number): string {
  return index === 0 ? SENT_KEY : `${SENT_KEY}.${index}`;
}

/** By key; the last is blank, so that what a longer list left behind it is not read. */
function pieces(text: string): Record<string, string> {
  const count = Math.ceil(text.length / PIECE) + 1;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [sentKey(index), text.slice(index * PIECE, (index + 1) * PIECE)]),
  );
}

/** null where nothing was sent. */
function joined(all: Readonly<Record<string, string>>): string | null {
  let text = '';
  for (let index = 0; (all[sentKey(index)] ?? '') !== ''; index += 1) text += all[sentKey(index)] ?? '';
  return text === '' ? null : text;
}

export class SheetMail implements MailPort {
  constructor(private readonly context: SheetContext) {}

  recipients(): Recipients {
    const sheet = this.context.fixedSheet('settings');
    if (sheet === null) return { day: 1, chief: [], areas: new Map() };
    return readSettingsSheet(sheet, this.context.clock).recipients;
  }

  sent(): SentReminders | null {
    return decodeSent(joined(properties().getProperties()));
  }

  keepSent(sent: SentReminders): void {
    properties().setProperties(pieces(encodeSent(sent)));
  }

  remaining(): number {
    return MailApp.getRemainingDailyQuota();
  }

  send({ to, subject, body }: Mail): void {
    MailApp.sendEmail({ to, subject, body });
  }

  link(place?: { readonly tab: string; readonly row: number }): string {
    const url = this.context.spreadsheet.getUrl();
    const initiative = this.context.config()?.initiatives.find(({ key }) => key === place?.tab);
    const sheet = initiative ? this.context.initiativeSheet(initiative) : null;
    return sheet === null || place === undefined ? url : `${url}#gid=${sheet.getSheetId()}&range=A${place.row}`;
  }
}

/** The language that the workbook is set to: its readers'. */
export function bookLocale({ spreadsheet }: SheetContext): Locale {
  return localeOf(spreadsheet.getSpreadsheetLocale());
}

/** How the timer stands: one property while it is off, else two. */
export function reminderState(): ReminderState {
  const on = remindersOn();
  return { on, lastRun: on === null ? null : decodeRun(properties().getProperty(RUN_KEY)) };
}

/** How it stands in one line; '' while it is off. */
export function stateWords({ on, lastRun }: ReminderState): string {
  return on === null ? '' : ja.reminder.state(on.since, on.by, lastRun?.at ?? '');
}

/** The trigger fired; `ended` once all is done. */
export function keepRun(run: ReminderRun): void {
  properties().setProperty(RUN_KEY, encodeRun(run));
}

/** null while they are off. */
export function remindersOn(): RemindersOn | null {
  return decodeOn(properties().getProperty(ON_KEY));
}

/**
 * Asks for the scopes and makes the daily trigger of this function; whatever trigger was on before does nothing from then on,
 * and all that are the person's own go. A refusal ends the execution there, as the platform has it, or throws; nothing is
 * turned on then.
 */
export function turnOnReminders(handler: string, since: string): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, SCOPES);
  const trigger = ScriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(HOUR).create();
  const id = trigger.getUniqueId();
  properties().setProperty(ON_KEY, encodeOn({ trigger: id, by: currentUser(), since }));
  deleteOwn((each) => each.getHandlerFunction() === handler && each.getUniqueId() !== id);
}

/** Turns them off for everybody; false when the trigger is another person's and stays, doing nothing. */
export function turnOffReminders(on: RemindersOn): boolean {
  properties().deleteProperty(ON_KEY);
  return deleteOwn((each) => each.getUniqueId() === on.trigger) > 0;
}

/** How many of a person's own triggers went: nobody sees another's. */
function deleteOwn(isMeant: (trigger: GoogleAppsScript.Script.Trigger) => boolean): number {
  try {
    const meant = ScriptApp.getProjectTriggers().filter(isMeant);
    for (const trigger of meant) ScriptApp.deleteTrigger(trigger);
    return meant.length;
  } catch {
    return 0;
  }
}

function properties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getScriptProperties();
}
