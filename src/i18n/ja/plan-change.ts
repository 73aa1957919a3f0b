/** What is asked before a changed plan is applied, and what was done. */
export const planChange = {
  /** `counts` are entries that would no longer count, `targets` own targets that would be lost. */
  askRename: (from: string, to: string, counts: number, targets: number): string => {
    const moved = [
      ...(counts > 0 ? [`入力 ${counts} 件`] : []),
      ...(targets > 0 ? [`個別の目標 ${targets} 件`] : []),
      '締めた月',
    ];
    return [
      `「${from}」がなくなり、「${to}」が増えています。改称ですか。`,
      '',
      `はい：${moved.join('、')}を、新しい名前に移します。「変更履歴」に残り、元に戻せます。`,
      'いいえ：改称ではありません。どうなるかを、次にお見せします。',
      'キャンセル：何も変えません。',
    ].join('\n');
  },
  doubtsHeading: (count: number): string => `反映する前に、確かめてください（${count} 件）。`,
  askDoubts: (lines: string): string => `${lines}\n\nこのまま反映しますか。「いいえ」なら、何も変えません。`,
  blocked: (count: number): string => `このままでは反映できません（${count} 件）。`,
  cancelled: '反映していません。「計画」と「設定」に入力した内容は、そのまま残っています。',
  renamed: (from: string, to: string): string => `「${from}」を「${to}」に改称しました。`,
  howToUndo: '元に戻すときは、表を開き直し、メニューの「改称を元に戻す」を選んでください。',
  askUndo: (from: string, to: string): string => `「${to}」を、元の「${from}」に戻します。よいですか。`,
  askCopy: (tab: string, copy: string, counts: number): string =>
    [
      `タブ「${tab}」がありません。「${copy}」に同じ見出しがあり、入力が ${counts} 件あります。`,
      '',
      `はい：「${copy}」を「${tab}」として使います。`,
      `いいえ：空の「${tab}」を作ります。「${copy}」はそのまま残し、数えません。`,
      'キャンセル：何も変えません。',
    ].join('\n'),
  left: '何も変えていません。',
  nothingToUndo: '元に戻す改称はありません。',
};
