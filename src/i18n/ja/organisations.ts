/** The words of 団体 and of まとめる. */

/** What a merging changes, as its answer tells it. */
interface Merged {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly rows: number;
  readonly tabs: readonly { readonly tab: string; readonly rows: number }[];
  readonly lateRows: number;
  readonly lateMonths: readonly string[];
  readonly figures: readonly {
    readonly label: string;
    readonly unit: string;
    readonly area: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
}

/** Names that a dialog has room for. */
const SHOWN = 30;

function changes({ rows, tabs, lateRows, lateMonths, figures }: Merged): string {
  const places = tabs.map((each) => `${each.tab} ${each.rows} 行`).join('、');
  const late =
    lateRows === 0 ? [] : [`締めた月の記録 ${lateRows} 件（${lateMonths.join('、')}）は、締め後の訂正として残ります。`];
  const counts = figures.map(
    ({ label, unit, area, before, after }) => `${area}の「${label}」 ${before ?? 0} → ${after ?? 0}${unit}`,
  );
  return [`直る記録：${rows} 件${places === '' ? '' : `（${places}）`}`, ...late, ...counts].join('\n');
}

/** Enough to tell which they are. */
const NAMED = 10;

export const organisations = {
  title: '団体',
  hint: '活動の相手先になった団体の一覧です。点検のたびに、新しい団体がここへ加わります。種類・圏域・備考は自由に書き足せます。',
  different: '別の団体です',
  undoReason: '団体のまとめを元に戻したため',
  parted: (names: readonly string[]): string =>
    names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')} ほか ${names.length - NAMED} つ`,
  askNames:
    'まとめる団体の名前を「、」で区切って入力してください。（「団体」タブで行を選んでから、このメニューを使うこともできます。）',
  askName: (names: readonly string[]): string =>
    [
      '残す名前を、番号か名前で入力してください。ほかの名前は「別の書き方」になり、記録も残す名前に直ります。',
      '',
      ...names.slice(0, SHOWN).map((name, index) => `${index + 1}　${name}`),
      ...(names.length > SHOWN ? [`…（全部で ${names.length}）`] : []),
    ].join('\n'),
  askMerge: (found: Merged): string => `${changes(found)}\n\nまとめてよいですか。`,
  askReason: 'まとめる理由を、後から見た人に分かるように入力してください。',
  askUndo: (found: Merged): string =>
    `「${found.name}」のまとめを元に戻します。\n${changes(found)}\n\n元に戻してよいですか。`,
  done: (found: Merged): string =>
    `${changes(found)}\n\n済みました。「変更履歴」に残しています。元に戻すには、表を開き直し、メニューの「団体のまとめを元に戻す」を選んでください。`,
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
