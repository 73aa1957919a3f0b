/** Problems with their sentences, as 点検 and the answers of `call` show them. */
import type { Config, Problem } from '../domain/model';
import type { ProblemTexts } from '../i18n/problem-texts';
import { namedDetail, wordsOf } from './labels';
import type { ShownProblem } from './ports';

/** `config` is null before set-up: then columns are named by their keys. The place keeps its keys. */
export function shownProblem(problem: Problem, config: Config | null, texts: ProblemTexts): ShownProblem {
  const { code, detail, where } = problem;
  const named = detail && { detail: namedDetail(config, detail) };
  const { message, advice } = wordsOf(config, texts, {
    code,
    ...(where?.column === undefined ? {} : { column: where.column }),
    ...named,
  });
  return { ...problem, ...named, message, advice };
}
