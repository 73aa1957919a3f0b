/** Puts the header of a table that people edit back: blank header cells are filled, a deleted row comes back above the first line. */
import { cellText, type Grid, headerColumns } from '../../schema/cells/grid';
import { applyStyle, headerStyle } from './style';

/** `headers` in the order in which they were set up ('' for a column without one); `firstLine` is 0-based. */
export function restoreHeader(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  grid: Grid,
  headers: readonly string[],
  firstLine: number,
): void {
  const above = grid[firstLine - 1] ?? [];
  const there = headerColumns(above);
  const isHeader =
    above.length > 0 && (there.size === 0 || headers.some((header) => header !== '' && there.has(cellText(header))));
  if (!isHeader) sheet.insertRowsBefore(firstLine + 1, 1);
  const row = isHeader ? firstLine : firstLine + 1;
  const recorded = isHeader ? above : [];
  const line = headers.map(
    (header, index) => recorded[index] ?? (there.has(cellText(header)) && isHeader ? null : header),
  );
  line.forEach((cell, index) => {
    if (cell !== null && cell !== '' && cell !== recorded[index]) sheet.getRange(row, index + 1).setValue(cell);
  });
  applyStyle(sheet, [[[row, 1, 1, headers.length], { ...headerStyle, align: 'left' }]]);
}
