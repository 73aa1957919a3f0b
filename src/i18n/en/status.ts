/** Words of the 状態 column and of the note on its cells. The first words (記録済, 要確認, 取消) are in names.ts. */
import type { status as source } from '../ja/status';

export const status: typeof source = {
  review: (word, reasons) => `${word}：${reasons.join('; ')}`,
  changedHeading: 'What was typed was understood and written as follows.',
  changed: (column, typed, now) => `${column}: “${typed}” → “${now}”`,
  newId: 'This row is a copy, so it has been given a new 記録ID.',
  blank: '(blank)',
};
