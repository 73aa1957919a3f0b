/** Whom 設定 names for reminders: the day, the chief's addresses, and those beside each area. */
import type { CellValue } from '../../domain/cells/cell-value';
import { settingsHeaders } from '../../i18n/words/names';
import { cellNumber, cellText, columnOf, findHeaderRow, type Grid, headerColumns } from '../cells/grid';
import type { TableProblem } from './table-problem';

/** The day of the month on which the month before is reminded of, where 設定 has none. */
export const REMINDER_DAY = 5;
const LAST_DAY = 28;
export const ADDRESS = /^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[a-z0-9-]{2,}$/i;

export interface Recipients {
  /** 1 to 28. */
  readonly day: number;
  readonly chief: readonly string[];
  /** By the area's name as it stands in 設定. */
  readonly areas: ReadonlyMap<string, readonly string[]>;
}

/** The addresses of a cell, as typed. */
export function addressParts(cell: CellValue): string[] {
  return cellText(cell)
    .split(/[\s,、;]+/)
    .filter((part) => part !== '');
}

/** What cannot be read is left out and listed: a slip in one address must not keep the others from their mail. */
export function readRecipients(grid: Grid): { recipients: Recipients; problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const headerRow = findHeaderRow(grid, [settingsHeaders.key, settingsHeaders.value]);
  const columns = headerColumns(grid[headerRow] ?? []);
  const under = (row: readonly CellValue[], header: string): CellValue => row[columnOf(columns, header) ?? -1] ?? null;
  const addresses = (cell: CellValue, row: number, column: string): string[] => {
    const parts = addressParts(cell);
    const wrong = parts.filter((part) => !ADDRESS.test(part));
    for (const typed of wrong) problems.push({ fault: 'mail.invalid', tab: 'settings', row, column, typed });
    return [...new Set(parts.filter((part) => !wrong.includes(part)))];
  };
  let day = REMINDER_DAY;
  let chief: string[] = [];
  const areas = new Map<string, readonly string[]>();
  grid.forEach((cells, index) => {
    if (headerRow < 0 || index <= headerRow) return;
    const key = cellText(under(cells, settingsHeaders.key));
    const value = under(cells, settingsHeaders.value);
    const row = index + 1;
    if (key === 'chiefMail') chief = addresses(value, row, settingsHeaders.value);
    if (key === 'reminderDay' && cellText(value) !== '') {
      const typed = cellNumber(value);
      if (typed !== null && Number.isInteger(typed) && typed >= 1 && typed <= LAST_DAY) day = typed;
      else
        problems.push({
          fault: 'day.invalid',
          tab: 'settings',
          row,
          column: settingsHeaders.value,
          typed: cellText(value),
        });
    }
    const to = addresses(under(cells, settingsHeaders.areaMail), row, settingsHeaders.areaMail);
    const area = cellText(under(cells, settingsHeaders.area));
    if (area !== '' && to.length > 0) areas.set(area, to);
  });
  return { recipients: { day, chief, areas }, problems };
}
