/** The words of the ダッシュボード tab. Sentences with figures are formulas: their parts are cells' addresses. */
export const dashboard = {
  title: (year: string, sample: boolean): string =>
    `${year} 地域福祉コーディネーター事業 ダッシュボード${sample ? '（見本データ）' : ''}`,
  hint: '数とグラフは、入力するとすぐに変わります。グラフの色や位置は、変えてもそのまま残ります。',
  headings: {
    status: '１　指標の状況',
    trend: '２　指標を選んで見る',
    areas: '３　圏域をくらべる（２で選んだ指標）',
    heat: '４　圏域と指標（期待に対する割合）',
    input: '５　入力の状況',
  },
  front: {
    heading: '今の状況',
    tiles: '指標の数（判定ごと）',
    first: '先に見るところ（期待に対して少ない順）',
    none: '期待に届いていない指標はありません。',
    bars: '目標までの進み',
  },
  map: {
    heading: '地図で見る（２で選んだ指標の、期待に対する割合）',
    hint: '上が北です。並びは「設定」の「地図の位置」で変えられます。',
    noPlaces: '「設定」の「地図の位置」に、A1、B2 のように入力すると、圏域が地図のように並びます。',
    noTarget: '－',
    notReported: '未報告',
  },
  legend: {
    title: '色の意味',
    steps: (onTrack: number, watch: number): string[] => [`${onTrack}% 以上`, `${watch}% 以上`, `${watch}% 未満`],
    noTarget: '－ 目標なし',
  },
  choiceHelp: '← 一覧から指標を選びます。下の表とグラフ、３の比較が変わります。',
  noSuchIndicator: '一覧から指標を選んでください。',
  statusOf: (total: number, counts: readonly (readonly [word: string, formula: string])[]): string =>
    `="${total}の指標のうち、"&${counts.map(([word, formula]) => `"${word}"&${formula}`).join('&"、"&')}&"です。"`,
  uncounted: (cell: string): string => `IF(N(${cell})=0,"","　未集計の入力が"&${cell}&"件あります。")`,
  /** Ends the sentence on a year that is still under way; `asOf` is a cell. */
  underWay: (asOf: string): string => `"　"&MONTH(${asOf})&"月は"&DAY(${asOf})&"日までの数です。"`,
  noAreaReports: 'どの圏域からも、まだ報告がありません。',
  noAreaTargets: 'この指標には、圏域ごとの目標がありません。',
  areas: (counted: string, reached: string, lowest: string, percent: string): string =>
    `"目標のある"&${counted}&"圏域のうち、期待に届いているのは"&${reached}&"圏域です。期待に対する割合が最も低いのは"&${lowest}&"（"&${percent}&"）です。"`,
  heat: (cells: string, below: string, percent: number, silent: string): string =>
    `="目標のある"&${cells}&"か所のうち、期待の${percent}%に届かないのは"&${below}&"か所、まだ報告がないのは"&${silent}&"か所です。"`,
  heatHint:
    '数字は、基準日までに見込まれる件数に対する割合（端数は切り捨て）です。色の濃いところほど、期待に届いていません。「－」は、目標がありません。',
  noInput: 'まだ調べていません。メニューの「ダッシュボード」か「点検」を行うと、ここに出ます。',
  input: (late: string, closed: string): string =>
    `"締めた圏域・月は"&${closed}&"、入力が遅れているのは"&${late}&"です。"`,
  charts: { trend: '累計と期待', areas: '圏域の実績と目標' },
};
