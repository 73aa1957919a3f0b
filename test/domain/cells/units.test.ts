/** Counts with units: which an indicator takes, and why the others are none. */

import { parseCount } from '../../../src/domain/cells/parse-count';
import { countedIn, defaultUnits, usualUnit } from '../../../src/domain/cells/units';

const inUnit = (unit: string) => ({ unit, units: defaultUnits(unit) });

it.each([
  ['件', ['件', '回']],
  ['回', ['回', '件']],
  ['箇所', ['箇所', '件']],
  ['カ所', ['箇所', '件']],
  ['団体', ['団体', '件']],
  ['名', ['人', '件']],
  ['講座', ['講座', '件']],
])('%s takes %j where 計画 says nothing else', (unit, units) => {
  expect(defaultUnits(unit)).toEqual(units);
});

it.each(['箇所', 'か所', 'カ所', 'ヶ所', 'ケ所', 'ヵ所', '個所', '箇処', '拠点'])('%s is 箇所', (word) => {
  expect(usualUnit(word)).toBe('箇所');
  expect(parseCount(`３${word}`, inUnit('箇所'))).toEqual({ ok: true, value: 3, changed: true });
});

it.each([
  ['回', '25人', '人数'],
  ['回', '２５名', '人数'],
  ['回', '5団体', '団体の数'],
  ['回', '3箇所', '箇所の数'],
  ['回', '3時間', '時間'],
  ['回', '2日間', '日数'],
  ['回', '500部', '品物や印刷物の数'],
  ['件', '2世帯', '世帯の数'],
  ['件', '2家族', '世帯の数'],
  ['件', '4人', '人数'],
  ['件', '3社', '会社の数'],
  ['箇所', '3回', '回数'],
  ['箇所', '12人', '人数'],
  ['団体', '3回', '回数'],
  ['回', '3講座', '講座の数'],
  ['件', '1,440人', '人数'],
])('where %s are counted, %s is %s', (unit, typed, counted) => {
  const parsed = parseCount(typed, inUnit(unit));
  expect(parsed).toMatchObject({ ok: false, code: 'count.notANumber', reason: 'unit' });
  expect(countedIn(!parsed.ok && 'unit' in parsed ? parsed.unit : '')).toBe(counted);
});

it.each([
  ['回', '3件', 3],
  ['回', '3度', 3],
  ['件', '3回', 3],
  ['件', '3ケース', 3],
  ['件', '３　件', 3],
  ['箇所', '2件', 2],
  ['人', '25名', 25],
  ['講座', '3講座', 3],
])('where %s are counted, %s is %d', (unit, typed, count) => {
  expect(parseCount(typed, inUnit(unit))).toEqual({ ok: true, value: count, changed: true });
});

it('takes what 計画 adds', () => {
  expect(parseCount('25人', { unit: '回', units: ['回', '人'] })).toMatchObject({ ok: true, value: 25 });
});

it.each([
  ...[
    '-',
    '－',
    '―',
    'ー',
    '—',
    '–',
    'なし',
    '無し',
    'ナシ',
    '該当なし',
    '特になし',
    '○',
    '◯',
    '〇',
    '×',
    '/',
    'N/A',
    '（なし）',
    '実績なし',
    '該当者なし',
    '開催なし。',
    '雨天中止',
    'なし（中止）',
    '0件（なし）',
    'ﾅｼ',
  ].map((typed) => [typed, 'none']),
  ...['未定', '？', '✓', '確認中', 'まだ', '未入力', 'TRUE', '分からない'].map((typed) => [typed, 'unsaid']),
  ...['100%', '１００％', '3割', '12.5%'].map((typed) => [typed, 'percent']),
  ...['0:00', '1:00:00', '13:30', '午後1:30', '10時', '10時30分'].map((typed) => [typed, 'time']),
  ...['3/4', '2025/6/3', '6月3日', '12-3', '2026-03-04'].map((typed) => [typed, 'day']),
  ...['￥3', '¥1,000', '$3', '300円', '3万円'].map((typed) => [typed, 'money']),
  ...['3（うち新規1）', '3件(内 新規1)', '12（再掲2）', '3+1', '3〜5', '3回×2', '男2女1', '3、2'].map((typed) => [
    typed,
    'partOf',
  ]),
  ...['〃', '"', '同上', '同じ', '上に同じ'].map((typed) => [typed, 'ditto']),
  ...['(3)', '（３）', '(3件)'].map((typed) => [typed, 'bracketed']),
  ...['約3', '3程度', '3人くらい', '3以上', '数回', '十数件', '3?'].map((typed) => [typed, 'about']),
  ...['十二', '三', '③', '①件', '二十', '3万', '1.2万', 'Ⅲ', '½', '三つ'].map((typed) => [typed, 'numeral']),
  ...['第3回', '3回目', '第 2 回', 'No.3', '#3'].map((typed) => [typed, 'ordinal']),
  ...['計3', '3（計）', '小計 12'].map((typed) => [typed, 'total']),
  ...['1e3', '1E3', '1.00E+03'].map((typed) => [typed, 'exponent']),
  ...['3,5', '3,00', '1,2345', '1.000', '1’000', '1 000', '3.'].map((typed) => [typed, 'separator']),
  ...['あり', '別紙参照', '3回（延べ）'].map((typed) => [typed, '']),
])('%s: %s', (typed, reason) => {
  expect(parseCount(typed, inUnit('回'))).toEqual({ ok: false, code: 'count.notANumber', reason });
});

it.each(['▲3', '△3', '-3', '−３件'])('%s is negative', (typed) => {
  expect(parseCount(typed, inUnit('件'))).toEqual({ ok: false, code: 'count.negative' });
});
