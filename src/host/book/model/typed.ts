/** What Google Sheets makes of a string typed into a cell, by the locale of the spreadsheet. Pure. */

import { AUTOMATIC, isDateFormat, PLAIN_TEXT } from './number-format';
import { type Regional, regionalOf } from './regional';
import { serialOfDay } from './serial-date';

/** What a typed string becomes; `format` is the number format that the cell takes on when it had none of its own. */
export type Typed =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: string | null }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula'; readonly value: string };

/** The cell's number format, the year that a date typed without one gets, and the spreadsheet's locale. */
export interface TypedContext {
  readonly format: string;
  readonly year: number;
  readonly locale: string;
}

/** Parse a typed string. In a plain-text cell ('@') everything is kept as it stands, a leading = or ' too. */
export function parseTyped(text: string, context: TypedContext): Typed {
  if (text === '') return { kind: 'blank' };
  if (context.format === PLAIN_TEXT) return { kind: 'text', value: text };
  if (text.startsWith("'")) return text.length === 1 ? { kind: 'blank' } : { kind: 'text', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', value: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'boolean', value: trimmed.toLowerCase() === 'true' };
  const regional = regionalOf(context.locale);
  const number = parseNumber(trimmed, regional) ?? parseMoment(trimmed, context.year, regional);
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

const NUMBER = /^([+-]?)([¥￥$£]?)([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(%?)$/;
const SCIENTIFIC = /^[+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+$/;

function parseNumber(text: string, { currency: signs, currencyFormat }: Regional): Parsed | null {
  if (SCIENTIFIC.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? { value, format: '0.00E+00' } : null;
  }
  const found = NUMBER.exec(text);
  if (found === null) return null;
  const [, sign = '', currency = '', innerSign = '', whole = '', fraction = '', percent = ''] = found;
  if (currency !== '' && !signs.includes(currency)) return null;
  const misplaced = (sign !== '' && innerSign !== '') || (currency === '' && innerSign !== '');
  if (misplaced || (whole === '' && fraction.length < 2) || (currency !== '' && percent !== '')) return null;
  const size = Number(`${whole.replaceAll(',', '') || '0'}${fraction}`);
  if (!Number.isFinite(size)) return null;
  const value = (sign === '-' || innerSign === '-' ? -size : size) || 0;
  if (percent !== '') return { value: dividedByHundred(value), format: decimals(fraction) ? '0.00%' : '0%' };
  if (currency !== '') return { value, format: decimals(fraction) ? `${currencyFormat}.00` : currencyFormat };
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

/** How a day can be typed: the groups of the expression are `parts`; a form without a year takes this one. */
interface DateForm {
  readonly form: RegExp;
  readonly parts: readonly ('year' | 'month' | 'day')[];
  readonly format: (regional: Regional) => string;
}

const whole = ({ date }: Regional): string => date;
const withoutYear = ({ monthDay }: Regional): string => monthDay;

const YEAR_FIRST: readonly DateForm[] = [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, /^(\d{4})-(\d{1,2})-(\d{1,2})$/].map(
  (form) => ({ form, parts: ['year', 'month', 'day'], format: whole }),
);

const YEAR_LAST = [/^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/, /^(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})$/];
const TWO_NUMBERS = [/^(\d{1,2})\/(\d{1,2})$/, /^(\d{1,2})-(\d{1,2})$/];

/** The two ways of the English locales. */
function yearLast(first: 'month' | 'day', second: 'month' | 'day'): DateForm[] {
  return [
    ...YEAR_FIRST,
    ...YEAR_LAST.map((form): DateForm => ({ form, parts: [first, second, 'year'], format: whole })),
    ...TWO_NUMBERS.map((form): DateForm => ({ form, parts: [first, second], format: withoutYear })),
  ];
}

const DATE_FORMS: Readonly<Record<Regional['order'], readonly DateForm[]>> = {
  yearMonthDay: [
    ...YEAR_FIRST,
    { form: /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, parts: ['year', 'month', 'day'], format: whole },
    { form: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, parts: ['year', 'month', 'day'], format: () => 'yyyy年M月d日' },
    ...TWO_NUMBERS.map((form): DateForm => ({ form, parts: ['month', 'day'], format: withoutYear })),
    { form: /^(\d{1,2})月(\d{1,2})日$/, parts: ['month', 'day'], format: () => 'M月d日' },
  ],
  monthDayYear: yearLast('month', 'day'),
  dayMonthYear: yearLast('day', 'month'),
};

/** A date, a time, or both with a space between. */
function parseMoment(text: string, thisYear: number, regional: Regional): Parsed | null {
  const [day = '', time, ...rest] = text.split(/ +/);
  if (rest.length > 0) return null;
  const date = parseDate(day, thisYear, regional);
  if (time === undefined) return date ?? parseTime(text);
  const clock = parseTime(time);
  if (date === null || clock === null) return null;
  return { value: date.value + clock.value, format: regional.dateTime };
}

function parseDate(text: string, thisYear: number, regional: Regional): Parsed | null {
  for (const { form, parts, format } of DATE_FORMS[regional.order]) {
    const found = form.exec(text);
    if (found === null) continue;
    const part = (name: DateForm['parts'][number]): number => Number(found[parts.indexOf(name) + 1]);
    const year = parts.includes('year') ? fullYear(part('year')) : thisYear;
    const value = serialOfDay(year, part('month'), part('day'));
    return value === null || value < 1 ? null : { value, format: format(regional) };
  }
  return null;
}

/** Two digits are a year from 1950 to 2049. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function parseTime(text: string): Parsed | null {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (found === null) return null;
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2]), Number(found[3] ?? '0')];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: found[3] ? 'H:mm:ss' : 'H:mm' };
}
