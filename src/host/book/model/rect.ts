/** Rectangles of cells. */

/** A rectangle on a sheet, 1-based. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
