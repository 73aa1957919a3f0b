/** What the menu's items answer. */
export const menu = {
  formTitle: '記録する',
  checked: (problems: number, uncounted: number): string =>
    problems === 0
      ? '確かめるところはありません。'
      : `確かめるところが ${problems} 件、未集計の入力が ${uncounted} 件あります。「点検」タブに一覧を書きました。`,
  repaired: (rows: number, cells: number): string =>
    rows === 0
      ? 'タブと見出しを確かめました。入力した行に、直すところはありませんでした。'
      : `タブと見出しを確かめ、${rows} 行を整えました（書き直したセルは ${cells} 件）。`,
};
