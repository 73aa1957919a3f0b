/** Words of the 状態 column and of the note on its cells. The first words (記録済, 要確認, 取消) are in names.ts. */
export const status = {
  /** The 状態 cell of a row that needs a look. */
  review: (word: string, reasons: readonly string[]): string => `${word}：${reasons.join('、')}`,
  changedHeading: '入力を読み取り、次のように直しました。',
  changed: (column: string, typed: string, now: string): string => `${column}：「${typed}」→「${now}」`,
  newId: '写した行なので、新しい記録IDを付けました。',
  blank: '（空）',
};
