/** The languages of the form. The workbook itself speaks Japanese. */

export type Locale = 'ja' | 'en';

/** The language of a locale's name, for example `ja_JP` or `en_US`. Japanese unless it says English. */
export function localeOf(name: string): Locale {
  return /^en\b|^en_/i.test(name) ? 'en' : 'ja';
}
