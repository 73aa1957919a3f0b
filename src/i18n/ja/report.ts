/** The words of 実績報告書 and 事業計画との比較, on the sheet, on paper and in Word. */

import type { Office } from '../../domain/plan/office';
import type { ReportKind } from '../../domain/report/report';
import type { UndecidedReason } from '../../domain/totals/outlook';
import { fixedTabs } from '../words/names';

const names: Readonly<Record<ReportKind, string>> = { results: '実績報告書', comparison: '事業計画との比較' };

const undecided: Readonly<Record<UndecidedReason, (how: string) => string>> = {
  noTarget: () => '―',
  notReported: () => '―',
  tooEarly: () => '判断できません（まだ3か月分の実績がありません）',
  tooFew: () => '判断できません（件数が少ないため）',
  notAdditive: (how) => `判断できません（${how}のため）`,
  nothingPlanned: () => '判断できません（残りの月に予定がありません）',
};

const titleOf = (year: string, name: string, sample: boolean): string =>
  `${year} 地域福祉コーディネーター事業 ${name}${sample ? '（見本データ）' : ''}`;

export const report = {
  names,
  undecided,
  title: (year: string, kind: ReportKind, sample = false): string => titleOf(year, names[kind], sample),
  titleOf,
  asOf: (day: string, asked: string | null): string =>
    asked === null
      ? `基準日：${day}（この日までの実績です）`
      : `基準日：${day}（この日までの実績です。${asked}はまだ先なので、今日までにしました）`,
  /** Under the title: what 設定 says of the office, and the day. */
  madeBy: ({ municipality, section }: Office, day: string): string =>
    [municipality, section, `作成日：${day}`].filter((each) => each !== '').join('　'),
  officeMissing: ({ municipality, section }: Office): string => {
    const missing = [...(municipality === '' ? ['団体名'] : []), ...(section === '' ? ['担当課'] : [])];
    return missing.length === 0 ? '' : `${missing.join('と')}は、「設定」に書くと題の下に出ます。`;
  },
  judgement: (onTrack: string, watch: string): string =>
    `年度の途中なので、基準日までの期待に対して判定します。達成：年間目標に到達　順調：期待の${onTrack}以上　注意：${watch}以上　遅れ：${watch}未満`,
  barNote:
    '「目標までの進み」の棒は、全体が年間目標です。左から順に、実績（濃いところ）、期待に足りない分（あるときだけ）、目標までの残り（いちばん薄いところ）です。',
  evaluation: (A: string, B: string, C: string): string =>
    `評価は年間目標に対する達成率によります。A：${A}以上　B：${B}以上　C：${C}以上　D：${C}未満`,
  howCounted: (meanings: readonly string[]): string => `${meanings.join('、')}です。`,
  countedAnew: (how: string): string =>
    `${how}は圏域、月、市全体のそれぞれで数え直すため、足しても全体の数になりません。`,
  comparisonNote:
    '「期待」は基準日までに見込まれる数、「年度末の見込み」は80%の確からしさで収まる幅です。約束ではありません。',
  seeUncounted: '実績に入っていない入力があります（資料 3）。',
  uncountedTotal: (count: number): string =>
    count === 0 ? '未集計の入力はありません。' : `読み取れず、実績に入っていない入力が ${count} 件あります。`,
  overview: '総括表',
  // The plan's own headings.
  measure: (title: string): string => `◆ ${title}の取組`,
  initiative: (number: string, title: string): string => `${number} ${title}`,
  content: 'ア 事業内容',
  effect: 'イ 期待される効果',
  goals: 'ウ 取組目標と実績',
  quantitative: '①量的目標',
  qualitative: '②質的目標',
  areas: '福祉圏域別の実績',
  months: '月別の実績',
  notWritten: '（未記入）',
  notReported: '未報告',
  notComparable: '比較できません',
  /** The months, from the year's first. */
  lastYearNote: (months: readonly string[]): string =>
    months.length === 0
      ? '「前年度」は、終わった月どうしをくらべます。終わった月が、まだありません。'
      : `「前年度」は、前年度の${months[0] ?? ''}${months.length > 1 ? `～${months.at(-1) ?? ''}` : ''}の数です（終わった月どうし）。`,
  changed: (label: string, before: string, now: string, change: number): string => {
    const percent = `${Math.floor(Math.abs(change) * 100 + 1e-9)}%`;
    return `${label}は、前年度の同じ期間の${before}から${now}になり、${percent}${change > 0 ? '増えました' : '減りました'}。`;
  },
  none: '―',
  calendarYear: (year: string): string => `${year}年`,
  columns: {
    bar: '目標までの進み',
    period: '期間',
    rating: '自己評価',
    comment: '所見',
    initiative: '事業',
    label: '指標',
    kind: '数え方',
    unit: '単位',
    target: '目標',
    actual: '実績',
    lastYear: '前年度',
    ratio: '達成率',
    evaluation: '評価',
    expected: '期待',
    status: '判定',
    outlook: '年度末の見込み',
    area: '福祉圏域',
    ofMonth: '月',
    cumulative: '累計',
    closedMonth: '年月',
    fixed: '締めた数',
    now: '基準日の数',
    difference: '差',
    reason: '理由',
    tab: 'タブ',
    uncounted: '未集計',
    changedOn: '変更日',
    before: '変更前',
    after: '変更後',
  },
  range: (low: string, high: string): string => (low === high ? low : `${low}～${high}`),
  annexes: '資料',
  /** The annexes in order. */
  annexTitles: {
    late: '1 月を締めた後の訂正',
    targets: '2 目標の変更',
    uncounted: '3 未集計の入力',
    logic: '4 ロジックモデル',
  },
  logic: {
    name: fixedTabs.logic,
    hint: '事業ごとに、行ったこと、量的な実績、期待される効果、質的目標と最新の自己評価を並べました。足りないデータは右端にあります。',
    columns: {
      activity: '活動（事業）',
      figures: (judged: string): string => `量的目標と実績（${judged}）`,
      effect: '期待される効果',
      goal: '質的目標',
      rating: '最新の自己評価',
      missing: '足りないデータ',
    },
    nothingMissing: 'なし',
    ratedIn: (rating: string, period: string): string => `${rating}（${period}）`,
    lacks: {
      reports: (labels: readonly string[]): string => `実績の報告：${labels.join('、')}`,
      targets: (labels: readonly string[]): string => `年間目標：${labels.join('、')}`,
      effect: '期待される効果の文言',
      goal: '質的目標の文言',
      ratings: (periods: readonly string[]): string => `自己評価：${periods.join('、')}`,
      uncounted: (count: number): string => `読み取れない入力：${count} 件`,
    },
  },
  lateHint: '月を締めたときの数から変わったところです。年度の累計は、その月の末までの数です。',
  lateWithout: '月を締めた後の変わりで、理由のないもの',
  lateWith: '月を締めた後の訂正（理由のあるもの）',
  noLate: '月を締めた後に変わった数はありません。',
  soFar: (label: string): string => `${label}（累計）`,
  noReason: '（理由の記入なし）',
  noTargets: 'この年度に変更された目標はありません。',
  month: (month: string): string => `${Number(month.slice(5))}月`,
  askAsOf: (day: string): string =>
    `いつ現在の数で作りますか。2025/9/30、R7.9.30、9/30 のように入力してください。空のままにすると、${day}現在です。`,
  /** What is being done meanwhile, in this order. */
  steps: {
    read: '記録を数えています',
    sheet: 'タブに書いています',
  },
  print: '印刷・PDF',
  word: 'Word でダウンロード',
  printHint: '「印刷・PDF」を押して、送信先で「PDF に保存」を選ぶと PDF になります。',
};
