/** The texts that problems are put into words with; there is a set of them for each language. */
import type { Texts } from './text';

export type ProblemTexts = Pick<Texts, 'common' | 'problems' | 'reasons'>;
