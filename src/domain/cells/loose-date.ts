/** Days as other systems and people's lists write them: with a time, a remark, in digits; and what names no single day. */

import { eraToYear } from '../calendar/era';
import type { FiscalYear } from '../calendar/fiscal-year';
import { contains, monthLast } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { addDays, dateParts, fromIso, fromSerial, plainDate } from '../calendar/plain-date';
import { foldWidth } from '../text/text';
import { isSeveralMonths, parseMonth } from './parse-month';

export type LooseDay =
  /** A day in plain form with its weekday, for parseDate to judge. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly date: PlainDate }
  /** A whole month of the fiscal year, and its last day; that as month and day, for parseDate to judge, where no year was given. */
  | { readonly kind: 'month'; readonly last: PlainDate; readonly yearless: string | null }
  /** Several days, or a part of a month. */
  | { readonly kind: 'range' }
  /** A day, and words that may make none of it: 6/3 中止. */
  | { readonly kind: 'trailing'; readonly rest: string };

const MAX_LENGTH = 60;
/** Japan's clock is ahead of the world's by so many minutes. */
const AHEAD = 9 * 60;
const DAY_MINUTES = 24 * 60;
/** Serial numbers of 1982 to 2064: other five digits are no days. */
const SERIALS = { first: 30_000, last: 60_000 };

const YEAR = String.raw`(?:\d{4}|(?:令和?|平成?|[rh])\.? ?(?:\d{1,2}|元))`;
const DAY = String.raw`(?:${YEAR} ?[/.年-] ?\d{1,2} ?[/.月-] ?\d{1,2}日?|\d{1,2} ?[/月-] ?\d{1,2}日?)(?!\d)`;
const HEAD = new RegExp(`^${DAY}`, 'i');
const SEVERAL = new RegExp(
  String.raw`^${DAY}[^~、,・と及-]{0,12}(?:[~、,・&-]|から|と|及び|および) ?(?:${DAY}|\d{1,2}日?)(?![\d:時])`,
  'i',
);
/** Two days with nothing but a space or a line break between them. */
const TWO_DAYS = new RegExp(`^${DAY} ${DAY}`, 'i');
const OPEN_RANGE = new RegExp(`^(?:~ ?${DAY}|${DAY} ?(?:\\(.{1,3}\\))? ?(?:~|から|以降|まで|頃|ごろ))$`, 'i');
/** Longer spans than a month. */
const SPAN = /^(?:.*[\d元]年度?|.*半期|年間|通年)(?:分|計)?$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)t(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(z|[+-]\d\d:?\d\d)$/i;
const EIGHT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
/** 250603 and 070603. */
const SIX = /^(\d\d)(\d\d)(\d\d)$/;
const ENGLISH =
  /^(?:(\d{1,2})[ -]?([a-z]{3,9})\.?|([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?)(?:[ ,-]+(\d{4}|\d{2}))?$/i;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const MONTH = /月|^(?:\d{4}|(?:令和?|平成?|[rh])\.?\d{1,2})[/.-]\d{1,2}$/i;
/** A day in eight digits, and what follows it. */
const EIGHT_THEN = /^((?:19|20)\d\d)(\d\d)(\d\d)(?=\D)/;
/** The zone of a day without a time changes nothing. */
const DAY_IN_ZONE = /^(\d{4}-\d\d-\d\d)(?:z|[+-]\d\d:\d\d)$/i;
/** What follows the name of a month and makes no day of it. */
const OF_MONTH = /(?:分|度|中|計|合計|集計|累計)$/;
const YEARLESS_MONTH = /^\d{1,2}月/;
const PART_OF_MONTH = /月 ?(?:上旬|中旬|下旬|初旬|前半|後半|初め|半ば)$/;
const END_OF_MONTH = /月 ?末日?$/;

const WEEKDAYS: Readonly<Record<string, string>> = {
  sun: '日',
  mon: '月',
  tue: '火',
  wed: '水',
  thu: '木',
  fri: '金',
  sat: '土',
};
const WEEKDAY = /^(?:([月火水木金土日])(?:曜日?)?|(sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?)/i;
/** Brackets and a weekday in front of the day: 【6/3】, (火) 6/3. */
const BEFORE = /^[\s([{【〔「]*(?:([月火水木金土日](?=[\s)\]}】曜]))(?:曜日?)?[\s)\]}】〕」]*)?/;
/** Times, halves of the day, holidays, brackets. */
const REMARKS: readonly RegExp[] = [
  /^t?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?/i,
  /^\d{1,2}時(?:\d{1,2}分|半)?(?:頃|ごろ|から|より|まで)?/,
  /^(?:am|pm|a\.m\.|p\.m\.)/i,
  /^(?:午前|午後|朝|昼|夕方|夕|夜)/,
  /^(?:国民の(?:祝|休)日|振替休日|振替|振休|祝日|祝|休日|休)/,
  /^[\s()[\]{}【】〔〕「」・,、/~-]/,
];

/** What a text that parseDate does not understand says of a day; null for nothing. */
export function looseDay(typed: string, fy: FiscalYear): LooseDay | null {
  if (typed.length > MAX_LENGTH) return null;
  const text = foldWidth(usual(typed)).replace(/[\u301c\uff5e\u2010-\u2015\u2212]/g, (sign) =>
    sign === '\u301c' || sign === '\uff5e' ? '~' : '-',
  );
  return (
    inDigits(text, fy) ??
    inEnglish(text) ??
    wholeMonth(text, fy) ??
    (isRange(text) ? { kind: 'range' } : withRemark(text))
  );
}

/** NFKC but for numbers in signs of their own: ① behind a day is no digit of it. */
function usual(typed: string): string {
  return typed.replace(/[^\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]+/g, (part) =>
    part.normalize('NFKC'),
  );
}

function isRange(text: string): boolean {
  return isSeveralMonths(text) || SEVERAL.test(text) || OPEN_RANGE.test(text) || SPAN.test(text) || TWO_DAYS.test(text);
}

function inDigits(text: string, fy: FiscalYear): LooseDay | null {
  const eight = EIGHT.exec(text);
  if (eight !== null) return dayOf(fromIso(eight.slice(1).join('-')));
  const six = SIX.exec(text);
  if (six !== null) return sixDigits(six.slice(1).map(Number), fy);
  if (SERIAL.test(text)) {
    const serial = Math.floor(Number(text));
    return serial >= SERIALS.first && serial < SERIALS.last ? dayOf(fromSerial(serial)) : null;
  }
  const [, alone] = DAY_IN_ZONE.exec(text) ?? [];
  if (alone !== undefined) return dayOf(fromIso(alone));
  const [, day = '', hours = '', minutes = '', zone = ''] = INSTANT.exec(text) ?? [];
  const date = day === '' ? null : fromIso(day);
  if (date === null) return null;
  const past = Number(hours) * 60 + Number(minutes) - minutesOf(zone) + AHEAD;
  return dayOf(addDays(date, Math.floor(past / DAY_MINUTES)));
}

/** The year of either calendar, where only one of the two lies in the fiscal year. */
function sixDigits([year = 0, month = 0, day = 0]: readonly number[], fy: FiscalYear): LooseDay | null {
  const days = [2000 + year, eraToYear('R', year) ?? 0].map((each) => plainDate(each, month, day));
  const own = days.filter((date) => date !== null && contains(fy, date));
  return own.length === 1 ? dayOf(own[0] ?? null) : null;
}

/** 3-Jun-25, Jun 3, 2025: as programs set for other countries write it. */
function inEnglish(text: string): LooseDay | null {
  const [, before, name, named, behind, year = ''] = ENGLISH.exec(text) ?? [];
  const said = (name ?? named ?? '').toLowerCase().replace(/^sept$/, 'sep');
  const month = said === '' ? 0 : MONTHS.findIndex((each) => each.startsWith(said)) + 1;
  if (month === 0) return null;
  const day = `${month}/${before ?? behind}`;
  return { kind: 'text', text: year === '' ? day : `${year.length === 2 ? '20' : ''}${year}/${day}` };
}

/** How far a zone (Z, +09:00, -0530) is ahead. */
function minutesOf(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const digits = zone.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function dayOf(date: PlainDate | null): LooseDay | null {
  return date === null ? null : { kind: 'day', date };
}

function wholeMonth(text: string, fy: FiscalYear): LooseDay | null {
  if (!MONTH.test(text)) return null;
  if (PART_OF_MONTH.test(text)) return { kind: 'range' };
  const end = END_OF_MONTH.test(text);
  const month = parseMonth(text.replace(/ ?末日?$/, '').replace(OF_MONTH, ''), fy);
  if (!month.ok) return null;
  const last = monthLast(fy, month.index);
  const parts = dateParts(last);
  const yearless = YEARLESS_MONTH.test(text) ? `${parts.month}/${parts.day}` : null;
  if (!end) return { kind: 'month', last, yearless };
  return yearless === null ? { kind: 'day', date: last } : { kind: 'text', text: yearless };
}

function withRemark(typed: string): LooseDay | null {
  const [before = '', weekdayBefore = ''] = BEFORE.exec(typed) ?? [];
  const text = (typed.slice(before.length) + weekdayBefore).replace(EIGHT_THEN, '$1/$2/$3');
  const head = HEAD.exec(text)?.[0];
  if (head === undefined) return null;
  let rest = text.slice(head.length);
  let weekday = '';
  while (rest !== '') {
    const named = WEEKDAY.exec(rest);
    if (named !== null && weekday === '') {
      weekday = named[1] ?? WEEKDAYS[named[2]?.toLowerCase() ?? ''] ?? '';
      rest = rest.slice(named[0].length);
      continue;
    }
    const remark = REMARKS.map((form) => form.exec(rest)?.[0] ?? '').find((found) => found !== '');
    const isApart = !/^\d/.test(rest) || /[\s(]$/.test(text.slice(0, text.length - rest.length));
    if (remark === undefined) return isApart ? { kind: 'trailing', rest: rest.trim() } : null;
    rest = rest.slice(remark.length);
  }
  return { kind: 'text', text: weekday === '' ? head : `${head}(${weekday})` };
}
