/** Problems with their sentences, as 点検 and the answers of `call` show them. */
import type { Config, Problem } from '../domain/model';
import type { ProblemTexts } from '../i18n/problem-texts';
import { wordsOf } from './labels';
import type { ShownProblem } from './ports';

/** `config` is null before set-up: then columns are named by their keys. */
export function shownProblem(problem: Problem, config: Config | null, texts: ProblemTexts): ShownProblem {
  const { code, detail, where } = problem;
  const { message, advice } = wordsOf(config, texts, {
    code,
    ...(where?.column === undefined ? {} : { column: where.column }),
    ...(detail === undefined ? {} : { detail }),
  });
  return { ...problem, message, advice };
}
