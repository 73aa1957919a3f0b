/** Sizes of rows or columns side by side, as few strokes over them as give each its size. Pure. */

/** Gives lines one size, 1-based; a later stroke covers an earlier one. */
export type Stroke = readonly [first: number, lines: number, size: number];

interface Run {
  readonly first: number;
  readonly lines: number;
  readonly size: number;
}

/** The fewest strokes by which each line, from the first on, ends with its size. */
export function strokesFor(sizes: readonly number[]): Stroke[] {
  const runs = runsOf(sizes);
  const joins = bestJoins(runs.map(({ size }) => size));
  return strokesOver(joins, 0, runs.length - 1).map(([from, to]) => {
    const [first, last] = [runs[from], runs[to]];
    if (first === undefined || last === undefined) throw new RangeError(`No run ${from} to ${to}`);
    return [first.first, last.first + last.lines - first.first, first.size];
  });
}

function runsOf(sizes: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const [index, size] of sizes.entries()) {
    const last = runs.at(-1);
    if (last?.size === size) runs[runs.length - 1] = { ...last, lines: last.lines + 1 };
    else runs.push({ first: index + 1, lines: 1, size });
  }
  return runs;
}

/** By first and last run: the next run of the same size to which the first one's stroke reaches; null where it reaches none. */
type Joins = readonly (readonly (number | null)[])[];

/** From the shortest pieces to the longest, each from the shorter ones inside of it. */
function bestJoins(sizes: readonly number[]): Joins {
  const count = sizes.length;
  const least = sizes.map(() => new Array<number>(count).fill(0));
  const joins = sizes.map(() => new Array<number | null>(count).fill(null));
  const strokes = (from: number, to: number): number => (from > to ? 0 : (least[from]?.[to] ?? 0));
  for (let from = count - 1; from >= 0; from -= 1) {
    for (let to = from; to < count; to += 1) {
      let fewest = 1 + strokes(from + 1, to);
      for (let next = from + 1; next <= to; next += 1) {
        if (sizes[next] !== sizes[from]) continue;
        const joined = strokes(from + 1, next - 1) + strokes(next, to);
        if (joined >= fewest) continue;
        fewest = joined;
        joins[from]?.splice(to, 1, next);
      }
      least[from]?.splice(to, 1, fewest);
    }
  }
  return joins;
}

/** From run to run; the first one begins at `from`. */
function strokesOver(joins: Joins, from: number, to: number): (readonly [from: number, to: number])[] {
  if (from > to) return [];
  const next = joins[from]?.[to] ?? null;
  if (next === null) return [[from, from], ...strokesOver(joins, from + 1, to)];
  const [reaching, ...behind] = strokesOver(joins, next, to);
  return [[from, reaching?.[1] ?? next], ...strokesOver(joins, from + 1, next - 1), ...behind];
}
