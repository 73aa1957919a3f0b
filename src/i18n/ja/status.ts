/** Words of the note on 状態 cells; what 状態 itself says is read back (schema/rows/status-text.ts). */
export const status = {
  changedHeading: '入力を読み取り、次のように直しました。',
  changed: (column: string, typed: string, now: string): string => `${column}：「${typed}」→「${now}」`,
  personal: (column: string, found: string): string =>
    `${column}の「${found}」は、個人が分かる内容かもしれません。ケース番号に書き換えてください。`,
  voidedBefore:
    '取り消した記録なので、状態を「取消」に戻しました。数に戻すときは、メニューの「記録を復元」を使ってください。',
  voidedLate: (month: string): string =>
    `締めた${month}の記録を取り消しました。「最近の記録」の「理由を付ける」で、理由を残してください。`,
  newId: '写した行なので、新しい記録IDを付けました。',
  /** Lines that the functions above wrote. */
  ownLines: [
    /^[^「]+：「.*」→「.*」$/,
    /^.+の「.*」は、個人が分かる内容かもしれません。ケース番号に書き換えてください。$/,
    /^締めた.+の記録を取り消しました。「最近の記録」の「理由を付ける」で、理由を残してください。$/,
  ],
  blank: '（空）',
};
