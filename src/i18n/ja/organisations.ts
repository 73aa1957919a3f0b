/** The words of 団体 and of まとめる. */

/** Enough to tell which they are. */
const NAMED = 10;

export const organisations = {
  title: '団体',
  hint: '活動の相手先になった団体の一覧です。点検のたびに、新しい団体がここへ加わります。種類・圏域・備考は自由に書き足せます。',
  different: '別の団体です',
  undoReason: '団体のまとめを元に戻したため',
  parted: (names: readonly string[]): string =>
    names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')} ほか ${names.length - NAMED} つ`,
  notes: {
    name: '記録の「相手先」に書く名前です。名前を変えるときや、同じ団体が二つあるときは、メニューの「団体をまとめる」を使ってください。記録も一緒に直ります。',
    spellings: 'ここに書いた名前で入力しても、左の団体名に直して数えます。「、」で区切ってください。',
    kind: '一覧にない言葉も書けます。',
    area: '主な活動の場所です。集計には使いません。',
    first: '今年度の記録で、いちばん早い日です。前の年度から付き合いがあれば、その日に直してください。',
    times: '今年度、この名前で数えた記録の数です（数式）。',
    remarks: '自由に書いてください。個人の名前や電話番号は書かないでください。',
  },
} as const;
