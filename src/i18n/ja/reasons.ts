/** Closer words for a problem whose detail carries a reason, by `code/reason` or by the reason alone. */
import type { ProblemTexts } from '../problem-words';
import { chooseArea, openAgain, typed } from './problems';
import { tableFaults } from './table-faults';

const blank = '{column}が空です。';
const backAgain = 'メニューの「修復」か「初期設定」で元に戻せます。入力した内容は残ります。';

export const reasons = {
  ...tableFaults,
  'date.invalid/missing': [blank, '実施した日を入力してください。'],
  'date.invalid/month': ['「{typed}」を月として読めません。', '6、6月、2025/6、R7.6 のように入力してください。'],
  'date.outsideYear/month': [
    '「{typed}」は、この年度（{first}～{last}）の月ではありません。',
    'ほかの年度の月は、その年度の表で締めてください。',
  ],
  'date.future/month': ['{typed}は、まだ終わっていません（基準日 {asOf}）。', '{last}が過ぎてから締めてください。'],
  already: ['{typed}は、すでに締めてあります。', '締め直すときは、先に「締めを解除」を行ってください。'],
  notClosed: ['{typed}は、締めてありません。', '月と圏域を確かめてください。'],
  edited: [
    '{typed}を締めた後に、この行が変わりました。実績には入っています。',
    'メニューの「締めを解除」を行い、内容を確かめてから、もう一度締めてください。',
  ],
  earlierOpen: ['{typed}が、まだ締められていません。', '前の月から順に締めると、累計が後から変わりません。'],
  areaEmpty: ['「{typed}」には、この月の入力が一つもありません。', '入力もれでないか確かめてください。'],
  afterClosing: [
    '{typed} {area}の「{indicator}」が、締めた後に変わっています（締めたとき {fixed}、今 {now}）。',
    '「変更履歴」で確かめ、直した行に理由を添えるか、「締めを解除」を行って締め直してください。',
  ],
  afterClosingSoFar: [
    '{typed} {area}の「{indicator}」の年度累計が、締めた後に変わっています（締めたとき {fixed}、今 {now}）。',
    'まだ締めていない前の月に入力がないか確かめ、「締めを解除」を行って締め直してください。',
  ],
  closingsGone: ['{typed} {area}の確定した数字がそろっていません。', '「締めを解除」を行い、もう一度締めてください。'],
  notAllowed: [
    '{typed}は、「設定」でこの操作をできる人に入っていません。何も変更していません。',
    '必要なときは、できる人（{expected}）に頼んでください。',
  ],
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
  gone: ['記録「{typed}」の内容は、変更履歴に残っていません。', '版の履歴（ファイル → 変更履歴）で確かめてください。'],
  notGone: ['記録「{typed}」は、消えても取り消されてもいません。', '記録IDを確かめてください。'],
  impossible: [`${typed}は、暦にない日です。`, '月と日を確かめてください。'],
  era: [`${typed}は、その元号にない日です。`, '元号と年を確かめるか、2025/6/3 のように西暦で入力してください。'],
  ambiguous: [`${typed}は、令和か西暦か決められません。`, 'R7.4.1 または 2025/4/1 のように入力してください。'],
  weekday: [`${typed}は、日と曜日が合いません。`, '日付か曜日のどちらかを直してください。'],
  'area.unknown/missing': [blank, chooseArea],
  distinct: [
    '「{typed}」は相手先の名前から数えるので、件数は入力しません。',
    '「{over}」に回数を、相手先に団体の名前を入力してください。',
  ],
  twice: ['「{typed}」が二度入力されています。', '一つにまとめてください。'],
  voided: ['記録「{typed}」は取り消されています。', '訂正が必要なときは、新しく記録してください。'],
  noChange: ['訂正する内容がありません。', '直したい項目を入力してください。'],
  copiedId: ['記録IDが {otherRow} 行目と同じです。', 'メニューの「修復」で新しい記録IDを付けられます。'],
  unmarked: ['状態や記録IDが、行の内容と合っていません。', 'メニューの「修復」で付け直せます。'],
  lookAlike: [`${typed}は、「{other}」とよく似ています。`, '同じ団体なら、どちらかの書き方にそろえてください。'],
  notSetUp: ['この表は、まだ初期設定が済んでいません。', 'メニューの「初期設定」を行ってください。'],
  bookNewer: [
    'この表は、新しい版のアドオンで作られています。',
    'アドオンを新しくしてからお使いください。表は変更していません。',
  ],
  bookBroken: ['設定の控えを読み取れません。', 'メニューの「初期設定」で作り直せます。入力した内容は残ります。'],
  tabMissing: ['タブ「{expected}」がありません。', backAgain],
  columnMissing: ['列「{column}」がありません。', backAgain],
  tooLarge: ['送られた内容が長すぎます。', '備考などを短くして、もう一度お試しください。'],
  method: ['操作「{typed}」はありません。', openAgain],
  reason: ['理由が入力されていません。', '後から見た人に分かるように、一言入力してください。'],
  repairable: [`${typed}は「{value}」と読めますが、まだ直していません。`, 'メニューの「修復」で直せます。'],
} satisfies ProblemTexts['reasons'];
