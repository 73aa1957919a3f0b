/** The words of 変更履歴, but for the kinds of change, which are read back (schema/history/change-words.ts). */
export const history = {
  /** Pairs of a column and what stands in it. */
  fields: (fields: readonly (readonly string[])[]): string => fields.map((field) => field.join('：')).join('、'),
  both: (text: string, more: string): string => `${text}、${more}`,
  cell: (address: string, text: string): string => `${address}：${text}`,
  target: (label: string, target: string, areas: string): string =>
    `${label}：年間目標 ${target}${areas === '' ? '' : `（圏域別 ${areas}）`}`,
  /** The target's text with how it lies on areas or months. */
  laid: (text: string, name: string, value: string): string => `${text}（${name} ${value}）`,
  layout: { areas: '圏域への配分', months: '月の配分', byDays: '日割り' },
  settings: {
    year: '年度',
    asOf: '基準日',
    areas: '福祉圏域',
    staff: '担当者',
    thresholds: '判定の割合（順調、注意）',
    closingDay: '入力の期限日',
    lateUntil: '年度を閉じた後の受付の最終日',
    evaluation: '評価の割合（A、B、C）',
    periods: '質的評価の期間',
    admins: '管理者',
    recorders: '記録者',
    viewers: '閲覧者',
  },
  none: '「変更履歴」のタブがありません。メニューの「修復」を選ぶと、作り直します。',
  askId:
    '取り消した記録や、前の内容に戻したい記録の行を選んでから、もう一度このメニューを開くと、そのまま復元できます。\nなくなった行を復元するときは、「変更履歴」でその行を選ぶか、「記録ID」を入力してください。',
  noId: '記録IDが入力されていないので、何もしていません。記録の行を選んでからもう一度このメニューを開くか、「変更履歴」にある記録IDを入力してください。',
  /** The entry that is selected has always said what it says. */
  askOtherId: (tab: string, row: number): string =>
    `選んでいる記録（「${tab}」の ${row} 行目）には、前の内容がありません。\nほかの記録を復元するときは、その「記録ID」を入力するか、その行を選んでから、もう一度このメニューを開いてください。`,
  askReasonOf: (tab: string, row: number, text: string): string =>
    `選んでいる記録を復元します（「${tab}」の ${row} 行目）。\n${text}\n\n復元する理由を、後から見た人に分かるように入力してください。`,
  askReason: '復元する理由を、後から見た人に分かるように入力してください。',
  /** The contents that an entry can be taken back to, by number. */
  choice: (number: number, at: string, text: string): string => `${number}　${at}　${text}`,
  askTime: (choices: string): string =>
    `どの内容に戻しますか。番号を入力してください。空のままにすると 1 です。\n\n${choices}`,
  restoredTo: (tab: string, row: number): string =>
    `「${tab}」の ${row} 行目に復元しました。「変更履歴」に残しています。`,
  alsoLate: (words: string): string => `${words}\n\n締めた月の記録です。締め後の復元として残してよいですか。`,
  /** An answer was taken back. */
  askedAgain: '（もう一度確かめます）',
  rowGone: '（行がなくなりました）',
  /** The latest lines as a page. */
  recent: {
    title: '最近の変更',
    heads: ['日時', 'だれ', '操作', 'タブ', '変更前 → 変更後', '理由'],
    hint: (count: number): string =>
      count === 0
        ? 'まだ変更はありません。'
        : `新しい順に ${count} 件です。これより前の変更も「変更履歴」タブにあります。`,
  },
  /** The tab of lines up to the day that it was continued. */
  archive: (until: string): string => `変更履歴（～${until}）`,
  renamed: (name: string, rows: number): string => (rows === 0 ? name : `${name}（${rows} 行）`),
  repaired: (rows: number, cells: number): string => `${rows} 行（${cells} 件の書き直し）`,
};
