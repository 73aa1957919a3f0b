/** The words of the copy that 控えを取る makes, and of taking it, or another table, in. */
import { historyHeaders } from '../words/history-names';
import { cityTotal } from '../words/names';

export const backup = {
  /** The files' names, without ending. */
  names: {
    about: '控えについて',
    entries: '記録',
    targets: '目標',
    indicators: '計画（指標）',
    initiatives: '計画（事業）',
    settings: '設定',
    lists: '設定（圏域と担当者）',
    closings: '確定',
    quality: '質的評価',
    history: '変更履歴',
  },
  about: {
    item: '項目',
    value: '値',
    version: '控えの版',
    exportedOn: '取った日',
    takenAt: '取った日時',
    year: '年度',
    book: 'ブックID',
  },
  /** What is in the copy, itself aside: a file that was changed since no longer has its sum. */
  list: { name: 'ファイル一覧', columns: ['ファイル', '行数', 'SHA-256'] },
  columns: {
    initiative: '事業キー',
    tab: 'タブ',
    row: '行',
    indicator: '指標キー',
    label: '指標',
    count: '数',
    unit: '単位',
    area: '福祉圏域',
    target: '年間目標',
  },
  /** Without the seal: it means nothing outside the workbook. */
  history: historyHeaders.slice(0, -1),
  city: cityTotal,
  /** Where a line of an imported table is. */
  table: '取り込む表',
  anIndicator: '指標の名前の列（訪問件数 など）',
  notThis: (header: string): string => `「${header}」は別の数と見ました`,
  /** A column without a header, by its place from 1. */
  unnamed: (column: number): string => `見出しのない ${column} 列目`,
  restored: (day: string, entries: number): string => `${day} の控えから ${entries} 件の記録を戻しました`,
};
