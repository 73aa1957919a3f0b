/** What sentences about several problems have in common. */
import type { ProblemText } from '../words/problem-words';

/** A cell that 修復 would write in another way. */
export const repairable: ProblemText = [
  '{column} “{typed}” reads as “{value}” but has not been written so yet.',
  '修復 in the menu does it.',
];
