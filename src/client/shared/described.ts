/** Problems and amounts as sentences in the reader's language. */

import { inEnglish } from '../../i18n/en/described-problem';
import type { FormTexts } from '../../i18n/ja/form/form';
import { nameOf } from './acts';
import type { DescribedProblem, YearToDate } from './answers';
import { areaName } from './area-options';
import type { Chosen } from './chosen';
import { dayText } from './day';
import type { Env } from './env';
import type { Language } from './texts';

/** The problem with its words in that language. The server says them in Japanese. */
export function describedIn(language: Language, problem: DescribedProblem): DescribedProblem {
  // A code that this form does not know came as `internal`: it stays in the words that came with it.
  const unknown = problem.code === 'internal' && problem.detail?.reference === undefined;
  if (language === 'ja' || unknown) return problem;
  return { ...problem, ...inEnglish(problem) };
}

export function sentences(language: Language, problems: readonly DescribedProblem[]): string[] {
  return problems.map((problem) => {
    const { message, advice } = describedIn(language, problem);
    return language === 'en' ? `${message} ${advice}` : message + advice;
  });
}

/** 「訪問件数 1件、新規相談受付 1件」 */
export function amountsText(chosen: readonly Chosen[], texts: FormTexts): string {
  return texts.amounts(
    chosen.map(({ indicator: { label, unit }, count }) =>
      texts.amount(nameOf(label, texts), String(count), typeof count === 'number' ? unit : ''),
    ),
  );
}

interface RecordedEvent {
  readonly chosen: readonly Chosen[];
  readonly date: string;
  readonly area: string;
  readonly yearToDate: readonly YearToDate[];
}

/** The day and the area, and one line a tab. */
export function eventLines(env: Pick<Env, 'options' | 'texts'>, { chosen, date, area }: RecordedEvent): string[] {
  const { texts } = env;
  return [texts.whenWhere(dayText(date, texts), areaName(area, env)), ...tabLines(chosen, texts)];
}

/** Where each indicator is once the event counts. */
export function yearLines(env: Pick<Env, 'texts' | 'language'>, { chosen, yearToDate }: RecordedEvent): string[] {
  const { texts, language } = env;
  const numbered = (count: number | null): string => count?.toLocaleString(language) ?? '';
  return chosen.flatMap(({ indicator: { key, label, unit } }) => {
    const soFar = yearToDate.find(({ indicator }) => indicator === key);
    if (soFar === undefined || soFar.actual === null) return [];
    const where = soFar.area || texts.wholeCity;
    return texts.soFar(where, nameOf(label, texts), numbered(soFar.actual), numbered(soFar.target), unit);
  });
}

/** One line a tab. */
function tabLines(chosen: readonly Chosen[], texts: FormTexts): string[] {
  const initiatives = [...new Set(chosen.map(({ initiative }) => initiative))];
  return initiatives.map((initiative) => {
    const own = chosen.filter((one) => one.initiative === initiative);
    return texts.recordedIn(initiative.tab, amountsText(own, texts));
  });
}
