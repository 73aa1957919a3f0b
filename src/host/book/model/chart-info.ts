/** What a chart is, to scripts, to the saved book and to the windows that draw it. */
import type { Rect } from './rect';

/** A chart as a script gave it: kind, cells, place and options by their live names. */
export interface ChartInfo {
  readonly id: number;
  /** The sheet that it lies on. */
  readonly sheetId: number;
  /** A name of Charts.ChartType. */
  readonly type: string;
  readonly ranges: readonly (Rect & { readonly sheetId: number })[];
  readonly anchor: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  /** Rows or columns of the ranges that are headers; -1 when that is to be guessed. */
  readonly headers: number;
  readonly transposed: boolean;
  readonly merge: string;
  readonly hidden: string;
  /** By dotted name, for example 'series.0.color'. */
  readonly options: Readonly<Record<string, unknown>>;
}
