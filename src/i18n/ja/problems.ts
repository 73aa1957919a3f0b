/** What is said of each problem: in the 状態 cell (short), what happened (message), what to do (advice). */
import type { ProblemCode } from '../../domain/model';

/** The values a sentence may need; see Problem.detail. */
export type Detail = Readonly<Record<string, string | number>>;

/**
 * Sentences with slots: `{column}` is the visible header, any other the detail of that name. A slot in brackets of its own,
 * as in 「{typed}」 or （{asOf}）, goes with its brackets when there is nothing to put in.
 */
export interface ProblemText {
  /** A few words for the 状態 cell. */
  readonly short: string;
  /** What happened and where, one sentence. */
  readonly message: string;
  /** What to do next, one sentence. */
  readonly advice: string;
}

export const problems: Readonly<Record<ProblemCode, ProblemText>> = {
  'date.invalid': {
    short: '{column}を読めません',
    message: '{column}「{typed}」を日付として読めません。',
    advice: '2025/6/3、令和7年6月3日、6/3 のように入力してください。',
  },
  'date.outsideYear': {
    short: '年度外の日付です',
    message: '{column}「{date}」は、この年度（{first}～{last}）の日付ではありません。',
    advice: '年を確かめてください。ほかの年度の分は、その年度の表に記録してください。',
  },
  'date.future': {
    short: '基準日より後の日付です',
    message: '{column}「{date}」は、基準日（{asOf}）より後です。',
    advice: '日付を確かめてください。予定は、実施した後に数えられます。',
  },
  'date.monthClosed': {
    short: '締めた月の日付です',
    message: '{column}「{typed}」は、すでに締めた月です。',
    advice: '締めた月の訂正は、取りまとめの担当者にご相談ください。',
  },
  'area.unknown': {
    short: '{column}が一覧にありません',
    message: '{column}「{typed}」は一覧にありません。',
    advice: '一覧から選んでください。一つの圏域に決まらないときは「市全域」を選びます。',
  },
  'count.notANumber': {
    short: '{column}を数として読めません',
    message: '{column}「{typed}」を数として読めません。',
    advice: '12 のように、数字だけを入力してください。',
  },
  'count.notWhole': {
    short: '{column}が整数ではありません',
    message: '{column}「{typed}」は整数ではありません。',
    advice: '1 以上の整数で入力してください。',
  },
  'count.negative': {
    short: '{column}が負の数です',
    message: '{column}「{typed}」は負の数です。',
    advice: '減らしたいときは、元の記録を訂正するか取り消してください。',
  },
  'count.tooLarge': {
    short: '{column}が大きすぎます',
    message: '{column}「{typed}」は、一度に記録できる数より大きい値です。',
    advice: '9,999 以下の数か、桁を確かめてください。',
  },
  'indicator.unknown': {
    short: '計画にない指標です',
    message: '指標「{typed}」は計画にありません。',
    advice: '計画にある指標から選んでください。',
  },
  'indicator.wrongTab': {
    short: 'このタブの指標ではありません',
    message: '指標「{typed}」は、このタブでは数えません。',
    advice: 'その指標を数えるタブに記録してください。',
  },
  'counterparty.required': {
    short: '{column}が空です',
    message: '{column}が空なので、「{indicator}」に数えられません。',
    advice: '分かるときは、{column}に団体の名前を入力してください。',
  },
  'entry.empty': {
    short: '件数がありません',
    message: '件数が一つも入力されていません。',
    advice: '件数を入力してください。要らない行なら消してかまいません。',
  },
  'entry.duplicate': {
    short: '同じ内容の記録があります',
    message: '{tabName} {otherRow} 行目と同じ内容です。',
    advice: '別の活動かどうか確かめてください。重なっているときは、片方を取り消してください。',
  },
  'entry.notFound': {
    short: '記録が見つかりません',
    message: '記録「{typed}」が見つかりません。',
    advice: '一覧を開き直して、もう一度お試しください。',
  },
  'entry.inconsistent': {
    short: '表の内容が合いません',
    message: '表の内容が合っていません（{typed}）。',
    advice: 'メニューの「修復」を行い、それでも残るときはその場所を確かめてください。',
  },
  'note.personalData': {
    short: '個人情報かもしれません',
    message: '{column}に、個人を特定できる内容が含まれているかもしれません。',
    advice: '氏名、電話番号、住所などは書かずに記録してください。',
  },
  'request.invalid': {
    short: '内容を読み取れません',
    message: '送られた内容を読み取れません（{field}）。',
    advice: '画面を開き直して、もう一度お試しください。',
  },
  busy: {
    short: '混み合っています',
    message: 'ほかの書き込みが続いているため、まだ保存していません。',
    advice: '少し待ってから、もう一度お試しください。',
  },
  internal: {
    short: '思わぬ誤りです',
    message: '思わぬ誤りが起きました（{reference}）。',
    advice: 'もう一度お試しください。続くときは、表示された番号を添えてお知らせください。',
  },
};
