/** The words of 新しい年度を始める on the form. */

/** So many rows are named; the rest is a number. */
const NAMED = 3;

export const year = {
  look: '確かめています…',
  again: 'もう一度確かめる',
  intro: (name: string, ends: string): string =>
    `${ends}の写しを、${name}の表にします。${ends}の数は「前年度」タブに残ります。もとの${ends}のファイルは変わりません。`,
  undo: '始めたあとで取り消すときは、この写しを消して、もとのファイルからもう一度コピーを作ってください。',
  notOver: (ends: string): string => `${ends}は、まだ終わっていません。今日までの数を前年度として残します。`,
  uncounted: (count: number): string =>
    `集計に入っていない入力が ${count} 件あります。もとのファイルの「点検」で直してから、コピーを作り直すと安心です。`,
  unseen: (rows: readonly { readonly tab: string; readonly row: number }[]): string =>
    `コピーを作ったときに、入力の途中だった行が ${rows.length} 行あります（${rows
      .slice(0, NAMED)
      .map(({ tab, row }) => `「${tab}」の ${row} 行目`)
      .join(
        '、',
      )}${rows.length > NAMED ? ' など' : ''}）。前年度には、今この写しにあるとおりの数が残ります。もとのファイルで入力を終えて「点検」をしてから、コピーを作り直すと安心です。`,
  carried: '引き継ぐもの',
  carriedList: (indicators: number, areas: number, staff: number): string[] => [
    `計画（指標 ${indicators}）と言葉`,
    `福祉圏域 ${areas}、担当者 ${staff}`,
    '設定、権限、お知らせの宛先',
  ],
  left: '引き継がないもの',
  leftList: (entries: number): string[] => [
    `記録 ${entries} 行（もとのファイルに残ります）`,
    '質的評価、月の締め、点検の答え',
    '変更履歴（新しく始まります）、お知らせメールの予約',
  ],
  targets: '１　指標と目標',
  targetsHint: '変えたいところだけ選びます。選んだ内容は、この画面を閉じても残ります。',
  targetOf: (label: string): string => `${label}の目標`,
  actOf: (label: string): string => `${label}の扱い`,
  same: (target: string): string => `今と同じ（${target}）`,
  actual: (actual: string): string => `今年度の実績（${actual}）`,
  blank: '空にする',
  number: '数字を入れる',
  numberOf: (label: string): string => `${label}の新しい目標`,
  none: 'なし',
  acts: {
    keep: 'そのまま続ける',
    rename: '名前を変える（前年度とくらべます）',
    redefine: '数え方を変える（前年度とくらべません）',
    drop: 'やめる',
  },
  dropped: (cells: number): string =>
    `この指標には、${cells} か所の入力があります。数は「前年度」タブに、入力した行はもとのファイルに残ります。`,
  labelOf: (label: string): string => `${label}の新しい名前`,
  areas: '２　福祉圏域の変更',
  areasHint: '変わる圏域があるときだけ入れます。ふたつ以上の名前は「、」で区切ります。',
  kind: '変更の種類',
  kinds: { rename: '改称', merge: '統合', split: '分割', transfer: '移管' },
  from: '今の圏域',
  to: '新しい圏域',
  add: '変更を加える',
  change: (kind: string, from: string, to: string): string => `${kind}：${from} → ${to}`,
  remove: (change: string): string => `「${change}」を取り消す`,
  start: (name: string): string => `３　${name}を始める`,
  starting: '始めています。1～2 分かかります。この画面を閉じないでください…',
  closed: (name: string, until: string): string =>
    `${name}は閉じてあります。遅れた記録は、理由を付けて ${until}まで入れられます。`,
  closedOver: (name: string): string => `${name}は閉じてあり、遅れた記録の受付も終わりました。見ることはできます。`,
  openNext: '新しい年度のファイルを開く',
  started: (name: string): string =>
    `${name}を始めました。「前年度」タブと「計画」を確かめて、指標を足すときは「計画」に行を足し、「集計を作り直す」を押してください。記録するときは、この画面を開き直します。`,
};
