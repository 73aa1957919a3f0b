/** A problem as an answer carries it, and its words in English: the script itself says them in Japanese only. */
import type { Problem } from '../../domain/model';
import type { ProblemTexts } from '../problem-texts';
import { problemWords } from '../problem-words';
import { common } from './common';
import { problems } from './problems';
import { reasons } from './reasons';

/** `where` and `detail` name tabs, columns and indicators as they are seen, not by key. */
export interface ToldProblem extends Problem {
  /** What happened, in Japanese. */
  readonly message: string;
  /** What to do next, in Japanese. */
  readonly advice: string;
}

export const english: ProblemTexts = { common, problems, reasons };

/** The problem with its sentences in English. */
export function inEnglish(problem: ToldProblem): ToldProblem {
  const { code, detail = {}, where } = problem;
  const { message, advice } = problemWords(english, code, detail, where?.column ?? '');
  return { ...problem, message, advice };
}
