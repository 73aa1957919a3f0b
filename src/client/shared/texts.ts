/** The words of the form in the reader's language. */
import { form as english } from '../../i18n/en/form';
import { type FormTexts, form as japanese } from '../../i18n/ja/form/form';
import type { FormOptions } from '../../schema/requests/form-options';

export type Language = FormOptions['locale'];

/** `plan` is the plan's own words in English, as far as they are known. */
export function textsOf(language: Language, plan: FormOptions['english'] = {}): FormTexts {
  return language === 'en' ? { ...english, names: plan } : japanese;
}
