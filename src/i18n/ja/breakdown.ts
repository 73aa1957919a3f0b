/** The words of the 内訳 tab. */
export const breakdown = {
  title: (label: string, scope: string, when: string): string => `内訳｜${label}（${scope}、${when}）`,
  total: (total: string, unit: string, rows: number): string =>
    `合計 ${total}${unit}（${rows} 行）。集計・月次の数と同じ数え方です。`,
  distinctTotal: (total: string, unit: string, rows: number): string =>
    `実数 ${total}${unit}（${rows} 行）。同じ相手先は 1 と数えます。`,
  year: '年度の初めから',
  upTo: (month: string): string => `${month}まで`,
  choose:
    '「集計」「月次」「ダッシュボード」のどれかで、内訳を見たい数のセルを選んでから、もう一度「内訳を見る」を選んでください。',
  none: 'この数に入っている行はありません。',
  open: '開く',
};
