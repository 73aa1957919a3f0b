/** What people write for a count that is no number, by cause: words for none, percentages, times, days, two numbers at once. */

import type { CountReason } from '../problems/row-problem';
import { pointsAbove } from '../text/points-above';

/** All but those that depend on the indicator. */
export type PlainReason = Exclude<CountReason, 'unit'>;

/** Words behind or before a number that leave it open: they are no unit. */
const ABOUT_BEHIND = String.raw`(?:程度?|位|くらい|ぐらい|ほど|以上|以下|以内|未満|前後|超|弱|強|余り?|予定|見込み?|目標|済み?|[?+~〜]|\.\.\.|…)`;
const ABOUT = new RegExp(`${ABOUT_BEHIND}$`);
const SOME_LETTERS = String.raw`[\p{L}\u3005\u30fc]{0,3}`;
const OPEN_NUMBER = new RegExp(
  String.raw`^(?:(?:約|およそ|おおよそ|ほぼ|だいたい|大体|概ね|おおむね|[~〜>≧≥<≦≤])\s*[\d,]+${SOME_LETTERS}|[\d,]+${SOME_LETTERS}?${ABOUT_BEHIND}|(?:数|多|複)数?(?:回|件|人|名|十|百|箇所|か所|団体)?|(?:十数|数十|数百)${SOME_LETTERS}|多数|たくさん|いくつか|若干名?|少々|少し|多少|いくらか|何${SOME_LETTERS}|\d+数${SOME_LETTERS})$`,
  'u',
);
/** Nothing was done: － なし 該当者なし 雨天中止. A number makes it something else. */
const NONE = anyOf([
  String.raw`[-\u2010-\u2015\u2212\u30fc\uff70_=~〜]+|[/|\\・.。…⋯]+|[×✕✗✖☓xX❌]+|[○◯〇⭕]`,
  String.raw`(?!.*少な)\D{0,8}(?:な[しい]|無し|無い?|ナシ|ありません|せず)|ナッシング|ゼロ\D?|零\D?|0\D?|な[しい]\s*\(?0\D?\)?`,
  String.raw`\D{0,6}(?:中止|延期|休止|休会|休館|閉館|見送り|見合わせ)`,
  String.raw`(?:お|夏|冬|春|秋|盆|正月|定)?休み?|未実施|未開催|n\.?/?a\.?|none|nil|null|no?`,
]);
/** Whether, or that nobody knows yet, but not how many: ✓ 未定 確認中. */
const UNSAID = anyOf([
  '[●◎■✓✔☑✅□☐*※?レ]+|y|v|ok|yes|true|false|tbd',
  '未|未(?:定|入力|記入|報告|確認|確定|集計|回答|提出)|不明|不在|空欄|(?:確認|調整|集計|入力|検討|準備)中',
  String.raw`(?:まだ|後日)\D{0,8}|\D{0,4}(?:分から|わから)ない`,
]);
/** What is put behind a word for none: a full stop, or why in brackets. */
const BEHIND_NONE = /(?:[。．.!]|\([^()\d]{1,12}\))$/;
const PART_OF = /^[-+\d,]+\D{0,4}\((?:うち|内|再掲|含む?|内訳).*\d.*\)$/;
const FORMULA_ERROR = /^#(?:DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|NULL!|ERROR!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/i;
/** 3〜5, 3+2, 3回×2, 男2女1. */
const TWO_NUMBERS = /^[^\d(]{0,4}\d+[^\de.,:/-]{1,6}\d+\D{0,4}$/i;
const BRACKETED = /^\([-+\d,.]+\D{0,4}\)$/;
const MONEY = /^[¥\\$€£]\s*-?[\d,.]+$|^-?[\d,.]+\s*(?:円|千円|万円|ドル|[¥$€£])$/;
const PERCENT = /^-?[\d,.]+\s*(?:%|‰|パーセント|割|割\d分)$/;
const CLOCK = String.raw`(?:午前|午後|am|pm)?\s*\d{1,3}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm)?`;
const TIME = new RegExp(
  String.raw`^${CLOCK}(?:\s*[-~〜～]\s*(?:${CLOCK})?)?$|^(?:午前|午後)?\d{1,2}時(?:間(?:\d{1,2}分|半)|\d{1,2}分|半)?$`,
  'i',
);
const DAY =
  /^\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?$|^(?:(?:\d{2,4}|(?:令和|平成)(?:\d{1,2}|元))年)?\d{1,2}月(?:\d{1,2}日|[分度])?$|^\d{4}-\d{2}-\d{2}$|^[rh]\d{1,2}\.\d{1,2}\.\d{1,2}$/i;
/** 計3, 3（合計）: only beside a number, alone it is a line's. */
const TOTAL = /^(?:小計|合計|累計|総計|計)\s*[:=]?\s*[\d,]+\D{0,3}$|^[\d,]+\D{0,3}?\(?(?:小計|合計|累計|総計|計)\)?$/;
/** 第3回, 3回目, No.3: which of several, and not how many. */
const ORDINAL = /^第\s*\d+\D{0,3}$|^\d+\D{0,3}目$|^(?:no\.?|#|№)\s*\d+$/i;
/** 三件, ③, 3万, 二十: a number in other signs than digits. */
const NUMERAL =
  /^[\d,.]*[一二三四五六七八九十百千万壱弐参拾\u2160-\u217f\u2460-\u249b\u24f5-\u24fe\u2776-\u2793\u3220-\u3229\u3280-\u3289²³¹½¼¾]+[\p{L}]{0,3}$|^(?:ひと|ふた|み|みっ|よ|よっ|いつ|む|むっ|なな|や|やっ|ここの)つ$/u;
/** 1e3, 1.00E+03: as a program shortens large numbers. */
const EXPONENT = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;
/** 3,5 and 1.000: digits whose separator could be of thousands, of decimals, or of two numbers. */
const SEPARATED = /^\d[\d,.'’_ ]*[\d,.]$/;
export const THOUSANDS_BY_POINT = /^\d{1,3}(?:\.\d{3})+$/;
function anyOf(forms: readonly string[]): RegExp {
  return new RegExp(`^(?:${forms.join('|')})$`, 'i');
}

/** Whether a word behind a number is none of a unit, and leaves the number open: 3程度, 10数件. */
export function leavesOpen(word: string): boolean {
  return ABOUT.test(word) || word.startsWith('数');
}

/** The first form that a text has says why it is no number. */
const forms: readonly (readonly [PlainReason, (text: string) => boolean])[] = [
  ['ditto', pointsAbove],
  ['unsaid', (text) => UNSAID.test(withoutRemark(text))],
  ['none', (text) => NONE.test(withoutRemark(text))],
  ['total', (text) => TOTAL.test(text)],
  ['partOf', (text) => PART_OF.test(text)],
  ['bracketed', (text) => BRACKETED.test(text)],
  ['percent', (text) => PERCENT.test(text)],
  ['money', (text) => MONEY.test(text.replace(/^\uffe5/, '¥'))],
  ['time', (text) => TIME.test(text)],
  ['formula', (text) => FORMULA_ERROR.test(text)],
  ['day', (text) => DAY.test(text)],
  ['ordinal', (text) => ORDINAL.test(text)],
  ['exponent', (text) => EXPONENT.test(text)],
  ['separator', (text) => SEPARATED.test(text)],
  ['about', (text) => OPEN_NUMBER.test(text)],
  ['numeral', (text) => NUMERAL.test(text)],
  ['partOf', (text) => TWO_NUMBERS.test(text)],
];

/** Why a text that is no number is none; '' where nothing is known of it. */
export function reasonOf(folded: string): PlainReason {
  return forms.find(([, has]) => has(folded))?.[0] ?? '';
}

function withoutRemark(text: string): string {
  const bare = text.replace(/^\((.*)\)$/, '$1').trim();
  const said = bare.replace(BEHIND_NONE, '').trim();
  return said === '' ? bare : said;
}
