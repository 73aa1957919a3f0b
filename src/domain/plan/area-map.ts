/** Where the areas lie, roughly, as on a map of equal tiles. */

export interface TilePlace {
  /** From the north, from 0. */
  readonly row: number;
  /** From the west, from 0. */
  readonly column: number;
}

/** By area. */
export type AreaMap = ReadonlyMap<string, TilePlace>;

/** Rows and columns that a map has at most. */
export const MAP_SIZE = { rows: 4, columns: 8 } as const;

/** B2 is the second from the west in the second row from the north; null for what is no such place. */
export function tilePlace(text: string): TilePlace | null {
  const found = /^([a-z])\s*([1-9])$/i.exec(text.normalize('NFKC').trim());
  if (found === null) return null;
  const place = { row: Number(found[2]) - 1, column: (found[1] ?? 'a').toLowerCase().charCodeAt(0) - 97 };
  return place.row < MAP_SIZE.rows && place.column < MAP_SIZE.columns ? place : null;
}
