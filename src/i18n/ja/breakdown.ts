/** The words of the 内訳 tab. */
export const breakdown = {
  title: (label: string, scope: string, when: string): string => `内訳｜${label}（${scope}、${when}）`,
  year: '年度の初めから',
  upTo: (month: string): string => `${month}まで`,
  choose:
    '「集計」「月次」「ダッシュボード」のどれかで、内訳を見たい数のセルを選んでから、もう一度「内訳を見る」を選んでください。',
  none: 'この数に入っている行はありません。',
  open: '開く',
};
