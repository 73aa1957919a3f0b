/** Styles of cells, and gathering equal ones so that each value is set by one call. Pure. */

export interface StyleValues {
  readonly background: string;
  readonly color: string;
  readonly bold: boolean;
  readonly size: number;
  readonly wrap: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly top: boolean;
  readonly format: string;
}

export type Style = Partial<StyleValues>;

/** In the place of a number of rows: down to the sheet's end, wherever that is. */
export const TO_END = 0;

/** Row, column, rows (or TO_END), columns. */
export type Area = readonly [row: number, column: number, rows: number, columns: number];

export interface Layer<V> {
  readonly value: V;
  readonly areas: Area[];
}

/**
 * The areas of each value of one part of a style. An area joins an earlier layer of its value unless a layer after that one
 * covers some of its cells: set in this order, each cell ends as the last piece wants it.
 */
export function layersOf<K extends keyof StyleValues>(
  pieces: readonly (readonly [Area, Style])[],
  key: K,
): Layer<StyleValues[K]>[] {
  const layers: Layer<StyleValues[K]>[] = [];
  for (const [area, style] of pieces) {
    const value = style[key];
    if (value === undefined) continue;
    const covered = layers.reduce(
      (last, { areas }, index) => (areas.some((each) => meet(each, area)) ? index : last),
      0,
    );
    const layer = layers.slice(covered).find((each) => each.value === value);
    if (layer === undefined) layers.push({ value, areas: [area] });
    else layer.areas.push(area);
  }
  return layers.map(({ value, areas }) => ({ value, areas: joined(areas) }));
}

/** The same cells in fewer areas where some touch: what is one range is asked for with the others. */
export function joined(areas: readonly Area[]): Area[] {
  const across = joinedWhere(areas, ([row, , rows]) => `${row} ${rows}`, beside);
  return joinedWhere(across, ([, column, , columns]) => `${column} ${columns}`, below);
}

/** Joins neighbours among areas of the same key. */
function joinedWhere(
  areas: readonly Area[],
  key: (area: Area) => string,
  join: (one: Area, next: Area) => Area | null,
): Area[] {
  const groups = new Map<string, Area[]>();
  for (const area of [...areas].sort(([row, column], [row2, column2]) => row - row2 || column - column2)) {
    const group = groups.get(key(area)) ?? [];
    const last = group.at(-1);
    const both = last === undefined ? null : join(last, area);
    if (both === null) group.push(area);
    else group.splice(-1, 1, both);
    groups.set(key(area), group);
  }
  return [...groups.values()].flat();
}

function beside([row, column, rows, columns]: Area, [, next, , more]: Area): Area | null {
  return next > column + columns ? null : [row, column, rows, Math.max(column + columns, next + more) - column];
}

function below(one: Area, next: Area): Area | null {
  const [row, column, , columns] = one;
  if (next[0] > endOf(one)) return null;
  const end = Math.max(endOf(one), endOf(next));
  return [row, column, end === Number.POSITIVE_INFINITY ? TO_END : end - row, columns];
}

/** The smallest rectangle around all areas that end; null where none does. */
export function boundsOf(pieces: readonly (readonly [Area, Style])[]): Area | null {
  const ending = pieces.flatMap(([area]) => (area[2] === TO_END ? [] : [area]));
  if (ending.length === 0) return null;
  const [top, left] = [Math.min(...ending.map(([row]) => row)), Math.min(...ending.map(([, column]) => column))];
  const [end, right] = [Math.max(...ending.map(endOf)), Math.max(...ending.map(([, column, , wide]) => column + wide))];
  return [top, left, end - top, right - left];
}

/** What each cell of a rectangle ends as in one part of a style, row by row; null where no piece names it. */
export function paintedOn<K extends keyof StyleValues>(
  [top, left, rows, columns]: Area,
  pieces: readonly (readonly [Area, Style])[],
  key: K,
): (StyleValues[K] | null)[][] {
  const cells = Array.from({ length: rows }, () => new Array<StyleValues[K] | null>(columns).fill(null));
  for (const [area, style] of pieces) {
    const value = style[key];
    if (value === undefined) continue;
    const [row, column, , wide] = area;
    const lines = cells.slice(Math.max(0, row - top), Math.max(0, endOf(area) - top));
    for (const line of lines) line.fill(value, Math.max(0, column - left), Math.max(0, column + wide - left));
  }
  return cells;
}

function meet(one: Area, other: Area): boolean {
  const [row, column, , columns] = one;
  const [row2, column2, , columns2] = other;
  return row < endOf(other) && row2 < endOf(one) && column < column2 + columns2 && column2 < column + columns;
}

function endOf([row, , rows]: Area): number {
  return rows === TO_END ? Number.POSITIVE_INFINITY : row + rows;
}
