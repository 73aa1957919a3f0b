/** Reads a count as people type it: full-width, with a unit, with separators. */

import { foldWidth } from '../text/text';
import type { CellValue, Parsed } from './cell-value';

/** The largest count one cell may hold; more is taken for a slip. */
export const MAX_COUNT = 9999;

/** Why a count was not understood. */
export type CountCode = 'count.notANumber' | 'count.notWhole' | 'count.negative' | 'count.tooLarge';
export type ParsedCount = Parsed<number, { readonly code: CountCode }>;

/** Units that may follow a number. They are not compared with the indicator's own. */
const UNIT = /(?:件|回|団体|(?:箇|個|か|カ|ヶ|ケ|ヵ)所|人|名|世帯|社|組|店|校|家族|ケース)$/;
const NEGATIVE_SIGN = /^[-\u2010-\u2015\u2212\u30fc\uff70▲△]\s*/;
const DIGITS = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** Longer text is no count, and not worth a look. */
const MAX_LENGTH = 60;

/** `12件` without its unit. */
export function withoutUnit(text: string): string {
  return text.replace(UNIT, '').trim();
}

/**
 * A whole number from 0 to MAX_COUNT. Blank is the caller's to handle: here it is no number.
 * Codes: count.notANumber, count.notWhole, count.negative, count.tooLarge.
 */
export function parseCount(cell: CellValue): ParsedCount {
  if (typeof cell === 'number') return checked(cell, /* changed= */ false);
  if (typeof cell !== 'string' || cell.length > MAX_LENGTH) return notANumber;
  const text = withoutUnit(foldWidth(cell));
  const unsigned = text.replace(NEGATIVE_SIGN, '');
  const digits = unsigned.replace(/^\+\s*/, '');
  if (!DIGITS.test(digits) || (unsigned !== text && digits !== unsigned)) return notANumber;
  const magnitude = Number(digits.replace(/,/g, ''));
  return checked(unsigned === text ? magnitude : -magnitude, /* changed= */ true);
}

const notANumber: ParsedCount = { ok: false, code: 'count.notANumber' };

function checked(value: number, changed: boolean): ParsedCount {
  if (Number.isNaN(value)) return notANumber;
  if (value < 0) return { ok: false, code: 'count.negative' };
  if (value !== Number.POSITIVE_INFINITY && !Number.isInteger(value)) return { ok: false, code: 'count.notWhole' };
  if (value > MAX_COUNT) return { ok: false, code: 'count.tooLarge' };
  return { ok: true, value: value === 0 ? 0 : value, changed };
}
