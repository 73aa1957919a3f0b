/** Chooses the texts by language. */
import { en } from './en';
import type { Texts } from './ja';
import { ja } from './ja';

export type { Texts } from './ja';
export type Locale = 'ja' | 'en';

/** The language of a spreadsheet's locale, for example `ja_JP` or `en_US`. Japanese unless it says English. */
export function localeOf(name: string): Locale {
  return /^en\b|^en_/i.test(name) ? 'en' : 'ja';
}

/** All texts of one language. */
export function text(locale: Locale): Texts {
  return locale === 'en' ? en : ja;
}
