/** The initiatives' tabs in memory, and what people do in them. */

import type { CellWrite, PlacedRow, RowCells, RowMark, RowsPort, ShownText, TabSheet } from '../../src/app/ports/rows';
import { changeCells } from '../../src/app/rows/row-cells';
import { type CellValue, cellText } from '../../src/domain/cells/cell-value';
import { columnIndicators } from '../../src/domain/plan/indicators';
import type { Initiative } from '../../src/domain/plan/model';
import { chofuR7 } from '../../src/plans/chofu-r7';
import type { MemoryPlan } from './memory-plan';
import type { MemoryService } from './memory-service';

export const FIRST_ROW = 7;

/** What a person typed, by column key. */
export type Typed = Readonly<Record<string, CellValue>>;

export class MemoryRows implements RowsPort {
  /** By tab and row. */
  readonly notes = new Map<string, string>();
  readonly missing = new Map<string, string[]>();
  readonly gone = new Set<string>();
  /** Rows whose date was typed without a year. */
  readonly omitted = new Set<number>();
  /** What counts show by row and column, where a format makes something else of the number. */
  readonly formatted = new Map<number, Readonly<Record<string, string>>>();
  /** Rows that are merged with the one above. */
  readonly mergedRows = new Set<number>();
  private readonly tabs = new Map<string, RowCells[]>();

  constructor(
    private readonly service: MemoryService,
    private readonly plan: MemoryPlan,
  ) {}

  keptTab(): null {
    return null;
  }

  /** Types a row below the others; returns its number. */
  type(tab: string, typed: Typed): number {
    const rows = this.rowsOf(tab);
    rows.push(changeCells(this.initiative(tab), blankRow(this.initiative(tab)), asChanges(typed)));
    return FIRST_ROW + rows.length - 1;
  }

  edit(tab: string, row: number, typed: Typed): void {
    this.rowsOf(tab)[row - FIRST_ROW] = changeCells(this.initiative(tab), this.at(tab, row), asChanges(typed));
  }

  at(tab: string, row: number): RowCells {
    const cells = this.rowsOf(tab)[row - FIRST_ROW];
    if (cells === undefined) throw new RangeError(`${tab} ${row}`);
    return cells;
  }

  size(tab: string): number {
    return this.rowsOf(tab).length;
  }

  /** Every tab that holds rows, with its rows. */
  filled(): [string, RowCells[]][] {
    return [...this.tabs].filter(([, rows]) => rows.length > 0);
  }

  readTab(initiative: string): TabSheet | null {
    this.service.read();
    if (this.gone.has(initiative)) return null;
    const { key } = this.initiative(initiative);
    const keys = columnKeys(this.initiative(initiative));
    const missing = this.missing.get(initiative) ?? [];
    return {
      tab: key,
      name: () => this.plan.tabName(key),
      columns: new Map(keys.filter((each) => !missing.includes(each)).map((each, index) => [each, index + 1])),
      missing,
      beside: [],
      firstRow: FIRST_ROW,
      rows: this.rowsOf(initiative).map((cells, index) => ({ row: FIRST_ROW + index, cells })),
    };
  }

  shown({ rows }: TabSheet): ReadonlyMap<number, ShownText> {
    this.service.read();
    return new Map(
      rows.map(({ row, cells }) => {
        const day = this.omitted.has(row) ? cellText(cells.date).replace(/^\d+-0?(\d+)-0?(\d+)$/, '$1/$2') : null;
        const counts = this.formatted.get(row) ?? {};
        return [row, new Map([['date', day ?? cellText(cells.date)], ...Object.entries(counts)])];
      }),
    );
  }

  merged(_: TabSheet, columns: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
    this.service.read();
    return new Map(columns.map((column) => [column, this.mergedRows]));
  }

  rowNow(tab: TabSheet, id: string): number | null {
    this.service.read();
    const index = this.rowsOf(tab.tab).findIndex((cells) => cells.id === id);
    return index < 0 ? null : FIRST_ROW + index;
  }

  isWrittenAtOnce(): boolean {
    return true;
  }

  append(tab: TabSheet, { counts, ...others }: RowCells): number {
    this.service.write();
    this.service.read();
    const indicators = columnIndicators(this.initiative(tab.tab));
    const byKey = Object.fromEntries(indicators.map(({ key }, index) => [key, counts[index] ?? null]));
    return this.type(tab.tab, { ...others, ...byKey });
  }

  appendAll(tab: TabSheet, rows: readonly RowCells[]): number {
    const first = FIRST_ROW + this.size(tab.tab);
    for (const cells of rows) this.append(tab, cells);
    return first;
  }

  place(tab: TabSheet, rows: readonly PlacedRow[]): void {
    for (const { row, cells } of rows) {
      if (row - FIRST_ROW >= this.size(tab.tab)) this.append(tab, cells);
      else this.rowsOf(tab.tab).splice(row - FIRST_ROW, 1, cells);
    }
  }

  write(tab: TabSheet, writes: readonly CellWrite[]): void {
    this.service.write();
    for (const { row, column, value, asTyped } of writes) {
      this.edit(tab.tab, row, { [column]: value });
      if (asTyped === true) this.formatted.delete(row);
    }
  }

  /** Cells are kept in the order of the plan, whatever its keys are. */
  renameColumn(): void {
    this.service.write();
  }

  mark(
    tab: TabSheet,
    marks: readonly RowMark[],
    writes: readonly CellWrite[] = [],
    inFull: readonly number[] = [],
  ): void {
    if (marks.length + writes.length + inFull.length === 0) return;
    if (inFull.length > 0) this.service.write();
    for (const row of inFull) this.omitted.delete(row);
    if (writes.length > 0) this.write(tab, writes);
    this.service.write();
    if (marks.some(({ note }) => note !== undefined)) this.service.write();
    for (const { row, status, id, note } of marks) {
      this.edit(tab.tab, row, { status, id });
      if (note === null) this.notes.delete(`${tab.tab} ${row}`);
      else if (note !== undefined) this.notes.set(`${tab.tab} ${row}`, note);
    }
  }

  private rowsOf(tab: string): RowCells[] {
    const rows = this.tabs.get(tab) ?? [];
    this.tabs.set(tab, rows);
    return rows;
  }

  private initiative(key: string): Initiative {
    const found = (this.plan.config() ?? chofuR7).initiatives.find((each) => each.key === key);
    if (found === undefined) throw new RangeError(key);
    return found;
  }
}

function columnKeys(initiative: Initiative): string[] {
  const counts = columnIndicators(initiative).map(({ key }) => key);
  return ['date', 'area', 'staff', ...counts, 'counterparty', 'note', 'status', 'id'];
}

function blankRow(initiative: Initiative): RowCells {
  const counts = columnIndicators(initiative).map(() => null);
  return { date: null, area: null, staff: null, counts, counterparty: null, note: null, status: null, id: null };
}

function asChanges(typed: Typed): { column: string; value: CellValue }[] {
  return Object.entries(typed).map(([column, value]) => ({ column, value }));
}
