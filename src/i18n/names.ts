/** The fixed words of the workbook: tab names, headers, states. Other programs rely on them; they are the same in every language. */
import type { CommonColumn } from '../domain/model';

/** Tabs that are not initiatives, by key. */
export const fixedTabs = {
  settings: '設定',
  plan: '計画',
  summary: '集計',
  check: '点検',
  history: '変更履歴',
} as const;

export const headers: Readonly<Record<CommonColumn, string>> = {
  date: '日付',
  area: '福祉圏域',
  staff: '担当者',
  counterparty: '相手先',
  note: '備考',
  status: '状態',
  id: '記録ID',
};

/** The first word of a 状態 cell. */
export const states = { recorded: '記録済', review: '要確認', voided: '取消' } as const;

/** The words KPI_STATUS answers with. */
export const progressWords = {
  achieved: '達成',
  onTrack: '順調',
  watch: '注意',
  behind: '遅れ',
  notReported: '未報告',
} as const;

export const cityWide = '市全域';

/** The named range that holds all that the KPI_ family needs. */
export const kpiTableName = 'KPI_TABLE';

export const menuName = '地域福祉KPI';
export const menuItems = {
  record: '記録する',
  check: '点検',
  repair: '修復',
  rebuild: '集計を作り直す',
  setUp: '初期設定',
} as const;
