/** What 状態 says of a row that needs a look, and what is read back of it. */
import type { RowProblem } from '../../domain/problems/row-problem';
import { askedWords } from '../../domain/rows/status-word';
import { states } from '../../i18n/words/names';

type Words = {
  readonly [C in RowProblem['code']]: { readonly [R in ReasonIn<Extract<RowProblem, { readonly code: C }>>]: string };
};
type ReasonIn<P extends RowProblem> = P extends { readonly detail?: infer D } ? ReasonOfDetail<D> : never;
type ReasonOfDetail<D> = D extends { readonly reason: infer R extends string } ? R : '';

/**
 * A few words for what may keep an entry from being counted. Frozen: they stand in the cells of every workbook, and a cell
 * that says something else than it would say now is one that 点検 asks about.
 */
const words: Words = {
  'date.invalid': {
    missing: '{column}が空です',
    merged: '{column}のセルが結合されています',
    notADate: '{column}を読めません',
    impossible: '{column}が暦にない日です',
    era: '{column}の元号と年が合いません',
    ambiguous: '{column}の年が決められません',
    weekday: '{column}と曜日が合いません',
    number: '{column}を読めません',
    ditto: '{column}を読めません',
    likely: '{column}を読めません',
    monthOnly: '{column}を読めません',
    range: '{column}を読めません',
    trailing: '{column}を読めません',
    order: '{column}の月と日が決められません',
    twoYears: '{column}の年が決められません',
    shortYear: '{column}の年が決められません',
    eraOver: '{column}の元号と年が合いません',
  },
  'date.outsideYear': { '': '年度外の日付です', lastYear: '年度外の日付です' },
  'date.future': { '': '基準日より後の日付です', asOfFixed: '基準日より後の日付です' },
  'date.monthClosed': { edited: '締めた月の変更です', left: '締めた月（{typed}）から外れました' },
  'area.unknown': {
    missing: '{column}が空です',
    merged: '{column}のセルが結合されています',
    unknown: '{column}が一覧にありません',
    whole: '{column}が一覧にありません',
    municipality: '{column}が一覧にありません',
    several: '{column}が二つ以上あります',
    meant: '{column}が一覧にありません',
    ditto: '{column}が一覧にありません',
  },
  'count.notANumber': {
    '': '{column}を数として読めません',
    unit: '{column}の単位が違います',
    none: '{column}に数がありません',
    unsaid: '{column}に数がありません',
    partOf: '{column}を数として読めません',
    bracketed: '{column}を数として読めません',
    percent: '{column}を数として読めません',
    time: '{column}を数として読めません',
    day: '{column}を数として読めません',
    money: '{column}を数として読めません',
    ditto: '{column}を数として読めません',
    formula: '{column}を数として読めません',
    ordinal: '{column}を数として読めません',
    exponent: '{column}を数として読めません',
    separator: '{column}を数として読めません',
    about: '{column}を数として読めません',
    numeral: '{column}を数として読めません',
    total: '{column}を数として読めません',
  },
  'count.notWhole': { '': '{column}が整数ではありません' },
  'count.negative': { '': '{column}が負の数です' },
  'count.tooLarge': { '': '{column}が大きすぎます' },
  'counterparty.required': {
    '': '{column}が空です',
    noName: '{column}が団体の名前ではありません',
    ditto: '{column}に名前がありません',
  },
  'entry.empty': { '': '数がありません' },
  'entry.inconsistent': {
    totalLine: '合計の行です',
    headerLine: '見出しの行です',
    statusWord: askedWords('{typed}'),
  },
};
const COLON = '：';
const COMMA = '、';

/** 要確認：訪問件数が負の数です、年度外の日付です. `label` answers a column's header. */
export function reviewText(problems: readonly RowProblem[], label: (column: string) => string): string {
  const reasons = problems.map((problem) => {
    const { column = '', detail } = problem;
    const typed = detail !== undefined && 'typed' in detail ? String(detail.typed) : '';
    return wordsOf(problem)
      .replace('{column}', () => label(column))
      .replace('{typed}', () => typed);
  });
  return states.review + COLON + [...new Set(reasons)].join(COMMA);
}

export function isReview(status: string): boolean {
  return status.startsWith(states.review + COLON);
}

/** The closed month (in words) that 状態 says the row has left; null when it says nothing of the kind. */
export function saysLeft(status: string): string | null {
  const [before = '', after = ''] = words['date.monthClosed'].left.split('{typed}');
  const reason = isReview(status)
    ? reasonsOf(status).find((each) => each.startsWith(before) && each.endsWith(after))
    : null;
  return reason?.slice(before.length, -after.length) ?? null;
}

/** Whether 状態 says that the row's cell under `header` is merged with one above or to its left. */
export function saysMerged(status: string, header: string): boolean {
  return isReview(status) && reasonsOf(status).includes(words['date.invalid'].merged.replace('{column}', () => header));
}

/** Whether 状態 says that the row was changed after its month was closed, or has left it. */
export function saysChangedLate(status: string): boolean {
  if (!isReview(status)) return false;
  return reasonsOf(status).includes(words['date.monthClosed'].edited) || saysLeft(status) !== null;
}

function reasonsOf(status: string): string[] {
  return status.slice(states.review.length + COLON.length).split(COMMA);
}

function wordsOf({ code, detail }: RowProblem): string {
  const byReason: Readonly<Record<string, string>> = words[code];
  return byReason[detail?.reason ?? ''] ?? '';
}
