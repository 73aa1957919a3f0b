/** A problem as an answer carries it, and its words in English: the script itself says them in Japanese only. */
import type { Place, ProblemCode } from '../../domain/problems/problem';
import type { AnyDetail } from '../../domain/problems/problem-details';
import { type ProblemWords, problemWords, withDifferences } from '../words/problem-words';
import { differenceWords } from './problem-parts';
import { problems } from './problems';

/** `where` and `detail` name tabs, columns and indicators as they are seen, not by key. */
export interface AnsweredProblem {
  readonly code: ProblemCode;
  readonly where?: Pick<Place, 'column'>;
  readonly detail?: AnyDetail;
}

/** Its sentences in English. */
export function inEnglish({ code, detail = {}, where }: AnsweredProblem): ProblemWords {
  return problemWords(problems, code, withDifferences(detail, differenceWords, ', '), where?.column ?? '');
}
