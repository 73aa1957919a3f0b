/** The records of reminders as JSON text in the script's properties, and back. */
import { fields, flag, list, text } from '../cells/shape';

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
}

export function encodeSent({ month, to, complete }: SentReminders): string {
  return JSON.stringify({ month, to, complete });
}

/** null when it is no such record: then nothing is known to have been sent. */
export function decodeSent(json: string | null): SentReminders | null {
  return read(json, (value) => {
    const { month, to, complete } = fields(value);
    return { month: text(month), to: list(text)(to), complete: flag(complete) };
  });
}

export function encodeOn({ trigger, by }: RemindersOn): string {
  return JSON.stringify({ trigger, by });
}

export function decodeOn(json: string | null): RemindersOn | null {
  return read(json, (value) => {
    const { trigger, by } = fields(value);
    return { trigger: text(trigger), by: text(by) };
  });
}

function read<T>(json: string | null, as: (value: unknown) => T): T | null {
  if (json === null) return null;
  try {
    return as(JSON.parse(json));
  } catch {
    return null;
  }
}
