/** What every part of the form knows: the workbook's choices, the language and its texts. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FormTexts } from '../../i18n/ja/form/form';
import type { FormOptions } from '../../schema/requests/form-options';
import { type Act, actsOf } from './acts';
import { type Language, textsOf } from './texts';

export interface Env {
  readonly options: FormOptions;
  readonly language: Language;
  readonly texts: FormTexts;
  readonly acts: readonly Act[];
}

export function envOf(options: FormOptions, language: Language): Env {
  const texts = textsOf(language, options.english);
  return { options, language, texts, acts: actsOf(options, texts) };
}

const noOptions: FormOptions = {
  locale: 'ja',
  today: '',
  first: '',
  last: '',
  areas: [],
  staff: [],
  initiatives: [],
  openTab: '',
  address: '',
  english: {},
  closedYear: null,
  kept: null,
};
const none = envOf(noOptions, 'ja');

export const EnvContext = createContext<Env>(none);

export function useEnv(): Env {
  return useContext(EnvContext);
}
