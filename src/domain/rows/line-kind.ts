/** Lines that are no entry for all that stands in them: totals without a day or an area, headers that were pasted along. */

import { type CellValue, cellText } from '../cells/cell-value';
import type { Indicator } from '../plan/model';
import { warning } from '../problems/problem';
import type { RowProblem } from '../problems/row-problem';
import { canonicalName } from '../text/names';
import { contentColumns } from './columns';
import type { EntryCells } from './strict-row';
import { saysTotal } from './total-words';

/** What a line without the day or the area of an entry is instead; null where it is none of these. */
export function noEntry(cells: EntryCells, indicators: readonly Indicator[]): RowProblem | null {
  const header = cells.counts.find((cell, index) => isNamed(cell, indicators[index]?.label));
  if (header !== undefined) return warning('entry.inconsistent', { reason: 'headerLine', typed: cellText(header) });
  const total = contentColumns.find((column) => saysTotal(cells[column]));
  if (total === undefined) return null;
  const typed = cellText(cells[total]).trim();
  return { ...warning('entry.inconsistent', { reason: 'totalLine', typed }), column: total };
}

function isNamed(cell: CellValue, label = ''): boolean {
  if (typeof cell !== 'string' || label === '' || cell.length > 2 * label.length) return false;
  return canonicalName(cell) === canonicalName(label);
}
