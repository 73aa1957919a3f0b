/** The month's reminders: at most once to each address and month, whoever runs this and however often. */

import { monthLast } from '../../domain/calendar/fiscal-year';
import { addDays } from '../../domain/calendar/plain-date';
import { closingAreas } from '../../domain/closing/closing';
import type { Config } from '../../domain/plan/model';
import { isQuestion } from '../../domain/problems/question';
import { areaNeeds, type DueMonth, dueMonth } from '../../domain/reminders/reminder';
import type { reminderMail } from '../../i18n/ja/reminder';
import { once } from '../../schema/cells/reading';
import type { Recipients } from '../../schema/plan/reminders-table';
import type { SentReminders } from '../../schema/stored/stored-reminders';
import { progressOf } from '../closing/completeness';
import { mayBelong } from '../closing/month-rows';
import { sortProblems } from '../history/answered-questions';
import type { Mail, MailPort } from '../ports/mail';
import { checkTab } from '../rows/check-tab';
import { monthText } from '../rows/closed-months';
import type { ReadTab } from '../rows/read-rows';
import { asOfDate, busy, type Deps, done, type Outcome, refused, withConfig } from '../shared/deps';
import { dateText } from '../shared/labels';
import { summary } from '../totals/summary';
import { areaMails, chiefMails, type MonthState, type OpenRow } from './reminder-mails';

export interface Reminded {
  /** yyyy-mm; null while no month is due, or all of it was sent before. */
  readonly month: string | null;
  readonly sent: readonly string[];
  /** Written to tomorrow: the day's quota is used up. */
  readonly left: readonly string[];
  /** The mail service would not take these; they are not tried again. */
  readonly failed: readonly string[];
}

const nothing: Reminded = { month: null, sent: [], left: [], failed: [] };

/**
 * Sends what is due and was not sent. Each address is put on record, under the lock, before its mail goes out: what fails
 * between the two is lost rather than sent twice. Reads 設定 once and, when something is due, every tab twice, and 変更履歴
 * where rows are asked about: a question that is answered does not nag.
 */
export function sendReminders(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'years' | 'clock' | 'lock'>,
  mail: MailPort,
  words: typeof reminderMail,
): Outcome<Reminded> {
  return withConfig(deps, (config) => {
    const recipients = mail.recipients();
    const due = dueMonth(config.fiscalYear, recipients.day, deps.clock.today());
    const before = mail.sent();
    if (due === null || (before?.month === due.month && before.complete)) return done(nothing);
    const mails = composed(deps, config, due, recipients, mail, words);
    return mails.ok ? deliver(deps, mail, due.month, mails.value) : mails;
  });
}

function composed(
  deps: Pick<Deps, 'plan' | 'rows' | 'history' | 'closings' | 'years' | 'clock'>,
  config: Config,
  due: DueMonth,
  { areas, chief }: Recipients,
  mail: MailPort,
  words: typeof reminderMail,
): Outcome<Mail[]> {
  const described = summary(deps, {});
  if (!described.ok) return described;
  const state = { ...monthState(deps, config, due), summary: described.value };
  const link: MailPort['link'] = (place) => mail.link(place);
  const toChief = chiefMails(words, state, chief, areas, link);
  // One mail to an address: the chief's page says of every area what the areas' own mails say.
  const toStaff = areaMails(words, state, areas, link).filter(({ to }) => !chief.includes(to));
  return done([...toChief, ...toStaff]);
}

function monthState(
  deps: Pick<Deps, 'rows' | 'history' | 'closings' | 'clock'>,
  config: Config,
  { index, month }: DueMonth,
): Omit<MonthState, 'summary'> {
  const asOf = asOfDate(config, deps);
  const today = deps.clock.today();
  const closed = deps.closings.closedMonths();
  const asked = { month, areas: closingAreas(config) };
  const open: OpenRow[] = [];
  const history = once(() => deps.history.lines());
  const tabs = config.initiatives.flatMap((initiative): ReadTab[] => {
    const sheet = deps.rows.readTab(initiative.key);
    if (sheet === null) return [];
    const { tab, problems } = checkTab(deps, { config, asOf, today, closed }, initiative, sheet);
    const left = problems.some(isQuestion) ? sortProblems(problems, [tab], history()).open : problems;
    const wrong = new Set(left.map(({ where }) => where?.row));
    for (const row of tab.rows) {
      if (wrong.has(row.row.row) && mayBelong(config, asked, row))
        open.push({ area: row.area, tab: initiative.key, tabName: sheet.name(), row: row.row.row });
    }
    return [tab];
  });
  const counts = new Map<string, number>();
  for (const { area } of open) counts.set(area, (counts.get(area) ?? 0) + 1);
  const needs = areaNeeds(config, progressOf(config, tabs, closed, asOf), counts, closed, index);
  const deadline = dateText(addDays(monthLast(config.fiscalYear, index), config.closingDay));
  return { month: monthText(month), deadline, needs, open };
}

function deliver(deps: Pick<Deps, 'lock'>, port: MailPort, month: string, mails: readonly Mail[]): Outcome<Reminded> {
  const sent: string[] = [];
  const left: string[] = [];
  const failed: string[] = [];
  for (const mail of mails) {
    if (port.remaining() < 1) {
      left.push(mail.to);
      continue;
    }
    const claimed = claim(deps, port, month, mail.to);
    if (claimed === null) return refused(busy);
    if (!claimed) continue;
    try {
      port.send(mail);
      sent.push(mail.to);
    } catch {
      failed.push(mail.to);
    }
  }
  if (
    left.length === 0 &&
    deps.lock.withLock(() => port.keepSent({ ...recorded(port, month), complete: true })) === null
  )
    return refused(busy);
  return done({ month, sent, left, failed });
}

/** Takes the address for this execution; false when another had it, null when the lock was not to be had. */
function claim(deps: Pick<Deps, 'lock'>, port: MailPort, month: string, name: string): boolean | null {
  return deps.lock.withLock(() => {
    const so = recorded(port, month);
    if (so.to.includes(name)) return false;
    port.keepSent({ ...so, to: [...so.to, name] });
    return true;
  });
}

function recorded(port: MailPort, month: string): SentReminders {
  const sent = port.sent();
  return sent?.month === month ? sent : { month, to: [], complete: false };
}
