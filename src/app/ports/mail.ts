/** What reminders ask of the mail, of the record of what was sent, and of the workbook's addresses. */
import type { Recipients } from '../../schema/plan/reminders-table';
import type { SentReminders } from '../../schema/stored/stored-reminders';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
}

export interface MailPort {
  /** Whom 設定 names: one read. */
  recipients(): Recipients;
  /** What was last sent, asked for anew; null when nothing ever was. */
  sent(): SentReminders | null;
  keepSent(sent: SentReminders): void;
  /** How many recipients may still be written to today. */
  remaining(): number;
  send(mail: Mail): void;
  /** The address of the workbook, or of a row of one of its tabs (an initiative's key). */
  link(place?: { readonly tab: string; readonly row: number }): string;
}
