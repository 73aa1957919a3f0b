/** The block KPI_MONTHS, which holds the city's months for the outlook and for charts: its layout, and what it answers. */

import type { FiscalYear } from '../calendar/fiscal-year';
import { monthFirst, monthLast } from '../calendar/fiscal-year';
import type { PlainDate } from '../calendar/plain-date';
import { addDays } from '../calendar/plain-date';
import type { CellValue } from '../cells/cell-value';
import { cellText } from '../cells/cell-value';
import { strictDate } from '../cells/strict-date';
import { cityTarget } from '../plan/area-targets';
import { findNamed } from '../plan/find-named';
import { kindOf } from '../plan/kinds';
import type { Config, Indicator } from '../plan/model';
import { readYear } from './kpi-table';
import { type Outlook, outlook } from './outlook';

/** The first cell of the block, by which it is known. */
const KPI_MONTHS_MARK = 'KPI_MONTHS';
const VERSION = 1;
export const MONTHS = 12;

/** 0-based columns of the block. */
export const monthColumns = {
  key: 0,
  label: 1,
  /** 1 where months do not add up to the year (different names), else 0. */
  countedAnew: 2,
  target: 3,
  /** Each month's count; the second heading row holds the months' first days. */
  month: 4,
  /** From the year's first day to each month's end; the second heading row holds the day after each month. */
  cumulative: 4 + MONTHS,
  weight: 4 + 2 * MONTHS,
  width: 4 + 3 * MONTHS,
} as const;

export interface MonthsRow {
  readonly key: string;
  readonly label: string;
  /** The months add up to the year. */
  readonly additive: boolean;
  readonly target: number | null;
  /** null is "not reported", or a month that has not started. */
  readonly months: readonly (number | null)[];
  readonly cumulative: readonly (number | null)[];
  readonly weights: readonly number[] | null;
}

export interface KpiMonths {
  readonly asOf: PlainDate;
  readonly fiscalYear: FiscalYear;
  readonly rows: readonly MonthsRow[];
}

/** The block's two heading rows. */
export function writeMonthsHeader({ fiscalYear: fy }: Pick<Config, 'fiscalYear'>, asOf: PlainDate): CellValue[][] {
  const day = (date: PlainDate): CellValue => ({ kind: 'date', date });
  const each = (of: (index: number) => CellValue): CellValue[] =>
    Array.from({ length: MONTHS }, (_, index) => of(index));
  const top = [KPI_MONTHS_MARK, VERSION, day(asOf), day(fy.first), day(fy.last)];
  return [
    [...top, ...new Array<CellValue>(monthColumns.width - top.length).fill(null)],
    [
      'key',
      'label',
      'distinct',
      'target',
      ...each((index) => day(monthFirst(fy, index))),
      ...each((index) => day(addDays(monthLast(fy, index), 1))),
      ...each((index) => `w${index + 1}`),
    ],
  ];
}

/** An indicator's row: all but the counts, which are blank here and formulas on the sheet. */
export function writeMonthsRow(indicator: Indicator, areaCount: number): CellValue[] {
  return [
    indicator.key,
    indicator.label,
    kindOf(indicator).additive.months ? 0 : 1,
    cityTarget(indicator, areaCount),
    ...new Array<CellValue>(2 * MONTHS).fill(null),
    ...(indicator.weights ?? new Array<CellValue>(MONTHS).fill(null)),
  ];
}

/** null when the cells are no such block. A count that is an error is taken as not reported: 集計 shows it. */
export function readKpiMonths(cells: readonly (readonly CellValue[])[]): KpiMonths | null {
  const [top, , ...body] = cells;
  if (top === undefined || top[0] !== KPI_MONTHS_MARK || top[1] !== VERSION) return null;
  const asOf = strictDate(top[2]);
  const fy = readYear(strictDate(top[3]), strictDate(top[4]));
  if (asOf === null || fy === null) return null;
  return { asOf, fiscalYear: fy, rows: body.flatMap(readRow) };
}

function readRow(row: readonly CellValue[]): MonthsRow[] {
  const { key: keyColumn, label, countedAnew, target, month, cumulative, weight } = monthColumns;
  const key = row[keyColumn];
  if (typeof key !== 'string' || key.trim() === '') return [];
  const numbers = (from: number): (number | null)[] =>
    Array.from({ length: MONTHS }, (_, index) => numberIn(row[from + index]));
  const weights = numbers(weight).filter((each) => each !== null);
  return [
    {
      key,
      label: cellText(row[label] ?? null),
      additive: row[countedAnew] !== 1,
      target: numberIn(row[target]),
      months: numbers(month),
      cumulative: numbers(cumulative),
      weights: weights.length === MONTHS ? weights : null,
    },
  ];
}

function numberIn(cell: CellValue | undefined): number | null {
  return typeof cell === 'number' && Number.isFinite(cell) ? cell : null;
}

/** The city's outlook for an indicator given by key or label; null when the block has no such indicator. */
export function cityOutlook(table: KpiMonths, indicator: CellValue): Outlook | null {
  const row = findNamed(table.rows, indicator);
  if (row === null) return null;
  const { fiscalYear, asOf } = table;
  return outlook({ fiscalYear, asOf, ...row });
}
