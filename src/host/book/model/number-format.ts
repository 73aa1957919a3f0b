/** Number formats: which ones show dates, and the text a value shows in one. */

import { numfmt } from '@univerjs/core';
import { isMoment } from './serial-date';
import type { Wire } from './types';

/** What a cell without a number format of its own has. */
export const AUTOMATIC = 'General';
export const PLAIN_TEXT = '@';

const dateFormats = new Map<string, boolean>();

/** Whether numbers in this format are dates or times (a duration like [h]:mm counts: Sheets gives a Date for it too). */
export function isDateFormat(pattern: string): boolean {
  const known = dateFormats.get(pattern);
  if (known !== undefined) return known;
  const date = pattern !== PLAIN_TEXT && pattern !== AUTOMATIC && numfmt.isDateFormat(pattern);
  dateFormats.set(pattern, date);
  return date;
}

/** What a cell of this format holds that holds the number: a date, where the format shows dates and there is such a day. */
export function numberAs(pattern: string, value: number): Wire {
  return isMoment(value) && isDateFormat(pattern) ? { serial: value } : value;
}

/** The text that a number shows in a format; a format that cannot be read shows the number plainly. */
export function formatNumber(pattern: string, value: number, language: 'ja' | 'en' = 'ja'): string {
  if (pattern === PLAIN_TEXT) return String(value);
  if (pattern === AUTOMATIC) return automaticText(value);
  try {
    return numfmt.format(pattern, value, { locale: language, throws: true });
  } catch {
    return automaticText(value);
  }
}

// Sheets shows whole numbers in full up to 15 digits where Excel's General switches to exponents at 12.
function automaticText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return numfmt.format(AUTOMATIC, value, { throws: false });
}

/** The text that a string shows in a format with a part for text (0;-0;;"("@")"). */
export function formatText(pattern: string, value: string): string {
  if (!pattern.includes('@') || pattern === PLAIN_TEXT) return value;
  return numfmt.format(pattern, value, { throws: false });
}
