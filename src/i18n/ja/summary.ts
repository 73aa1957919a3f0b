/** The words of the 集計 tab and of the live lines above an initiative tab. */
export const summary = {
  title: (year: string, sample: boolean): string =>
    `${year} 地域福祉コーディネーター事業 集計${sample ? '（見本データ）' : ''}`,
  asOf: '基準日',
  uncounted: '未集計',
  hint: '実績は、入力するとすぐに変わります。目標や圏域を変えたら、メニューの「集計を作り直す」を押してください。',
  questions: '確かめたい入力',
  uncountedHint:
    '未集計は、読み取れず実績に入っていない入力の数です。確かめたい入力は、実績に入っていて念のため尋ねている数です（最後の「点検」の時点）。内容は「点検」で確かめられます。',
  progressHint: '進捗率＝実績÷目標、期待＝基準日までに見込まれる件数、見込み＝今の進み方で年度末に届く件数です。',
  distinctHint: '実数は圏域と市全体のそれぞれで数えるので、圏域の数を足しても市全体の数になりません。',
  withoutCounterparty: (formula: string): string => `IF(${formula}=0,"","相手先のない行 "&${formula}&" 件")`,
  tabTitle: (number: string, tab: string, title: string): string => `${number} ${tab}｜${title}`,
  indicatorNote: (definition: string, unit: string, target: string): string =>
    `${definition}\n単位：${unit}\n年間目標：${target}`,
  noTarget: 'なし',
  ofIndicator: (label: string): string => `${label}（実数）`,
};
