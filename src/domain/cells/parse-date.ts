/** Reads a date as people type it: western or Japanese year, with or without the year, full-width, with the weekday. */

import { eraOf, eraToYear } from '../calendar/era';
import type { FiscalYear } from '../calendar/fiscal-year';
import { contains, fiscalYear, yearOfMonth } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { dateParts, fromSerial, plainDate, toIso, weekdayOf } from '../calendar/plain-date';
import type { DetailOf } from '../problems/problem-details';
import type { DateReason } from '../problems/row-problem';
import { foldWidth } from '../text/text';
import type { CellValue, Parsed } from './cell-value';
import { isBlank } from './cell-value';

export interface ParseDateOptions {
  /** The date cell was typed as month and day: its year is the sheet's guess and is inferred anew. */
  readonly yearOmitted?: boolean;
  /** The cell stands in a date column, so a number is a serial number of days. */
  readonly serial?: boolean;
}

export type ParsedDate = Parsed<PlainDate, { readonly code: 'date.invalid'; readonly reason: DateReason }>;

const WEEKDAYS = '日月火水木金土';
const WEEKDAY_SUFFIX = /\s*(?:\(([日月火水木金土])(?:曜日?)?\)|([日月火水木金土])曜日?)$/;
const DASHES = /[\u2010-\u2015\u2212\u30fc\uff70]/g;
const WESTERN = /^(\d{4})(?:([/.-])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const ERA = /^([a-z]|令和?|平成?|昭和?|大正?)\.?(\d{1,2}|元)(?:([/.-])(\d{1,2})\3(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/i;
const MONTH_DAY = /^(\d{1,2})(?:[/-](\d{1,2})|月(\d{1,2})日)$/;
/** 7/4/1 or 7年4月1日: the year could be of either calendar, or the order another one. */
const SHORT_YEAR = /^\d{1,3}(?:[/.-]\d{1,2}[/.-]\d{1,4}|年\d{1,2}月\d{1,2}日)$/;
const MAX_LENGTH = 60;

/**
 * Month and day without a year mean the day in the fiscal year `fy`. A year of one or two digits without its era is
 * refused as ambiguous, a weekday that does not fit is refused too. Failure is date.invalid with a DateReason.
 */
export function parseDate(cell: CellValue, fy: FiscalYear, options: ParseDateOptions = {}): ParsedDate {
  if (isBlank(cell)) return invalid('missing');
  if (typeof cell === 'number') return options.serial === true ? fromNumber(cell) : invalid('number');
  if (typeof cell === 'string') return cell.length > MAX_LENGTH ? invalid('notADate') : fromText(cell, fy);
  if (cell === null || typeof cell === 'boolean') return invalid('notADate');
  if (options.yearOmitted !== true) return { ok: true, value: cell.date, changed: false };
  const { month, day } = dateParts(cell.date);
  const date = plainDate(yearOfMonth(fy, month), month, day);
  return date === null ? invalid('impossible') : { ok: true, value: date, changed: date !== cell.date };
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

function fromText(cell: string, fy: FiscalYear): ParsedDate {
  const folded = foldWidth(cell)
    .replace(/\u32ff/g, '令和')
    .replace(DASHES, '-');
  const weekday = WEEKDAY_SUFFIX.exec(folded);
  const text = tighten(weekday === null ? folded : folded.slice(0, weekday.index));
  const parsed = fromPlainText(text, fy);
  if (weekday === null || !parsed.ok) return parsed;
  const expected = WEEKDAYS.charAt(weekdayOf(parsed.value));
  return expected === (weekday[1] ?? weekday[2]) ? parsed : invalid('weekday');
}

function fromPlainText(text: string, fy: FiscalYear): ParsedDate {
  const western = WESTERN.exec(text);
  if (western !== null) return day(Number(western[1]), western[3] ?? western[5], western[4] ?? western[6]);
  const inEra = ERA.exec(text);
  if (inEra !== null) return fromEra(inEra);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) return day(yearOfMonth(fy, Number(monthDay[1])), monthDay[1], monthDay[2] ?? monthDay[3]);
  return invalid(SHORT_YEAR.test(text) ? 'ambiguous' : 'notADate');
}

function fromEra(match: RegExpExecArray): ParsedDate {
  const name = match[1] ?? '';
  const year = eraToYear(name, match[2] === '元' ? 1 : Number(match[2]));
  if (year === null) return invalid('era');
  const parsed = day(year, match[4] ?? match[6], match[5] ?? match[7]);
  if (!parsed.ok) return parsed;
  const era = eraOf(parsed.value);
  const belongs = era !== null && (name.toUpperCase() === era.letter || era.name.startsWith(name));
  return belongs ? parsed : invalid('era');
}

function day(year: number, month: string | undefined, dayOfMonth: string | undefined): ParsedDate {
  const date = plainDate(year, Number(month), Number(dayOfMonth));
  return date === null ? invalid('impossible') : { ok: true, value: date, changed: true };
}

/** Spaces beside anything but two digits are removed: 令和 7年 6月 3日, 2025 / 6 / 3. */
function tighten(text: string): string {
  return text.replace(/ +([^\d ])/g, '$1').replace(/([^\d ]) +/g, '$1');
}

function invalid(reason: DateReason): ParsedDate {
  return { ok: false, code: 'date.invalid', reason };
}
