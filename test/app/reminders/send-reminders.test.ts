/** The month's mails: to whom, what they say and do not say, and that nobody is written to twice. */
import { acknowledge } from '../../../src/app/check/acknowledge';
import type { Mail, MailPort } from '../../../src/app/ports/mail';
import { type Reminded, sendReminders } from '../../../src/app/reminders/send-reminders';
import { reminderMail as en } from '../../../src/i18n/en/reminder';
import { reminderMail } from '../../../src/i18n/ja/reminder';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import type { SentReminders } from '../../../src/schema/stored/stored-reminders';
import type { Typed } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';

const [first = '', second = '', third = ''] = chofuR7.areas;
const visit: Typed = { date: dateCell('2025-06-03'), area: first, 'outreach.visits': 3, status: '記録済', id: 'a1' };

class FakeMail implements MailPort {
  readonly mails: Mail[] = [];
  kept: SentReminders | null = null;
  quota = 100;
  failing = new Set<string>();
  chief: string[] = ['chief@example.jp'];
  areas = new Map([
    [first, ['one@example.jp']],
    [second, ['two@example.jp', 'both@example.jp']],
    [third, ['both@example.jp']],
  ]);

  recipients() {
    return { day: 5, chief: this.chief, areas: this.areas };
  }
  sent() {
    return this.kept;
  }
  keepSent(sent: SentReminders) {
    this.kept = sent;
  }
  remaining() {
    return this.quota;
  }
  send(mail: Mail) {
    if (this.failing.has(mail.to)) throw new Error('no');
    this.quota -= 1;
    this.mails.push(mail);
  }
  link(place?: { tab: string; row: number }) {
    return place === undefined ? 'https://book/' : `https://book/#${place.tab}-${place.row}`;
  }
}

/** A visit of the first area in June, and a row of the second's that cannot be counted. */
function june(today = '2025-07-05'): World {
  const made = world({ today });
  made.workbook.type('outreach', visit);
  made.workbook.type('outreach', { ...visit, area: second, 'outreach.visits': '山田様 三件くらい', id: 'a2' });
  return made;
}

function send({ deps }: World, mail: MailPort, words = reminderMail): Reminded {
  const outcome = sendReminders(deps, mail, words);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

const to = (mails: readonly Mail[]): string[] => mails.map((mail) => mail.to);

describe('sendReminders', () => {
  it('writes to the areas that lack something, once an address, and to the chief', () => {
    const mail = new FakeMail();
    expect(send(june(), mail).month).toBe('2025-06');
    expect(to(mail.mails)).toEqual(['chief@example.jp', 'two@example.jp', 'both@example.jp']);
    const both = mail.mails.at(-1);
    expect(both?.subject).toBe(`【地域福祉KPI】2025年6月分の入力をお願いします（${second}、${third}）`);
    expect(both?.body).toContain('2025/7/10までに');
    expect(both?.body).toContain('https://book/#outreach-8');
  });

  it('never says what stands in a cell', () => {
    const mail = new FakeMail();
    send(june(), mail);
    expect(JSON.stringify(mail.mails)).not.toMatch(/山田|三件/);
  });

  it('gives the chief the figures, the areas, and those that nobody could be written to', () => {
    const mail = new FakeMail();
    send(june(), mail);
    const page = mail.mails[0]?.body ?? '';
    expect(page).toContain('・訪問件数　3 / 1,440件（0.2%、遅れ');
    expect(page).toContain(`・${second}　まだ入力がありません、確かめたい行 1 行`);
    expect(page).toContain('集計に入っていない入力が 1 件');
    expect(page).toContain(`お知らせしていない圏域：${chofuR7.areas[3]}、`);
  });

  it('writes nothing before the day, and nothing a second time', () => {
    const mail = new FakeMail();
    expect(send(june('2025-07-04'), mail)).toMatchObject({ month: null, sent: [] });
    const made = june();
    send(made, mail);
    made.workbook.forgetCalls();
    expect(send(made, mail)).toMatchObject({ month: null, sent: [] });
    expect(made.workbook.calls).toEqual({ reads: 0, writes: 0 });
    expect(mail.mails).toHaveLength(3);
  });

  it('says nothing of what waits for its day, nor of a question that is answered', () => {
    const made = world({ today: '2025-07-05' });
    made.workbook.type('outreach', visit);
    made.workbook.type('outreach', { ...visit, area: second, status: '中止', id: 'a2' });
    made.workbook.type('outreach', { ...visit, area: second, date: dateCell('2025-07-20'), id: 'a3' });
    const asked = new FakeMail();
    send(made, asked);
    expect(asked.mails[0]?.body).toContain(`・${second}　入力 1 件、確かめたい行 1 行`);
    expect(asked.mails[0]?.body).not.toContain('集計に入っていない入力');
    const problems = [{ code: 'entry.inconsistent' as const, tab: '訪問', row: 8 }];
    expect(acknowledge(made.deps, { requestId: 'ok-1', problems }).ok).toBe(true);
    const answered = new FakeMail();
    send(made, answered);
    expect(answered.mails[0]?.body).not.toContain('確かめたい行');
  });

  it('goes on the next day where the quota ended it', () => {
    const mail = new FakeMail();
    mail.quota = 2;
    expect(send(june(), mail)).toMatchObject({
      sent: ['chief@example.jp', 'two@example.jp'],
      left: ['both@example.jp'],
    });
    mail.quota = 100;
    expect(send(june('2025-07-06'), mail).sent).toEqual(['both@example.jp']);
    expect(send(june('2025-07-07'), mail).month).toBeNull();
  });

  it('loses a mail that fails rather than send it twice, and still writes to the others', () => {
    const mail = new FakeMail();
    mail.failing.add('two@example.jp');
    expect(send(june(), mail)).toMatchObject({ failed: ['two@example.jp'], left: [] });
    mail.failing.clear();
    send(june('2025-07-06'), mail);
    expect(to(mail.mails)).toEqual(['chief@example.jp', 'both@example.jp']);
  });

  it('two at once: an address that the other has taken is passed over', () => {
    const mail = new FakeMail();
    const other = new FakeMail();
    const made = june();
    const remaining = mail.remaining.bind(mail);
    // Another execution runs from start to end while this one is about to send its first mail.
    mail.remaining = () => {
      mail.remaining = remaining;
      other.kept = mail.kept;
      send(made, other);
      mail.kept = other.kept;
      return remaining();
    };
    expect(send(made, mail).sent).toEqual([]);
    expect(to(other.mails)).toHaveLength(3);
  });

  it('a new month starts anew', () => {
    const mail = new FakeMail();
    send(june(), mail);
    expect(send(june('2025-08-05'), mail)).toMatchObject({ month: '2025-07' });
    expect(to(mail.mails)).toContain('one@example.jp');
  });

  it('keeps names that were typed on one line, in both languages', () => {
    for (const words of [reminderMail, en]) {
      const mail = new FakeMail();
      const made = world({ today: '2025-07-05', config: { ...chofuR7, areas: [`甲\r\nBcc: x@example.jp\u202e`] } });
      mail.areas = new Map([[`甲\r\nBcc: x@example.jp\u202e`, ['one@example.jp']]]);
      send(made, mail, words);
      expect(mail.mails).toHaveLength(2);
      for (const { subject, body } of mail.mails) expect(`${subject}${body}`).not.toMatch(/\r|\nBcc|\u202e/);
    }
  });
});
