/** The native formulas of each kind of indicator: on 集計, area by area, and on 月次, month by month. */
import type { KindName } from '../../domain/plan/kinds';
import { ja } from '../../i18n/ja';
import {
  areaDistinct,
  areaSum,
  cityDistinct,
  type MonthCells,
  monthDistinct,
  monthSums,
  type RuleCells,
  type RuleColumns,
  sumOrBlank,
  uncounted,
  withoutCounterparty,
} from './formulas';

/** An indicator's column and the cells that its formulas on 集計 refer to. */
export interface SummaryCells {
  readonly tab: RuleColumns;
  /** The column that is counted, 1-based. */
  readonly count: number;
  readonly cells: RuleCells;
  /** Where the line's own counts by area stand. */
  readonly areas: string;
}

export interface MonthlyCells {
  readonly tab: RuleColumns;
  readonly count: number;
  readonly cells: MonthCells;
}

interface KindFormulas {
  /** The count of one area. */
  readonly area: (line: SummaryCells, area: string) => string;
  /** The count of the whole city. */
  readonly city: (line: SummaryCells) => string;
  /** How many typed counts do not count; '' where the column is another indicator's, which says so. */
  readonly uncounted: (line: SummaryCells) => string;
  /** 注記; '' for none. */
  readonly remark: (line: SummaryCells) => string;
  /** One formula that fills twelve months. */
  readonly months: (line: MonthlyCells) => string;
  /** The same from the year's first day on; null where the months' own cells add up to it. */
  readonly cumulative: ((line: MonthlyCells) => string) | null;
}

export const kindFormulas: { readonly [K in KindName]: KindFormulas } = {
  sum: {
    area: ({ tab, count, cells }, area) => areaSum(tab, count, area, cells),
    city: ({ areas }) => sumOrBlank(areas),
    uncounted: ({ tab, count, cells }) => uncounted(tab, count, cells),
    remark: () => '',
    months: ({ tab, count, cells }) => monthSums(tab, count, cells),
    cumulative: null,
  },
  distinct: {
    area: ({ tab, count, cells }, area) => areaDistinct(tab, count, area, cells),
    city: ({ tab, count, cells }) => cityDistinct(tab, count, cells),
    uncounted: () => '',
    remark: ({ tab, count, cells }) => `=${ja.summary.withoutCounterparty(withoutCounterparty(tab, count, cells))}`,
    months: ({ tab, count, cells }) => monthDistinct(tab, count, cells, 'month'),
    cumulative: ({ tab, count, cells }) => monthDistinct(tab, count, cells, 'cumulative'),
  },
};
