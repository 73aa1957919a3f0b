/** What is said of each problem: in the 状態 cell (short), what happened (message), what to do (advice). */
import type { ProblemCode } from '../../domain/model';

/** The values a sentence may need; see Problem.detail. */
export type Detail = Readonly<Record<string, string | number>>;

export interface ProblemText {
  /** A few words for the 状態 cell. */
  readonly short: (detail: Detail, column: string) => string;
  /** What happened and where, one sentence. */
  readonly message: (detail: Detail, column: string) => string;
  /** What to do next, one sentence. */
  readonly advice: (detail: Detail, column: string) => string;
}

const quoted = (value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : `「${value}」`;
const inBrackets = (value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : `（${value}）`;

export const problems: Readonly<Record<ProblemCode, ProblemText>> = {
  'date.invalid': {
    short: (_d, column) => `${column}を読めません`,
    message: (d, column) => `${column}${quoted(d.typed)}を日付として読めません。`,
    advice: () => '2025/6/3、令和7年6月3日、6/3 のように入力してください。',
  },
  'date.outsideYear': {
    short: () => '年度外の日付です',
    message: (d, column) => `${column}${quoted(d.date)}は、この年度（${d.first}～${d.last}）の日付ではありません。`,
    advice: () => '年を確かめてください。ほかの年度の分は、その年度の表に記録してください。',
  },
  'date.future': {
    short: () => '基準日より後の日付です',
    message: (d, column) => `${column}${quoted(d.date)}は、基準日${inBrackets(d.asOf)}より後です。`,
    advice: () => '日付を確かめてください。予定は、実施した後に数えられます。',
  },
  'date.monthClosed': {
    short: () => '締めた月の日付です',
    message: (d, column) => `${column}${quoted(d.typed)}は、すでに締めた月です。`,
    advice: () => '締めた月の訂正は、取りまとめの担当者にご相談ください。',
  },
  'area.unknown': {
    short: (_d, column) => `${column}が一覧にありません`,
    message: (d, column) => `${column}${quoted(d.typed)}は一覧にありません。`,
    advice: () => '一覧から選んでください。一つの圏域に決まらないときは「市全域」を選びます。',
  },
  'count.notANumber': {
    short: (_d, column) => `${column}を数として読めません`,
    message: (d, column) => `${column}${quoted(d.typed)}を数として読めません。`,
    advice: () => '12 のように、数字だけを入力してください。',
  },
  'count.notWhole': {
    short: (_d, column) => `${column}が整数ではありません`,
    message: (d, column) => `${column}${quoted(d.typed)}は整数ではありません。`,
    advice: () => '1 以上の整数で入力してください。',
  },
  'count.negative': {
    short: (_d, column) => `${column}が負の数です`,
    message: (d, column) => `${column}${quoted(d.typed)}は負の数です。`,
    advice: () => '減らしたいときは、元の記録を訂正するか取り消してください。',
  },
  'count.tooLarge': {
    short: (_d, column) => `${column}が大きすぎます`,
    message: (d, column) => `${column}${quoted(d.typed)}は、一度に記録できる数より大きい値です。`,
    advice: () => '9,999 以下の数か、桁を確かめてください。',
  },
  'indicator.unknown': {
    short: () => '計画にない指標です',
    message: (d) => `指標${quoted(d.typed)}は計画にありません。`,
    advice: () => '計画にある指標から選んでください。',
  },
  'indicator.wrongTab': {
    short: () => 'このタブの指標ではありません',
    message: (d) => `指標${quoted(d.typed)}は、このタブでは数えません。`,
    advice: () => 'その指標を数えるタブに記録してください。',
  },
  'counterparty.required': {
    short: (_d, column) => `${column}が空です`,
    message: (d, column) => `${column}が空なので、${quoted(d.indicator) || '団体の数'}に数えられません。`,
    advice: (_d, column) => `分かるときは、${column}に団体の名前を入力してください。`,
  },
  'entry.empty': {
    short: () => '件数がありません',
    message: () => '件数が一つも入力されていません。',
    advice: () => '件数を入力してください。要らない行なら消してかまいません。',
  },
  'entry.duplicate': {
    short: () => '同じ内容の記録があります',
    message: (d) => `${d.tabName} ${d.otherRow} 行目と同じ内容です。`,
    advice: () => '別の活動かどうか確かめてください。重なっているときは、片方を取り消してください。',
  },
  'entry.notFound': {
    short: () => '記録が見つかりません',
    message: (d) => `記録${quoted(d.typed)}が見つかりません。`,
    advice: () => '一覧を開き直して、もう一度お試しください。',
  },
  'entry.inconsistent': {
    short: () => '表の内容が合いません',
    message: (d) => `表の内容が合っていません${inBrackets(d.typed)}。`,
    advice: () => 'メニューの「修復」を行い、それでも残るときはその場所を確かめてください。',
  },
  'note.personalData': {
    short: () => '個人情報かもしれません',
    message: (_d, column) => `${column}に、個人を特定できる内容が含まれているかもしれません。`,
    advice: () => '氏名、電話番号、住所などは書かずに記録してください。',
  },
  'request.invalid': {
    short: () => '内容を読み取れません',
    message: (d) => `送られた内容を読み取れません${inBrackets(d.field)}。`,
    advice: () => '画面を開き直して、もう一度お試しください。',
  },
  busy: {
    short: () => '混み合っています',
    message: () => 'ほかの書き込みが続いているため、まだ保存していません。',
    advice: () => '少し待ってから、もう一度お試しください。',
  },
  internal: {
    short: () => '思わぬ誤りです',
    message: (d) => `思わぬ誤りが起きました${inBrackets(d.reference)}。`,
    advice: () => 'もう一度お試しください。続くときは、表示された番号を添えてお知らせください。',
  },
};
