/** The organisations whose lines are selected on 団体. */

import { readOrganisations } from '../../schema/organisations/organisations-table';
import type { SheetContext } from '../book/context';
import { toCells } from '../platform/cells';

/** None where another tab is open. One read where there are any. */
export function selectedNames(context: SheetContext): string[] {
  const sheet = context.fixedSheet('organisations');
  const active = context.spreadsheet.getActiveSheet();
  if (sheet === null || active.getSheetId() !== sheet.getSheetId()) return [];
  const range = context.spreadsheet.getActiveRange();
  if (range === null) return [];
  const [first, last] = [range.getRow(), range.getLastRow()];
  const lines = readOrganisations(toCells(sheet.getDataRange().getValues(), context.clock)) ?? [];
  return lines.filter(({ row }) => row >= first && row <= last).map(({ name }) => name);
}
