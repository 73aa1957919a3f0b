/** One sheet as an HTML table, with the column letters and row numbers that people know from a spreadsheet. */
import { type Cells, columnLetters } from './server-calls';

/** Beyond this many rows a page gets slow; nobody reads that far down. */
const mostRows = 2_000;

/** The table; each cell carries its address in `data-cell`. `rest` is how many rows were left out. */
export function sheetTable(name: string, { values, display }: Cells): { table: HTMLTableElement; rest: number } {
  const columns = shownColumns(display);
  const rows = shownRows(display);
  const table = document.createElement('table');
  table.createCaption().textContent = `${name} の内容`;
  const head = table.createTHead().insertRow();
  head.append(headCell('', 'col'), ...columns.map((column) => headCell(columnLetters(column + 1), 'col')));
  const body = table.createTBody();
  for (const row of rows.slice(0, mostRows)) {
    const line = body.insertRow();
    line.append(headCell(String(row + 1), 'row'));
    if (display[row]?.[0] === '日付') line.className = 'head';
    fillLine(line, row, columns, { values, display });
  }
  return { table, rest: Math.max(0, rows.length - mostRows) };
}

function fillLine(
  line: HTMLTableRowElement,
  row: number,
  columns: readonly number[],
  { values, display }: Cells,
): void {
  const filled = columns.filter((column) => (display[row]?.[column] ?? '') !== '');
  for (const [index, column] of columns.entries()) {
    const cell = line.insertCell();
    cell.textContent = display[row]?.[column] ?? '';
    cell.dataset.cell = `${columnLetters(column + 1)}${row + 1}`;
    if (typeof values[row]?.[column] === 'number') {
      cell.className = 'number';
    } else if (filled.length === 1 && filled[0] === column) {
      // A lone text, such as a title, runs over the empty cells to its right, as in a spreadsheet.
      cell.colSpan = columns.length - index;
      return;
    }
  }
}

function headCell(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}

/** Up to the last row with something in it, without the row of column keys, which the spreadsheet hides as well. */
function shownRows(display: readonly (readonly string[])[]): number[] {
  const last = display.findLastIndex((row) => row.some((text) => text !== ''));
  const first = isKeyRow(display[0] ?? []) ? 1 : 0;
  return Array.from({ length: Math.max(0, last + 1 - first) }, (_, index) => first + index);
}

/** Up to the last column with something in it, without the machine's 記録ID. */
function shownColumns(display: readonly (readonly string[])[]): number[] {
  const last = Math.max(-1, ...display.map((row) => row.findLastIndex((text) => text !== '')));
  const ids = new Set(display.flatMap((row) => (row[0] === '日付' ? [row.indexOf('記録ID')] : [])));
  return Array.from({ length: last + 1 }, (_, column) => column).filter((column) => !ids.has(column));
}

function isKeyRow(row: readonly string[]): boolean {
  const filled = row.filter((text) => text !== '');
  return filled.length > 1 && filled.every((text) => /^[a-z][A-Za-z]*(\.[A-Za-z]+)?$/.test(text));
}
