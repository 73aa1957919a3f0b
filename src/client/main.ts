/** The form's start: asks the workbook for the plan's areas and indicators and builds the form from them. */
import { form as english } from '../i18n/en/form';
import type { ToldProblem } from '../i18n/en/told-problem';
import { type FormTexts, form as japanese } from '../i18n/ja/form';
import { byId } from './dom';
import { EntryForm } from './entry-form';
import { call } from './server';

const opening = byId('opening', HTMLElement);
const reload = byId('reload', HTMLButtonElement);

function say(text: string, offerReload: boolean): void {
  byId('opening-text', HTMLElement).textContent = text;
  reload.hidden = !offerReload;
}

/** Put the fixed words in their places. */
function label(texts: FormTexts, locale: string): void {
  document.documentElement.lang = locale;
  document.title = texts.title;
  const words: Readonly<Record<string, unknown>> = texts;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const word = words[element.dataset.text ?? ''];
    if (typeof word === 'string') element.textContent = word;
  }
}

/** Problems that come before any language is known are said as the server says them. */
function told(problems: readonly ToldProblem[]): string {
  return problems.map(({ message, advice }) => `${message} ${advice}`).join(' ');
}

async function start(): Promise<void> {
  say(japanese.loading, false);
  try {
    const answer = await call('formOptions', {});
    if (!answer.ok) return say(told(answer.problems) || japanese.loadFailed, true);
    const texts = answer.value.locale === 'en' ? english : japanese;
    label(texts, answer.value.locale);
    new EntryForm(answer.value, texts);
    opening.hidden = true;
  } catch {
    say(japanese.loadFailed, true);
  }
}

reload.addEventListener('click', () => void start());
void start();
