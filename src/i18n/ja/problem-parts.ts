/** What sentences about several problems have in common. */
import type { ProblemText } from '../words/problem-words';

/** A cell as it stands, by its column. */
export const typed = '{column}「{typed}」';
export const blank = '{column}が空です。';

/** A cell that 修復 would write in another way. */
export const repairable: ProblemText = [
  `${typed}は「{value}」と読めますが、まだ直していません。`,
  'メニューの「修復」で直せます。',
];
