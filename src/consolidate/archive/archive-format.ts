/** The files of a copy (控えを取る) and their headers, by the copy's version. A version's words never change once it was out. */

/** The latest version that is read. 1 says neither the book nor the second, and lists no files. */
export const LATEST = 2;

export const files = {
  about: '控えについて.csv',
  entries: '記録.csv',
  targets: '目標.csv',
  indicators: '計画（指標）.csv',
  initiatives: '計画（事業）.csv',
  settings: '設定.csv',
  lists: '設定（圏域と担当者）.csv',
  closings: '確定.csv',
  quality: '質的評価.csv',
  history: '変更履歴.csv',
} as const;
export type FileKey = keyof typeof files;

/** Not itself among the files that it lists. */
export const listFile = 'ファイル一覧.csv';
export const listColumns = { name: 'ファイル', rows: '行数', hash: 'SHA-256' } as const;

export const aboutItems = {
  version: '控えの版',
  day: '取った日',
  second: '取った日時',
  year: '年度',
  book: 'ブックID',
} as const;

/** Every version so far has these, in this order. */
export const entryHeader = [
  '事業キー',
  'タブ',
  '行',
  '日付',
  '福祉圏域',
  '担当者',
  '指標キー',
  '指標',
  '数',
  '相手先',
  '備考',
  '状態',
  '記録ID',
] as const;

export const targetColumns = {
  initiative: '事業キー',
  indicator: '指標キー',
  label: '指標',
  unit: '単位',
  area: '福祉圏域',
  target: '年間目標',
} as const;

export const planColumns = { key: 'キー', label: '指標', kind: '数え方', over: '実数のもと' } as const;
export const kindWords = { sum: '合計', distinct: '実数' } as const;

/** The kinds of indicators that copies so far can hold: a book with another one is refused. */
export type CopiedKind = keyof typeof kindWords;
export const copiedKinds = ['sum', 'distinct'] as const satisfies readonly CopiedKind[];

export const settingColumns = { key: 'キー', value: '値' } as const;

export const closingColumns = {
  month: '年月',
  area: '福祉圏域',
  indicator: 'キー',
  ofMonth: '月の実績',
  cumulative: '年度累計',
  state: '状態',
} as const;
export const reopenedWord = '解除';

/** What belongs to no single area, and the municipality as a whole. */
export const cityWide = '市全域';
export const cityTotal = '市全体';

/** The header of a month's weight in 計画. */
export function monthHeader(month: number): string {
  return `${month}月`;
}
