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
    const below = layers.reduce((last, { areas }, index) => (areas.some((each) => meet(each, area)) ? index : last), 0);
    const layer = layers.slice(below).find((each) => each.value === value);
    if (layer === undefined) layers.push({ value, areas: [area] });
    else layer.areas.push(area);
  }
  return layers;
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
