/** The port of the initiatives' tabs over SpreadsheetApp: each member in the number of reads and writes that the port promises. */

import type { CellWrite, PlacedRow, RowCells, RowMark, RowsPort, ShownText, TabSheet } from '../../app/ports/rows';
import { columnIndicators } from '../../domain/plan/indicators';
import type { Initiative } from '../../domain/plan/model';
import type { ColumnKey } from '../../domain/problems/problem';
import type { Grid } from '../../schema/cells/grid';
import type { SheetContext } from '../book/context';
import { KEY_ROW, tabColumns } from '../book/layout';
import { locate } from '../book/locate';
import { columnLetters } from '../platform/a1';
import { toCells } from '../platform/cells';
import { type Known, KnownRanges } from './known-ranges';
import { appendRow, appendRows, isWrittenAtOnce, placeRows } from './new-rows';
import { rowOfId, showInFull, tabOfCells, writeCells, writeMarks } from './tab-sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface FoundTab {
  readonly initiative: Initiative;
  readonly sheet: Sheet;
}

/** What cells show, from the sheet's row `top` and column `left` on. */
interface Texts {
  readonly top: number;
  readonly left: number;
  readonly texts: readonly (readonly string[])[];
}

/** People may have deleted columns. */
function rangeIfThere(sheet: Sheet, a1: string): Range | null {
  try {
    return sheet.getRange(a1);
  } catch {
    return null;
  }
}

export class SheetRows implements RowsPort {
  private readonly columnsRead = new Map<string, ReadonlyMap<ColumnKey, number>>();

  /** What the last reading of a tab read, and the last of its rows. */
  private readonly rangesRead = new Map<string, { readonly range: Range; readonly last: number }>();

  /** Tabs whose texts were read: an edit of one cell has no third read to spend. */
  private readonly textsRead = new Set<string>();

  /** Of a tab: ranges that were asked for. */
  private readonly ranges = new Map<string, KnownRanges>();

  /** What the edited cells show; null until they are read. */
  private editedTexts: readonly (readonly string[])[] | null = null;

  /** `edited` is what a person edited on the tab of an initiative. */
  constructor(
    private readonly context: SheetContext,
    private readonly edited: { readonly initiative: string; readonly place: Known } | null = null,
  ) {}

  /**
   * Reads what the edited cells show, for shown(): to be asked for before anything else is, which otherwise waits for the
   * formulas of the edit first. One read.
   */
  readEdited(): void {
    if (this.edited !== null) this.editedTexts = this.edited.place.range.getDisplayValues();
  }

  readTab(initiative: string, asks?: 'nameLater' | 'ahead'): TabSheet | null {
    const found = this.find(initiative);
    if (found === null) return null;
    // Before the values: they are to be as fresh as they can be.
    if (asks === undefined) this.context.list.name(found.sheet);
    const isFirst = this.edited?.initiative === initiative && this.editedTexts === null;
    const asSetUp = isFirst ? this.readAsSetUp(found) : null;
    if (asSetUp !== null) return asSetUp;
    const range = found.sheet.getDataRange();
    const cells = toCells(range.getValues(), this.context.clock);
    if (asks === 'ahead') this.context.keepAhead(found.sheet, { range, cells });
    return this.tabOf(found, range, cells);
  }

  /**
   * The columns where set-up puts them; null where some stand elsewhere. For who reads first after an edit: asking how far
   * the tab is used would wait for the formulas as well, before the read.
   */
  private readAsSetUp(found: FoundTab): TabSheet | null {
    const last = columnLetters(tabColumns(found.initiative).length);
    const range = rangeIfThere(found.sheet, `A:${last}`);
    const cells = range === null ? [] : toCells(range.getValues(), this.context.clock);
    if (range === null || locate(found.initiative, cells).missing.length > 0) return null;
    const used = cells.reduce((end, row, index) => (row.every((cell) => cell === null) ? end : index + 1), 0);
    return this.tabOf(found, range, cells.slice(0, used), cells.length);
  }

  keptTab(initiative: string): TabSheet | null {
    const kept = this.context.keptTabs.get(initiative);
    const found = kept === undefined ? null : this.find(initiative);
    return kept === undefined || found === null ? null : this.tabOf(found, kept.range, kept.cells);
  }

  /** `rows`: of the range, of which the cells are the used ones. */
  private tabOf(found: FoundTab, range: Range, cells: Grid, rows = cells.length): TabSheet {
    const tab = tabOfCells(cells, () => this.context.list.name(found.sheet), found.initiative);
    this.columnsRead.set(tab.tab, tab.columns);
    this.rangesRead.set(tab.tab, { range, last: tab.rows.at(-1)?.row ?? 0 });
    this.rangesOf(found).add({ range, row: 1, column: 1, rows, columns: cells[0]?.length ?? 0 });
    return tab;
  }

  /** The 1-based column of a tab that was read before: 点検 links to cells of tabs it has just read. No read. */
  columnRead(tab: string, column: ColumnKey): number | null {
    return this.columnsRead.get(tab)?.get(column) ?? null;
  }

  shown(tab: TabSheet): ReadonlyMap<number, ShownText> {
    const found = this.find(tab.tab);
    const [first, last] = [tab.rows[0], tab.rows.at(-1)];
    if (found === null || first === undefined || last === undefined) return new Map();
    const keys = ['date', ...columnIndicators(found.initiative).map(({ key }) => key)];
    const places = keys.flatMap((key): [ColumnKey, number][] => {
      const column = tab.columns.get(key);
      return column === undefined ? [] : [[key, column]];
    });
    const columns = places.map(([, column]) => column);
    if (columns.length === 0) return new Map();
    this.textsRead.add(tab.tab);
    const [from, to] = [Math.min(...columns), Math.max(...columns)];
    const cells = [first.row, from, last.row - first.row + 1, to - from + 1] as const;
    const { top, left, texts } = this.textsAround(found, tab, cells);
    return new Map(
      tab.rows.map(({ row }) => {
        const line = texts[row - top] ?? [];
        return [row, new Map(places.map(([key, column]) => [key, line[column - left] ?? '']))];
      }),
    );
  }

  /** Texts of at least these cells, whose first one is at `top` and `left`: those at hand, else one read. */
  private textsAround(
    found: FoundTab,
    { tab, firstRow }: TabSheet,
    cells: readonly [row: number, column: number, rows: number, columns: number],
  ): Texts {
    const [row, column, rows] = cells;
    const around = this.rangesOf(found).around(...cells);
    if (around !== null && around === this.edited?.place && this.editedTexts !== null)
      return { top: around.row, left: around.column, texts: this.editedTexts };
    // All rows: the range is at hand. A few: only theirs are read.
    const read = this.rangesRead.get(tab);
    if (read !== undefined && row === firstRow && row + rows - 1 === read.last)
      return { top: 1, left: 1, texts: read.range.getDisplayValues() };
    if (around !== null && around.rows === rows)
      return { top: around.row, left: around.column, texts: around.range.getDisplayValues() };
    return {
      top: row,
      left: column,
      texts: this.rangesOf(found)
        .getRange(...cells)
        .getDisplayValues(),
    };
  }

  merged(tab: TabSheet, columns: readonly ColumnKey[]): ReadonlyMap<ColumnKey, ReadonlySet<number>> {
    const found = this.find(tab.tab);
    const [first, last] = [tab.rows[0], tab.rows.at(-1)];
    const places = columns.flatMap((key) => tab.columns.get(key) ?? []);
    if (found === null || first === undefined || last === undefined || places.length === 0) return new Map();
    const [left, right] = [Math.min(...places), Math.max(...places)];
    const range = found.sheet.getRange(first.row, left, last.row - first.row + 1, right - left + 1);
    const areas = range.getMergedRanges().map((area) => ({
      top: area.getRow(),
      bottom: area.getLastRow(),
      left: area.getColumn(),
      right: area.getLastColumn(),
    }));
    const covered = (row: number, column: number): boolean =>
      areas.some(
        ({ top, bottom, left: from, right: to }) =>
          row >= top && row <= bottom && column >= from && column <= to && (row > top || column > from),
      );
    return new Map(
      columns.map((key) => {
        const column = tab.columns.get(key) ?? 0;
        return [key, new Set(tab.rows.map(({ row }) => row).filter((row) => covered(row, column)))];
      }),
    );
  }

  rowNow(tab: TabSheet, id: string): number | null {
    return rowOfId(this.get(tab.tab).sheet, tab, id);
  }

  isWrittenAtOnce(tab: TabSheet, cells: RowCells): boolean {
    return isWrittenAtOnce(tab, this.get(tab.tab).initiative, cells, this.context.clock);
  }

  append(tab: TabSheet, cells: RowCells): number {
    const { sheet, initiative } = this.get(tab.tab);
    if (tab.rows.length === 0) this.context.isFirstOfTab = true;
    return appendRow(sheet, tab, initiative, cells, this.context.clock);
  }

  appendAll(tab: TabSheet, rows: readonly RowCells[]): number {
    const { sheet, initiative } = this.get(tab.tab);
    if (tab.rows.length === 0) this.context.isFirstOfTab = true;
    return appendRows(sheet, tab, initiative, rows, this.context.clock);
  }

  place(tab: TabSheet, rows: readonly PlacedRow[]): void {
    const { sheet, initiative } = this.get(tab.tab);
    if (rows.length > 0) placeRows(sheet, tab, initiative, rows, this.context.clock);
  }

  write(tab: TabSheet, writes: readonly CellWrite[]): void {
    if (writes.length > 0) writeCells(this.rangesOf(this.get(tab.tab)), tab, writes, this.context.clock);
  }

  renameColumn(tab: TabSheet, from: ColumnKey, to: ColumnKey): void {
    const column = tab.columns.get(from);
    if (column !== undefined) this.get(tab.tab).sheet.getRange(KEY_ROW, column).setValue(to);
  }

  mark(
    tab: TabSheet,
    marks: readonly RowMark[],
    writes: readonly CellWrite[] = [],
    inFull: readonly number[] = [],
  ): void {
    if (marks.length + writes.length + inFull.length === 0) return;
    const readsNotes = marks.length > 1 || !this.textsRead.has(tab.tab);
    const ranges = this.rangesOf(this.get(tab.tab));
    writeMarks(ranges, tab, { marks, writes, readsNotes }, this.context.clock);
    showInFull(ranges, tab, inFull);
  }

  private rangesOf({ initiative, sheet }: FoundTab): KnownRanges {
    const known = this.ranges.get(initiative.key) ?? new KnownRanges(sheet);
    if (!this.ranges.has(initiative.key) && this.edited?.initiative === initiative.key) known.add(this.edited.place);
    this.ranges.set(initiative.key, known);
    return known;
  }

  private find(initiative: string): FoundTab | null {
    const known = this.context.config()?.initiatives.find(({ key }) => key === initiative);
    const sheet = known ? this.context.likelySheet(known) : null;
    return known && sheet ? { initiative: known, sheet } : null;
  }

  /** For writing: what was kept of the tab is no longer what stands there. */
  private get(initiative: string): FoundTab {
    this.context.keptTabs.delete(initiative);
    const found = this.find(initiative);
    if (found === null) throw new RangeError(`The tab of ${initiative} went away while it was written.`);
    this.context.dropAhead(found.sheet);
    return found;
  }
}
