/** 進捗, 期待, 判定 and 見込み as native formulas over KPI_TABLE: the rules of domain/totals/progress in the words of Sheets. Pure. */

import { kpiColumns } from '../../domain/totals/kpi-table';
import { MONTHS } from '../../domain/totals/month-table';
import { progressWords } from '../../i18n/words/names';
import { absolute, literal } from '../platform/a1';
import { shownShareOf } from './share-formulas';
import type { SummaryPlan } from './summary-plan';

/** Keeps a product such as 0.9 × 100 from missing its whole number by a rounding error, as the domain's does. */
const EPSILON = '0.000000001';

/** The cells of KPI_TABLE's first row that the lines share. */
interface Top {
  readonly asOf: string;
  readonly first: string;
  readonly last: string;
  readonly onTrack: string;
  readonly watch: string;
}

function topOf({ block: { row, column } }: SummaryPlan): Top {
  const at = (offset: number): string => absolute(row, column + offset);
  return { asOf: at(2), first: at(3), last: at(4), onTrack: at(5), watch: at(6) };
}

/** The column of the first of twelve weights in KPI_TABLE; above them stands how much of each month is gone. */
function weightsColumn({ block }: SummaryPlan, areas: number): number {
  return block.column + kpiColumns(areas).firstWeight;
}

/** How much of each month of the fiscal year is gone, from 0 to 1, by days, the day of 基準日 included. */
export function monthsGone(plan: SummaryPlan): string[] {
  const { asOf, first } = topOf(plan);
  const start = (month: number): string => `DATE(YEAR(${first}),MONTH(${first})+${month},1)`;
  return Array.from(
    { length: MONTHS },
    (_, month) => `=MAX(0,MIN(1,(${asOf}-${start(month)}+1)/(${start(month + 1)}-${start(month)})))`,
  );
}

/** The same of the year. */
export function yearGone(plan: SummaryPlan): string {
  const { asOf, first, last } = topOf(plan);
  return `=MAX(0,MIN(1,(${asOf}-${first}+1)/(${last}-${first}+1)))`;
}

export interface ProgressFormulas {
  readonly progress: string;
  readonly expected: string;
  readonly status: string;
  readonly forecast: string;
  /** The share of the year's work expected by now. */
  readonly share: string;
}

/** What stands in the line of an indicator, of the whole city. */
export function progressFormulas(plan: SummaryPlan, areas: number, row: number): ProgressFormulas {
  const { columns, block } = plan;
  const { onTrack, watch } = topOf(plan);
  const { cityTarget, cityActual } = kpiColumns(areas);
  const [target, actual] = [cityTarget, cityActual].map((at) => absolute(row, block.column + at));
  const [share, expected] = [columns.share, columns.expected].map((at) => absolute(row, at));
  const twelve = (at: number): string => {
    const from = weightsColumn(plan, areas);
    return `${absolute(at, from)}:${absolute(at, from + MONTHS - 1)}`;
  };
  const [weights, gone, year] = [twelve(row), twelve(block.row), absolute(block.row, columns.share)];
  const word = (key: keyof typeof progressWords): string => literal(progressWords[key]);
  const reaches = (threshold: string): string => `${actual}+${EPSILON}>=${expected}*${threshold}`;
  return {
    progress: `=IF(OR(${actual}="",N(${target})=0),"",${shownShareOf(`(${actual}/${target})`)})`,
    expected: `=IF(${target}="","",${target}*${share})`,
    status: `=IF(${target}="","",IF(${actual}="",${word('notReported')},IF(${actual}>=${target},${word('achieved')},IF(${reaches(onTrack)},${word('onTrack')},IF(${reaches(watch)},${word('watch')},${word('behind')})))))`,
    forecast: `=IF(OR(${target}="",${actual}="",${share}<=0),"",${actual}/${share})`,
    share: `=IF(OR(COUNT(${weights})<${MONTHS},SUM(${weights})<=0),${year},MIN(1,SUMPRODUCT(${weights}*${gone})/SUM(${weights})))`,
  };
}
