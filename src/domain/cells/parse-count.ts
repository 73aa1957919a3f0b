/** Reads a count as people type it: full-width, with a unit, with separators. Says by cause why it is none. */

import type { CountReason } from '../problems/row-problem';
import { pointsAbove } from '../text/points-above';
import { foldWidth } from '../text/text';
import type { CellValue, Parsed } from './cell-value';
import { type InUnits, isKnownUnit, takesUnit } from './units';

/** The largest count one cell may hold; more is taken for a slip. */
export const MAX_COUNT = 9999;

export type CountFailure =
  | { readonly code: 'count.notANumber'; readonly reason: Exclude<CountReason, 'unit'> }
  | { readonly code: 'count.notANumber'; readonly reason: 'unit'; readonly unit: string }
  | { readonly code: 'count.notWhole' | 'count.negative' | 'count.tooLarge' };
export type ParsedCount = Parsed<number, CountFailure>;

/** In 計画, where any unit may follow a target. */
const TARGET_UNIT = /(?:件|回|団体|(?:箇|個|か|カ|ヶ|ケ|ヵ)所|人|名|世帯|社|組|店|校|家族|ケース)$/;
const NEGATIVE_SIGN = /^[-\u2010-\u2015\u2212\u30fc\uff70▲△]\s*/;
const DIGITS = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** A number, and letters behind it. */
const WITH_UNIT = /^([^\p{L}]*[\d.])\s*([\p{L}\u3005\u30fc]{1,6})$/u;
/** Words behind a number that are no unit. */
const ABOUT = /(?:程度|位|くらい|ぐらい|ほど|以上|以下|未満|前後|超|弱|強|余り?|予定|見込み?|目標|済み?)$/;
const NONE =
  /^(?:[-\u2010-\u2015\u2212\u30fc\uff70~〜]+|[/|・.…*×✕✗xX]+|[○◯〇●◎✓✔レ]|(?:該当|特に|実績)?(?:なし|無し|無|ナシ|ナッシング|ありません|せず)|ない|無い|ゼロ|零|未|未実施|未定|不明|休み?|該当せず|n\/?a|none|nil|null|no|yes|\?+)$/i;
const PART_OF = /^[-+\d,]+\D{0,4}\((?:うち|内|再掲|含む?|内訳).*\d.*\)$/;
const FORMULA_ERROR = /^#(?:DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|NULL!|ERROR!|SPILL!)$/i;
/** 3〜5, 3+2, 3回×2, 男2女1. */
const TWO_NUMBERS = /^[^\d(]{0,4}\d+[^\de.,:/-]{1,6}\d+\D{0,4}$/i;
const BRACKETED = /^\([-+\d,.]+\D{0,4}\)$/;
const MONEY = /^[¥\\$€£]\s*-?[\d,.]+$|^-?[\d,.]+\s*(?:円|千円|万円)$/;
const PERCENT = /^-?[\d,.]+\s*(?:%|パーセント|割)$/;
const TIME =
  /^(?:午前|午後|am|pm)?\s*\d{1,3}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm)?$|^\d{1,2}時(?:間(?:\d{1,2}分|半)|\d{1,2}分|半)?$/i;
const DAY = /^\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?$|^(?:\d{2,4}年)?\d{1,2}月\d{1,2}日$|^\d{4}-\d{2}-\d{2}$/;
/** Longer text is no count, and not worth a look. */
const MAX_LENGTH = 60;

/** `12件` without its unit, whatever it is. */
export function withoutUnit(text: string): string {
  return text.replace(TARGET_UNIT, '').trim();
}

/**
 * A whole number from 0 to MAX_COUNT, alone or in a unit that the indicator takes. Blank is the caller's to handle: here it
 * is no number.
 */
export function parseCount(cell: CellValue, indicator: InUnits): ParsedCount {
  if (typeof cell === 'number') return checked(cell, /* changed= */ false);
  if (cell !== null && typeof cell === 'object') return notANumber('day');
  if (typeof cell !== 'string' || cell.length > MAX_LENGTH) return notANumber('');
  const folded = foldWidth(cell);
  const [, digits = '', word = ''] = WITH_UNIT.exec(folded) ?? [];
  const number = signedNumber(word === '' ? folded : digits);
  if (number === null) return notANumber(reasonOf(folded));
  if (word === '') return checked(number, /* changed= */ true);
  if (takesUnit(indicator, word)) return checked(number, /* changed= */ true);
  if (!isUnit(word)) return notANumber(reasonOf(folded));
  const other = reasonOf(folded);
  return other === '' ? { ok: false, code: 'count.notANumber', reason: 'unit', unit: word } : notANumber(other);
}

/** The number as it is written: full-width, with separators, with a sign of its own; null for any other text. */
function signedNumber(text: string): number | null {
  const unsigned = text.replace(NEGATIVE_SIGN, '');
  const digits = unsigned.replace(/^\+\s*/, '').trim();
  if (!DIGITS.test(digits) || (unsigned !== text && digits !== unsigned)) return null;
  const magnitude = Number(digits.replace(/,/g, ''));
  return unsigned === text ? magnitude : -magnitude;
}

/** A word that is known for one, or any other in Japanese: 3コマ. */
function isUnit(word: string): boolean {
  return isKnownUnit(word) || (/^[^a-z]+$/i.test(word) && !ABOUT.test(word));
}

/** Why a text that is no number is none. */
function reasonOf(folded: string): Exclude<CountReason, 'unit'> {
  if (pointsAbove(folded)) return 'ditto';
  if (NONE.test(folded.replace(/^\((.*)\)$/, '$1').trim())) return 'none';
  if (PART_OF.test(folded)) return 'partOf';
  if (BRACKETED.test(folded)) return 'bracketed';
  if (PERCENT.test(folded)) return 'percent';
  if (MONEY.test(folded.replace(/^\uffe5/, '¥'))) return 'money';
  if (TIME.test(folded)) return 'time';
  if (FORMULA_ERROR.test(folded)) return 'formula';
  if (DAY.test(folded)) return 'day';
  return TWO_NUMBERS.test(folded) ? 'partOf' : '';
}

function notANumber(reason: Exclude<CountReason, 'unit'>): ParsedCount {
  return { ok: false, code: 'count.notANumber', reason };
}

function checked(value: number, changed: boolean): ParsedCount {
  if (Number.isNaN(value)) return notANumber('');
  if (value < 0) return { ok: false, code: 'count.negative' };
  if (value !== Number.POSITIVE_INFINITY && !Number.isInteger(value)) return { ok: false, code: 'count.notWhole' };
  if (value > MAX_COUNT) return { ok: false, code: 'count.tooLarge' };
  return { ok: true, value: value === 0 ? 0 : value, changed };
}
