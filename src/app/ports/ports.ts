/** What the use cases ask of the spreadsheet, the clock and the lock. src/sheets answers; tests answer from memory. */

import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CellValue } from '../../domain/cells/cell-value';
import type { Config } from '../../domain/plan/model';
import type { ColumnKey, Problem } from '../../domain/problems/problem';
import type { Request } from '../../schema/requests/requests';
import type { BackupPort } from './backup-port';
import type { ClosingPort } from './closing-port';
import type { ChangeLine, HistoryPort, Made } from './history-port';
import type { QualityPort } from './quality-port';

/** One row of an initiative tab, by column key. `counts` follows the initiative's sum indicators in plan order. */
export interface RowCells {
  readonly date: CellValue;
  readonly area: CellValue;
  readonly staff: CellValue;
  readonly counts: readonly CellValue[];
  readonly counterparty: CellValue;
  readonly note: CellValue;
  readonly status: CellValue;
  readonly id: CellValue;
}

export interface SheetRow {
  /** 1-based row on the sheet. */
  readonly row: number;
  readonly cells: RowCells;
}

/** An initiative tab, read in one range read. */
export interface TabSheet {
  /** The initiative's key. */
  readonly tab: string;
  /** The sheet's name now (people rename). */
  readonly name: string;
  /** 1-based sheet column of each key that was found. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly missing: readonly ColumnKey[];
  readonly firstRow: number;
  /** Every row from firstRow to the last one with content, blank ones included. */
  readonly rows: readonly SheetRow[];
}

export type WriteValue = string | number | boolean | { readonly kind: 'date'; readonly date: PlainDate } | null;

export interface CellWrite {
  readonly row: number;
  readonly column: ColumnKey;
  readonly value: WriteValue;
}

/** What the add-on says of a row: the words of 状態, the 記録ID, and a note on the 状態 cell (null takes the note away). */
export interface RowMark {
  readonly row: number;
  readonly status: string;
  readonly id: string;
  /** undefined leaves the note as it is. */
  readonly note?: string | null;
}

/** What an execution has begun to write in more than one step. */
export interface Pending {
  readonly request: Request;
  /** The line that 変更履歴 gets; left out where it follows from the request and what stands in the rows. */
  readonly line?: ChangeLine;
}

/** The workbook as the use cases see it. Every member says what it costs in range reads and writes. */
export interface Workbook extends ClosingPort, HistoryPort, QualityPort, BackupPort {
  /** The plan and settings as last applied (集計を作り直す / 初期設定); no range read; null before set-up. */
  config(): Config | null;
  /** The name that the sheet of an initiative or of a fixed tab has now; as set up when it is gone, any other key as it is. */
  tabName(key: string): string;
  /** An initiative tab: one read; null when the tab is not there. */
  readTab(initiative: string): TabSheet | null;
  /**
   * The rows of the tab whose date cell shows no year, as 6/3 typed leaves it: one read (number formats). Asked only
   * when a date lies outside the fiscal year, for only then does a left-out year matter.
   */
  yearOmitted(tab: TabSheet): ReadonlySet<number>;
  /** The row where a 記録ID stands now, other than when the tab was read; null when it is gone: one read. */
  rowNow(tab: TabSheet, id: string): number | null;
  /**
   * Append a row below the last one with content: one write (text is always stored as text), and one read to find it.
   * Returns its number. A failure may leave some of it, with its 記録ID.
   */
  append(tab: TabSheet, cells: RowCells): number;
  /** Write single cells, batched into as few range writes as their places allow (one for one cell). */
  write(tab: TabSheet, writes: readonly CellWrite[]): void;
  /** Write 状態 and 記録ID of rows (one write for consecutive rows) and their notes (one write). */
  mark(tab: TabSheet, marks: readonly RowMark[]): void;
  /** What an execution that was ended left unfinished; null when nothing is. Asked of the spreadsheet anew; no range read. */
  pending(): (Pending & { readonly made: Made }) | null;
  /** Note what is about to be written. */
  keepPending(pending: Pending): void;
  /** All of it is written, or all of it taken back. */
  forgetPending(): void;
  /** Problems of the book's structure and of 計画 / 設定 (missing tab, column, header, bad setting): reads those two tabs once each, and formulas and faults of the generated ones. */
  structureProblems(): readonly Problem[];
  /** Write the list of 点検: few writes, whatever its length. */
  showCheck(problems: readonly ShownProblem[], uncounted: number): void;
}

/** A problem with its text, ready to be shown. */
export interface ShownProblem extends Problem {
  readonly message: string;
  /** What to do next, one sentence. */
  readonly advice: string;
}

export interface Clock {
  /** Today in the spreadsheet's time zone. */
  today(): PlainDate;
}

export interface Ids {
  next(): string;
}

/** Runs the work while holding the script lock; answers null when the lock was not to be had in time. */
export interface Lock {
  withLock<T>(work: () => T): T | null;
}
