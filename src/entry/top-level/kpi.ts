/** The custom functions, with the help that Sheets shows. Exported means reachable. */

import type { KpiFunction } from '../../domain/totals/kpi-table';
import { openContext } from '../../sheets/book/open-context';
import { kpiLastValues, kpiMonthsValues, kpiTableValues } from '../../sheets/platform/platform';
import { callDeps } from '../compose';
import { answerKpi, type CellAnswer } from '../custom-functions';
import { answerLastYear } from '../last-year-function';
import { answerOutlook } from '../outlook-function';
import { answerReading, withReadings } from '../reading-function';

type KpiResult = CellAnswer | CellAnswer[][];

/**
 * 指標の進捗率（実績÷目標）です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return 目標がないときは空です
 * @customfunction
 */
export function KPI_PROGRESS(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('progress', 指標, 圏域, 集計表);
}

/**
 * 指標の実績です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return 報告がないときは空です
 * @customfunction
 */
export function KPI_ACTUAL(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('actual', 指標, 圏域, 集計表);
}

/**
 * 指標の年間目標です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return ないときは空です
 * @customfunction
 */
export function KPI_TARGET(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('target', 指標, 圏域, 集計表);
}

/**
 * 基準日までに見込まれる件数です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return 目標がないときは空です
 * @customfunction
 */
export function KPI_EXPECTED(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('expected', 指標, 圏域, 集計表);
}

/**
 * 指標の判定（達成・順調・注意・遅れ・未報告）です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return 目標がないときは空です
 * @customfunction
 */
export function KPI_STATUS(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('status', 指標, 圏域, 集計表);
}

/**
 * 今の進み方で年度末に届く件数です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @return 目標か報告がないときは空です
 * @customfunction
 */
export function KPI_FORECAST(指標: unknown, 圏域?: unknown, 集計表?: unknown): KpiResult {
  return answer('forecast', 指標, 圏域, 集計表);
}

/**
 * 年度末の見込みの下限・中央・上限（80%の幅）と、目標に届く確率です。
 * @param {string} 指標 キーか名前。縦一列の範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 月次表 KPI_MONTHS。渡すと自動で再計算します
 * @param {any[][]} 集計表 KPI_TABLE。渡すと、その右に KPI_READING の文も出します
 * @return 右へ 4 つのセル（集計表を渡すと 5 つ）。判断できないときはその旨が出ます
 * @customfunction
 */
export function KPI_OUTLOOK(指標: unknown, 圏域?: unknown, 月次表?: unknown, 集計表?: unknown): CellAnswer[][] {
  const months = 月次表 === undefined || 月次表 === '' ? kpiMonthsValues() : 月次表;
  const lines = answerOutlook(指標, 圏域 ?? '', months, () => callDeps(openContext()));
  return 集計表 === undefined || 集計表 === '' ? lines : withReadings(lines, 指標, 圏域 ?? '', 集計表, months);
}

/**
 * 指標の数字を一文にします（期待との差と、年度末の見込み）。
 * @param {string} 指標 キーか名前。縦一列の範囲でも可
 * @param {string} 圏域 省くと市全体。圏域には、年度末の見込みは付きません
 * @param {any[][]} 集計表 KPI_TABLE。渡すと自動で再計算します
 * @param {any[][]} 月次表 KPI_MONTHS。渡すと自動で再計算します
 * @return 一文
 * @customfunction
 */
export function KPI_READING(指標: unknown, 圏域?: unknown, 集計表?: unknown, 月次表?: unknown): CellAnswer[][] {
  const table = 集計表 === undefined || 集計表 === '' ? kpiTableValues() : 集計表;
  const months = 月次表 === undefined || 月次表 === '' ? kpiMonthsValues() : 月次表;
  return answerReading(指標, 圏域 ?? '', table, months);
}

/**
 * 前の年度の同じ期間（終わった月どうし）の実績です。
 * @param {string} 指標 キーか名前。範囲でも可
 * @param {string} 圏域 省くと市全体
 * @param {any[][]} 前年度表 KPI_LAST。渡すと自動で再計算します
 * @return 報告がないときは空、くらべられないときはその旨です
 * @customfunction
 */
export function KPI_LAST_YEAR(指標: unknown, 圏域?: unknown, 前年度表?: unknown): KpiResult {
  const given = 前年度表 === undefined || 前年度表 === '' ? kpiLastValues() : 前年度表;
  return answerLastYear(指標, 圏域 ?? '', given);
}

/** Only a call without the block reads it: one read. */
function answer(name: KpiFunction, indicator: unknown, area: unknown, table: unknown): KpiResult {
  const given = table === '' ? undefined : table;
  const block = given ?? kpiTableValues();
  return answerKpi(name, indicator, area, block);
}
