/** Names: what is written back, which area is meant, which names look alike. */

import fc from 'fast-check';
import { canonicalArea, canonicalName, lookAlikeKey } from '../../src/domain/names';
import { chofuR7 } from '../../src/plans/chofu-r7';
import { cases } from '../cases';

const { areas, cityWide } = chofuR7;

describe('canonicalName', () => {
  it.each([
    ['㈱みどり', '株式会社みどり'],
    ['（株）みどり', '株式会社みどり'],
    ['(株) みどり', '株式会社みどり'],
    ['㍿みどり', '株式会社みどり'],
    ['（ 株 ）みどり', '株式会社みどり'],
    ['みどり（株）', 'みどり株式会社'],
    ['㈲あおぞら', '有限会社あおぞら'],
    ['(社福)ひかり会', '社会福祉法人ひかり会'],
    ['（福）ひかり会', '社会福祉法人ひかり会'],
    ['（一社）こもれび', '一般社団法人こもれび'],
    ['(公財)こもれび', '公益財団法人こもれび'],
    ['（特非）こもれび', '特定非営利活動法人こもれび'],
    ['夏まつり(福)', '夏まつり(福)'],
    ['ＡＢＣ　クラブ', 'ABCクラブ'],
    ['ABC  Club', 'ABC Club'],
    ['  見本　の 会 ', '見本の会'],
    ['ﾋﾀﾞﾏﾘｻﾛﾝ', 'ヒダマリサロン'],
    ['緑ケ丘', '緑ヶ丘'],
    ['緑ｹ丘', '緑ヶ丘'],
    ['緑ヶ丘', '緑ヶ丘'],
    ['三ケ所', '三ヶ所'],
    ['3ヵ所', '3ヶ所'],
    ['訪問ケア', '訪問ケア'],
    ['在宅ケアの会', '在宅ケアの会'],
    ['緑が丘', '緑が丘'],
    ['東･西', '東・西'],
    ['東·西', '東・西'],
    ['東 ・ 西', '東・西'],
    ['か\u3099くどう', 'がくどう'],
    ['見\u200b本\ufeffの会', '見本の会'],
    ['\u202e見本の会\u202c', '見本の会'],
    ['見本\nの会', '見本の会'],
    ['カフェ−つばめ', 'カフェ−つばめ'],
    ['カフェーつばめ', 'カフェーつばめ'],
    ['ふれあい～つながり～', 'ふれあい〜つながり〜'],
    ['𠮷田 の会', '𠮷田の会'],
    ['=1+1', '=1+1'],
    ['＝１＋１', '＝1+1'],
    ['＋みどり', '＋みどり'],
    ['－みどり', '－みどり'],
    ['＠みどり', '＠みどり'],
    ['', ''],
    ['　', ''],
  ])('%p is written %p', (typed, written) => {
    expect(canonicalName(typed)).toBe(written);
  });

  it('changes nothing when done twice', () => {
    const piece = fc.constantFrom(
      '㈱',
      '（株）',
      ' ',
      '　',
      'みどり',
      'ケ',
      '丘',
      '緑',
      '･',
      '·',
      'ＡＢＣ',
      'x',
      '~',
      '=',
      '＋',
      '\u200b',
      '(福)',
      '(',
      '株',
      ')',
      'ｶﾞ',
      'か\u3099',
      'カ゛',
      '＝ ＋(福)',
      '＋ ＝　＋(福)',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const once = canonicalName(typed);
        expect(canonicalName(once)).toBe(once);
      }),
      { numRuns: cases(2000) },
    );
  });
});

describe('canonicalArea', () => {
  it.each([
    ['緑ヶ丘・滝坂', '緑ヶ丘・滝坂'],
    ['緑ケ丘・滝坂', '緑ヶ丘・滝坂'],
    ['緑ｹ丘･滝坂', '緑ヶ丘・滝坂'],
    ['緑が丘・滝坂', '緑ヶ丘・滝坂'],
    [' 緑ヶ丘 ・ 滝坂 ', '緑ヶ丘・滝坂'],
    ['緑ヶ丘　滝坂', '緑ヶ丘・滝坂'],
    ['緑ヶ丘、滝坂', '緑ヶ丘・滝坂'],
    ['緑ヶ丘／滝坂', '緑ヶ丘・滝坂'],
    ['緑ヶ丘滝坂', '緑ヶ丘・滝坂'],
    ['若葉·調和', '若葉・調和'],
    ['若葉・調和圏域', '若葉・調和'],
    ['若葉・調和 福祉圏域', '若葉・調和'],
    ['第二･八雲台･国領', '第二・八雲台・国領'],
    ['上ノ原\u200b・柏野', '上ノ原・柏野'],
    ['市全域', '市全域'],
    ['　市全域', '市全域'],
  ])('%p means %p', (typed, area) => {
    expect(canonicalArea(typed, areas, cityWide)).toBe(area);
  });

  it.each([
    '',
    ' ',
    '圏域',
    '緑ヶ丘',
    '滝坂・緑ヶ丘',
    '調布',
    '第二',
    '市',
    '緑ヶ丘・滝坂・若葉',
    '*',
    '緑'.repeat(50_000),
  ])('%p means none', (typed) => {
    expect(canonicalArea(typed, areas, cityWide)).toBeNull();
  });

  it('does not choose between two areas', () => {
    expect(canonicalArea('緑ケ丘', ['緑ヶ丘', '緑が丘'], cityWide)).toBeNull();
    expect(canonicalArea('緑が丘', ['緑ヶ丘', '緑が丘'], cityWide)).toBe('緑が丘');
  });
});

describe('lookAlikeKey', () => {
  it.each([
    ['社会福祉法人ひかり会', 'ひかり会'],
    ['㈱みどり', 'みどり（株）'],
    ['NPO法人こもれび', '特定非営利活動法人 コモレビ'],
    ['ひだまりサロン', 'ヒダマリ・サロン'],
    ['カフェーつばめ', 'カフエ-つばめ'],
    ['ABCクラブ', 'ａｂｃクラブ'],
    ['髙橋商店', '高橋商店'],
    ['緑が丘自治会', '緑ケ丘自治会'],
    ['見本の会（仮）', '見本の会 仮'],
  ])('%p and %p look alike', (one, other) => {
    expect(lookAlikeKey(one)).toBe(lookAlikeKey(other));
  });

  it.each([
    ['緑ヶ丘自治会', '滝坂自治会'],
    ['第一小学校', '第二小学校'],
    ['見本の会1', '見本の会2'],
    ['はな', 'ばな'],
  ])('%p and %p do not', (one, other) => {
    expect(lookAlikeKey(one)).not.toBe(lookAlikeKey(other));
  });

  it('is not empty for a name that is only a legal form', () => {
    expect(lookAlikeKey('株式会社')).not.toBe('');
  });
});
