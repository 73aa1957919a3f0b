/** Takes the person to a cell that is named as it is seen: by its tab, its row, and the header above it. */
import type { SheetContext } from '../book/context';

export interface CellPlace {
  readonly tab: string;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
}

/** The first column where none is named, or no header of that name stands above. Answers false when there is no such tab. One read. */
export function showCell({ spreadsheet }: SheetContext, { tab, row = 1, column = '' }: CellPlace): boolean {
  const sheet = spreadsheet.getSheetByName(tab);
  if (sheet === null) return false;
  const line = Math.min(row, sheet.getMaxRows());
  const above = sheet.getRange(1, 1, line, Math.max(1, sheet.getLastColumn())).getValues();
  const places = column === '' ? [] : above.map((cells) => cells.indexOf(column));
  spreadsheet.setActiveSheet(sheet);
  sheet.setActiveRange(sheet.getRange(line, (places.reverse().find((place) => place >= 0) ?? 0) + 1));
  return true;
}
