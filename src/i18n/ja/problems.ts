/** What is said of each problem: what happened, then what to do. */
import type { ProblemTexts } from '../words/problem-words';

/** A cell as it stands, by its column. */
export const typed = '{column}「{typed}」';
export const chooseArea = '一覧から選んでください。一つの圏域に決まらないときは「市全域」を選びます。';
export const openAgain = '画面を開き直して、もう一度お試しください。';

export const problems: ProblemTexts['problems'] = {
  'date.invalid': [`${typed}を日付として読めません。`, '2025/6/3、令和7年6月3日、6/3 のように入力してください。'],
  'date.outsideYear': [
    '{column}「{date}」は、この年度（{first}～{last}）の日付ではありません。',
    '年を確かめてください。ほかの年度の分は、その年度の表に記録してください。',
  ],
  'date.future': [
    '{column}「{date}」は、基準日（{asOf}）より後です。',
    '日付を確かめてください。予定は、実施した後に数えられます。',
  ],
  'date.monthClosed': [
    `${typed}は、すでに締めた月です。`,
    '取りまとめの担当者に、メニューの「締めを解除」を頼んでください。',
  ],
  'area.unknown': [`${typed}は一覧にありません。`, chooseArea],
  'count.notANumber': [`${typed}を数として読めません。`, '12 のように、数字だけを入力してください。'],
  'count.notWhole': [`${typed}は整数ではありません。`, '0 以上の整数で入力してください。'],
  'count.negative': [`${typed}は負の数です。`, '減らしたいときは、元の記録を訂正するか取り消してください。'],
  'count.tooLarge': [`${typed}は大きすぎます。`, '9,999 以下の数か、桁を確かめてください。'],
  'indicator.unknown': ['指標「{typed}」は計画にありません。', '計画にある指標から選んでください。'],
  'indicator.wrongTab': ['指標「{typed}」は、このタブでは数えません。', 'その指標を数えるタブに記録してください。'],
  'counterparty.required': [
    '{column}が空なので、「{indicator}」に数えられません。',
    '分かるときは、団体の名前を入力してください。',
  ],
  'entry.empty': ['件数が一つも入力されていません。', '件数を入力してください。要らない行なら消してかまいません。'],
  'entry.duplicate': [
    '{tabName} {otherRow} 行目と同じ内容です。',
    '別の活動かどうか確かめ、重なっているときは片方を取り消してください。',
  ],
  'entry.notFound': ['記録「{typed}」が見つかりません。', '一覧を開き直して、もう一度お試しください。'],
  'entry.inconsistent': [
    '表の内容が合っていません（{typed}）。',
    'メニューの「修復」を行い、それでも残るときはその場所を確かめてください。',
  ],
  'note.personalData': [
    `${typed}は、個人を特定できる内容かもしれません。`,
    '氏名、電話番号、住所などは書かず、ケース番号に置き換えてください。',
  ],
  'request.invalid': ['送られた内容を読み取れません（{field}）。', openAgain],
  busy: ['ほかの書き込みが続いているため、まだ保存していません。', '少し待ってから、もう一度お試しください。'],
  internal: [
    '思わぬ誤りが起きました（{reference}）。',
    'もう一度お試しください。続くときは、表示された番号を添えてお知らせください。',
  ],
};
