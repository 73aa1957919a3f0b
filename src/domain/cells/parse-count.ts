/** Reads a count as people type it: full-width, with a unit, with separators. Says by cause why it is none. */

import { foldWidth } from '../text/text';
import type { CellValue, Parsed } from './cell-value';
import { leavesOpen, type PlainReason, reasonOf, THOUSANDS_BY_POINT } from './no-count';
import { type InUnits, isKnownUnit, takesUnit } from './units';

/** The largest count one cell may hold; more is taken for a slip. */
export const MAX_COUNT = 9999;

export type CountFailure =
  | { readonly code: 'count.notANumber'; readonly reason: PlainReason }
  | { readonly code: 'count.notANumber'; readonly reason: 'unit'; readonly unit: string }
  | { readonly code: 'count.notWhole' | 'count.negative' | 'count.tooLarge' };
export type ParsedCount = Parsed<number, CountFailure>;

/** In 計画, where any unit may follow a target. */
const TARGET_UNIT = /(?:件|回|団体|(?:箇|個|か|カ|ヶ|ケ|ヵ)所|人|名|世帯|社|組|店|校|家族|ケース)$/;
const NEGATIVE_SIGN = /^[-\u2010-\u2015\u2212\u30fc\uff70▲△]\s*/;
const DIGITS = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** A number, and letters behind it. */
const WITH_UNIT = /^([^\p{L}]*[\d.])\s*([\p{L}\u3005\u30fc]{1,6})$/u;
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
  // A tick in a box says no number.
  if (typeof cell === 'boolean') return notANumber('unsaid');
  if (typeof cell !== 'string' || cell.length > MAX_LENGTH) return notANumber('');
  const folded = foldWidth(cell);
  if (THOUSANDS_BY_POINT.test(folded)) return notANumber('separator');
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
  return isKnownUnit(word) || (/^[^a-z\u30fc]+$|[^a-z]\u30fc/i.test(word) && !leavesOpen(word));
}

function notANumber(reason: PlainReason): ParsedCount {
  return { ok: false, code: 'count.notANumber', reason };
}

function checked(value: number, changed: boolean): ParsedCount {
  if (Number.isNaN(value)) return notANumber('');
  if (value < 0) return { ok: false, code: 'count.negative' };
  if (value !== Number.POSITIVE_INFINITY && !Number.isInteger(value)) return { ok: false, code: 'count.notWhole' };
  if (value > MAX_COUNT) return { ok: false, code: 'count.tooLarge' };
  return { ok: true, value: value === 0 ? 0 : value, changed };
}
