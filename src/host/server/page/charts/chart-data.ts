/** A chart's cells as a table: what the domain axis names, and a series for each further column. Pure. */
import type { ChartInfo } from '../../../book/model/chart-info';
import type { Wire } from '../../../book/model/types';

/** Values and shown texts of one range, row by row. */
export interface RangeCells {
  readonly values: readonly (readonly Wire[])[];
  readonly texts: readonly (readonly string[])[];
}

export interface Series {
  readonly name: string;
  /** null where a cell holds no number. */
  readonly values: readonly (number | null)[];
}

export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}

/** The ranges side by side; the first column names the points, a header row names the series. */
export function chartData(chart: ChartInfo, ranges: readonly RangeCells[]): ChartData {
  const merged = ranges.reduce<RangeCells>(beside, { values: [], texts: [] });
  const table = chart.transposed ? { values: transposed(merged.values), texts: transposed(merged.texts) } : merged;
  const headers = chart.headers >= 0 ? chart.headers : guessedHeaders(table);
  const names = table.texts[headers - 1] ?? [];
  const body = table.values.slice(headers);
  const width = table.values[0]?.length ?? 0;
  return {
    labels: table.texts.slice(headers).map(([label = '']) => label),
    series: Array.from({ length: Math.max(0, width - 1) }, (_, index) => ({
      name: names[index + 1] ?? '',
      values: body.map((row) => numberOf(row[index + 1])),
    })),
  };
}

function beside(left: RangeCells, right: RangeCells): RangeCells {
  if (left.values.length === 0) return right;
  return {
    values: left.values.map((row, index) => [...row, ...(right.values[index] ?? [])]),
    texts: left.texts.map((row, index) => [...row, ...(right.texts[index] ?? [])]),
  };
}

function transposed<T>(grid: readonly (readonly T[])[]): T[][] {
  const [first = []] = grid;
  return first.map((_, column) => grid.flatMap((row) => (column in row ? [row[column] as T] : [])));
}

/** A first row without any number behind its first cell names the series. */
function guessedHeaders({ values }: RangeCells): number {
  const [first = []] = values;
  return first.slice(1).some((value) => typeof value === 'number') ? 0 : 1;
}

function numberOf(value: Wire | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
