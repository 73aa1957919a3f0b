/** What 変更履歴 knows of the rows of a tab: whose each 記録ID is, and which rows were voided. */

import { cellText } from '../../domain/cells/cell-value';
import type { Config, Initiative } from '../../domain/plan/model';
import type { SheetRow, TabSheet } from '../ports/rows';
import { contentOfRow } from '../rows/entry-content';
import { idOwners, type KnownRows } from '../rows/normalize-rows';
import { type RecordedEntries, sameCells, strangerRows, unvoidedRows } from './recorded-entries';

/** `elsewhere` are the 記録ID of tabs that were asked before; those of this tab are added. */
export function knownRows(
  config: Config,
  initiative: Initiative,
  sheet: TabSheet,
  records: RecordedEntries,
  elsewhere: Set<string>,
): Required<Pick<KnownRows, 'owners' | 'strangers' | 'voided'>> {
  const owners = ownersByRecord(initiative, sheet, records);
  const strangers = new Set(strangerRows(config, initiative, sheet, records));
  for (const [id, row] of owners) {
    if (elsewhere.has(id)) strangers.add(row);
    else if (!strangers.has(row)) elsewhere.add(id);
  }
  const own = (row: SheetRow): boolean => owners.get(cellText(row.cells.id)) === row.row && !strangers.has(row.row);
  const ownRows = { ...sheet, rows: sheet.rows.filter(own) };
  return { owners, strangers, voided: unvoidedRows(ownRows, records) };
}

/** Of rows with the same 記録ID the one that says what is on record keeps it, else the first. */
function ownersByRecord(
  initiative: Initiative,
  sheet: TabSheet,
  records: RecordedEntries,
): ReadonlyMap<string, number> {
  const owners = idOwners(sheet);
  for (const { row, cells } of sheet.rows) {
    const id = cellText(cells.id);
    const owner = owners.get(id);
    if (owner === undefined || owner === row || keeps(owner)) continue;
    if (sameCells(records, id, contentOfRow(initiative, cells))) owners.set(id, row);
  }
  return owners;

  function keeps(row: number): boolean {
    const found = sheet.rows.find((each) => each.row === row);
    return found !== undefined && sameCells(records, cellText(found.cells.id), contentOfRow(initiative, found.cells));
  }
}
