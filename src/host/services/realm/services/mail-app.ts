/** MailApp: mails in plain text, which a local workbook keeps in its outbox. */
import { call, mismatch } from '../base/bridge';
import { service } from '../base/declared';

const FIELDS = ['to', 'subject', 'body'] as const;
const SEND = 'MailApp.sendEmail';

function sendEmail(...args: readonly unknown[]): void {
  const [first, subject, body] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) {
    sendMessage(first, args);
    return;
  }
  if (args.length !== 3 || [first, subject, body].some((each) => typeof each !== 'string')) throw mismatch(SEND, args);
  call('mail.send', SEND, { to: String(first), subject: String(subject), body: String(body) });
}

/** Only what the outbox shows: a message with HTML or files would look like another one here. */
function sendMessage(message: object, args: readonly unknown[]): void {
  const other = Object.keys(message).find((key) => !FIELDS.some((field) => field === key));
  if (other !== undefined) throw mismatch(`${SEND} (${other})`, args);
  const fields = new Map(Object.entries(message));
  const [to, subject, body] = FIELDS.map((field) => fields.get(field));
  if (typeof to !== 'string' || typeof subject !== 'string' || typeof body !== 'string') throw mismatch(SEND, args);
  call('mail.send', SEND, { to, subject, body });
}

export const mailApp = service('MailApp', {
  getRemainingDailyQuota: (): number => call('mail.quota', 'MailApp.getRemainingDailyQuota'),
  sendEmail,
});
