/** The words of the 点検 tab. */
export const check = {
  title: '点検',
  lead: 'メニューの「点検」で作り直します。',
  severity: { error: '要確認', warning: '注意' },
  /** In the place of the severity, for a question that was answered. */
  acknowledged: '確認済',
  /** A question about a row that has no 記録ID of its own. */
  afterRepair: '「修復」の後で',
  answerHint:
    '「注意」の行は実績に入っています。確かめて問題がなければ「このままでよい」にチェックを付けてください。行が変わるまで、もう尋ねません。チェックを外すと、もう一度尋ねます。',
  open: '開く',
  none: '確かめるところはありません。',
  found: (count: number): string => `確かめるところが ${count} 件あります。`,
  answered: (count: number): string => `「このままでよい」とした入力は ${count} 件です。`,
  /** With what 点検 cannot see: the scopes do not tell who may open the sheet. */
  uncounted: (count: number): string =>
    `未集計の入力：${count} 件　　共有の範囲は、アドオンからは見えません。右上の「共有」が「制限付き」か、ときどき確かめてください。`,
  checkedAt: (when: string): string => `点検した日時：${when}`,
};
