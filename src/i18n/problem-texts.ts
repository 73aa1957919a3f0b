/** The texts that answers to a person are made of, in that person's language; the sheet itself speaks Japanese. */
import { common as commonEn } from './en/common';
import { problems as problemsEn } from './en/problems';
import { reasons as reasonsEn } from './en/reasons';
import { common } from './ja/common';
import { problems } from './ja/problems';
import { reasons } from './ja/reasons';
import type { Locale, Texts } from './text';

/** Apart from the other texts, so that the add-on need not carry those in every language. */
export type ProblemTexts = Pick<Texts, 'common' | 'problems' | 'reasons'>;

export function problemTexts(locale: Locale): ProblemTexts {
  return locale === 'en'
    ? { common: commonEn, problems: problemsEn, reasons: reasonsEn }
    : { common, problems, reasons };
}
