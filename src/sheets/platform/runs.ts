/** Gathers single cell writes into runs of consecutive cells, so that a block costs one service call. Pure. */

export interface PlacedValue<T> {
  readonly row: number;
  readonly column: number;
  readonly value: T;
}

export interface Run<T> {
  readonly row: number;
  readonly column: number;
  /** Rows of equal length. */
  readonly values: T[][];
}

/** Values side by side, from a cell of the row on. */
export function lineOf<T>(row: number, values: readonly T[], column = 1): PlacedValue<T>[] {
  return values.map((value, index) => ({ row, column: column + index, value }));
}

/** The smallest rectangle over all cells, in one run; what stands between them is blank. */
export function blockOver<T>(cells: readonly PlacedValue<T>[], blank: T): Run<T> {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const width = Math.max(...columns) - column + 1;
  const values = Array.from({ length: Math.max(...rows) - row + 1 }, () => new Array<T>(width).fill(blank));
  for (const cell of cells) values[cell.row - row]?.splice(cell.column - column, 1, cell.value);
  return { row, column, values };
}

/** Joins cells of one row that stand side by side, then stacks equal-width pieces of consecutive rows. */
export function gatherRuns<T>(cells: readonly PlacedValue<T>[]): Run<T>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const pieces: Run<T>[] = [];
  for (const { row, column, value } of sorted) {
    const last = pieces[pieces.length - 1];
    const tail = last?.values[0];
    if (last && tail && last.row === row && last.column + tail.length === column) tail.push(value);
    else pieces.push({ row, column, values: [[value]] });
  }
  return stack(pieces);
}

function stack<T>(pieces: readonly Run<T>[]): Run<T>[] {
  const open = new Map<string, Run<T>>();
  const runs: Run<T>[] = [];
  for (const piece of pieces) {
    const width = piece.values[0]?.length ?? 0;
    const key = `${piece.column}:${width}`;
    const run = open.get(key);
    if (run && run.row + run.values.length === piece.row) run.values.push(...piece.values);
    else {
      open.set(key, piece);
      runs.push(piece);
    }
  }
  return runs;
}
