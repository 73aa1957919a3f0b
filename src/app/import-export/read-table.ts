/** The text of a table as its columns and lines, whatever separates its cells. */

import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import {
  type ColumnsFault,
  isOtherHeader,
  type TableColumns,
  tableColumns,
} from '../../schema/import-export/table-columns';
import { type Separator, separators, type TableLine, tableLines } from '../../schema/import-export/table-text';

export interface ReadTable {
  readonly columns: TableColumns;
  /** Those below the header. */
  readonly lines: readonly LineOfTable[];
}

export interface LineOfTable {
  readonly cells: readonly string[];
  /** Why nobody knows what its cells are: marks that do not fit, separators that stand in a cell, another header above. */
  readonly doubt: 'quotes' | 'separators' | 'otherTable' | null;
}

const FEW_DIGITS = /^\d{1,3}$/;
const THREE_DIGITS = /^\d{3}$/;
const LEADING_ZERO = /^0\d{2}$/;

/** The first separator by which a header is found; else what is wrong by the one that comes nearest to it. */
export function readTable(text: string, config: Config): ReadTable | { readonly problem: Problem } {
  let nearest: ColumnsFault | null = null;
  for (const separator of separators) {
    if (!text.includes(separator)) continue;
    const lines = tableLines(text, separator);
    const columns = tableColumns(
      lines.map(({ cells }) => cells),
      config,
    );
    if ('headerRow' in columns) {
      return { columns, lines: linesBelow(lines, columns, separator) };
    }
    if (nearest === null || columns.twice !== undefined || columns.missing?.length === 1) nearest = columns;
  }
  return { problem: faultProblem(nearest ?? tableFault(config)) };
}

/** A second table with other columns is not read by the header of the first. */
function linesBelow(lines: readonly TableLine[], columns: TableColumns, separator: Separator): LineOfTable[] {
  const head = lines[columns.headerRow]?.cells ?? [];
  const below = lines.slice(columns.headerRow + 1);
  const other = below.findIndex(({ cells }) => isOtherHeader(head, cells));
  return below.map((line, index) => ({
    cells: line.cells,
    doubt: other >= 0 && index >= other ? 'otherTable' : doubtOf(line, columns, separator, head.length),
  }));
}

/** A file separates cells by a sign that people write into them, too: 1,000 in two cells counts 1. */
function doubtOf(
  { cells, doubtful }: TableLine,
  columns: TableColumns,
  separator: Separator,
  width: number,
): LineOfTable['doubt'] {
  if (doubtful) return 'quotes';
  if (separator === '\t') return null;
  const counts = [
    ...columns.counts.map(({ column }) => column),
    ...(columns.long === null ? [] : [columns.long.count]),
  ];
  const isDivided = (column: number): boolean => {
    const behind = counts.includes(column + 1) ? LEADING_ZERO : THREE_DIGITS;
    return FEW_DIGITS.test(cells[column]?.trim() ?? '') && behind.test(cells[column + 1]?.trim() ?? '');
  };
  const isWide = cells.slice(width).some((cell) => cell.trim() !== '');
  return isWide || counts.some(isDivided) ? 'separators' : null;
}

/** Of a text in one column. */
function tableFault(config: Config): ColumnsFault {
  const columns = tableColumns([], config);
  return 'headerRow' in columns ? {} : columns;
}

function faultProblem({ twice, missing }: ColumnsFault): Problem {
  if (twice !== undefined) return error('request.invalid', { reason: 'columnTwice', typed: twice });
  if (missing !== undefined) return error('request.invalid', { reason: 'noColumns', expected: missing.join('、') });
  return error('request.invalid', { reason: 'noTable' });
}
