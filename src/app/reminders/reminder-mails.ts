/** The texts of a month's reminders: one mail to each address of an area that lacks something, and the chief's page. */

import type { AreaNeed } from '../../domain/reminders/reminder';
import { shareText } from '../../domain/totals/percent';
import type { reminderMail } from '../../i18n/ja/reminder';
import type { Summary, SummaryRow } from '../../schema/requests/answers';
import type { Mail, MailPort } from '../ports/mail';

export interface OpenRow {
  readonly area: string;
  /** The initiative's key. */
  readonly tab: string;
  /** The tab's visible name. */
  readonly tabName: string;
  readonly row: number;
}

/** What is known of the month when it is reminded of. */
export interface MonthState {
  /** As people say it, for example 2025年6月. */
  readonly month: string;
  /** The day by which it is to be entered, as people say it. */
  readonly deadline: string;
  readonly needs: readonly AreaNeed[];
  readonly open: readonly OpenRow[];
  readonly summary: Summary;
}

type Words = typeof reminderMail;
type Areas = ReturnType<MailPort['recipients']>['areas'];

const MOST_ROWS = 5;

/** No cell's content goes into a mail: it may hold what must not leave the workbook. Each address comes once. */
export function areaMails(words: Words, state: MonthState, areas: Areas, link: MailPort['link']): Mail[] {
  const byAddress = new Map<string, AreaNeed[]>();
  for (const need of state.needs)
    for (const to of areas.get(need.area) ?? []) byAddress.set(to, [...(byAddress.get(to) ?? []), need]);
  return [...byAddress].map(([to, needs]) => ({
    to,
    subject: oneLine(
      words.subject(
        state.month,
        needs.map(({ area }) => area),
      ),
    ),
    body: [
      words.greeting,
      words.ask(state.month, state.deadline),
      '',
      ...needs.flatMap((need) => areaLines(words, need, state.open, link)),
      ...(needs.some(({ entries }) => entries === 0) ? [words.noWork, ''] : []),
      words.openBook(link()),
      '',
      words.footer,
    ].join('\n'),
  }));
}

function areaLines(words: Words, need: AreaNeed, open: readonly OpenRow[], link: MailPort['link']): string[] {
  const rows = open.filter(({ area }) => area === need.area);
  return [
    words.area(oneLine(need.area)),
    ...(need.entries === 0 ? [words.nothing] : []),
    ...(rows.length > 0 ? [words.open(rows.length)] : []),
    ...rows.slice(0, MOST_ROWS).map(({ tab, tabName, row }) => words.place(oneLine(tabName), row, link({ tab, row }))),
    ...(rows.length > MOST_ROWS ? [words.more(rows.length - MOST_ROWS)] : []),
    '',
  ];
}

/** The state on one page, the same to each of the chief's addresses. */
export function chiefMails(
  words: Words,
  state: MonthState,
  chief: readonly string[],
  areas: Areas,
  link: MailPort['link'],
): Mail[] {
  const { needs, summary } = state;
  const unaddressed = needs.filter(({ area }) => (areas.get(area) ?? []).length === 0).map(({ area }) => oneLine(area));
  const body = [
    words.greeting,
    words.chiefIntro(summary.asOf.replace(/-0?/g, '/')),
    '',
    words.figures,
    ...summary.rows.map((row) => figureLine(words, row)),
    ...(summary.uncounted > 0 ? [words.uncounted(summary.uncounted)] : []),
    '',
    words.areas(state.month),
    ...(needs.length === 0
      ? [words.allDone]
      : needs.map(({ area, entries, open }) => words.areaState(oneLine(area), entries, open))),
    ...(unaddressed.length > 0 ? [words.unaddressed(unaddressed)] : []),
    '',
    words.openBook(link()),
    '',
    words.footer,
  ].join('\n');
  return chief.map((to) => ({ to, subject: oneLine(words.chiefSubject(state.month)), body }));
}

function figureLine(words: Words, { label, unit, actual, target, progress, status, forecast }: SummaryRow): string {
  const rest = [
    progress === null ? '' : shareText(progress),
    status ?? '',
    forecast === null ? '' : words.forecast(counted(forecast), unit),
  ].filter((part) => part !== '');
  const target1 = target === null ? words.noTarget : counted(target);
  return words.figure(
    oneLine(label),
    actual === null ? words.notReported : counted(actual),
    target1,
    target === null ? '' : unit,
    rest.join('、'),
  );
}

const counted = (count: number): string => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');

/** Names are typed by people: a line break in one would end the subject, or begin a line of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}
