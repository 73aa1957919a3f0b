/** What sentences about several problems have in common. */
import type { DifferenceWords, ProblemText } from '../words/problem-words';

/** A cell as it stands, by its column. */
export const typed = '{column}「{typed}」';
export const blank = '{column}が空です。';

/** A cell that 修復 would write in another way. */
export const repairable: ProblemText = [
  `${typed}は「{value}」と読めますが、まだ直していません。`,
  'メニューの「修復」で直せます。',
];

/** What two names that look alike differ in. */
export const differenceWords: DifferenceWords = {
  remark: '括弧の中',
  legalForm: '法人の種類の書き方',
  kanji: '漢字の字体',
  numerals: '数字の書き方',
  role: '後ろに付く役割の言葉',
  spelling: 'かな・記号・空白などの書き方',
};
