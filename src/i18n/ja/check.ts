/** The words of the 点検 tab. */
export const check = {
  title: '点検',
  lead: 'メニューの「点検」で作り直します。',
  severity: { error: '要確認', warning: '注意' },
  open: '開く',
  none: '確かめるところはありません。',
  found: (count: number): string => `確かめるところが ${count} 件あります。`,
  /** With what 点検 cannot see: the scopes do not tell who may open the sheet. */
  uncounted: (count: number): string =>
    `未集計の入力：${count} 件　　共有の範囲は、アドオンからは見えません。右上の「共有」が「制限付き」か、ときどき確かめてください。`,
  checkedAt: (when: string): string => `点検した日時：${when}`,
};
