/** Problems with their sentences, as 点検 and the answers of `call` show them. */

import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import type { AnyDetail } from '../../domain/problems/problem-details';
import { isQuestion } from '../../domain/problems/question';
import { ja } from '../../i18n/ja';
import { differenceWords } from '../../i18n/ja/problem-parts';
import { problemWords, withDifferences } from '../../i18n/words/problem-words';
import type { ShownProblem } from '../../schema/requests/answers';
import { columnLabel, namedDetail } from './labels';

/** `config` is null before set-up: then columns are named by their keys. The place keeps its keys. */
export function shownProblem(problem: Problem, config: Config | null): ShownProblem {
  const { code, where } = problem;
  const detail: AnyDetail | undefined = problem.detail;
  const column = where?.column === undefined ? '' : columnLabel(config, where.column);
  const named = namedDetail(config, detail);
  const words = problemWords(ja.problems, code, withDifferences(named, differenceWords, '・'), column);
  return { ...problem, ...(detail && { detail: named }), ...words, ...(isQuestion(problem) && { question: true }) };
}
