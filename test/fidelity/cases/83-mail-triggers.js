// Mail, triggers of the clock, and scopes that are asked for when they are needed. A live run would send and schedule: host only.

const MAIL = `${REFERENCE}mail/mail-app`;
const SCRIPT = `${REFERENCE}script/script-app`;

function thrownBy(work) {
  try {
    work();
  } catch (error) {
    return error.message;
  }
  return '';
}

FIDELITY.push(
  {
    id: 'mail.quotaFallsByRecipients',
    source: `${MAIL}#getremainingdailyquota (the number of remaining recipients); left out of a live run, which would send`,
    mark: 'H',
    run(t) {
      const before = MailApp.getRemainingDailyQuota();
      MailApp.sendEmail({ to: 'a@example.com,b@example.com', subject: '件名', body: '本文' });
      MailApp.sendEmail('c@example.com', '件名', '本文');
      t.equal(before - MailApp.getRemainingDailyQuota(), 3);
    },
  },
  {
    id: 'mail.invalidAddress',
    source: `${MAIL}#sendemailmessage; the words are those users report: Invalid email`,
    mark: 'H',
    run(t) {
      t.equal(
        thrownBy(() => MailApp.sendEmail({ to: 'nobody', subject: 's', body: 'b' })),
        'Invalid email: nobody',
      );
    },
  },
  {
    id: 'mail.overTheQuota',
    source: `${REFERENCE.replace('reference/', '')}guides/services/quotas (exceeding a quota throws)`,
    mark: 'H',
    run(t) {
      const many = Array.from({ length: MailApp.getRemainingDailyQuota() + 1 }, (_, index) => `p${index}@example.com`);
      const before = MailApp.getRemainingDailyQuota();
      const message = thrownBy(() => MailApp.sendEmail({ to: many.join(','), subject: 's', body: 'b' }));
      t.equal(
        [message, MailApp.getRemainingDailyQuota()],
        ['Service invoked too many times for one day: email.', before],
      );
    },
  },
  {
    id: 'triggers.clock',
    source: `${SCRIPT}#newtriggerfunctionname, ${REFERENCE}script/clock-trigger-builder and ${REFERENCE}script/trigger`,
    mark: 'H',
    run(t) {
      const made = ScriptApp.newTrigger('fidelityNothing').timeBased().everyDays(1).atHour(9).create();
      const found = ScriptApp.getProjectTriggers().filter((each) => each.getUniqueId() === made.getUniqueId());
      t.equal(
        found.map((each) => [each.getHandlerFunction(), String(each.getEventType())]),
        [['fidelityNothing', 'CLOCK']],
      );
      ScriptApp.deleteTrigger(made);
      t.equal(
        ScriptApp.getProjectTriggers().some((each) => each.getUniqueId() === made.getUniqueId()),
        false,
      );
    },
  },
  {
    id: 'triggers.neverByMinutesHere',
    source: 'the local workbook: only the daily builder is emulated',
    mark: 'H',
    run(t) {
      t.equal(
        thrownBy(() => ScriptApp.newTrigger('x').timeBased().everyMinutes(5)),
        'NotEmulated: ClockTriggerBuilder.everyMinutes',
      );
    },
  },
);
