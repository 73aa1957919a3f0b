/** A day or an area that is missing because its cell is merged with one above or to its left: called so, in 状態 and in 点検. */

import { cellText, isBlank } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import type { RowAssessment } from '../../domain/rows/assess-row';
import { saysMerged } from '../../schema/rows/status-text';
import type { SheetRow, TabSheet } from '../ports/rows';
import type { Deps } from '../shared/deps';
import { columnLabel } from '../shared/labels';

/** Rows, 1-based, whose cell of a column is covered by the one above. */
export type MergedCells = ReadonlyMap<ColumnKey, ReadonlySet<number>>;

const columns = ['date', 'area'] as const;

/** One read where a row with a count lacks one of them, else none. */
export function mergedCells(deps: Pick<Deps, 'rows'>, sheet: TabSheet): MergedCells {
  const lacks = ({ cells }: SheetRow): boolean =>
    !cells.counts.every(isBlank) && columns.some((column) => isBlank(cells[column]));
  return sheet.rows.some(lacks) ? deps.rows.merged(sheet, columns) : new Map();
}

/** The problems by their cause. Where nobody asked (`merged` left out), 状態 of the row goes on saying what it says. */
export function withMerged(
  config: Config,
  { row, cells }: SheetRow,
  problems: RowAssessment['problems'],
  merged: MergedCells | undefined,
): RowAssessment['problems'] {
  const isMerged = (column: ColumnKey): boolean =>
    merged === undefined
      ? saysMerged(cellText(cells.status), columnLabel(config, column))
      : merged.get(column)?.has(row) === true;
  const detail = { typed: '', reason: 'merged' } as const;
  return problems.map((problem) => {
    if (problem.code !== 'date.invalid' && problem.code !== 'area.unknown') return problem;
    const { column = '' } = problem;
    if (problem.detail.reason !== 'missing' || !isMerged(column)) return problem;
    const found = problem.code === 'date.invalid' ? error('date.invalid', detail) : error('area.unknown', detail);
    return { ...found, column };
  });
}
