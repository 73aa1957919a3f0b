/** Counts that went when cells were merged: Sheets keeps the first number alone, and no event tells of it. */

import { type CellValue, cellText, isBlank } from '../../domain/cells/cell-value';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Initiative } from '../../domain/plan/model';
import type { ColumnKey, Problem } from '../../domain/problems/problem';
import { warning } from '../../domain/problems/problem';
import { decodeContent } from '../../schema/history/entry-content';
import type { RecordedLine } from '../ports/history';
import type { SheetRow, TabSheet } from '../ports/rows';
import { cellAt } from '../rows/row-cells';
import type { Deps } from '../shared/deps';
import { valueText } from '../shared/labels';
import { underNamesOfNow } from './renamed-lines';

interface GoneCount {
  readonly row: number;
  readonly column: ColumnKey;
  /** What 変更履歴 last had of it. */
  readonly count: CellValue;
}

/** Nothing that was never on record is missed. One read where a count of the tab is blank that was on record, else none. */
export function mergedCounts(
  deps: Pick<Deps, 'rows'>,
  initiative: Initiative,
  sheet: TabSheet,
  lines: readonly RecordedLine[],
): Problem[] {
  const gone = goneCounts(initiative, sheet, underNamesOfNow(lines));
  if (gone.length === 0) return [];
  const merged = deps.rows.merged(sheet, [...new Set(gone.map(({ column }) => column))]);
  return gone
    .filter(({ row, column }) => merged.get(column)?.has(row) === true)
    .map(({ row, column, count }) =>
      warning('entry.empty', { reason: 'merged', typed: valueText(count) }, { tab: sheet.tab, row, column }),
    );
}

function goneCounts(initiative: Initiative, sheet: TabSheet, lines: readonly RecordedLine[]): GoneCount[] {
  const counts = columnIndicators(initiative).map(({ key }) => key);
  const blank = new Map(sheet.rows.map((row) => [cellText(row.cells.id), blankCounts(initiative, row, counts)]));
  const last = new Map<string, CellValue>();
  for (const { id, content } of lines) {
    const columns = blank.get(id)?.filter((column) => content.includes(JSON.stringify(column))) ?? [];
    if (id === '' || columns.length === 0) continue;
    const said = new Map(decodeContent(content)?.cells);
    for (const column of columns) {
      const count = said.get(column) ?? null;
      if (!isBlank(count)) last.set(`${id} ${column}`, count);
    }
  }
  return sheet.rows.flatMap(({ row, cells }) =>
    counts.flatMap((column) => {
      const count = last.get(`${cellText(cells.id)} ${column}`);
      return count === undefined || !isBlank(cellAt(initiative, cells, column)) ? [] : [{ row, column, count }];
    }),
  );
}

function blankCounts(initiative: Initiative, { cells }: SheetRow, counts: readonly ColumnKey[]): ColumnKey[] {
  return counts.filter((column) => isBlank(cellAt(initiative, cells, column)));
}
