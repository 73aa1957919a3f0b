/** A problem as an answer carries it, and its words in English: the script itself says them in Japanese only. */
import type { Problem } from '../../domain/problems/problem';
import { type ProblemWords, problemWords } from '../words/problem-words';
import { problems } from './problems';
import { reasons } from './reasons';

/** With its sentences in Japanese. `where` and `detail` name tabs, columns and indicators as they are seen, not by key. */
export interface DescribedProblem extends Problem, ProblemWords {}

/** The problem with its sentences in English. */
export function inEnglish(problem: DescribedProblem): DescribedProblem {
  const { code, detail = {}, where } = problem;
  return { ...problem, ...problemWords({ problems, reasons }, code, detail, where?.column ?? '') };
}
