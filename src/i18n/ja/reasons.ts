/** Closer words for a problem whose detail carries a `reason`: key is `code/reason`, or the reason alone for any code. */
import type { Detail, ProblemText } from './problems';
import { tableFaults } from './table-faults';

const quoted = (value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : `「${value}」`;

const setUpAgain = (): string => 'メニューの「修復」か「初期設定」で元に戻せます。入力した内容は残ります。';

export const reasons = {
  ...tableFaults,
  'date.invalid/missing': {
    short: (_d: Detail, column: string): string => `${column}が空です`,
    message: (_d: Detail, column: string): string => `${column}が空です。`,
    advice: (): string => '実施した日を入力してください。',
  },
  'date.invalid/impossible': {
    short: (_d: Detail, column: string): string => `${column}が暦にない日です`,
    message: (d: Detail, column: string): string => `${column}${quoted(d.typed)}は、暦にない日です。`,
    advice: (): string => '月と日を確かめてください。',
  },
  'date.invalid/era': {
    short: (_d: Detail, column: string): string => `${column}の元号と年が合いません`,
    message: (d: Detail, column: string): string => `${column}${quoted(d.typed)}は、その元号にない日です。`,
    advice: (): string => '元号と年を確かめるか、2025/6/3 のように西暦で入力してください。',
  },
  'date.invalid/ambiguous': {
    short: (_d: Detail, column: string): string => `${column}の年が決められません`,
    message: (d: Detail, column: string): string => `${column}${quoted(d.typed)}は、令和か西暦か決められません。`,
    advice: (): string => 'R7.4.1 または 2025/4/1 のように入力してください。',
  },
  'date.invalid/weekday': {
    short: (_d: Detail, column: string): string => `${column}と曜日が合いません`,
    message: (d: Detail, column: string): string => `${column}${quoted(d.typed)}は、日と曜日が合いません。`,
    advice: (): string => '日付か曜日のどちらかを直してください。',
  },
  'area.unknown/missing': {
    short: (_d: Detail, column: string): string => `${column}が空です`,
    message: (_d: Detail, column: string): string => `${column}が空です。`,
    advice: (): string => '一覧から選んでください。一つの圏域に決まらないときは「市全域」を選びます。',
  },
  'indicator.wrongTab/distinct': {
    short: (): string => '相手先から数える指標です',
    message: (d: Detail): string => `${quoted(d.typed)}は相手先の名前から数えるので、件数は入力しません。`,
    advice: (d: Detail): string => `${quoted(d.over)}に回数を、相手先に団体の名前を入力してください。`,
  },
  'indicator.wrongTab/twice': {
    short: (): string => '同じ指標が二度あります',
    message: (d: Detail): string => `${quoted(d.typed)}が二度入力されています。`,
    advice: (): string => '一つにまとめてください。',
  },
  'entry.inconsistent/voided': {
    short: (): string => '取り消し済みです',
    message: (d: Detail): string => `記録${quoted(d.typed)}は取り消されています。`,
    advice: (): string => '訂正が必要なときは、新しく記録してください。',
  },
  'entry.inconsistent/noChange': {
    short: (): string => '変更がありません',
    message: (): string => '訂正する内容がありません。',
    advice: (): string => '直したい項目を入力してください。',
  },
  'entry.inconsistent/copiedId': {
    short: (): string => '記録IDが重なっています',
    message: (d: Detail): string => `記録IDが ${d.otherRow} 行目と同じです。`,
    advice: (): string => '行を写したときに起こります。メニューの「修復」で新しい記録IDを付けられます。',
  },
  'entry.inconsistent/unmarked': {
    short: (): string => '状態が付いていません',
    message: (): string => '状態や記録IDが、行の内容と合っていません。',
    advice: (): string => 'メニューの「修復」で付け直せます。',
  },
  'entry.inconsistent/lookAlike': {
    short: (): string => '似た名前の相手先があります',
    message: (d: Detail, column: string): string =>
      `${column}${quoted(d.typed)}は、${quoted(d.other)}とよく似ています。`,
    advice: (): string => '同じ団体なら、どちらかの書き方にそろえてください。',
  },
  'entry.inconsistent/notSetUp': {
    short: (): string => '初期設定がまだです',
    message: (): string => 'この表は、まだ初期設定が済んでいません。',
    advice: (): string => 'メニューの「初期設定」を行ってください。',
  },
  'entry.inconsistent/tabMissing': {
    short: (): string => 'タブがありません',
    message: (d: Detail): string => `タブ${quoted(d.expected)}がありません。`,
    advice: setUpAgain,
  },
  'entry.inconsistent/columnMissing': {
    short: (): string => '列がありません',
    message: (d: Detail, column: string): string => `列${quoted(d.expected) || quoted(column)}がありません。`,
    advice: setUpAgain,
  },
  'entry.inconsistent/headerChanged': {
    short: (): string => '見出しが変わっています',
    message: (d: Detail, column: string): string => `${quoted(d.expected) || quoted(column)}の見出しが変わっています。`,
    advice: setUpAgain,
  },
  'entry.inconsistent/setting': {
    short: (): string => '設定を確かめてください',
    message: (d: Detail): string => `${quoted(d.expected)}の値${quoted(d.typed)}は使えません。`,
    advice: (): string => '値を直してから「集計を作り直す」を行ってください。',
  },
  'request.invalid/tooLarge': {
    short: (): string => '内容が長すぎます',
    message: (): string => '送られた内容が長すぎます。',
    advice: (): string => '備考などを短くして、もう一度お試しください。',
  },
  'request.invalid/method': {
    short: (): string => '知らない操作です',
    message: (d: Detail): string => `操作${quoted(d.typed)}はありません。`,
    advice: (): string => '画面を開き直して、もう一度お試しください。',
  },
  'request.invalid/reason': {
    short: (): string => '理由がありません',
    message: (): string => '理由が入力されていません。',
    advice: (): string => '後から見た人に分かるように、理由を一言入力してください。',
  },
  repairable: {
    short: (_d: Detail, column: string): string => `${column}は修復で直せます`,
    message: (d: Detail, column: string): string =>
      `${column}${quoted(d.typed)}は「${d.value}」と読めますが、まだ直していません。`,
    advice: (): string => 'メニューの「修復」で直せます。',
  },
} satisfies Readonly<Record<string, ProblemText>>;
