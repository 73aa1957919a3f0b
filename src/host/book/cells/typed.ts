/** What Google Sheets makes of a string typed into a cell of a sheet with the locale ja_JP. Pure. */

import { AUTOMATIC, isDateFormat, PLAIN_TEXT } from '../model/number-format';
import { serialOfDay } from '../model/serial-date';

/** What a typed string becomes; `format` is the number format that the cell takes on when it had none of its own. */
export type Typed =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: string | null }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula'; readonly value: string };

/** The cell's number format and the year that a date typed without one gets. */
export interface TypedContext {
  readonly format: string;
  readonly year: number;
}

/** Parse a typed string. In a plain-text cell ('@') everything is kept as it stands, a leading = or ' too. */
export function parseTyped(text: string, context: TypedContext): Typed {
  if (text === '') return { kind: 'blank' };
  if (context.format === PLAIN_TEXT) return { kind: 'text', value: text };
  if (text.startsWith("'")) return text.length === 1 ? { kind: 'blank' } : { kind: 'text', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', value: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  const number = parseNumber(trimmed) ?? parseMoment(trimmed, context.year);
  if (number === null) return notANumber(text);
  return { kind: 'number', value: number.value, format: used(number.format, context.format) };
}

/** Text; but a leading plus sign that is no number's begins a formula, as in every spreadsheet. */
function notANumber(text: string): Typed {
  return /^\+./u.test(text) ? { kind: 'formula', value: `=${text}` } : { kind: 'text', value: text };
}

interface Parsed {
  readonly value: number;
  readonly format: string | null;
}

/** A format that the cell already has stays, but a date typed into a cell of numbers shows as a date. */
function used(typed: string | null, cell: string): string | null {
  if (typed === null || cell === AUTOMATIC) return typed;
  return isDateFormat(typed) && !isDateFormat(cell) ? typed : null;
}

const NUMBER = /^([+-]?)([¥￥]?)([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(%?)$/;
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/;

function parseNumber(text: string): Parsed | null {
  if (SCIENTIFIC.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? { value, format: '0.00E+00' } : null;
  }
  const found = NUMBER.exec(text);
  if (found === null) return null;
  const [, sign = '', currency = '', innerSign = '', whole = '', fraction = '', percent = ''] = found;
  const misplaced = (sign !== '' && innerSign !== '') || (currency === '' && innerSign !== '');
  if (misplaced || (whole === '' && fraction.length < 2) || (currency !== '' && percent !== '')) return null;
  const size = Number(`${whole.replaceAll(',', '') || '0'}${fraction}`);
  if (!Number.isFinite(size)) return null;
  const value = (sign === '-' || innerSign === '-' ? -size : size) || 0;
  if (percent !== '') return { value: dividedByHundred(value), format: decimals(fraction) ? '0.00%' : '0%' };
  if (currency !== '') return { value, format: decimals(fraction) ? '[$¥-411]#,##0.00' : '[$¥-411]#,##0' };
  if (whole.includes(',')) return { value, format: decimals(fraction) ? '#,##0.00' : '#,##0' };
  return { value, format: null };
}

function decimals(fraction: string): boolean {
  return fraction.length > 1;
}

// 12.5% / 100 in binary is off by a hair for some values; decimal text is exact.
function dividedByHundred(value: number): number {
  return Number(`${value}e-2`);
}

const MONTH_DAY = String.raw`(\d{1,2})\/(\d{1,2})`;
const DATE_FORMS: readonly { readonly form: RegExp; readonly format: string }[] = [
  { form: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, format: 'yyyy/MM/dd' },
  { form: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, format: 'yyyy/MM/dd' },
  { form: /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, format: 'yyyy/MM/dd' },
  { form: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, format: 'yyyy年M月d日' },
  { form: new RegExp(`^()${MONTH_DAY}$`), format: 'M/d' },
  { form: /^()(\d{1,2})-(\d{1,2})$/, format: 'M/d' },
  { form: /^()(\d{1,2})月(\d{1,2})日$/, format: 'M月d日' },
];

/** A date, a time, or both with a space between. */
function parseMoment(text: string, thisYear: number): Parsed | null {
  const [day = '', time, ...rest] = text.split(/ +/);
  if (rest.length > 0) return null;
  const date = parseDate(day, thisYear);
  if (time === undefined) return date ?? parseTime(text);
  const clock = parseTime(time);
  if (date === null || clock === null) return null;
  return { value: date.value + clock.value, format: 'yyyy/MM/dd H:mm:ss' };
}

function parseDate(text: string, thisYear: number): Parsed | null {
  for (const { form, format } of DATE_FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const year = found[1] === '' ? thisYear : Number(found[1]);
    const value = serialOfDay(year, Number(found[2]), Number(found[3]));
    return value === null || value < 1 ? null : { value, format };
  }
  return null;
}

function parseTime(text: string): Parsed | null {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (found === null) return null;
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2]), Number(found[3] ?? '0')];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: found[3] ? 'H:mm:ss' : 'H:mm' };
}
