/** Which texts Sheets would take for something else when they are put into a cell that is not plain text. Pure. */
/** A leading sign that begins a formula, an error's name or guarded text. */
const SIGNS = /^\s*[=+\-@'#＝＋－＠]/u;

/** Words and letters that a date, a time, a number or a truth value may hold beside its digits. */
const VALUE_WORDS = new RegExp(
  [
    'january|february|march|april|may|june|july|august|september|october|november|december',
    'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun',
    'am|pm|gmt|utc|true|false|st|nd|rd|th|[etzhrsm]',
    '令和|平成|昭和|大正|明治|元|午前|午後|[年月日時分秒曜火水木金土円]',
  ].join('|'),
  'giu',
);

/** Whether the text starts like a formula. */
export function isFormulaLike(value: string | number | boolean | Date): boolean {
  return typeof value === 'string' && /^\s*[=+\-@'＝＋－＠]/u.test(value);
}

/**
 * Whether Sheets might read the text as a number, a day, a truth value, a formula or the like. Rather yes than no: a text of
 * which nothing remains but what such values are made of.
 */
export function mayBeMisread(value: string | number | boolean | Date): boolean {
  if (typeof value !== 'string' || value === '') return false;
  return SIGNS.test(value) || !/\p{L}/u.test(value.replace(VALUE_WORDS, ''));
}
