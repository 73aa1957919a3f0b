/** What the use cases ask of the initiatives' tabs. Every member says what it costs in range reads and writes. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import type { ColumnKey } from '../../domain/problems/problem';
import type { CommonColumn } from '../../domain/rows/columns';

/** One row of an initiative tab, by column key. `counts` follows the initiative's indicators that have a column, in plan order. */
export interface RowCells extends Readonly<Record<CommonColumn, CellValue>> {
  readonly counts: readonly CellValue[];
}

export interface SheetRow {
  /** 1-based row on the sheet. */
  readonly row: number;
  readonly cells: RowCells;
}

/** A column that looks like one of counts and is none, where something is filled in. */
export interface UncountedColumn {
  readonly header: string;
  /** Of the column, as the sheet names it. */
  readonly letters: string;
  /** Cells filled below the header. */
  readonly found: number;
}

/** An initiative tab, read in one range read. */
export interface TabSheet {
  /** The initiative's key. */
  readonly tab: string;
  /** The sheet's name now (people rename). */
  readonly name: () => string;
  /** 1-based sheet column of each key that was found. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly missing: readonly ColumnKey[];
  readonly beside: readonly UncountedColumn[];
  readonly firstRow: number;
  /** Every row from firstRow to the last one with content, blank ones included. */
  readonly rows: readonly SheetRow[];
}

export type WriteValue = string | number | boolean | { readonly kind: 'date'; readonly date: PlainDate } | null;

export interface CellWrite {
  readonly row: number;
  readonly column: ColumnKey;
  readonly value: WriteValue;
  /** The cell's number format is put back, and a text that Sheets would read as something else stays as it is. */
  readonly asTyped?: true;
}

/** The texts that cells of a row show, by column. */
export type ShownText = ReadonlyMap<ColumnKey, string>;

/** What the add-on says of a row: the words of 状態, the 記録ID, and a note on the 状態 cell (null takes the note away). */
export interface RowMark {
  readonly row: number;
  readonly status: string;
  readonly id: string;
  /** undefined leaves the note as it is. */
  readonly note?: string | null;
}

/** A row and where it is to stand. */
export interface PlacedRow {
  /** 1-based. */
  readonly row: number;
  readonly cells: RowCells;
}

export interface RowsPort {
  /**
   * An initiative tab: one read; null when the tab is not there. Its name is asked for at once, as asking after changes waits for
   * them; 'nameLater' is for who seldom needs it, and 'ahead' for who may put the book right next, which then reads no tab again.
   */
  readTab(initiative: string, asks?: 'nameLater' | 'ahead'): TabSheet | null;
  /**
   * The tab as it was read while this execution put the book right, nothing having been written to it since: no read. null
   * where it is to be read. For deciding that nothing is to be written, and for tabs on which nothing stands yet; who else writes
   * by the row reads right before.
   */
  keptTab(initiative: string): TabSheet | null;
  /**
   * What the date cells and the counts of the tab's rows show, by row: one read. It says what their values do not: 6/3 typed
   * shows no year, and 100% is stored as 1.
   */
  shown(tab: TabSheet): ReadonlyMap<number, ShownText>;
  /**
   * The rows whose cell of these columns is covered by a merged one above or to its left, by column: one read. Asked where such
   * a cell is missing.
   */
  merged(tab: TabSheet, columns: readonly ColumnKey[]): ReadonlyMap<ColumnKey, ReadonlySet<number>>;
  /** The row where a 記録ID stands now, other than when the tab was read; null when it is gone: one read. */
  rowNow(tab: TabSheet, id: string): number | null;
  /** Whether `append` writes the whole row by one call; no range read. */
  isWrittenAtOnce(tab: TabSheet, cells: RowCells): boolean;
  /**
   * Append a row below the last one with content: one write, and one read to find it; words that the platform would misread
   * follow by a second write. Text is always stored as text. Returns its number. A failure may leave some of it, with its
   * 記録ID.
   */
  append(tab: TabSheet, cells: RowCells): number;
  /** Append rows below the last one with content: a few writes, whatever their number. Returns the number of the first. */
  appendAll(tab: TabSheet, rows: readonly RowCells[]): number;
  /** Write rows where they are said to stand, texts as texts: a few writes, whatever their number. */
  place(tab: TabSheet, rows: readonly PlacedRow[]): void;
  /** Write single cells, batched into as few range writes as their places allow (one for one cell). */
  write(tab: TabSheet, writes: readonly CellWrite[]): void;
  /** The column of the indicator `from` becomes that of `to`: one write; nothing where the tab has no such column. */
  renameColumn(tab: TabSheet, from: ColumnKey, to: ColumnKey): void;
  /**
   * Write 状態 and 記録ID of rows, and other cells with them (one write for cells side by side), and the rows' notes (one
   * write). Notes that are there are read before anything is written. The days of the rows `inFull` are shown with their
   * years from then on: one write.
   */
  mark(tab: TabSheet, marks: readonly RowMark[], writes?: readonly CellWrite[], inFull?: readonly number[]): void;
}
