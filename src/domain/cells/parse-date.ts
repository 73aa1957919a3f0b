/** Reads a date as people type it: western or Japanese year, with or without the year, full-width, with the weekday. */

import { eraOf, eraToYear } from '../calendar/era';
import type { FiscalYear } from '../calendar/fiscal-year';
import { contains, fiscalYear, yearOfMonth } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { dateParts, fromSerial, plainDate, toIso, weekdayOf } from '../calendar/plain-date';
import type { DetailOf } from '../problems/problem-details';
import type { PlainDateReason } from '../problems/row-problem';
import { pointsAbove } from '../text/points-above';
import { foldWidth } from '../text/text';
import type { CellValue, Parsed } from './cell-value';
import { isBlank } from './cell-value';

export interface ParseDateOptions {
  /** The date cell was typed as month and day: its year is the sheet's guess and is inferred anew. */
  readonly yearOmitted?: boolean;
  /** The cell stands in a date column, so a number is a serial number of days. */
  readonly serial?: boolean;
  /** A day without its year may be one of another year that has come by now. */
  readonly today?: PlainDate;
}

export type DateFailure =
  | { readonly code: 'date.invalid'; readonly reason: PlainDateReason }
  /** The day in the fiscal year, and the other one that it may be. */
  | { readonly code: 'date.invalid'; readonly reason: 'twoYears'; readonly date: PlainDate; readonly other: PlainDate }
  /** The two days that it may be. */
  | { readonly code: 'date.invalid'; readonly reason: 'order'; readonly date: PlainDate; readonly other: PlainDate }
  /** The day of the fiscal year that was probably meant. */
  | { readonly code: 'date.invalid'; readonly reason: 'shortYear' | 'eraOver'; readonly date: PlainDate }
  /** Without its year it is the day that lies nearest, and that is one of the year before. */
  | { readonly code: 'date.outsideYear'; readonly reason: 'lastYear'; readonly date: PlainDate };
export type ParsedDate = Parsed<PlainDate, DateFailure>;

const WEEKDAYS = '日月火水木金土';
const WEEKDAY_SUFFIX = /\s*(?:\(([日月火水木金土])(?:曜日?)?\)|([日月火水木金土])曜日?)$/;
const DASHES = /[\u2010-\u2015\u2212\u30fc\uff70]/g;
const WESTERN = /^(\d{4})(?:([/.-])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const ERA = /^([a-z]|令和?|平成?|昭和?|大正?)\.?(\d{1,3}|元)(?:([/.-])(\d{1,2})\3(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/i;
const MONTH_DAY = /^(\d{1,2})(?:[/-](\d{1,2})|月(\d{1,2})日)$/;
/** As other countries write it, and programs set for them. */
const YEAR_LAST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
/** 7/4/1 or 7年4月1日: the year could be of either calendar, or the order another one. */
const SHORT_YEAR = /^\d{1,3}(?:([/.-])\d{1,2}\1\d{1,4}|年\d{1,2}月\d{1,2}日)$/;
const MAX_LENGTH = 60;

/**
 * Month and day without a year mean the day in the fiscal year `fy`, unless `today` (or the weekday) makes it likely that
 * another year's is meant. A year of one or two digits without its era is refused as ambiguous, a weekday that does not fit
 * is refused too.
 */
export function parseDate(cell: CellValue, fy: FiscalYear, options: ParseDateOptions = {}): ParsedDate {
  if (isBlank(cell)) return invalid('missing');
  if (typeof cell === 'number') return options.serial === true ? fromNumber(cell) : invalid('number');
  if (typeof cell === 'string')
    return cell.length > MAX_LENGTH ? invalid('notADate') : fromText(cell, fy, options.today);
  if (cell === null || typeof cell === 'boolean') return invalid('notADate');
  if (options.yearOmitted !== true) return { ok: true, value: cell.date, changed: false };
  const { month, day } = dateParts(cell.date);
  const read = withoutYear(month, day, fy, { today: options.today });
  return read.ok ? { ...read, changed: read.value !== cell.date } : read;
}

/**
 * The calendar year in which the fiscal year begins that is typed as 2025, R7, 令和７年度 or 令和元年; null for what is no
 * such year. Its last calendar day decides whether the era had that year.
 */
export function parseFiscalYear(cell: CellValue): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const year = cell.trim().replace(/年?度?$/, '');
  // Both forms name their year: the fiscal year that is asked for is of no use.
  const parsed = parseDate(`${year}年12月31日`, fiscalYear(2025));
  return parsed.ok ? dateParts(parsed.value).year : null;
}

/** `detail` holds the day, and the bounds it broke, as yyyy-mm-dd. */
export type DateProblem =
  | { readonly code: 'date.outsideYear'; readonly detail: Omit<DetailOf<'date.outsideYear', ''>, 'typed'> }
  | { readonly code: 'date.future'; readonly detail: Omit<DetailOf<'date.future', ''>, 'typed'> };

/** Whether a real date may be counted: in the fiscal year, and not after the as-of date. null when it may. */
export function checkDate(date: PlainDate, fy: FiscalYear, asOf: PlainDate): DateProblem | null {
  if (!contains(fy, date)) {
    return {
      code: 'date.outsideYear',
      detail: { date: toIso(date), first: toIso(fy.first), last: toIso(fy.last) },
    };
  }
  return date > asOf ? { code: 'date.future', detail: { date: toIso(date), asOf: toIso(asOf) } } : null;
}

function fromNumber(serial: number): ParsedDate {
  // Serial 1 is 1899-12-31; 2958465 is 9999-12-31, the last day Sheets knows.
  if (!(serial >= 1 && serial < 2958466)) return invalid('number');
  return { ok: true, value: fromSerial(serial), changed: false };
}

function fromText(cell: string, fy: FiscalYear, today: PlainDate | undefined): ParsedDate {
  const folded = foldWidth(cell)
    .replace(/\u32ff/g, '令和')
    .replace(DASHES, '-');
  const weekday = WEEKDAY_SUFFIX.exec(folded);
  const text = tighten(weekday === null ? folded : folded.slice(0, weekday.index));
  const named = weekday === null ? undefined : WEEKDAYS.indexOf(weekday[1] ?? weekday[2] ?? '');
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) {
    const [, month, ofSlash, ofWords] = monthDay;
    return withoutYear(Number(month), Number(ofSlash ?? ofWords), fy, { today, weekday: named });
  }
  const parsed = fromPlainText(text, fy);
  return named === undefined || !parsed.ok || weekdayOf(parsed.value) === named ? parsed : invalid('weekday');
}

/**
 * The day in the fiscal year; a question where the same day of the next year has come as well, or is nearer and has the
 * weekday; last year's where this year's is still ahead and further off.
 */
function withoutYear(
  month: number,
  dayOfMonth: number,
  fy: FiscalYear,
  { today, weekday }: { readonly today?: PlainDate | undefined; readonly weekday?: number | undefined },
): ParsedDate {
  const year = yearOfMonth(fy, month);
  const date = plainDate(year, month, dayOfMonth);
  if (date === null) return invalid('impossible');
  const fits = (each: PlainDate): boolean => weekday === undefined || weekdayOf(each) === weekday;
  const isRight = fits(date);
  if (today === undefined) return isRight ? understood(date) : invalid('weekday');
  const isNearer = (each: PlainDate): boolean => Math.abs(each - today) < Math.abs(date - today);
  const [before, after] = [year - 1, year + 1].map((each) => plainDate(each, month, dayOfMonth) ?? date);
  if (isRight && weekday !== undefined) return understood(date);
  if (after !== undefined && after > date && fits(after) && (isRight ? after <= today : isNearer(after)))
    return { ok: false, code: 'date.invalid', reason: 'twoYears', date, other: after };
  if (before !== undefined && before < date && fits(before) && date > today && isNearer(before))
    return { ok: false, code: 'date.outsideYear', reason: 'lastYear', date: before };
  return isRight ? understood(date) : invalid('weekday');
}

function understood(value: PlainDate): ParsedDate {
  return { ok: true, value, changed: true };
}

function fromPlainText(text: string, fy: FiscalYear): ParsedDate {
  const western = WESTERN.exec(text);
  if (western !== null) return day(Number(western[1]), western[3] ?? western[5], western[4] ?? western[6]);
  const inEra = ERA.exec(text);
  if (inEra !== null) return fromEra(inEra, fy);
  const [, first, second, year] = YEAR_LAST.exec(text) ?? [];
  if (year !== undefined) return fromYearLast(Number(year), Number(first), Number(second));
  if (pointsAbove(text)) return invalid('ditto');
  return SHORT_YEAR.test(text) ? fromShortYear(text, fy) : invalid('notADate');
}

/** 6/3/2025 has its day before or behind its month; where only one of the two is a day, or both are the same, it is understood. */
function fromYearLast(year: number, first: number, second: number): ParsedDate {
  const [date, other] = [plainDate(year, first, second), plainDate(year, second, first)];
  if (date !== null && other !== null && date !== other)
    return { ok: false, code: 'date.invalid', reason: 'order', date, other };
  const only = date ?? other;
  return only === null ? invalid('impossible') : understood(only);
}

/** 7/6/3 may be of 令和7年 or of 2007; it is offered as the day of the era's year where that lies in the fiscal year. */
function fromShortYear(text: string, fy: FiscalYear): ParsedDate {
  const parsed = fromPlainText(`R${text}`, fy);
  const likely = parsed.ok && contains(fy, parsed.value);
  return likely ? { ok: false, code: 'date.invalid', reason: 'shortYear', date: parsed.value } : invalid('ambiguous');
}

function fromEra(match: RegExpExecArray, fy: FiscalYear): ParsedDate {
  const name = match[1] ?? '';
  const year = eraToYear(name, match[2] === '元' ? 1 : Number(match[2]));
  if (year === null) return invalid('era');
  const parsed = day(year, match[4] ?? match[6], match[5] ?? match[7]);
  if (!parsed.ok) return parsed;
  const era = eraOf(parsed.value);
  const belongs = era !== null && (name.toUpperCase() === era.letter || era.name.startsWith(name));
  if (belongs) return parsed;
  // 平成37年 is a year that never came: people count on.
  const counted = era !== null && contains(fy, parsed.value);
  return counted ? { ok: false, code: 'date.invalid', reason: 'eraOver', date: parsed.value } : invalid('era');
}

function day(year: number, month: string | undefined, dayOfMonth: string | undefined): ParsedDate {
  const date = plainDate(year, Number(month), Number(dayOfMonth));
  return date === null ? invalid('impossible') : { ok: true, value: date, changed: true };
}

/** Spaces beside anything but two digits are removed: 令和 7年 6月 3日, 2025 / 6 / 3. */
function tighten(text: string): string {
  return text.replace(/ +([^\d ])/g, '$1').replace(/([^\d ]) +/g, '$1');
}

function invalid(reason: PlainDateReason): ParsedDate {
  return { ok: false, code: 'date.invalid', reason };
}
