/** What is said of a workbook or an entry that does not fit together, by reason. */
import type { ProblemTexts } from '../words/problem-words';
import { repairable, typed } from './problem-parts';
import { tableFaults } from './table-faults';

const backAgain = 'メニューの「修復」か「初期設定」で元に戻せます。入力した内容は残ります。';

export const inconsistencies: ProblemTexts['entry.inconsistent'] = {
  '': [
    '表の内容が合っていません（{typed}）。',
    'メニューの「修復」を行い、それでも残るときはその場所を確かめてください。',
  ],
  ...tableFaults,
  notSetUp: ['この表は、まだ初期設定が済んでいません。', 'メニューの「初期設定」を行ってください。'],
  bookNewer: [
    'この表は、新しい版のアドオンで作られています。',
    'アドオンを新しくしてからお使いください。表は変更していません。',
  ],
  bookBroken: ['設定の控えを読み取れません。', 'メニューの「初期設定」で作り直せます。入力した内容は残ります。'],
  migrated: [
    'この表を新しい形に移しました。移す前のタブの控え（{typed}）が残っています。',
    '今のタブで足りないことがなければ、表を開き直し、メニューの「移行前の控えを消す」を選んでください。',
  ],
  tabMissing: ['タブ「{expected}」がありません。', backAgain],
  columnMissing: ['列「{column}」がありません。', backAgain],
  formulasGone: [
    '数式が {typed} か所、消えるか書き換えられています。数字が入力に合わなくなります。',
    'メニューの「集計を作り直す」で元に戻ります。',
  ],
  formulaFault: [
    '数字の代わりに {typed} が出ています（{found} か所）。',
    '数式の横や下に入力したときは、それを消してください。分からないときは、メニューの「集計を作り直す」で元に戻ります。',
  ],
  copiedId: ['記録IDが {otherRow} 行目と同じです。', 'メニューの「修復」で新しい記録IDを付けられます。'],
  unmarked: ['状態や記録IDが、行の内容と合っていません。', 'メニューの「修復」で付け直せます。'],
  lookAlike: [`${typed}は、「{other}」とよく似ています。`, '同じ団体なら、どちらかの書き方にそろえてください。'],
  repairable,
  noChange: ['訂正する内容がありません。', '直したい項目を入力してください。'],
  voided: ['記録「{typed}」は取り消されています。', '訂正が必要なときは、新しく記録してください。'],
  notGone: ['記録「{typed}」は、消えても取り消されてもいません。', '記録IDを確かめてください。'],
  earlierOpen: ['{typed}が、まだ締められていません。', '前の月から順に締めると、累計が後から変わりません。'],
  afterClosing: [
    '{typed} {area}の「{indicator}」が、締めた後に変わっています（締めたとき {fixed}、今 {now}）。',
    '「変更履歴」で確かめ、直した行に理由を添えるか、「締めを解除」を行って締め直してください。',
  ],
  afterClosingSoFar: [
    '{typed} {area}の「{indicator}」の年度累計が、締めた後に変わっています（締めたとき {fixed}、今 {now}）。',
    'まだ締めていない前の月に入力がないか確かめ、「締めを解除」を行って締め直してください。',
  ],
  closingsGone: ['{typed} {area}の確定した数字がそろっていません。', '「締めを解除」を行い、もう一度締めてください。'],
  qualityRating: ['「{typed}」の{expected}の自己評価が、まだありません。', 'A～D か「評価不能」を選んでください。'],
  qualityComment: ['「{typed}」の{expected}の所見が空です。', '自己評価の理由を、所見に書いてください。'],
  qualityUnknown: ['自己評価「{typed}」は使えません。', 'A～D か「評価不能」を選んでください。'],
  qualityChanged: [
    'この評価は、開いた後にほかの人が書き直しています（今の内容　{expected}）。',
    '画面を開き直し、今の内容を見てから書き足してください。入力した内容は残っています。',
  ],
  historyChanged: [
    '「{tabName}」の {otherRow} 行目が、後から書き換えられています。',
    '版の履歴（ファイル → 変更履歴）で元の内容を確かめてください。この表示は消せません。',
  ],
  historyInserted: [
    '「{tabName}」の {otherRow} 行目は、アドオンが書いた行ではありません。',
    '書いた人が分かるときは、行を消すよう頼んでください。',
  ],
  historyMoved: ['「{tabName}」の {otherRow} 行目は、順番が変わっています。', '並べ替えたときは、元に戻してください。'],
  historyRemoved: [
    '「{tabName}」の {otherRow} 行目の上で、{typed} 行が消されています。',
    '版の履歴（ファイル → 変更履歴）で、消された行を確かめてください。',
  ],
  historyCut: [
    '「変更履歴」の最後の {typed} 行が消されています。',
    '版の履歴（ファイル → 変更履歴）で、消された行を確かめてください。',
  ],
  unrecorded: [
    '記録のない変更が {typed} 件ありました。',
    '「変更履歴」に「未記録の変更」として書き足しました。心当たりがないときは、版の履歴で確かめてください。',
  ],
  restoring: ['控えの取り込みが、途中で止まっています。', '同じ控えをもう一度取り込むと、続きから入ります。'],
  pendingUnreadable: [
    '途中で止まった操作「{operation}」（{at}）（{by}）の控えを読み取れません。続きは行っていません。',
    'その時の記録を確かめ、足りないものは入力し直してください。確かめたら、表を開き直し、メニューの「止まった操作の控えを消す」を選びます。',
  ],
};
