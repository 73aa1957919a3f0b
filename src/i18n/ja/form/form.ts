/** The words of the form (sidebar and phone): what all screens share, and recording. */
import { byColumn, contentColumns } from '../../../domain/rows/columns';
import { headers } from '../../words/names';
import { guide } from './form-guide';
import { checking, progress, rating, recent } from './form-lists';
import { year } from './form-year';
import { merging } from './merging';

const weekdays = ['日', '月', '火', '水', '木', '金', '土'];

export const form = {
  /** Words of the plan in this language, where they are others; filled from what the server sends. */
  names: {} as Readonly<Record<string, string>>,
  /** What is written of an entry is called as on the tabs. */
  ...byColumn(contentColumns, (column) => headers[column]),
  recent,
  progress,
  checking,
  merging,
  quality: rating,
  guide,
  title: '活動の記録',
  address: {
    title: 'スマートフォンで開く',
    hint: 'QRコードを印刷して配ると、カメラをかざすだけで記録の画面が開きます。福祉圏域と担当者は、入った状態で開きます。',
    notDeployed:
      '記録の画面の URL がまだありません。ウェブアプリとして公開すると、ここに QR コードが出ます（手引きの「スマートフォンで使う」）。',
    toGuide: '使い方を開く',
    anyArea: '開いてから選ぶ',
    code: '記録の画面を開く QR コード',
    print: 'QRコードを印刷する',
  },
  language: 'ことば',
  screens: {
    record: '記録する',
    recent: '最近の記録',
    progress: '進み具合',
    quality: '質的評価',
    check: '点検',
    year: '新しい年度',
  },
  year,
  loading: '読み込んでいます…',
  loadFailed: '読み込めませんでした。通信の状態を確かめて、もう一度お試しください。',
  reload: 'もう一度読み込む',
  /** After a while, and again every few seconds. */
  stillWorking: (seconds: number): string =>
    `${duration(seconds)}たちました。数分かかることもあります。閉じずにお待ちください。`,
  whatHappened: '何をしましたか',
  otherAct: (label: string): string => `「${label}」を記録`,
  changeAct: '選び直す',
  which: 'どれにあたりますか',
  together: 'あわせて当てはまるもの',
  also: 'ほかの事業にも数える',
  dontCount: (act: string): string => `「${act}」は数えない`,
  today: '今日',
  yesterday: '昨日',
  otherDay: 'ほかの日',
  otherDayLabel: '日付を選ぶ',
  chooseArea: '選んでください',
  cityWide: (name: string): string => `圏域を問わない（${name}）`,
  placeAndStaff: '福祉圏域と担当者',
  noStaff: '担当者なし',
  change: '変える',
  less: (label: string): string => `${label}を1つ減らす`,
  more: (label: string): string => `${label}を1つ増やす`,
  addDetails: '相手先や備考を書く',
  addNote: '備考を書く',
  counterpartyHint: '団体や機関の名前です。個人の名前は書かないでください。',
  counterpartyNeeded: (label: string): string => `「${label}」は、相手先の名前で数えます。`,
  nthThisYear: (count: number): string => `今年度 ${count} 回目です。`,
  firstThisYear: '今年度は初めてです。',
  timesThisYear: (count: number): string => `${count} 回`,
  lookAlike: (name: string): string => `「${name}」とよく似ています。同じ団体なら、書き方をそろえてください。`,
  readAs: (name: string): string => `「${name}」と読み替えて記録します。`,
  takeName: (name: string): string => `「${name}」にする`,
  suggestions: 'これまでの相手先',
  episode: '好事例として残す',
  noteHint: '氏名や電話番号など、個人が分かることは書かないでください。',
  seen: {
    phone: (found: string): string => `「${found}」は電話番号のようです。`,
    mail: (found: string): string => `「${found}」はメールアドレスのようです。`,
    address: (found: string): string => `「${found}」は住所のようです。`,
    myNumber: (found: string): string => `「${found}」はマイナンバーのようです。`,
    name: (found: string): string => `「${found}」は人の名前のようです。`,
  },
  writeCaseCode: 'ケース番号に書き換えてください。',
  optional: '任意',
  nothingYet: '当てはまるものを選ぶと、数える内容が出ます。',
  day: (month: number, day: number, weekday: number): string => `${month}/${day}（${weekdays[weekday] ?? ''}）`,
  indicator: (label: string, _name: string): string => label,
  amount: (label: string, count: string, unit: string): string => `${label} ${count}${unit}`,
  countOf: (count: string, unit: string): string => `${count}${unit}`,
  amounts: (amounts: readonly string[]): string => amounts.join('、'),
  preview: (day: string, area: string, amounts: string): string =>
    `${[day, area].filter((part) => part !== '').join(' ')}：${amounts}`,
  previewLabel: '数える内容',
  submit: '記録する',
  submitting: '記録しています…',
  late: '締めた後に記録する理由',
  lateHint: '理由は「変更履歴」に残り、報告で「確定後の変更」として示されます。',
  lateOffer: '締めた後の記録として送るときは、「締めた後に記録する理由」を書いて、もう一度送ってください。',
  needDate: '日付を選んでください。',
  needArea: '福祉圏域を選んでください。',
  needCounts: '当てはまるものを一つ以上選んでください。',
  refused: '記録できませんでした',
  doubtful: '確かめてください',
  confirm: 'このまま記録する',
  quoted: (found: readonly string[]): string => found.map((each) => `「${each}」`).join(''),
  personal: '個人が分かる内容かもしれません',
  personalFound: (column: string, found: string): string =>
    `${column}に${found}があります。ケース番号などに書き換えてください。`,
  rewrite: (column: string): string => `${column}を直す`,
  duplicate: 'すでに同じ記録があります',
  duplicateAt: (tab: string, row: number): string => `「${tab}」の ${row} 行目と同じ内容です。`,
  leaveOff: 'やめる',
  another: '別の活動として記録する',
  retry: 'もう一度送る',
  kept: '入力した内容は残っています。',
  noAnswer: '返事がありませんでした',
  noAnswerReasons: {
    offline: '通信が切れています。つながったら、もう一度送ってください。',
    quota: '今日使える回数の上限に達したようです。時間をおくか、明日もう一度お試しください。',
    permission:
      'このアカウントでは、まだ使うことを許可していないようです。パソコンで表を開き、メニュー「地域福祉KPI」の「点検」を一度選んで、許可してから、もう一度お試しください。',
    account:
      'この表を開けるアカウントになっていないようです。ほかのGoogleアカウントからログアウトして開き直してください。それでもだめなら、表の編集者に入っているか、管理者に確かめてください。',
    slow: 'Googleの応答が遅く、途中で止まりました。1分ほど待って、もう一度お試しください。',
    silent: '通信が途中で切れたか、処理が止まったようです。もう一度送ってください。',
  },
  neverTwice: '内容を変えずに送り直せば、二重に記録されることはありません。',
  unanswered: '前に送った分の返事を、まだ受け取っていません',
  toRecent: '最近の記録を見る',
  changedSince: '先ほど送った内容は、記録されているかもしれません。「最近の記録」で確かめてから送ってください。',
  recorded: '記録しました',
  recordedIn: (tab: string, amounts: string): string => `「${tab}」に ${amounts}`,
  whenWhere: (day: string, area: string): string => `${day} ${area}`,
  wholeCity: '合計（市全体）',
  /** `target` is '' where there is none. */
  soFar: (area: string, label: string, actual: string, target: string, unit: string): string =>
    `${label}：今年度 ${target === '' ? actual : `${actual}/${target}`}${unit}（${area}）`,
  showRow: '行を見る',
  again: '続けて記録',
  undo: '取り消す',
  undoing: '取り消しています…',
  undone: '取り消しました',
  undoneLine: '行は「取消」として表に残り、数えません。',
  undoFailed: '取り消せませんでした',
  undoReason: '記録した直後にフォームで取り消し',
};

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds}秒` : `${minutes}分${seconds % 60}秒`;
}

/** The shape that the form's words have in every language. */
export type FormTexts = typeof form;
