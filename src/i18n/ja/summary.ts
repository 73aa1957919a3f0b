/** The words of the 集計 tab and of the live lines above an initiative tab. */
export const summary = {
  title: (year: string, sample: boolean): string =>
    `${year} 地域福祉コーディネーター事業 集計${sample ? '（見本データ）' : ''}`,
  asOf: '基準日',
  uncounted: '未集計',
  hint: '実績は、入力するとすぐに変わります。目標や圏域を変えたときは、メニュー「地域福祉KPI」の「集計を作り直す」を押してください。',
  uncountedHint:
    '日付・圏域・件数のどれかが読み取れず、実績に入っていない入力の数です。内容は「点検」タブで確かめられます。',
  progressHint: '進捗率＝実績÷目標、期待＝基準日までに見込まれる件数、見込み＝今の進み方で年度末に届く件数です。',
  distinctHint: '実数は、圏域・市全体のそれぞれで数え直します。圏域の数を足しても市全体の数にはなりません。',
  withoutCounterparty: (formula: string): string => `IF(${formula}=0,"","相手先のない行 "&${formula}&" 件")`,
  tabTitle: (number: string, tab: string, title: string): string => `${number} ${tab}｜${title}`,
  tabHint: '下の行に、日付・圏域・件数を入力してください。全角の数字や「6/3」「令和7年6月3日」でもかまいません。',
  indicatorNote: (definition: string, unit: string, target: string): string =>
    `${definition}\n単位：${unit}\n年間目標：${target}`,
  noTarget: 'なし',
  ofIndicator: (label: string): string => `${label}（実数）`,
};
