/** Closer words for a problem whose detail carries a `reason`: key is `code/reason`, or the reason alone for any code. */
import type { ProblemText } from './problems';
import { tableFaults } from './table-faults';

const setUpAgain = 'メニューの「修復」か「初期設定」で元に戻せます。入力した内容は残ります。';

export const reasons = {
  ...tableFaults,
  'date.invalid/missing': {
    short: '{column}が空です',
    message: '{column}が空です。',
    advice: '実施した日を入力してください。',
  },
  'date.invalid/impossible': {
    short: '{column}が暦にない日です',
    message: '{column}「{typed}」は、暦にない日です。',
    advice: '月と日を確かめてください。',
  },
  'date.invalid/era': {
    short: '{column}の元号と年が合いません',
    message: '{column}「{typed}」は、その元号にない日です。',
    advice: '元号と年を確かめるか、2025/6/3 のように西暦で入力してください。',
  },
  'date.invalid/ambiguous': {
    short: '{column}の年が決められません',
    message: '{column}「{typed}」は、令和か西暦か決められません。',
    advice: 'R7.4.1 または 2025/4/1 のように入力してください。',
  },
  'date.invalid/weekday': {
    short: '{column}と曜日が合いません',
    message: '{column}「{typed}」は、日と曜日が合いません。',
    advice: '日付か曜日のどちらかを直してください。',
  },
  'area.unknown/missing': {
    short: '{column}が空です',
    message: '{column}が空です。',
    advice: '一覧から選んでください。一つの圏域に決まらないときは「市全域」を選びます。',
  },
  'indicator.wrongTab/distinct': {
    short: '相手先から数える指標です',
    message: '「{typed}」は相手先の名前から数えるので、件数は入力しません。',
    advice: '「{over}」に回数を、相手先に団体の名前を入力してください。',
  },
  'indicator.wrongTab/twice': {
    short: '同じ指標が二度あります',
    message: '「{typed}」が二度入力されています。',
    advice: '一つにまとめてください。',
  },
  'entry.inconsistent/voided': {
    short: '取り消し済みです',
    message: '記録「{typed}」は取り消されています。',
    advice: '訂正が必要なときは、新しく記録してください。',
  },
  'entry.inconsistent/noChange': {
    short: '変更がありません',
    message: '訂正する内容がありません。',
    advice: '直したい項目を入力してください。',
  },
  'entry.inconsistent/copiedId': {
    short: '記録IDが重なっています',
    message: '記録IDが {otherRow} 行目と同じです。',
    advice: '行を写したときに起こります。メニューの「修復」で新しい記録IDを付けられます。',
  },
  'entry.inconsistent/unmarked': {
    short: '状態が付いていません',
    message: '状態や記録IDが、行の内容と合っていません。',
    advice: 'メニューの「修復」で付け直せます。',
  },
  'entry.inconsistent/lookAlike': {
    short: '似た名前の相手先があります',
    message: '{column}「{typed}」は、「{other}」とよく似ています。',
    advice: '同じ団体なら、どちらかの書き方にそろえてください。',
  },
  'entry.inconsistent/notSetUp': {
    short: '初期設定がまだです',
    message: 'この表は、まだ初期設定が済んでいません。',
    advice: 'メニューの「初期設定」を行ってください。',
  },
  'entry.inconsistent/bookNewer': {
    short: '新しい版の表です',
    message: 'この表は、新しい版のアドオンで作られています。',
    advice: 'アドオンを新しくしてからお使いください。表は変更していません。',
  },
  'entry.inconsistent/bookBroken': {
    short: '設定の控えを読めません',
    message: '設定の控えを読み取れません。',
    advice: 'メニューの「初期設定」で作り直せます。入力した内容は残ります。',
  },
  'entry.inconsistent/tabMissing': {
    short: 'タブがありません',
    message: 'タブ「{expected}」がありません。',
    advice: setUpAgain,
  },
  'entry.inconsistent/columnMissing': {
    short: '列がありません',
    message: '列「{column}」がありません。',
    advice: setUpAgain,
  },
  'request.invalid/tooLarge': {
    short: '内容が長すぎます',
    message: '送られた内容が長すぎます。',
    advice: '備考などを短くして、もう一度お試しください。',
  },
  'request.invalid/method': {
    short: '知らない操作です',
    message: '操作「{typed}」はありません。',
    advice: '画面を開き直して、もう一度お試しください。',
  },
  'request.invalid/reason': {
    short: '理由がありません',
    message: '理由が入力されていません。',
    advice: '後から見た人に分かるように、理由を一言入力してください。',
  },
  repairable: {
    short: '{column}は修復で直せます',
    message: '{column}「{typed}」は「{value}」と読めますが、まだ直していません。',
    advice: 'メニューの「修復」で直せます。',
  },
} satisfies Readonly<Record<string, ProblemText>>;
