/** The qualitative goals: the periods in which they are rated, the scale, and what is missing of a rating. Pure. */
import type { FiscalYear } from '../calendar/fiscal-year';
import { monthFirst, monthLast } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { foldWidth } from '../text/text';

export type PeriodKind = 'half' | 'quarter';

export const ratingKeys = ['A', 'B', 'C', 'D', 'none'] as const;
/** `none` is 評価不能: there is nothing to go by, and the comment says why. */
export type RatingKey = (typeof ratingKeys)[number];

/** How goals are rated, by 設定. */
export interface QualitySettings {
  readonly periods: PeriodKind;
  /** What each rating means, in the office's words. */
  readonly words: Readonly<Record<RatingKey, string>>;
}

export interface Period {
  /** For example h1 or q3; ends a line's key, outreach:h1. */
  readonly key: string;
  /** From 1. */
  readonly number: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

const MONTHS = { half: 6, quarter: 3 } as const;

/** The year's halves or quarters, in order. */
export function periodsOf(year: FiscalYear, kind: PeriodKind): Period[] {
  const months = MONTHS[kind];
  return Array.from({ length: 12 / months }, (_, index) => ({
    key: `${kind.charAt(0)}${index + 1}`,
    number: index + 1,
    first: monthFirst(year, index * months),
    last: monthLast(year, index * months + months - 1),
  }));
}

/** A typed rating: Ａ, a or 「A 順調」 are A; '' is none given yet; null is not understood. */
export function readRating(typed: string, unratable: string): RatingKey | '' | null {
  const text = foldWidth(typed).toUpperCase();
  if (text === '') return '';
  if (text.startsWith(unratable)) return 'none';
  const letter = /^([A-D])(?![A-Z])/.exec(text)?.[1];
  return ratingKeys.find((key) => key === letter) ?? null;
}

export type RatingFault = 'qualityRating' | 'qualityComment' | 'qualityUnknown';

/** What is to be done about a line; a line of a period that is not over may be empty. */
export function ratingFault(rating: RatingKey | '' | null, comment: string, over: boolean): RatingFault | null {
  if (rating === null) return 'qualityUnknown';
  if (rating === '') return over ? 'qualityRating' : null;
  return comment.trim() === '' ? 'qualityComment' : null;
}
