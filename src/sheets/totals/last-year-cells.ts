/** Last year beside this year: cells of 集計, 月次 and ダッシュボード as native formulas over 前年度. */

import type { Indicator } from '../../domain/plan/model';
import { MONTHS, monthColumns } from '../../domain/totals/month-table';
import { ja } from '../../i18n/ja';
import { cityTotal } from '../../i18n/words/names';
import { absolute, literal, sheetPrefix } from '../platform/a1';
import { type LastYearPlan, lastFigure, lastSoFar, markCell, matchOf, matchText } from '../years/last-year-plan';
import type { MonthsPlan } from './months-plan';
import { shownShareOf } from './share-formulas';
import type { IndicatorLine, SummaryPlan } from './summary-plan';

interface Input {
  readonly plan: SummaryPlan;
  readonly lastYear: LastYearPlan;
  readonly monthsName: string;
  readonly months: MonthsPlan;
}

/** Which months 前年同期 is of. */
export function samePeriodCell(lastYear: LastYearPlan): string {
  return `=${markCell(lastYear, 'words')}`;
}

/** 前年度計, 前年同期 and 前年同期比 of the city. A year of which only the total is known has no 前年同期 until it is over. */
export function lastYearCells(input: Input, { indicator, row }: IndicatorLine): string[] {
  const { plan, lastYear } = input;
  const match = matchOf(indicator.key, cityTotal);
  const [total, same] = [0, 1].map((at) => absolute(row, plan.columns.lastYear + at));
  const months = markCell(lastYear, 'months');
  const byMonth = lastFigure(lastYear, 'c11', match);
  const unknown = `IF(AND(${total}<>"",${byMonth}=""),${literal(ja.lastYear.notComparable)},"")`;
  const soFar = `IF(${months}=0,"",IF(AND(${months}=12,${total}<>""),${total},LET(s_${row},${lastSoFar(lastYear, match)},IF(s_${row}="",${unknown},s_${row}))))`;
  const now = thisYearSoFar(input, indicator.key);
  const ratio = `IF(${same}=0,${literal(ja.lastYear.zeroBefore)},LET(n_${row},${now},IF(n_${row}="","",${shownShareOf(`(n_${row}/${same})`)})))`;
  return [`=${lastFigure(lastYear, 'total', match)}`, `=${soFar}`, `=IF(ISNUMBER(${same}),${ratio},"")`];
}

/** This year's count of the same months, from KPI_MONTHS; '' where nothing was reported. */
function thisYearSoFar({ lastYear, monthsName, months }: Input, key: string): string {
  const row = months.lines.find(({ indicator }) => indicator.key === key)?.blockRow;
  if (row === undefined) return '""';
  const first = months.block.column + monthColumns.cumulative;
  const cells = `${sheetPrefix(monthsName)}${absolute(row, first)}:${absolute(row, first + MONTHS - 1)}`;
  return `INDEX(${cells},1,${markCell(lastYear, 'months')})`;
}

/** Last year's count of each month, for the area that is chosen; `area` is its cell. */
export function lastYearMonths({ lastYear }: Pick<Input, 'lastYear'>, { key }: Indicator, area: string): string[] {
  return Array.from(
    { length: MONTHS },
    (_, month) => `=${lastFigure(lastYear, `m${month}`, matchText(literal(key), area))}`,
  );
}

/** The city's count of last year up to a month's end; `key` is a formula. Without the sign of a formula. */
export function lastYearSoFar({ lastYear }: Pick<Input, 'lastYear'>, month: number, key: string): string {
  return lastFigure(lastYear, `c${month}`, matchText(key, literal(cityTotal)));
}
