/** The text of a table as its columns and lines, whatever separates its cells. */

import type { Config } from '../../domain/plan/model';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { type ColumnsFault, type TableColumns, tableColumns } from '../../schema/import-export/table-columns';
import { separators, type TableLine, tableLines } from '../../schema/import-export/table-text';

export interface ReadTable {
  readonly columns: TableColumns;
  /** Those below the header. */
  readonly lines: readonly TableLine[];
}

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
    if ('headerRow' in columns) return { columns, lines: lines.slice(columns.headerRow + 1) };
    if (nearest === null || columns.twice !== undefined || columns.missing?.length === 1) nearest = columns;
  }
  return { problem: faultProblem(nearest ?? tableFault(config)) };
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
