/** The port of the initiatives' tabs over SpreadsheetApp: each member in the number of reads and writes that the port promises. */

import type { CellWrite, PlacedRow, RowCells, RowMark, RowsPort, TabSheet } from '../../app/ports/rows';
import type { Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import type { SheetContext } from '../book/context';
import { appendRow, appendRows, isWrittenAtOnce, placeRows } from './new-rows';
import { readTabSheet, rowOfId, writeCells, writeMarks } from './tab-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface FoundTab {
  readonly initiative: Initiative;
  readonly sheet: Sheet;
}

export class SheetRows implements RowsPort {
  private readonly columnsRead = new Map<string, ReadonlyMap<ColumnKey, number>>();

  /** Tabs whose formats were read: an edit of one cell has no third read to spend. */
  private readonly formatsRead = new Set<string>();

  constructor(private readonly context: SheetContext) {}

  readTab(initiative: string): TabSheet | null {
    const found = this.find(initiative);
    if (found === null) return null;
    const tab = readTabSheet(found.sheet, this.context.list.name(found.sheet), found.initiative, this.context.clock);
    this.columnsRead.set(tab.tab, tab.columns);
    return tab;
  }

  /** The 1-based column of a tab that was read before: 点検 links to cells of tabs it has just read. No read. */
  columnRead(tab: string, column: ColumnKey): number | null {
    return this.columnsRead.get(tab)?.get(column) ?? null;
  }

  yearOmitted(tab: TabSheet): ReadonlySet<number> {
    const found = this.find(tab.tab);
    const column = tab.columns.get('date');
    const first = tab.rows[0];
    if (found === null || column === undefined || first === undefined) return new Set();
    this.formatsRead.add(tab.tab);
    const formats = found.sheet.getRange(first.row, column, tab.rows.length, 1).getNumberFormats();
    return new Set(tab.rows.filter((_, index) => leavesYearOut(formats[index]?.[0])).map(({ row }) => row));
  }

  rowNow(tab: TabSheet, id: string): number | null {
    return rowOfId(this.get(tab.tab).sheet, tab, id);
  }

  isWrittenAtOnce(tab: TabSheet, cells: RowCells): boolean {
    return isWrittenAtOnce(tab, this.get(tab.tab).initiative, cells, this.context.clock);
  }

  append(tab: TabSheet, cells: RowCells): number {
    const { sheet, initiative } = this.get(tab.tab);
    return appendRow(sheet, tab, initiative, cells, this.context.clock);
  }

  appendAll(tab: TabSheet, rows: readonly RowCells[]): number {
    const { sheet, initiative } = this.get(tab.tab);
    return appendRows(sheet, tab, initiative, rows, this.context.clock);
  }

  place(tab: TabSheet, rows: readonly PlacedRow[]): void {
    const { sheet, initiative } = this.get(tab.tab);
    if (rows.length > 0) placeRows(sheet, tab, initiative, rows, this.context.clock);
  }

  write(tab: TabSheet, writes: readonly CellWrite[]): void {
    if (writes.length > 0) writeCells(this.get(tab.tab).sheet, tab, writes, this.context.clock);
  }

  mark(tab: TabSheet, marks: readonly RowMark[], writes: readonly CellWrite[] = []): void {
    if (marks.length + writes.length === 0) return;
    const readsNotes = marks.length > 1 || !this.formatsRead.has(tab.tab);
    writeMarks(this.get(tab.tab).sheet, tab, { marks, writes, readsNotes }, this.context.clock);
  }

  private find(initiative: string): FoundTab | null {
    const known = this.context.config()?.initiatives.find(({ key }) => key === initiative);
    const sheet = known ? this.context.initiativeSheet(known) : null;
    return known && sheet ? { initiative: known, sheet } : null;
  }

  private get(initiative: string): FoundTab {
    const found = this.find(initiative);
    if (found === null) throw new RangeError(`The tab of ${initiative} went away while it was written.`);
    return found;
  }
}

/** A format such as M/d or m"月"d"日": a date shown without its year. */
function leavesYearOut(format: string | undefined): boolean {
  if (format === undefined) return false;
  const bare = format.replace(/"[^"]*"|\\./g, '');
  return /m/i.test(bare) && /d/i.test(bare) && !/[yg]/i.test(bare);
}
