/** What is said of each reason, and what to do: {about} is a file, a path or a name. */
import type { Reason } from '../items/reasons';

const again = '元の表の「控えを取る」で取り直してもらってください。';
const original = 'メールなどで届いた、もとの zip をそのまま置いてください。';

export const reasonTexts: Readonly<Record<Reason, readonly [reason: string, advice: string]>> = {
  unreadable: ['ファイルを開けません。', 'ほかのソフトで開いていないか、読む権限があるかを確かめてください。'],
  notArchive: [
    '控えではありません（控えについて.csv がありません）。',
    '控えでなければ、フォルダーから外してください。',
  ],
  zipDamaged: ['zip が壊れています。{about}', `もう一度受け取るか、${again}`],
  zipLocked: ['パスワード付きの zip です。', 'パスワードを外して置き直してください。'],
  zipTooLarge: ['大きすぎるので開きませんでした。{about}', `控えがこの大きさになることはありません。${again}`],
  zipPath: [
    'zip の中に、フォルダーの外を指す名前（{about}）があります。',
    `開かずに、送った人に確かめてください。${again}`,
  ],
  fileTwice: ['同じ名前のファイル（{about}）が二つあります。', '控え一つを zip 一つにして置き直してください。'],
  fileMissing: ['「{about}」がありません。', original],
  aboutUnreadable: ['控えについて.csv の「{about}」を読めません。', original],
  newer: ['このプログラムより新しい版で取った控えです。', 'このプログラムを新しくしてから、もう一度実行してください。'],
  altered: ['「{about}」が、控えを取ったあとで変わっています。', original],
  savedAgain: ['「{about}」が、表計算ソフトで保存し直されています（文字コードや日付が変わります）。', original],
  rowsDiffer: ['「{about}」の行数が、控えを取ったときと違います。', original],
  csvDamaged: ['「{about}」が途中で切れているか、文字が壊れています。', again],
  headerChanged: ['「{about}」の見出しが変わっています。', original],
  settingsUnreadable: [
    '「{about}」から、年度の始まる月・基準日・判定の割合を読めません。',
    `元の表の「設定」を直し、${again}`,
  ],
  planUnreadable: [
    '「{about}」から、指標の数え方や目標を読めません。',
    `元の表の「集計を作り直す」を選んでから、${again}`,
  ],
  sameFile: ['「{about}」と同じ控えです。', '何もしなくてかまいません。片方を消すこともできます。'],
  sameSecond: [
    '「{about}」と、同じ表の同じ日時の控えですが、中身が違います。どちらが正しいか分かりません。',
    `正しくないほうを消すか、${again}`,
  ],
  older: ['同じ表の新しい控え「{about}」があるので、使いませんでした。', '何もしなくてかまいません。'],
  twoCodes: [
    '一つの表の控えに、二つの団体コード（{about}）があります。',
    '送った人に確かめ、違うほうを外してください。',
  ],
  sharedRecords: [
    '同じ団体・同じ年度の「{about}」と、同じ記録が入っています。二重に数えないよう、古いほうを使いませんでした。',
    '写した表や、控えから戻した表です。使うほうだけを残してください。',
  ],
  other: ['控えではありません。', '控えでなければ、そのままでかまいません。'],
  unevenLine: ['記録.csv のこの行は、列の数が合わないので使いませんでした。', again],
  unknownCounts: [
    '計画にない指標の数が {about} 件あり、数えませんでした。',
    '元の表の「計画」と「点検」を確かめてもらってください。',
  ],
  unmapped: [
    '指標「{about}」が、どの項目に当たるか決まっていません。項目の合計に入れませんでした。',
    'items.csv に、この指標の行を書き足してください。',
  ],
  otherUnit: [
    '指標「{about}」の単位が、項目の単位と違います。項目の合計に入れませんでした。',
    'items.csv の行を確かめてください。',
  ],
  otherKind: [
    '指標「{about}」の数え方（延べ・実数）が、項目と違います。項目の合計に入れませんでした。',
    'items.csv の行を確かめてください。',
  ],
  twoDistinct: [
    '実数の指標「{about}」は、同じ項目にした別の実数と足せません。項目の合計に入れませんでした。',
    'items.csv で、一つの表の一つの実数だけを当ててください。',
  ],
  savedAgainRead: [
    '表計算ソフトで保存し直した古い控えです。文字コードと日付を読み替えました。',
    'できれば、もとの zip に置き換えてください。',
  ],
  noCode: [
    '団体コードがないので、前の年と比べられません。',
    '元の表の「設定」に団体コードを書いてもらうか、ファイルやフォルダーの名前を「132047_三鷹市」のように団体コードで始めてください。',
  ],
  twoBooks: [
    '同じ団体・同じ年度の表が、ほかにもあります（{about}）。別の表として、両方を使いました。',
    'それでよければ、何もしなくてかまいません。',
  ],
};

export function reasonText(reason: Reason, about: string): { readonly reason: string; readonly advice: string } {
  const [text, advice] = reasonTexts[reason];
  return { reason: text.replace('{about}', about).trim(), advice };
}
