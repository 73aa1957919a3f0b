/** Ranges of a sheet that were asked for already: asking again, or for one of their cells, takes no call. */
import type { Ranges } from '../platform/write-runs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A range with its place, 1-based. */
export interface Known {
  readonly range: Range;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** More are not looked through: an edit has few. */
const MOST = 30;

export class KnownRanges implements Ranges {
  private readonly known: Known[] = [];

  constructor(private readonly sheet: Sheet) {}

  add(known: Known): void {
    this.known.push(known);
  }

  getRange(row: number, column: number, rows: number, columns: number): Range {
    const around = this.around(row, column, rows, columns);
    if (around !== null) {
      if (around.rows === rows && around.columns === columns) return around.range;
      if (rows * columns === 1) return around.range.getCell(row - around.row + 1, column - around.column + 1);
    }
    const range = this.sheet.getRange(row, column, rows, columns);
    if (this.known.length < MOST) this.known.push({ range, row, column, rows, columns });
    return range;
  }

  /** The smallest one known over these cells; null where there is none. */
  around(row: number, column: number, rows: number, columns: number): Known | null {
    const over = this.known.filter(
      (each) =>
        each.row <= row &&
        row + rows <= each.row + each.rows &&
        each.column <= column &&
        column + columns <= each.column + each.columns,
    );
    return over.reduce<Known | null>(
      (least, each) => (least === null || size(each) < size(least) ? each : least),
      null,
    );
  }
}

function size({ rows, columns }: Known): number {
  return rows * columns;
}

/** A range that the platform handed over, with its place. */
export function placed(range: Range): Known {
  const [row, column] = [range.getRow(), range.getColumn()];
  return { range, row, column, rows: range.getNumRows(), columns: range.getNumColumns() };
}
