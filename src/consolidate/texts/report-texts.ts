/** The words of report.html. */
import type { ProgressStatus } from '../../domain/totals/progress';

/** The same words as on 集計. */
export const statusWords: Readonly<Record<ProgressStatus, string>> = {
  achieved: '達成',
  onTrack: '順調',
  watch: '注意',
  behind: '遅れ',
  notReported: '未報告',
};

export const reportTexts = {
  title: (year: string): string => `地域福祉コーディネーター事業　${year} 市区町村のまとめ`,
  lead: (municipalities: number, books: number, from: string, to: string): string =>
    `${municipalities} 市区町村、${books} の表。控えの日時は ${from} から ${to} です。`,
  isPublic: '公表用です。1～4 の数と、それを逆算できる数は「X」にしています。確定した数と前年の数は載せていません。',
  contents: '目次',
  print: '印刷',
  sortHint: '見出しを押すと並べ替わります。',
  overview: {
    title: '項目のまとめ',
    item: '項目',
    unit: '単位',
    kind: '数え方',
    total: '全体の実績',
    target: '目標の合計',
    states: '判定',
    chart: '項目ごとの判定（市区町村の数）',
  },
  kinds: { sum: '延べ', distinct: '実数' },
  items: {
    title: '項目ごとの市区町村',
    municipality: '市区町村',
    actual: '実績',
    target: '目標',
    progress: '達成率',
    status: '判定',
    expected: '期待',
    lastYear: '前年同期',
    change: '前年差',
    chart: (item: string): string => `${item}　全体の月ごとの実績`,
    distinct:
      '実数です。一つの表の中では相手先の名前で数え、表のあいだでは、名前に法人番号が書かれた団体だけを同じ団体とします。月や市区町村の数を足しても、全体にはなりません。',
    sum: (unit: string): string => `延べ（${unit}）です。`,
    noTarget: '目標なし',
  },
  entered: {
    title: '入力の状況',
    municipality: '市区町村',
    code: '団体コード',
    exportedAt: '控えの日時',
    asOf: '基準日',
    entered: '入力済み（圏域×月）',
    late: '遅れ',
    uncounted: '未集計',
    share: (entered: number, due: number): string => `${entered} / ${due}`,
  },
  refused: {
    title: '使わなかったもの、確かめたいもの',
    none: 'ありません。',
    path: 'ファイル',
    use: '扱い',
    reason: '理由',
    advice: 'どうすればよいか',
    more: (count: number): string => `ほかに ${count} 件あります。すべては refused.csv にあります。`,
    line: (line: number): string => `（${line} 行目）`,
  },
  method: {
    title: '数え方',
    lines: [
      '数えるのは、年度の中で基準日までの日付、一覧にある福祉圏域か市全域、0～9999 の整数の記録です。「取消」の行は数えません。書かれていて数えないものが「未集計」です。',
      '空欄は「報告がない」ことを表し、0 件の報告とは別です。',
      '期待は、基準日までに見込まれる数です。判定は、実績が目標以上なら達成、期待に対する割合で順調・注意・遅れ（割合は各市区町村の設定）、報告がなければ未報告です。',
      '前年同期は、同じ団体コードの前の年度の表を、一年前の同じ日まで数えた数です。',
      '項目は items.csv のとおりです。項目に当てていない指標は、合計に入れていません。',
      '数の出し方は、src/consolidate/sql にある SQL のとおりです。',
    ],
  },
  months: (startMonth: number): string[] =>
    Array.from({ length: 12 }, (_, at) => `${((startMonth - 1 + at) % 12) + 1}月`),
  year: (year: number): string => `令和${year - 2018 === 1 ? '元' : year - 2018}年度`,
} as const;
