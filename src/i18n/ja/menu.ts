/** What the menu's items answer. */
export const menu = {
  formTitle: '記録する',
  checked: (problems: number, uncounted: number): string =>
    problems === 0
      ? '確かめるところはありません。'
      : `確かめるところが ${problems} 件、未集計の入力が ${uncounted} 件あります。「点検」タブに一覧を書きました。`,
  repaired: (rows: number, cells: number): string => `タブと見出しを確かめ、${rows} 行（${cells} セル）を整えました。`,
};
