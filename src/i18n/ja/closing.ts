/** The words of 確定, and of closing months and opening them again. */
export const closing = {
  title: '確定',
  hint: '「月を締める」で確定した数字です。後から行が変わっても、ここの数字は変わりません。違いは「点検」に出ます。',
  progressTitle: '入力の状況',
  progressAt: (when: string): string => `入力の状況（${when} 現在）`,
  figuresTitle: '確定した数字',
  staff: '担当者',
  notReported: '未報告',
  states: { closed: '締め', entered: '入力あり', nothing: 'まだなし', future: 'これから', late: '遅れ' },
  /** For example 2025年6月. */
  month: (year: number, month: number): string => `${year}年${month}月`,
  monthOf: (month: string, areas: readonly string[]): string => `${month}：${areas.join('、')}`,
  /** `next` is '' where nothing is left to close. */
  askMonth: (next: string): string =>
    `どの月を締めますか。${next === '' ? '' : `次に締めるのは ${next}です。空のまま OK を押すと、この月をすべての圏域で締めます。`}\nほかの月や、一つの圏域だけを締めるときは、月を 6、6月、2025/6、R7.6 のように、続けて締めるときは 4～6 のように入力してください。圏域は次にお聞きします。`,
  /** While several are closed. */
  step: (month: string, at: number, of: number): string => `${month}を締めています（${at}／${of}）。`,
  askReopenMonth: 'どの月の締めを解除しますか。6、6月、2025/6、R7.6 のように入力してください。',
  askArea: (areas: readonly string[]): string =>
    `すべての圏域を締めるときは、空のまま OK を押してください。一つの圏域だけのときは、次のどれかを入力してください。\n${areas.map((area) => `・${area}`).join('\n')}`,
  askReopenArea: (areas: readonly string[]): string =>
    `すべての圏域のときは、空のまま OK を押してください。一つの圏域だけのときは、次のどれかを入力してください。\n${areas.map((area) => `・${area}`).join('\n')}`,
  nothingToClose: '締める月がありません。終わった月は、すべて締めてあります。',
  nothingClosed: '締めてある月はありません。',
  of: (month: string, words: string): string => `${month}：${words}`,
  askReason: '解除する理由を、一言入力してください。',
  inTheWay: (count: number): string => `まだ締められません。次の ${count} 件を確かめてください。`,
  toConfirm: (count: number): string => `確かめたいところが ${count} 件あります。`,
  doubtful: (lines: string): string => `${lines}\n\nこのまま締めますか。`,
  closed: (month: string, areas: readonly string[], city: boolean): string =>
    `${month}を締めました（${areas.join('、')}）。${city ? '合計（市全体）の数字も確定しました。' : 'すべての圏域を締めると、合計（市全体）の数字も確定します。'}`,
  reopened: (month: string, areas: readonly string[]): string =>
    `${month}の締めを解除しました（${areas.join('、')}）。直したら、もう一度締めてください。`,
};
