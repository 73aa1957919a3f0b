/** Fixed names of 変更履歴. */

/** Headers of 変更履歴 as people see it. */
export const shownHistoryHeaders = [
  '日時',
  'だれ',
  '操作',
  'タブ',
  '記録ID',
  '変更前',
  '変更後',
  '理由',
  '要求ID',
] as const;

/** Headers of its lines as they are kept and sealed, in order. */
export const historyHeaders = [
  '日時',
  '操作',
  'だれ',
  'タブ',
  '記録ID',
  '変更前',
  '変更後',
  '理由',
  '要求ID',
  '内容の控え',
  '封',
] as const;
