/** What people do in a tab of a workbook in memory, with what onEdit makes of it. */

import { check } from '../../../src/app/check/check';
import { typeRows } from '../../../src/app/entries/type-rows';
import { cellAt } from '../../../src/app/rows/row-cells';
import { toSerial } from '../../../src/domain/calendar/plain-date';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import type { Problem } from '../../../src/domain/problems/problem';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { FIRST_ROW, type Typed } from '../memory-rows';
import type { World } from '../memory-workbook';

function initiativeOf(tab: string) {
  const found = chofuR7.initiatives.find(({ key }) => key === tab);
  if (found === undefined) throw new RangeError(tab);
  return found;
}

/** As the event tells a single cell: a date by its serial number. */
function before(cell: CellValue): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? String(toSerial(cell.date)) : String(cell);
}

/** Rows pasted or filled in one edit, from `row` on; a single cell where only one is named. Without the event nothing follows. */
export function edit(made: World, tab: string, row: number, rows: readonly Typed[], { event = true } = {}): void {
  const { workbook, deps } = made;
  const initiative = initiativeOf(tab);
  while (workbook.size(tab) < row + rows.length - FIRST_ROW) workbook.type(tab, {});
  const columns = new Set(rows.flatMap((typed) => Object.keys(typed)));
  const [column = ''] = columns;
  const single = rows.length === 1 && columns.size === 1;
  const cell = single ? { column, before: before(cellAt(initiative, workbook.at(tab, row), column)) } : null;
  rows.forEach((typed, index) => {
    workbook.edit(tab, row + index, typed);
  });
  const sheet = workbook.rows.readTab(tab);
  if (!event || sheet === null) return;
  const today = deps.clock.today();
  deps.lock.withLock(() =>
    typeRows(deps, {
      config: workbook.plan.config() ?? chofuR7,
      asOf: workbook.plan.config()?.asOf ?? today,
      today,
      closed: deps.closings.closedMonths(),
      initiative,
      sheet,
      rows: rows.map((_, index) => row + index),
      columns,
      cell,
    }),
  );
}

/** A whole row as it stands, 状態 and 記録ID included: what is copied with it. */
export function rowAt(made: World, tab: string, row: number): Typed {
  const { counts, ...others } = made.workbook.at(tab, row);
  const indicators = initiativeOf(tab).indicators.filter(({ kind }) => kind.kind === 'sum');
  return { ...others, ...Object.fromEntries(indicators.map(({ key }, index) => [key, counts[index] ?? null])) };
}

export const blankRow = (made: World, tab: string, row: number): Typed =>
  Object.fromEntries(Object.keys(rowAt(made, tab, row)).map((key) => [key, null]));

/** `tab row code reason` of each problem that 点検 lists, those of 質的評価 left out. */
export function found(made: World): string[] {
  const outcome = check(made.deps);
  if (!outcome.ok) throw new Error('refused');
  return outcome.value.problems.map(({ code, where, detail }: Problem) =>
    [where?.tab, where?.row, code, detail?.reason].filter((part) => part !== undefined).join(' '),
  );
}

/** `kind id` of each line of 変更履歴. */
export function lines(made: World): string[] {
  return made.workbook.history.written.map(({ kind, id }) => `${kind} ${id}`);
}

export function status(made: World, row: number, tab = 'outreach'): string {
  return String(made.workbook.at(tab, row).status ?? '');
}
