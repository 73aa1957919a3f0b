/** Words of the 状態 column and of the note on its cells. The first words (記録済, 要確認, 取消) are in names.ts. */
export const status = {
  /** The 状態 cell of a row that needs a look. */
  review: (word: string, reasons: readonly string[]): string => `${word}：${reasons.join('、')}`,
  /** A few words for what may keep an entry from being counted, by `code/reason` or by code. */
  reasons: {
    'date.invalid': '{column}を読めません',
    'date.invalid/missing': '{column}が空です',
    impossible: '{column}が暦にない日です',
    era: '{column}の元号と年が合いません',
    ambiguous: '{column}の年が決められません',
    weekday: '{column}と曜日が合いません',
    'date.outsideYear': '年度外の日付です',
    'date.monthClosed': '締めた月の変更です',
    'date.future': '基準日より後の日付です',
    'area.unknown': '{column}が一覧にありません',
    'area.unknown/missing': '{column}が空です',
    'count.notANumber': '{column}を数として読めません',
    'count.notWhole': '{column}が整数ではありません',
    'count.negative': '{column}が負の数です',
    'count.tooLarge': '{column}が大きすぎます',
    'counterparty.required': '{column}が空です',
  },
  changedHeading: '入力を読み取り、次のように直しました。',
  changed: (column: string, typed: string, now: string): string => `${column}：「${typed}」→「${now}」`,
  personal: (column: string, found: string): string =>
    `${column}の「${found}」は、個人が分かる内容かもしれません。ケース番号に書き換えてください。`,
  newId: '写した行なので、新しい記録IDを付けました。',
  /** A line that `changed` wrote. */
  changedLine: /^[^「]+：「.*」→「.*」$/,
  blank: '（空）',
};
