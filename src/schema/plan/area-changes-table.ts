/** 圏域の変遷 of 設定 as a table and as values: which areas were called otherwise, joined, divided, or gave a part away, and when. */

import type { FiscalYear } from '../../domain/calendar/fiscal-year';
import type { CellValue } from '../../domain/cells/cell-value';
import { parseDate } from '../../domain/cells/parse-date';
import { type AreaChange, type AreaChangeKind, areaChangeKinds } from '../../domain/plan/area-changes';
import type { TableFault } from '../../domain/problems/table-fault';
import { areaChangeHeaders, areaChangeWords } from '../../i18n/words/area-change-names';
import { settingsHeaders } from '../../i18n/words/names';
import { cellText, columnOf, findHeaderRow, type Grid, headerColumns, typedText } from '../cells/grid';
import type { TableProblem } from './table-problem';

/** How many names each kind has, before and after. */
const counts: Readonly<Record<AreaChangeKind, (from: number, to: number) => boolean>> = {
  rename: (from, to) => from === 1 && to === 1,
  merge: (from, to) => from > 1 && to === 1,
  split: (from, to) => from === 1 && to > 1,
  transfer: (from, to) => from === 1 && to === 1,
};

/** Lines in the order in which they stand. What cannot be read is left out and listed: it stops nothing. */
export function readAreaChanges(
  grid: Grid,
  year: FiscalYear,
): { readonly changes: readonly AreaChange[]; readonly problems: readonly TableProblem[] } {
  const headerRow = findHeaderRow(grid, [settingsHeaders.key, settingsHeaders.value]);
  const columns = headerColumns(grid[headerRow] ?? []);
  const changes: AreaChange[] = [];
  const problems: TableProblem[] = [];
  grid.slice(headerRow + 1).forEach((cells, index) => {
    const cell = (column: keyof typeof areaChangeHeaders): CellValue =>
      cells[columnOf(columns, areaChangeHeaders[column]) ?? -1] ?? null;
    if (
      headerRow < 0 ||
      (['day', 'kind', 'from', 'to'] as const).every((column) => typedText(cell(column)) === '' && !isDay(cell(column)))
    )
      return;
    const reject = (fault: TableFault, column: keyof typeof areaChangeHeaders): void => {
      const row = headerRow + index + 2;
      problems.push({ fault, tab: 'settings', row, column: areaChangeHeaders[column], typed: typedText(cell(column)) });
    };
    const day = parseDate(cell('day'), year, { serial: true });
    const kind = areaChangeKinds.find((each) => areaChangeWords[each] === cellText(cell('kind')));
    const [from, to] = [namesIn(cell('from')), namesIn(cell('to'))];
    if (!day.ok) reject('change.day', 'day');
    else if (kind === undefined) reject('change.kind', 'kind');
    else if (!counts[kind](from.length, to.length))
      reject('change.names', from.length === 0 || to.length > 0 ? 'from' : 'to');
    else changes.push({ day: day.value, kind, from, to });
  });
  return { changes, problems };
}

function isDay(cell: CellValue): boolean {
  return typeof cell === 'object' && cell !== null;
}

/** Names of areas hold ・ but none of the signs that part a list. */
function namesIn(cell: CellValue): string[] {
  return [
    ...new Set(
      cellText(cell)
        .split(/[、，,\n]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
}
