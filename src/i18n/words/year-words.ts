/** The fixed words of 前年度. Other programs rely on them; they are the same in every language. */

/** Headers of the table of figures, in order; the months and the months so far stand between `total` and `remark`. */
export const lastYearHeaders = {
  year: '年度',
  key: 'キー',
  label: '指標',
  unit: '単位',
  kind: '数え方',
  area: '当時の圏域',
  now: '今年度の圏域',
  target: '目標',
  total: '年度計',
  remark: '備考',
  match: '照合キー',
  trend: '推移キー',
  nowLabel: '今年度の指標',
  recorded: '記録の控え',
} as const;

/** Headers of the organisations that were met, beside the figures. */
export const metHeaders = {
  year: '会った年度',
  label: '会った指標',
  area: '会った圏域',
  name: '相手先',
  months: '会った月',
} as const;

/** The header of the count from the year's first day to a month's end: 11月まで. */
export function untilMonth(month: number): string {
  return `${month}月まで`;
}

/** The named range that holds all that KPI_LAST_YEAR needs. */
export const kpiLastName = 'KPI_LAST';
