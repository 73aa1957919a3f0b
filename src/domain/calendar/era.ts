/** Japanese eras: the table, and dates and fiscal years said in it. Sheets has no such number format. */
import type { FiscalYear } from './fiscal-year';
import { monthFirst } from './fiscal-year';
import type { PlainDate } from './plain-date';
import { dateParts, plainDate } from './plain-date';

interface Era {
  readonly name: string;
  readonly letter: string;
  readonly firstYear: number;
  readonly first: PlainDate;
}

export interface EraDate {
  /** For example 令和. */
  readonly name: string;
  /** For example R. */
  readonly letter: string;
  /** 1 in the era's first calendar year. */
  readonly year: number;
}

/** Newest first. */
const eras: readonly Era[] = [
  era('令和', 'R', 2019, 5, 1),
  era('平成', 'H', 1989, 1, 8),
  era('昭和', 'S', 1926, 12, 25),
  era('大正', 'T', 1912, 7, 30),
];

/** The era a day belongs to; null before the oldest in the table. */
export function eraOf(date: PlainDate): EraDate | null {
  const found = eras.find((each) => date >= each.first);
  if (found === undefined) return null;
  return { name: found.name, letter: found.letter, year: dateParts(date).year - found.firstYear + 1 };
}

/** 令和7年6月3日; an era's first year as 元年; before the oldest era the common year, 1900年1月1日. */
export function formatEra(date: PlainDate): string {
  const { year, month, day } = dateParts(date);
  const inEra = eraOf(date);
  const yearText = inEra === null ? String(year) : inEra.name + eraYearText(inEra.year);
  return `${yearText}年${month}月${day}日`;
}

/**
 * 令和7年度. The year's number is that of the calendar year it starts in; the era is the one in force in mid-year, so
 * that the year from April 2019 is 令和元年度.
 */
export function eraFiscalYear(fy: FiscalYear): string {
  const midYear = monthFirst(fy, 6);
  const found = eras.find((each) => midYear >= each.first && fy.startYear >= each.firstYear);
  if (found === undefined) return `${fy.startYear}年度`;
  return `${found.name}${eraYearText(fy.startYear - found.firstYear + 1)}年度`;
}

/** The calendar year of year `year` (1 or more) of the era named 令和, 令, R or r; null when there is no such era or year. */
export function eraToYear(letterOrName: string, year: number): number | null {
  const wanted = letterOrName.toUpperCase();
  const found = eras.find((each) => each.letter === wanted || each.name === wanted || each.name.charAt(0) === wanted);
  if (found === undefined || !Number.isInteger(year) || year < 1) return null;
  return found.firstYear + year - 1;
}

function eraYearText(year: number): string {
  return year === 1 ? '元' : String(year);
}

function era(name: string, letter: string, year: number, month: number, day: number): Era {
  const first = plainDate(year, month, day);
  if (first === null) throw new RangeError(`No such day: ${name}`);
  return { name, letter, firstYear: year, first };
}
