/** What a typed string becomes, held by tables. */

import { parseTyped, type Typed } from '../../../../src/host/book/model/typed';

const automatic = { format: 'General', year: 2026, locale: 'ja_JP' };
const number = (value: number, format: string | null = null): Typed => ({ kind: 'number', value, format });
const text = (value: string): Typed => ({ kind: 'text', value });

// 45811 is 2025-06-03, 46176 is 2026-06-03.
const IN_AUTOMATIC: readonly [string, Typed][] = [
  ['', { kind: 'blank' }],
  ["'", { kind: 'blank' }],
  ['12', number(12)],
  [' 12 ', number(12)],
  ['-3', number(-3)],
  ['+3', number(3)],
  ['1.5', number(1.5)],
  ['.5', number(0.5)],
  ['12.', number(12)],
  ['007', number(7)],
  ['-0', number(0)],
  ['1,440', number(1440, '#,##0')],
  ['1,440.50', number(1440.5, '#,##0.00')],
  ['1,44', text('1,44')],
  ['1,4400', text('1,4400')],
  ['1e3', number(1000, '0.00E+00')],
  ['1E-2', number(0.01, '0.00E+00')],
  ['1e999', text('1e999')],
  ['50%', number(0.5, '0%')],
  ['12.5%', number(0.125, '0.00%')],
  ['¥1,000', number(1000, '[$¥-411]#,##0')],
  ['¥', text('¥')],
  ['%', text('%')],
  ['.', text('.')],
  ['--3', text('--3')],
  ['１２', text('１２')],
  ['12件', text('12件')],
  ['十二', text('十二')],
  ['1/2/3/4', text('1/2/3/4')],
  ['2025/6/3', number(45811, 'yyyy/MM/dd')],
  ['2025-06-03', number(45811, 'yyyy/MM/dd')],
  ['2025年6月3日', number(45811, 'yyyy年M月d日')],
  ['6/3', number(46176, 'M/d')],
  ['6月3日', number(46176, 'M月d日')],
  ['12/3', number(46359, 'M/d')],
  ['2024/2/29', number(45351, 'yyyy/MM/dd')],
  ['2025/2/29', text('2025/2/29')],
  ['2025/2/30', text('2025/2/30')],
  ['13/1', text('13/1')],
  ['0/1', text('0/1')],
  ['2025/6/3 9:30', number(45811 + 9.5 / 24, 'yyyy/MM/dd H:mm:ss')],
  ['２０２５/６/３', text('２０２５/６/３')],
  ['令和7年6月3日', text('令和7年6月3日')],
  ['R7.6.3', text('R7.6.3')],
  ['12:30', number(12.5 / 24, 'H:mm')],
  ['9:05:30', number((9 * 3600 + 5 * 60 + 30) / 86400, 'H:mm:ss')],
  ['25:00', text('25:00')],
  ['TRUE', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ["'=1+1", text('=1+1')],
  ["'007", text('007')],
  ['=1+1', { kind: 'formula', value: '=1+1' }],
  ['=', text('=')],
  ['+a', { kind: 'formula', value: '=+a' }],
  ['+', text('+')],
  ['＝1', text('＝1')],
  ['@x', text('@x')],
  ['緑ヶ丘・滝坂', text('緑ヶ丘・滝坂')],
  [' 前後の空白 ', text(' 前後の空白 ')],
];

describe('a typed string in a cell that is Automatic', () => {
  it.each(IN_AUTOMATIC)('%j', (typed, expected) => {
    expect(parseTyped(typed, automatic)).toEqual(expected);
  });
});

describe('a typed string in a plain-text cell stays as it stands', () => {
  it.each(['=1+1', "'007", '2025/6/3', '12', 'TRUE', ' x '])('%j', (typed) => {
    expect(parseTyped(typed, { format: '@', year: 2026, locale: 'ja_JP' })).toEqual(text(typed));
  });

  it('and nothing is still nothing', () => {
    expect(parseTyped('', { format: '@', year: 2026, locale: 'ja_JP' })).toEqual({ kind: 'blank' });
  });
});

describe('a typed string in a cell with a format of its own', () => {
  const cases: readonly [string, string, string | null][] = [
    ['yyyy-mm-dd', '2025/6/3', null],
    ['M月d日', '45811', null],
    ['#,##0', '12', null],
    ['0.0', '50%', null],
    ['#,##0', '2025/6/3', 'yyyy/MM/dd'],
    ['0"件"', '6/3', 'M/d'],
  ];

  it.each(cases)('%s keeps or gives way: %s -> %s', (format, typed, expected) => {
    expect(parseTyped(typed, { format, year: 2026, locale: 'ja_JP' })).toMatchObject({
      kind: 'number',
      format: expected,
    });
  });
});
