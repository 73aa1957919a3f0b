/** The form's words for organisations that may be one. */
export const merging = {
  differ: '別の団体です',
  differOf: (place: string): string => `${place}は、別の団体です`,
  open: '同じ団体としてまとめる',
  openOf: (names: string): string => `${names}を、同じ団体としてまとめる`,
  which: '残す名前',
  whichHint: '選ばなかった名前は「別の書き方」になり、次からは残す名前に読み替えます。',
  looking: '変わる数を確かめています…',
  rows: (rows: number): string => `直る記録は ${rows} 件です。`,
  ofTab: (tab: string, rows: number): string => `${tab}　${rows} 行`,
  figure: (area: string, label: string, before: number, after: number, unit: string): string =>
    `${area}の「${label}」：${before} → ${after}${unit}`,
  late: (rows: number, months: string): string =>
    `締めた月の記録 ${rows} 件（${months}）は、締め後の訂正として残ります。`,
  reason: '理由（変更履歴に残ります）',
  merge: 'まとめる',
  merging: 'まとめています…',
  cancel: 'やめる',
  done: (name: string, rows: number): string => `「${name}」にまとめました（${rows} 件を直しました）。`,
  howToUndo: '元に戻すには、「まとめを元に戻す」を押してください。',
  undo: 'まとめを元に戻す',
  undone: (rows: number): string => `元に戻しました（${rows} 件）。`,
  failed: 'まとめられませんでした',
};
