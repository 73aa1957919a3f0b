/** One sheet as an HTML table, with the column letters and row numbers that people know from a spreadsheet. */
import { type Cells, columnLetters, type Hidden } from './server-calls';

/** Beyond this many rows a page gets slow; nobody reads that far down. */
const mostRows = 2_000;
/** Longer than the names and remarks that stand in rows. */
const longText = 24;

/** The table; each cell carries its address in `data-cell`. `rest` is how many rows were left out. */
export function sheetTable(
  name: string,
  { values, display }: Cells,
  hidden: Hidden,
): { table: HTMLTableElement; rest: number } {
  const columns = shown(Math.max(-1, ...display.map(lastFilled)), hidden.columns);
  const rows = shown(
    display.findLastIndex((row) => lastFilled(row) >= 0),
    hidden.rows,
  );
  const table = document.createElement('table');
  table.createCaption().textContent = `${name} の内容`;
  const head = table.createTHead().insertRow();
  head.append(headCell('', 'col'), ...columns.map((column) => headCell(columnLetters(column + 1), 'col')));
  const body = table.createTBody();
  for (const row of rows.slice(0, mostRows)) {
    const line = body.insertRow();
    line.append(headCell(String(row + 1), 'row'));
    if (['日付', 'キー'].includes(display[row]?.[0] ?? '')) line.className = 'head';
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
  const text = (column: number | undefined): string => (column === undefined ? '' : (display[row]?.[column] ?? ''));
  const alone = columns.filter((column) => text(column) !== '').length === 1;
  for (let index = 0; index < columns.length; ) {
    const column = columns[index] ?? 0;
    const cell = line.insertCell();
    cell.textContent = text(column);
    cell.dataset.cell = `${columnLetters(column + 1)}${row + 1}`;
    const isNumber = typeof values[row]?.[column] === 'number';
    if (isNumber) cell.className = 'number';
    // A title or a hint runs over the empty cells to its right, as in a spreadsheet, instead of widening its column.
    const runsOver = text(column) !== '' && !isNumber && (alone || text(column).length >= longText);
    const next = columns.findIndex((each, at) => at > index && text(each) !== '');
    cell.colSpan = runsOver ? (next < 0 ? columns.length : next) - index : 1;
    index += cell.colSpan;
  }
}

function headCell(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}

function lastFilled(row: readonly string[]): number {
  return row.findLastIndex((text) => text !== '');
}

/** 0-based positions up to the last, without the hidden ones (1-based). */
function shown(last: number, hidden: readonly number[]): number[] {
  return Array.from({ length: last + 1 }, (_, index) => index).filter((index) => !hidden.includes(index + 1));
}
