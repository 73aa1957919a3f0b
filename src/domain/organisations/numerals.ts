/** Numbers within names: 第一, 第1 and 第Ⅰ are one. */

const KANJI_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壱: 1,
  壹: 1,
  弐: 2,
  貳: 2,
  参: 3,
  參: 3,
  肆: 4,
  伍: 5,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100 };
const NUMERAL = `[${[...Object.keys(KANJI_DIGITS), ...Object.keys(TENS)].join('')}]+`;
/** What is counted or numbered: elsewhere a kanji numeral is part of a word (三鷹, 四季の会). */
const NUMBERED =
  '(?:丁目|番地?|号|区|班|組|部|町会|町内会|自治会|管理組合|団地|地区|小学校|中学校|小|中|支部|分団|分区|街区|棟|期|回|年|月|丁|の会|クラブ|圏域|老人クラブ|保育園|幼稚園)';
/** What stands before the numeral, and the numeral. */
const KANJI_NUMBER = new RegExp(`(第)(${NUMERAL})|()(${NUMERAL})(?=${NUMBERED})`, 'g');
const ROMAN = new RegExp(`(第)([ivx]+)|(^|[^a-z])([ivx]+)(?=${NUMBERED})`, 'g');
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** A comparable name (NFKC, lower case) with its numbers in Arabic digits, without leading zeros. */
export function withDigits(name: string): string {
  return name
    .replace(KANJI_NUMBER, replacedBy(kanjiValue))
    .replace(ROMAN, replacedBy(romanValue))
    .replace(/(^|\D)0+(?=\d)/g, '$1');
}

type Part = string | undefined;

function replacedBy(numberOf: (numeral: string) => number) {
  return (_: string, first: Part, ordinal: Part, before: Part, cardinal: Part): string =>
    `${first ?? before ?? ''}${numberOf(ordinal ?? cardinal ?? '')}`;
}

function kanjiValue(numeral: string): number {
  const digits = [...numeral];
  if (!digits.some((digit) => digit in TENS)) return Number(digits.map((digit) => KANJI_DIGITS[digit] ?? 0).join(''));
  let sum = 0;
  let digit: number | null = null;
  for (const each of digits) {
    const unit = TENS[each];
    if (unit === undefined) digit = KANJI_DIGITS[each] ?? 0;
    else {
      sum += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN_DIGITS[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
