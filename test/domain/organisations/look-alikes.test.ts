/** Which names may be one organisation, and in what they differ. */
import { alikeNames, differencesOf } from '../../../src/domain/organisations/look-alikes';

describe('differencesOf', () => {
  it.each([
    ['第一自治会', '第1自治会', ['numerals']],
    ['第一自治会', '第１自治会', ['numerals']],
    ['第Ⅱ支部', '第二支部', ['numerals']],
    ['国領三丁目町会', '国領3丁目町会', ['numerals']],
    ['国領十二丁目町会', '国領１２丁目町会', ['numerals']],
    ['国領二十一番地の会', '国領21番地の会', ['numerals']],
    ['染地01班', '染地１班', ['numerals']],
    ['冨士見会', '富士見会', ['kanji']],
    ['瀧坂会', '滝坂会', ['kanji']],
    ['嶋田会', '島田会', ['kanji']],
    ['國領会', '国領会', ['kanji']],
    ['〇〇会', '○○会', ['kanji']],
    ['髙橋の会', '高橋の会', ['kanji']],
    ['NPO法人こもれび', '特定非営利活動法人こもれび', ['legalForm']],
    ['社会福祉法人ひかり会', 'ひかり会', ['legalForm']],
    ['みどり会（会長）', 'みどり会', ['remark']],
    ['みどり会【仮】', 'みどり会', ['remark']],
    ['みどり会役員会', 'みどり会', ['role']],
    ['みどり会の皆さん', 'みどり会', ['role']],
    ['みどり会会長', 'みどり会', ['role']],
    ['さくらカフェ', 'サクラカフエ', ['spelling']],
    ['第一冨士見会（会長）', '第1富士見会', ['remark', 'kanji', 'numerals']],
    ['見本の会（仮）', '見本の会 仮', ['spelling']],
  ])('%s and %s', (one, other, differing) => {
    expect(differencesOf(one, other)).toEqual(differing);
    expect(differencesOf(other, one)).toEqual(differing);
  });

  it.each([
    ['第一自治会', '第二自治会'],
    ['国領3丁目町会', '国領13丁目町会'],
    ['三鷹の会', '3鷹の会'],
    ['四季の会', '5季の会'],
    ['みどり会', 'あおぞら会'],
    ['役員会', '理事会'],
    ['みどり会（北）', 'あおぞら会（北）'],
    ['みどり会', 'みどり会'],
    ['㈱みどり', '株式会社みどり'],
  ])('%s and %s are not asked about', (one, other) => {
    expect(differencesOf(one, other)).toBeNull();
  });
});

describe('alikeNames', () => {
  it('puts together what hangs together, in the order given', () => {
    const names = [
      'みどり会',
      '第1自治会',
      '見本の会（仮）',
      'みどり会役員会',
      '見本の会',
      'ミドリ会',
      '第一自治会',
      '見本の会 仮',
      '八雲会',
    ];
    expect(alikeNames(names)).toEqual([
      ['みどり会', 'みどり会役員会', 'ミドリ会'],
      ['第1自治会', '第一自治会'],
      ['見本の会（仮）', '見本の会', '見本の会 仮'],
    ]);
  });
});
