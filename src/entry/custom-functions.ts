/** What the KPI_ functions answer, purely from their arguments: scalars or ranges in, the same shape out. */

import type { CellValue } from '../domain/cells/cell-value';
import { isBlank } from '../domain/cells/cell-value';
import {
  isKpiError,
  type KpiError,
  type KpiFunction,
  type KpiTable,
  kpi,
  readKpiTable,
} from '../domain/totals/kpi-table';
import { ja } from '../i18n/ja';
import { areaChangeWords } from '../i18n/words/area-change-names';
import { kpiTableName, progressWords } from '../i18n/words/names';
import { cellValue } from '../schema/cells/cell-value';

/** What a cell is given back; '' is an empty cell. */
export type CellAnswer = number | string;

type Grid = readonly (readonly CellValue[])[];

/**
 * Answers a KPI_ function. `indicator` and `area` are a cell's value or a range's values as Sheets hands them over, `table`
 * the values of KPI_TABLE (undefined or blank when there is none yet). A column of indicators and a row of areas give a
 * grid; blank indicators give '' in their place, so that heading rows may lie in the range; a blank area is the whole
 * city. @throws Error whose message is a sentence for the cell.
 */
export function answerKpi(
  name: KpiFunction,
  indicator: unknown,
  area: unknown,
  table: unknown,
): CellAnswer | CellAnswer[][] {
  const kpis = parseTable(table);
  return overCells(indicator, area, (each, place) => cellAnswer(name, kpis, each, place));
}

/** The answers for each indicator and area, in the shape in which they were given. @throws Error for ranges that do not fit. */
export function overCells(
  indicator: unknown,
  area: unknown,
  answer: (indicator: CellValue, area: CellValue) => CellAnswer,
): CellAnswer | CellAnswer[][] {
  const indicators = grid(indicator);
  const areas = grid(area);
  const rows = commonLength(indicators.length, areas.length);
  const columns = commonLength(width(indicators), width(areas));
  if (rows === null || columns === null) throw new Error(ja.functions.shapes());
  const answers = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => answer(at(indicators, row, column), at(areas, row, column))),
  );
  const [first] = answers;
  return rows === 1 && columns === 1 && first?.[0] !== undefined ? first[0] : answers;
}

/** @throws Error whose message is a sentence for the cell. */
export function parseTable(table: unknown): KpiTable {
  const cells = grid(table);
  if (cells.every((row) => row.every(isBlank))) throw new Error(ja.functions.noTable());
  const parsed = readKpiTable(cells);
  if ('error' in parsed) throw new Error(ja.functions.notATable(kpiTableName));
  return parsed;
}

function cellAnswer(name: KpiFunction, table: KpiTable, indicator: CellValue, area: CellValue): CellAnswer {
  if (isBlank(indicator)) return '';
  const answer = kpi(name, table, indicator, area);
  if (isKpiError(answer)) throw new Error(errorText(answer));
  return typeof answer === 'string' ? progressWords[answer] : (answer ?? '');
}

/** The sentence for the cell. */
export function errorText(error: KpiError): string {
  if ('unknownIndicator' in error) return ja.functions.unknownIndicator(error.unknownIndicator, error.known);
  if ('unknownArea' in error) return ja.functions.unknownArea(error.unknownArea, error.known);
  if ('changedArea' in error)
    return ja.functions.changedArea(
      error.changedArea.name,
      areaChangeWords[error.changedArea.kind],
      error.changedArea.to,
    );
  return ja.functions.badCell(error.badCell);
}

/** A scalar is a range of one cell. */
export function grid(value: unknown): Grid {
  if (!Array.isArray(value)) return [[cellValue(value)]];
  return value.map((row: unknown) =>
    Array.isArray(row) ? row.map((cell: unknown) => cellValue(cell)) : [cellValue(row)],
  );
}

function width(cells: Grid): number {
  return cells[0]?.length ?? 0;
}

/** One stretches to the other's length; else both must be as long. */
function commonLength(a: number, b: number): number | null {
  if (a === b || b === 1) return a;
  return a === 1 ? b : null;
}

function at(cells: Grid, row: number, column: number): CellValue {
  const line = cells[cells.length === 1 ? 0 : row] ?? [];
  return line[line.length === 1 ? 0 : column] ?? null;
}
