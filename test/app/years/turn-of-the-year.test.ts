/** The weeks in which the year turns: the book of 令和7年度 and that of 令和8年度, day by day. */
import { closeMonth } from '../../../src/app/closing/close-month';
import { formOptions } from '../../../src/app/entries/form-options';
import { recordEvent } from '../../../src/app/entries/record-event';
import type { MailPort } from '../../../src/app/ports/mail';
import { sendReminders } from '../../../src/app/reminders/send-reminders';
import { report } from '../../../src/app/report/report';
import { summary } from '../../../src/app/totals/summary';
import { fiscalYear } from '../../../src/domain/calendar/fiscal-year';
import { toIso } from '../../../src/domain/calendar/plain-date';
import { cellDay } from '../../../src/domain/cells/cell-value';
import type { Config } from '../../../src/domain/plan/model';
import { reminderMail } from '../../../src/i18n/ja/reminder';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { FIRST_ROW } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';

const books = { 令和7年度: chofuR7, 令和8年度: { ...chofuR7, fiscalYear: fiscalYear(2026) } };
const [area = ''] = chofuR7.areas;

function recorded(config: Config, today: string, date: string): string {
  const { deps, workbook } = world({ config, today });
  const credits = [{ indicator: 'outreach.visits', count: 2 }];
  const outcome = recordEvent(deps, { requestId: 'r', date, area, credits });
  if (!outcome.ok)
    return outcome.problems
      .map(({ code, detail }) => [code, detail?.reason, detailOf(detail, 'date'), detailOf(detail, 'other')])
      .map((parts) => parts.filter((part) => part !== undefined).join(' '))
      .join();
  const day = cellDay(workbook.at('outreach', FIRST_ROW).date);
  return day === null ? 'none' : toIso(day);
}

function detailOf(detail: object | undefined, key: string): unknown {
  return new Map<string, unknown>(Object.entries(detail ?? {})).get(key);
}

/** What the form and a typed row make of a day. */
it.each<[keyof typeof books, string, string, string]>([
  ['令和7年度', '2026-03-25', '4/2', '2025-04-02'],
  ['令和7年度', '2026-03-31', '3/31', '2026-03-31'],
  ['令和7年度', '2026-04-05', '4/2', 'date.invalid twoYears 2025-04-02 2026-04-02'],
  ['令和7年度', '2026-04-05', '4月2日', 'date.invalid twoYears 2025-04-02 2026-04-02'],
  ['令和7年度', '2026-04-30', '４／３０', 'date.invalid twoYears 2025-04-30 2026-04-30'],
  ['令和7年度', '2026-04-05', '3/28', '2026-03-28'],
  ['令和7年度', '2026-04-30', '3/1', '2026-03-01'],
  ['令和7年度', '2026-04-05', '2026-04-02', 'date.outsideYear 2026-04-02'],
  ['令和7年度', '2026-04-05', '2025-04-02', '2025-04-02'],
  ['令和8年度', '2026-04-05', '3/25', 'date.outsideYear lastYear 2026-03-25'],
  ['令和8年度', '2026-04-05', '3月25日', 'date.outsideYear lastYear 2026-03-25'],
  ['令和8年度', '2026-04-05', '2026-03-25', 'date.outsideYear 2026-03-25'],
  ['令和8年度', '2026-04-05', '4/2', '2026-04-02'],
  ['令和8年度', '2026-04-30', '4/30', '2026-04-30'],
])('in the book of %s, on %s, %s is %s', (year, today, typed, expected) => {
  expect(recorded(books[year], today, typed)).toBe(expected);
});

/** A visit on 31 March, and one that the book of 令和8年度 should have had. */
function lastDays(today: string): World {
  const made = world({ today });
  const row = { area, 'outreach.visits': 3, status: '記録済' };
  made.workbook.type('outreach', { ...row, date: dateCell('2026-03-31'), id: 'a1' });
  made.workbook.type('outreach', { ...row, date: dateCell('2026-04-02'), id: 'a2' });
  return made;
}

class OneAddress implements MailPort {
  readonly mails: { readonly to: string; readonly subject: string; readonly body: string }[] = [];
  recipients() {
    return { day: 5, chief: ['chief@example.jp'], areas: new Map([[area, ['one@example.jp']]]) };
  }
  sent() {
    return null;
  }
  keepSent() {}
  remaining() {
    return 100;
  }
  send(mail: { readonly to: string; readonly subject: string; readonly body: string }) {
    this.mails.push(mail);
  }
  link() {
    return 'https://docs.google.com/';
  }
}

describe('the book of 令和7年度 after 31 March', () => {
  const days = ['2026-03-31', '2026-04-01', '2026-04-05', '2026-04-30', '2026-07-01'];

  it.each(days)('has figures that stand still, and expects the target: %s', (today) => {
    const outcome = summary(lastDays(today).deps, {});
    const visits = outcome.ok ? outcome.value.rows.find(({ indicator }) => indicator === 'outreach.visits') : undefined;
    expect([visits?.actual, visits?.expected, visits?.forecast]).toEqual([3, 1440, 3]);
  });

  it.each(days)('offers 3/31 at most in the form: %s', (today) => {
    const outcome = formOptions(lastDays(today).deps, 'ja', { openTab: '', address: '' }, () => null);
    expect(outcome).toMatchObject({ ok: true, value: { first: '2025-04-01', last: '2026-03-31' } });
  });

  it.each(days)('reports the whole year, and never 令和8年度: %s', (today) => {
    const outcome = report(lastDays(today).deps, {});
    expect(outcome.ok && outcome.value).toMatchObject({ asOf: '2026-03-31' });
    expect(JSON.stringify(outcome)).not.toContain('令和8年度');
  });

  it('sends the mails of March from the day of 設定 on, and none later', () => {
    const sent = ['2026-04-04', '2026-04-05', '2026-04-30', '2026-05-05'].map((today) => {
      const mail = new OneAddress();
      const outcome = sendReminders(lastDays(today).deps, mail, reminderMail);
      expect(JSON.stringify(mail.mails)).not.toContain('令和8年度');
      return [outcome.ok && outcome.value.month, mail.mails.length > 0];
    });
    expect(sent).toEqual([
      [null, false],
      ['2026-03', true],
      ['2026-03', true],
      [null, false],
    ]);
  });

  it.each([
    ['2026-03-30', 'date.future'],
    ['2026-03-31', 'done'],
    ['2026-04-20', 'done'],
  ])('closes March from its last day on: %s, %s', (today, expected) => {
    const outcome = closeMonth(lastDays(today).deps, { requestId: 'c', month: '3', confirmed: true });
    expect(outcome.ok ? 'done' : outcome.problems[0]?.code).toBe(expected);
  });
});
