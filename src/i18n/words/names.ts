/** The fixed words of the workbook: tab names, headers, states. Other programs rely on them; they are the same in every language. */

import type { KindName } from '../../domain/plan/kinds';
import type { CommonColumn } from '../../domain/rows/columns';

/** Tabs that are not initiatives, by key. */
export const fixedTabs = {
  start: 'はじめに',
  settings: '設定',
  plan: '計画',
  dashboard: 'ダッシュボード',
  summary: '集計',
  months: '月次',
  quality: '質的評価',
  check: '点検',
  closings: '確定',
  lastYear: '前年度',
  organisations: '団体',
  history: '変更履歴',
  breakdown: '内訳',
  report: '実績報告書',
  comparison: '事業計画との比較',
  logic: 'ロジックモデル',
} as const;

/** Those of them that are not missed: made only when they are asked for, or read only once. */
export const optionalTabs: readonly string[] = ['start', 'breakdown', 'report', 'comparison', 'logic'];

/** The name that a person's own sheet is kept under when its name is one of the add-on's. */
export function asideName(name: string, count: number): string {
  return `${name}（元のシート${count > 1 ? count : ''}）`;
}

/** The name of a copy of a tab as an earlier version left it. */
export function oldCopyName(tab: string, version: number): string {
  return `${tab}（版${version}の控え）`;
}

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
export const states = { recorded: '記録済', planned: '予定', review: '要確認', voided: '取消' } as const;

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

/** The named range that holds the city's months. */
export const kpiMonthsName = 'KPI_MONTHS';

export const menuName = '地域福祉KPI';
export const menuItems = {
  record: '記録する',
  breakdown: '内訳を見る',
  dashboard: fixedTabs.dashboard,
  report: fixedTabs.report,
  comparison: fixedTabs.comparison,
  logic: fixedTabs.logic,
  check: '点検',
  repair: '修復',
  restore: '記録を復元',
  history: '最近の変更を見る',
  closeMonth: '月を締める',
  reopenMonth: '締めを解除',
  reminders: 'お知らせメール',
  rebuild: '集計を作り直す',
  setUp: '初期設定',
  startYear: '新しい年度を始める',
  closeYear: '年度を閉じる',
  reopenYear: '年度の締めを解除',
  guide: '使い方',
  about: 'このアドオンについて',
  forgetCopies: '移行前の控えを消す',
  discardUnreadable: '止まった操作の控えを消す',
  undoRename: '改称を元に戻す',
  mergeOrganisations: '団体をまとめる',
  undoMerge: '団体のまとめを元に戻す',
} as const;

/** Headers of 計画's table of indicators, in order; the areas and the months stand between `rule` and `definition`. */
export const planHeaders = {
  key: 'キー',
  section: '区分',
  initiative: '事業',
  label: '指標',
  unit: '単位',
  kind: '数え方',
  over: '実数のもと',
  target: '年間目標',
  rule: '圏域への配分',
  definition: '定義（見出しのメモになります）',
  official: '公式の文言（貼り付け欄）',
  act: '記録画面での言い方',
  units: '入力できる単位',
} as const;

/** Headers of 計画's table of initiatives, in order. */
export const initiativeHeaders = {
  key: 'キー',
  section: '区分',
  number: '番号',
  tab: 'タブ名',
  title: '事業',
  goal: '質的目標',
  effect: '期待される効果',
  official: '公式の文言：事業内容（貼り付け欄）',
  officialGoal: '公式の文言：質的目標（貼り付け欄）',
  officialEffect: '公式の文言：期待される効果（貼り付け欄）',
  act: '記録画面での言い方',
  order: '記録画面での順',
} as const;

/** How 計画 says what an indicator counts. */
export const kindWords: Readonly<Record<KindName, string>> = { sum: '合計', distinct: '実数' };

/** How 計画 says that a city target is laid on the areas. */
export const ruleWords = { stated: '各圏域', even: '均等', none: 'なし', explicit: '個別' } as const;

/** Headers of 設定. */
export const settingsHeaders = {
  key: 'キー',
  item: '項目',
  value: '値',
  description: '説明',
  area: '福祉圏域',
  staff: '担当者',
  areaMail: 'お知らせの宛先',
  place: '地図の位置',
} as const;

/** Headers of 内訳, in order. */
export const breakdownHeaders = ['日付', '福祉圏域', '担当者', '数', '相手先', '行', 'セルへ'] as const;

/** The answers of a yes-or-no setting. */
export const yesNo = { yes: 'はい', no: 'いいえ' } as const;

/** Headers of 集計, in order; the areas stand between `forecast` and `uncounted`. */
export const summaryHeaders = {
  key: 'キー',
  initiative: '事業',
  label: '指標',
  unit: '単位',
  target: '目標',
  actual: '実績',
  progress: '進捗率',
  expected: '期待',
  status: '判定',
  forecast: '見込み',
  uncounted: '未集計',
  remark: '注記',
  remaining: '残り',
  pace: '必要ペース（月）',
  low: '見込み下限',
  middle: '見込み中央',
  high: '見込み上限',
  probability: '達成確率',
  lastTotal: '前年度計',
  lastSame: '前年同期',
  lastRatio: '前年同期比',
} as const;

/** Headers of 月次, in order; the months stand between `item` and `target`. */
export const monthsHeaders = {
  key: 'キー',
  initiative: '事業',
  label: '指標',
  unit: '単位',
  item: '項目',
  target: '年間目標',
} as const;

/** Headers of ダッシュボード's tables, in order; areas and months stand behind `name` where they are columns. */
export const dashboardHeaders = {
  status: ['指標', '目標', '実績', '進捗率', '期待', '判定', '読み取り'],
  bars: ['指標', '進捗率', '判定', '█ 実績　▒ 期待に足りない分　░ 年間目標まで', '', '', '', ''],
  trend: ['月', '月の実績', '累計', '累計の期待', '前年度の累計'],
  areas: ['福祉圏域', '実績', '目標', '期待', '期待比'],
  years: ['年度', '実績', '目標', '前年度比'],
} as const;

/** Headers of 質的評価, in order. */
export const qualityHeaders = {
  key: 'キー',
  initiative: '事業',
  goal: '質的目標',
  period: '期間',
  done: '取り組んだこと',
  changed: '変化',
  issues: '課題',
  next: '次の一手',
  evidence: '根拠（リンク）',
  rating: '自己評価',
  comment: '所見',
  by: '記入者',
  updated: '更新日時',
  figures: 'その時の実績',
  past: 'これまでの評価',
  episodes: '好事例',
} as const;

/** How 設定 says in which periods goals are rated. */
export const periodWords = { half: '半期', quarter: '四半期' } as const;

/** What the ratings mean where 設定 does not say. */
export const ratingMeanings = {
  A: '期待を上回る変化があった',
  B: '期待した変化があった',
  C: '変化はあったが、課題が残る',
  D: '変化が見られなかった',
  none: '判断する材料がない（所見に理由を書く）',
} as const;

/** Begins the 備考 of an entry that is a good example. */
export const episodeMark = '【好事例】';

/** The rating for which there is nothing to go by. */
export const unratable = '評価不能';

/** The five lines of an indicator on 月次. */
export const monthLines = {
  month: '月の実績',
  cumulative: '累計',
  expected: '累計の期待',
  ratio: '期待に対する割合',
  lastYear: '前年度',
} as const;

/** The three live lines above an initiative tab's header. */
export const liveLines = { actual: '実績', target: '目標', progress: '進捗' } as const;

/** A month's header: 4月. */
export function monthName(month: number): string {
  return `${month}月`;
}

/** The city as a whole, as it is stored among areas: 市全域 is only what belongs to none of them. */
export const cityTotal = '市全体';

/** Headers of the figures on 確定, in order: the last three are for the add-on alone. */
export const closingHeaders = {
  month: '年月',
  area: '福祉圏域',
  label: '指標',
  unit: '単位',
  ofMonth: '月の実績',
  cumulative: '年度累計',
  closedAt: '締めた日時',
  closedBy: '締めた人',
  state: '状態',
  reopenedAt: '解除した日時',
  reopenedBy: '解除した人',
  reopenReason: '解除の理由',
  reopenId: '解除の要求ID',
  requestId: '締めの要求ID',
  indicator: 'キー',
} as const;

/** The 状態 of a line of 確定. */
export const closingStates = { closed: '締め', reopened: '解除' } as const;
