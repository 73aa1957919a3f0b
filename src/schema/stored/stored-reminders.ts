/** The records of reminders as JSON text in the script's properties, and back. */
import * as z from 'zod/mini';
import { once, readJson } from '../cells/reading';

/** What was sent of one month's reminders. */
export interface SentReminders {
  /** yyyy-mm */
  readonly month: string;
  /** Every address that was written to. */
  readonly to: readonly string[];
  /** Nobody is left to write to. */
  readonly complete: boolean;
}

/** Reminders that are turned on: the trigger that sends them, and who turned them on ('' where unknown). */
export interface RemindersOn {
  readonly trigger: string;
  readonly by: string;
  /** yyyy/MM/dd HH:mm; '' where it was not written down. */
  readonly since: string;
}

/** The last time that the trigger fired. */
export interface ReminderRun {
  /** yyyy/MM/dd HH:mm */
  readonly at: string;
  /** Whether all was done that was to be done. */
  readonly ended: boolean;
}

const sent = once(() => z.object({ month: z.string(), to: z.array(z.string()), complete: z.boolean() }));
const turnedOn = once(() => z.object({ trigger: z.string(), by: z.string(), since: z._default(z.string(), '') }));
const run = once(() => z.object({ at: z.string(), ended: z.boolean() }));

export function encodeSent({ month, to, complete }: SentReminders): string {
  return JSON.stringify({ month, to, complete });
}

/** null when it is no such record: then nothing is known to have been sent. */
export function decodeSent(json: string | null): SentReminders | null {
  return json === null ? null : readJson(sent(), json);
}

export function encodeOn({ trigger, by, since }: RemindersOn): string {
  return JSON.stringify({ trigger, by, since });
}

export function decodeOn(json: string | null): RemindersOn | null {
  return json === null ? null : readJson(turnedOn(), json);
}

export function encodeRun({ at, ended }: ReminderRun): string {
  return JSON.stringify({ at, ended });
}

/** null when the trigger never fired, or nobody wrote it down. */
export function decodeRun(json: string | null): ReminderRun | null {
  return json === null ? null : readJson(run(), json);
}
