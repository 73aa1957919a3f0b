/** What stands in 相手先 and names nobody, or several. */
import {
  countedNames,
  isHardlyName,
  namesNobody,
  noNames,
  severalNames,
  typedLines,
} from '../../../src/domain/organisations/no-name';
import { canonicalName } from '../../../src/domain/text/names';
import { pointsAbove } from '../../../src/domain/text/points-above';

describe('namesNobody', () => {
  it.each([
    '〃',
    '同上',
    '″',
    '－',
    '―',
    'なし',
    '不明',
    '未定',
    '各所',
    'その他',
    '-',
    '無し',
    '々',
    '?',
    '0',
    '個人',
    '検討中',
    '上記',
    '同会',
    '全団体',
  ])('%s', (word) => {
    expect(namesNobody(word)).toBe(true);
  });

  it('knows every word in the form in which it is written back', () => {
    expect(noNames.map(canonicalName).filter((word) => !namesNobody(word))).toEqual([]);
  });

  it('has no word that would part the list in a formula', () => {
    expect(noNames.filter((word) => word === '' || word.includes('|'))).toEqual([]);
  });

  it.each(['みどり会', 'なしの会', '各所めぐりの会', '不明門町会', '', '未定の会', '一会'])(
    '%p is a name, or nothing',
    (name) => {
      expect(namesNobody(name)).toBe(false);
    },
  );
});

it.each([
  ['〃', true],
  ['″', true],
  ['同上', true],
  ['（同上）', true],
  ['々', true],
  ['同', true],
  ['同志会', false],
  ['佐々木会', false],
  ['なし', false],
])('%s points at the line above: %s', (text, points) => {
  expect(pointsAbove(text)).toBe(points);
});

describe('severalNames', () => {
  it.each([
    ['みどり会、あおぞら会', ['みどり会', 'あおぞら会']],
    ['みどり会／あおぞら会', ['みどり会', 'あおぞら会']],
    ['みどり会/あおぞら会/八雲会', ['みどり会', 'あおぞら会', '八雲会']],
    ['みどり会\nあおぞら会', ['みどり会', 'あおぞら会']],
    ['みどり会,あおぞら会', ['みどり会', 'あおぞら会']],
    ['みどり会；あおぞら会', ['みどり会', 'あおぞら会']],
    ['みどり会及びあおぞら会', ['みどり会', 'あおぞら会']],
    ['みどり会とあおぞら会', ['みどり会', 'あおぞら会']],
    ['みどり会　あおぞらサロン', ['みどり会', 'あおぞらサロン']],
    ['みどり会＆あおぞら会', ['みどり会', 'あおぞら会']],
    ['みどり会＋子ども食堂', ['みどり会', '子ども食堂']],
    ['みどり会ほか', ['みどり会', 'ほか']],
    ['みどり会他3団体', ['みどり会', '他3団体']],
    ['みどり会　社会福祉法人　若葉会', ['みどり会', '社会福祉法人若葉会']],
  ])('%p', (typed, names) => {
    expect(severalNames(typed)).toEqual(names);
  });

  it.each([
    'みどりとそらの会',
    '調布 みどり会',
    'ふれあいと支えあいの家',
    'みどり会・あおぞら会',
    '緑ヶ丘・滝坂の会',
    'みどり会',
    'みどり会、',
    'みどり会（会長、副会長）',
    '24/7サポートの会',
    'その他',
    '1,000人の会',
    'みどり会\n',
    '社会福祉法人　若葉会',
    '一般社団法人 調布市医師会',
    '特定非営利活動法人　あおぞらの会',
    'NPO法人 みどりの家',
    '医療法人社団　若葉会',
    '株式会社　あおぞら薬局の店',
    'みどり園 株式会社',
    null,
    42,
  ])('%p is one', (typed) => {
    expect(severalNames(typed)).toEqual([]);
  });
});

it.each([
  ['10', true],
  ['2025/6/3', true],
  ['090-1234-5678', true],
  ['#N/A', true],
  ['100%', true],
  ['○○', true],
  ['不明', false],
  ['-', false],
  ['', false],
  ['24/7', true],
  ['24/7の会', false],
  ['#みどり会', false],
  ['Ｂ', false],
])('%p is hardly a name: %p', (text, expected) => {
  expect(isHardlyName(text)).toBe(expected);
});

it('a cell has its lines, blank ones aside', () => {
  expect(typedLines('みどり会\r\n\nあおぞら会')).toEqual(['みどり会', 'あおぞら会']);
  expect(typedLines(3)).toEqual([]);
});

it.each([
  ['3団体', 3],
  ['約５団体', 5],
  ['計 12自治会', null],
  ['計12自治会', 12],
  ['2か所', 2],
  ['第3自治会', null],
  ['みどり会', null],
])('%p counts organisations without naming them: %p', (typed, found) => {
  expect(countedNames(typed)).toBe(found);
});
