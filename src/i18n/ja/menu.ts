/** What the menu's items answer. */
export const menu = {
  formTitle: '記録する',
  checked: (problems: number, uncounted: number): string =>
    problems === 0
      ? '確かめるところはありません。'
      : `確かめるところが ${problems} 件、未集計の入力が ${uncounted} 件あります。「点検」タブに一覧を書きました。`,
  askRepair: (count: number): string =>
    `このうち ${count} 件は、入力した内容を変えずにまとめて整えられます。いま整えますか。`,
  left: (count: number): string =>
    count === 0 ? '確かめるところは、もうありません。' : `残りの確かめるところは ${count} 件です。`,
  repaired: (rows: number, cells: number): string => `タブと見出しを確かめ、${rows} 行（${cells} セル）を整えました。`,
};
