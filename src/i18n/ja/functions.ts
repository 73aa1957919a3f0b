/** What KPI_ functions say in the cell when they cannot answer. */
const listed = (names: readonly string[]): string => names.join('、');
const rebuild = 'メニューの「集計を作り直す」を行ってください。';

export const functions = {
  unknownIndicator: (typed: string, known: readonly string[]): string =>
    `指標「${typed}」は計画にありません。使える指標：${listed(known)}`,
  unknownArea: (typed: string, known: readonly string[]): string =>
    `福祉圏域「${typed}」は一覧にありません。使える圏域：${listed(known)}`,
  changedArea: (name: string, change: string, to: readonly string[]): string =>
    `福祉圏域「${name}」は今はありません（${change}）。今の圏域：${listed(to)}`,
  renamed: (name: string, to: readonly string[]): string => `（「${name}」は、今は「${listed(to)}」です。）`,
  notATable: (tableName: string): string =>
    `集計表を読めません。${tableName} を指定してください。壊れているときは、${rebuild}`,
  badCell: (shown: string): string =>
    `集計表に計算できないセル${shown === '' ? '' : `（${shown}）`}があります。${rebuild}`,
  noTable: (): string => '集計がまだありません。メニューの「初期設定」を行ってください。',
  noLastYear: (): string => `前年度の表がまだありません。${rebuild}`,
  notInLastYear: (typed: string): string =>
    `指標「${typed}」は、「前年度」タブの前の年度にありません。名前を確かめるか、「前年度」に入力してください。`,
  shapes: (): string => '指標と圏域の範囲の大きさが合いません。そろえるか、縦一列と横一行にしてください。',
};
