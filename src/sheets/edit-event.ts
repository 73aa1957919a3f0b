/** onEdit: understands what was typed into an initiative tab. A courtesy: 修復 does the same from the sheet alone. */

import type { Ids, Lock, TabSheet } from '../app/ports';
import { settleRows } from '../app/settle-rows';
import { omittedYears } from '../app/year-omitted';
import type { Config, Initiative } from '../domain/model';
import type { SheetContext } from './context';
import { refreshAsOf } from './set-up';
import { SheetWorkbook } from './sheet-workbook';

export type Range = GoogleAppsScript.Spreadsheet.Range;

const idle: ReadonlySet<string> = new Set(['staff', 'note', 'status', 'id']);

/**
 * Settle the rows that a person edited, alone; when others hold the lock too long, 修復 does it later. At most 2 range
 * reads; for one cell at most 3 writes.
 */
export function handleEdit(context: SheetContext, range: Range, ids: Ids, lock: Lock): void {
  const initiative = context.initiativeOf(range.getSheet());
  const config = context.config();
  if (initiative === null || config === null) return;
  lock.withLock(() => settleEdit(context, range, ids, { initiative, config }));
}

function settleEdit(
  context: SheetContext,
  range: Range,
  ids: Ids,
  { initiative, config }: { readonly initiative: Initiative; readonly config: Config },
): void {
  const workbook = new SheetWorkbook(context);
  const sheet = workbook.readTab(initiative.key);
  if (sheet === null) return;
  const rows = editedRows(range, sheet);
  if (rows.length === 0) return;
  refreshAsOf(context);
  const asOf = config.asOf ?? context.today();
  const edited = { ...sheet, rows: sheet.rows.filter(({ row }) => rows.includes(row)) };
  const yearOmitted = omittedYears(workbook, config, edited);
  const closed = context.store.closed() ?? new Map();
  const touched = new Set(changesCounts(range, sheet) ? rows : []);
  const settled = settleRows({ config, asOf, initiative, sheet, rows, yearOmitted, ids, closed, touched });
  workbook.write(sheet, settled.writes);
  workbook.mark(sheet, settled.marks);
}

/** The rows below the header that the edit touched, up to the last one with content. */
function editedRows(range: Range, sheet: TabSheet): number[] {
  const first = range.getRow();
  const last = first + range.getNumRows() - 1;
  return sheet.rows.map(({ row }) => row).filter((row) => row >= first && row <= last);
}

/** Whether the edit reached a column that decides what is counted; notes and names of staff do not. */
function changesCounts(range: Range, { columns }: TabSheet): boolean {
  const first = range.getColumn();
  const last = first + range.getNumColumns() - 1;
  return [...columns].some(([key, column]) => !idle.has(key) && column >= first && column <= last);
}
