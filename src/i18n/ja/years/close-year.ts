/** The words of 年度を閉じる, and of opening a year again. */

/** `day` is yyyy-mm-dd. */
const shownDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

export const closeYear = {
  /** Behind the title of each tab, while the year is closed; `at` is yyyy/MM/dd HH:mm:ss. */
  mark: (at: string): string => `［年度を閉じました：${at.slice(0, 10)}］`,
  note: (name: string, until: string, address: string): string =>
    `${name}は閉じてあります。遅れた記録は、理由を付けて ${shownDay(until)}まで入れられます。${address === '' ? '' : `\n新しい年度のファイル：${address}`}`,
  line: (name: string, open: readonly string[], address: string): string =>
    [
      name,
      ...(open.length === 0 ? [] : [`いっしょに締めた月：${open.join('、')}`]),
      ...(address === '' ? [] : [`新しい年度のファイル：${address}`]),
    ].join('。'),
  /** What is asked once all is done, or with what is open. */
  clean: (name: string, until: string): string =>
    `${name}を閉じますか。すべての月を締めてあり、点検で確かめるところもありません。\n閉じた後も、遅れた記録は理由を付けて ${shownDay(until)}まで入れられます（日は「設定」で変えられます）。`,
  open: (name: string, months: readonly string[], found: number, until: string): string =>
    [
      `${name}には、まだ済んでいないことがあります。`,
      ...(months.length === 0 ? [] : [`・締めていない月：${months.join('、')}`]),
      ...(found === 0 ? [] : [`・点検で確かめるところ：${found} 件（「点検」タブ）`]),
      'このまま閉じるときは、理由を書いて OK を押してください。締めていない月は、今の数のまま締めます。先に済ませるときは、キャンセルを押してください。',
      `閉じた後も、遅れた記録は理由を付けて ${shownDay(until)}まで入れられます。`,
    ].join('\n'),
  askAddress:
    '新しい年度のファイルがあれば、その場所（https:// で始まる文字）を貼り付けてください。なければ、空のまま OK を押してください。',
  closed: (name: string): string =>
    `${name}を閉じました。各タブの題に、閉じた日が出ます。開き直すときは、メニューの「年度の締めを解除」を行ってください。`,
  askReason: '開き直す理由を、一言入力してください。',
  reopened: (name: string): string =>
    `${name}を開き直しました。閉じたときにいっしょに締めた月も、開いています。済んだら、もう一度閉じてください。`,
};
