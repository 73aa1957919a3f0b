/** Names: what is written back, which area is meant, which names look alike. */

import fc from 'fast-check';
import { canonicalArea } from '../../../src/domain/text/area-names';
import { canonicalName, lookAlikeKey } from '../../../src/domain/text/names';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { anyText } from '../../run/any-text';
import { cases } from '../../run/cases';

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
    ['（一財）こもれび', '一般財団法人こもれび'],
    ['（公社）こもれび', '公益社団法人こもれび'],
    ['(NPO)こもれび', '特定非営利活動法人こもれび'],
    ['こもれび(NPO)', 'こもれび特定非営利活動法人'],
    ['（同）こもれび', '合同会社こもれび'],
    ['（医）こもれび', '医療法人こもれび'],
    ['（学）こもれび', '学校法人こもれび'],
    ['（宗）こもれび', '宗教法人こもれび'],
    ['こもれび（同）', 'こもれび(同)'],
    ['こもれび（医）', 'こもれび(医)'],
    ['こもれび（学）', 'こもれび(学)'],
    ['こもれび（宗）', 'こもれび(宗)'],
    ['(株)(株)みどり', '株式会社株式会社みどり'],
    ['A - B  C', 'A - B C'],
    ['東~西', '東〜西'],
    ['A~B', 'A~B'],
    ['緑ヵ丘', '緑ヶ丘'],
    ['佐々ケ丘', '佐々ヶ丘'],
    ['緑ケ', '緑ケ'],
    ['あケ丘', 'あケ丘'],
    ['-=+ みどり', '-=+みどり'],
    ['み=どり', 'み=どり'],
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
      anyText,
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const once = canonicalName(typed);
        expect(canonicalName(once)).toBe(once);
      }),
      { numRuns: cases(300) },
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
    '圏域 緑ヶ丘・滝坂',
    `緑ヶ丘・滝坂${'　'.repeat(200)}`,
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
    '髙高',
    '﨑崎',
    '嵜崎',
    '澤沢',
    '邊辺',
    '邉辺',
    '齋斎',
    '齊斎',
    '斉斎',
    '國国',
    '櫻桜',
    '濱浜',
    '廣広',
    '會会',
    '學学',
  ])('the kanji %s are one', (pair) => {
    const [one = '', other = ''] = pair;
    expect(lookAlikeKey(`南${one}町`)).toBe(lookAlikeKey(`南${other}町`));
    expect(lookAlikeKey(one)).toBe(other);
  });

  it('letters of other scripts are those that they are drawn like', () => {
    const cyrillic = 'авекмнорстухіѕ';
    expect(lookAlikeKey(cyrillic)).toBe('abekmhopctyxis');
    expect(lookAlikeKey(cyrillic.toUpperCase())).toBe('abekmhopctyxis');
    expect(lookAlikeKey('αβεικνορτυχ')).toBe('abeikvoptyx');
    expect(lookAlikeKey('口二力夕工卜')).toBe(lookAlikeKey('ロニカタエト'));
    expect(lookAlikeKey('口二力夕工卜')).toBe('ろにかたえと');
  });

  it('kana are large and of one script', () => {
    expect(lookAlikeKey('ァィゥェォッャュョヮ')).toBe('あいうえおつやゆよわ');
    expect(lookAlikeKey('ぁぃぅぇぉっゃゅょゎ')).toBe('あいうえおつやゆよわ');
  });

  it.each([
    '株式会社',
    '有限会社',
    '合同会社',
    '合資会社',
    '合名会社',
    '一般社団法人',
    '一般財団法人',
    '公益社団法人',
    '公益財団法人',
    '社会福祉法人',
    '特定非営利活動法人',
    '認定特定非営利活動法人',
    'NPO法人',
    '認定NPO法人',
    '医療法人',
    '医療法人社団',
    '医療法人財団',
    '学校法人',
    '宗教法人',
  ])('%s before or behind a name does not matter, and alone it is a name', (form) => {
    expect(lookAlikeKey(`${form}みどり`)).toBe('みどり');
    expect(lookAlikeKey(`みどり${form}`)).toBe('みどり');
    expect(lookAlikeKey(form)).not.toBe('');
  });

  it('signs, spaces and variation selectors are nothing', () => {
    expect(lookAlikeKey('見!本"#の（会）「1」～【2】、A-B＿C')).toBe('見本の会12abc');
    expect(lookAlikeKey('葛\u{e0100}の会')).toBe(lookAlikeKey('葛の会'));
    expect(lookAlikeKey('葛\ufe00の会')).toBe(lookAlikeKey('葛の会'));
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
