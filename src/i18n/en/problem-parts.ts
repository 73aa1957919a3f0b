/** What sentences about several problems have in common. */
import type { DifferenceWords, ProblemText } from '../words/problem-words';

/** A cell that 修復 would write in another way. */
export const repairable: ProblemText = [
  '{column} “{typed}” reads as “{value}” but has not been written so yet.',
  '修復 in the menu does it.',
];

/** What two names that look alike differ in. */
export const differenceWords: DifferenceWords = {
  remark: 'what stands in brackets',
  legalForm: 'the legal form',
  kanji: 'the form of a kanji',
  numerals: 'how a number is written',
  role: 'the role behind the name',
  spelling: 'kana, signs or spaces',
};
