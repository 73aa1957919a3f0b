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
