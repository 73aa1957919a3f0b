/** What is said of each problem, by code and reason: what happened, then what to do. A problem without words does not compile. */
import type { ProblemText, ProblemTexts } from '../words/problem-words';
import { blank, repairable, typed } from './problem-parts';
import { inconsistencies } from './reasons';

const chooseArea = '一覧から選んでください。一つの圏域に決まらないときは「市全域」を選びます。';
const openAgain = '画面を開き直して、もう一度お試しください。';
const notADate: ProblemText = [
  `${typed}を日付として読めません。`,
  '2025/6/3、令和7年6月3日、6/3 のように入力してください。',
];
const unknownArea: ProblemText = [`${typed}は一覧にありません。`, chooseArea];

export const problems: ProblemTexts = {
  'date.invalid': {
    '': notADate,
    missing: [blank, '実施した日を入力してください。'],
    notADate: notADate,
    impossible: [`${typed}は、暦にない日です。`, '月と日を確かめてください。'],
    ambiguous: [`${typed}は、令和か西暦か決められません。`, 'R7.4.1 または 2025/4/1 のように入力してください。'],
    era: [`${typed}は、その元号にない日です。`, '元号と年を確かめるか、2025/6/3 のように西暦で入力してください。'],
    weekday: [`${typed}は、日と曜日が合いません。`, '日付か曜日のどちらかを直してください。'],
    number: notADate,
    month: ['「{typed}」を月として読めません。', '6、6月、2025/6、R7.6 のように入力してください。'],
    repairable,
  },
  'date.outsideYear': {
    '': [
      '{column}「{date}」は、この年度（{first}～{last}）の日付ではありません。',
      '年を確かめてください。ほかの年度の分は、その年度の表に記録してください。',
    ],
    month: [
      '「{typed}」は、この年度（{first}～{last}）の月ではありません。',
      'ほかの年度の月は、その年度の表で締めてください。',
    ],
  },
  'date.future': {
    '': [
      '{column}「{date}」は、基準日（{asOf}）より後です。',
      '日付を確かめてください。予定は、実施した後に数えられます。',
    ],
    month: ['{typed}は、まだ終わっていません（基準日 {asOf}）。', '{last}が過ぎてから締めてください。'],
  },
  'date.monthClosed': {
    '': [`${typed}は、すでに締めた月です。`, '取りまとめの担当者に、メニューの「締めを解除」を頼んでください。'],
    already: ['{typed}は、すでに締めてあります。', '締め直すときは、先に「締めを解除」を行ってください。'],
    edited: [
      '{typed}を締めた後に、この行が変わりました。実績には入っています。',
      'メニューの「締めを解除」を行い、内容を確かめてから、もう一度締めてください。',
    ],
  },
  'area.unknown': {
    '': unknownArea,
    missing: [blank, chooseArea],
    unknown: unknownArea,
    repairable,
  },
  'count.notANumber': {
    '': [`${typed}を数として読めません。`, '12 のように、数字だけを入力してください。'],
    repairable,
  },
  'count.notWhole': { '': [`${typed}は整数ではありません。`, '0 以上の整数で入力してください。'] },
  'count.negative': { '': [`${typed}は負の数です。`, '減らしたいときは、元の記録を訂正するか取り消してください。'] },
  'count.tooLarge': {
    '': [`${typed}は大きすぎます。`, '9,999 以下の数か、桁を確かめてください。'],
    unusual: [
      `${typed}は、いつもの数（{low}～{high}）から大きく離れています。実績には入っています。`,
      '桁を確かめてください。合っていれば、そのままでかまいません。',
    ],
  },
  'indicator.unknown': { '': ['指標「{typed}」は計画にありません。', '計画にある指標から選んでください。'] },
  'indicator.wrongTab': {
    '': ['指標「{typed}」は、このタブでは数えません。', 'その指標を数えるタブに記録してください。'],
    twice: ['「{typed}」が二度入力されています。', '一つにまとめてください。'],
    distinct: [
      '「{typed}」は相手先の名前から数えるので、件数は入力しません。',
      '「{over}」に回数を、相手先に団体の名前を入力してください。',
    ],
  },
  'counterparty.required': {
    '': ['{column}が空なので、「{indicator}」に数えられません。', '分かるときは、団体の名前を入力してください。'],
  },
  'entry.empty': {
    '': ['件数が一つも入力されていません。', '件数を入力してください。要らない行なら消してかまいません。'],
    noCount: ['数の入った列がありません。', '指標の列に件数を入れてください。'],
    areaEmpty: ['「{typed}」には、この月の入力が一つもありません。', '入力もれでないか確かめてください。'],
  },
  'entry.duplicate': {
    '': [
      '{tabName} {otherRow} 行目と同じ内容です。',
      '別の活動かどうか確かめ、重なっているときは片方を取り消してください。',
    ],
    series: [
      '{otherRow} 行目からこの行まで、同じ内容で日付だけが一日ずつ進んでいます（{first}～{last}）。実績には入っています。',
      'セルを下へ引いて写したのでなければ、そのままでかまいません。写したときは、要らない行を消してください。',
    ],
  },
  'entry.notFound': {
    '': ['記録「{typed}」が見つかりません。', '一覧を開き直して、もう一度お試しください。'],
    gone: [
      '記録「{typed}」の内容は、変更履歴に残っていません。',
      '版の履歴（ファイル → 変更履歴）で確かめてください。',
    ],
  },
  'entry.inconsistent': inconsistencies,
  'note.personalData': {
    '': [
      `${typed}は、個人を特定できる内容かもしれません。`,
      '氏名、電話番号、住所などは書かず、ケース番号に置き換えてください。',
    ],
  },
  'request.invalid': {
    '': ['送られた内容を読み取れません（{field}）。', openAgain],
    tooLarge: ['送られた内容が長すぎます。', '備考などを短くして、もう一度お試しください。'],
    method: ['操作「{typed}」はありません。', openAgain],
    reason: ['理由が入力されていません。', '後から見た人に分かるように、一言入力してください。'],
    notAllowed: [
      '{typed}は、「設定」でこの操作をできる人に入っていません。何も変更していません。',
      '必要なときは、できる人（{expected}）に頼んでください。',
    ],
    notClosed: ['{typed}は、締めてありません。', '月と圏域を確かめてください。'],
    noQuestion: ['確かめるところは、もうありません（{typed}）。', 'もう一度点検してください。'],
    noTable: ['表として読み取れません。何も変更していません。', 'CSV か、表計算ソフトでコピーした表を使ってください。'],
    columnTwice: ['見出し「{typed}」が二つあります。何も変更していません。', 'どちらか一つにしてください。'],
    noColumns: [
      '見出しの行に、{expected}が見つかりません。何も変更していません。',
      '見出しをこの表と同じ言葉にしてください。',
    ],
    notEmpty: [
      'この表には、もう記録があります。何も変更していません。',
      '控えは、新しい表で「初期設定」をしてから取り込んでください。',
    ],
    'copy.missing': [
      '控えに「{typed}」がありません。何も変更していません。',
      '「控えを取る」で保存した zip を、そのまま選んでください。',
    ],
    'copy.broken': [
      '控えの「{typed}」を読み取れません。何も変更していません。',
      '表計算ソフトで開いて保存し直した控えは使えません。元の zip を選んでください。',
    ],
    'copy.newer': [
      'この控えは、新しい版のアドオンで取ったものです。何も変更していません。',
      'アドオンを新しくしてから取り込んでください。',
    ],
  },
  busy: { '': ['ほかの書き込みが続いているため、まだ保存していません。', '少し待ってから、もう一度お試しください。'] },
  internal: {
    '': [
      '思わぬ誤りが起きました（{reference}）。',
      'もう一度お試しください。続くときは、表示された番号を添えてお知らせください。',
    ],
  },
};
