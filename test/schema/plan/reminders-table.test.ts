import type { CellValue } from '../../../src/domain/cells/cell-value';
import { readRecipients } from '../../../src/schema/plan/reminders-table';

const head = ['キー', '項目', '値', '説明', '', '福祉圏域', 'お知らせの宛先', '担当者'];
const line = (key: string, value: CellValue, area: string, mail: CellValue): CellValue[] => [
  key,
  '',
  value,
  '',
  null,
  area,
  mail,
  null,
];

describe('readRecipients', () => {
  it('reads several addresses of a cell, full-width ones too, each once', () => {
    const { recipients, problems } = readRecipients([
      ['設定'],
      head,
      line('chiefMail', 'kacho@example.jp', '甲', 'a@example.jp、ｂ＠example.jp a@example.jp'),
      line('reminderDay', '７', '乙', null),
    ]);
    expect(problems).toEqual([]);
    expect(recipients.day).toBe(7);
    expect(recipients.chief).toEqual(['kacho@example.jp']);
    expect([...recipients.areas]).toEqual([['甲', ['a@example.jp', 'b@example.jp']]]);
  });

  it('lists what it cannot read with its cell, and goes on with the rest', () => {
    const { recipients, problems } = readRecipients([head, line('reminderDay', 31, '甲', 'example.jp, c@example.jp')]);
    expect(problems).toEqual([
      { fault: 'day.invalid', tab: 'settings', row: 2, column: '値', typed: '31' },
      { fault: 'mail.invalid', tab: 'settings', row: 2, column: 'お知らせの宛先', typed: 'example.jp' },
    ]);
    expect([recipients.day, recipients.areas.get('甲')]).toEqual([5, ['c@example.jp']]);
  });

  it('takes no address from a line break or a header of mail', () => {
    const { recipients, problems } = readRecipients([
      head,
      line('chiefMail', 'x@example.jp\nBcc: y@example.jp', '', null),
    ]);
    expect(problems.map(({ typed }) => typed)).toEqual(['Bcc:']);
    expect(recipients.chief).toEqual(['x@example.jp', 'y@example.jp']);
  });

  it('is the fifth, and nobody, where 設定 says nothing', () => {
    const { recipients, problems } = readRecipients([
      ['キー', '値'],
      ['onTrack', 0.9],
    ]);
    expect([recipients.day, recipients.chief, recipients.areas.size, problems]).toEqual([5, [], 0, []]);
  });
});
