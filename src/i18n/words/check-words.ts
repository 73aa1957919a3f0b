/** The fixed words of the tab 点検. */

/** Headers of 点検, in order; the last two are of hidden columns: the code, and what a line asks. */
export const checkHeaders = [
  'セルへ',
  '重要度',
  'タブ',
  '行',
  '列',
  '内容',
  'どうすればよいか',
  'このままでよい',
  '理由（任意）',
  'コード',
  '問いの控え',
] as const;
