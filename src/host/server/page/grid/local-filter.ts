/** Rows put out of sight in this window alone: what a column shows decides, the workbook itself stays as it is. */
import { ICommandService, type Workbook } from '@univerjs/core';
import { SetRowHiddenMutation, SetRowVisibleMutation } from '@univerjs/sheets';
import type { Injector } from '../cells/univer';
import type { Grid } from './grid';

export interface Filtering {
  /** The rows of titles above what is filtered, 1-based. */
  readonly head: number;
  /** By 1-based column the texts that are not shown. */
  readonly without: ReadonlyMap<number, ReadonlySet<string>>;
}

export class LocalFilter {
  readonly #sheets = new Map<number, Filtering>();
  /** Rows that this filter has hidden, 0-based. */
  readonly #hidden = new Map<number, Set<number>>();

  constructor(
    private readonly injector: Injector,
    private readonly workbook: () => Workbook,
    private readonly grid: Grid,
  ) {}

  of(sheetId: number): Filtering | undefined {
    return this.#sheets.get(sheetId);
  }

  /** How many of the rows below the titles are shown. */
  counts(sheetId: number): { shown: number; all: number } {
    const filtering = this.#sheets.get(sheetId);
    const hidden = this.#hidden.get(sheetId)?.size ?? 0;
    const all = filtering ? Math.max(0, this.#lastRow(sheetId) - filtering.head) : 0;
    return { shown: all - hidden, all };
  }

  /** The texts of a column with how often each stands there: numbers by their size, then others in the order of the sheet. */
  texts(sheetId: number, head: number, column: number): Map<string, number> {
    const rows = this.#lastRow(sheetId) - head;
    const found = new Map<string, number>();
    if (rows < 1) return found;
    for (const [text = ''] of this.grid.cells.shownTexts(sheetId, { row: head + 1, rows, column, columns: 1 }))
      found.set(text, (found.get(text) ?? 0) + 1);
    return new Map([...found].toSorted(([one], [other]) => sizeOf(one) - sizeOf(other) || 0));
  }

  /** Leaves rows with these texts in the column out; none shows the whole column. */
  set(sheetId: number, head: number, column: number, without: ReadonlySet<string>): void {
    const before = this.#sheets.get(sheetId)?.without ?? new Map<number, ReadonlySet<string>>();
    const next = new Map(before);
    if (without.size > 0) next.set(column, without);
    else next.delete(column);
    this.#show(sheetId);
    if (next.size === 0) this.#sheets.delete(sheetId);
    else {
      this.#sheets.set(sheetId, { head, without: next });
      this.#hide(sheetId);
    }
  }

  clear(sheetId: number): void {
    this.#show(sheetId);
    this.#sheets.delete(sheetId);
  }

  /** Around changes that move rows: hidden ones are shown before and found anew after. */
  around(change: () => void): void {
    const filtered = [...this.#sheets.keys()];
    for (const sheetId of filtered) this.#show(sheetId);
    change();
    for (const sheetId of filtered) {
      if (this.workbook().getSheetBySheetId(String(sheetId))) this.#hide(sheetId);
      else this.#sheets.delete(sheetId);
    }
  }

  /** The whole book was loaded anew: nothing of it is hidden by this window yet. */
  reloaded(): void {
    this.#hidden.clear();
    this.around(() => undefined);
  }

  #lastRow(sheetId: number): number {
    return this.workbook().getSheetBySheetId(String(sheetId)) ? (this.grid.usedRect(sheetId)?.rows ?? 0) : 0;
  }

  #hide(sheetId: number): void {
    const filtering = this.#sheets.get(sheetId);
    const sheet = this.workbook().getSheetBySheetId(String(sheetId));
    if (!filtering || !sheet) return;
    const rows = new Set<number>();
    const count = this.#lastRow(sheetId) - filtering.head;
    for (const [column, without] of filtering.without) {
      const rect = { row: filtering.head + 1, rows: Math.max(0, count), column, columns: 1 };
      this.grid.cells.shownTexts(sheetId, rect).forEach(([text = ''], index) => {
        const row = filtering.head + index;
        if (without.has(text) && sheet.getRowVisible(row)) rows.add(row);
      });
    }
    this.#hidden.set(sheetId, rows);
    this.#apply(SetRowHiddenMutation.id, sheetId, rows);
  }

  #show(sheetId: number): void {
    const rows = this.#hidden.get(sheetId) ?? new Set<number>();
    this.#hidden.delete(sheetId);
    this.#apply(SetRowVisibleMutation.id, sheetId, rows);
  }

  #apply(id: string, sheetId: number, rows: ReadonlySet<number>): void {
    const sheet = this.workbook().getSheetBySheetId(String(sheetId));
    if (!sheet || rows.size === 0) return;
    const endColumn = sheet.getColumnCount() - 1;
    const ranges = runsOf([...rows]).map(([startRow, endRow]) => ({ startRow, endRow, startColumn: 0, endColumn }));
    const params = { unitId: this.workbook().getUnitId(), subUnitId: String(sheetId), ranges };
    this.injector.get(ICommandService).syncExecuteCommand(id, params, { fromCollab: true, onlyLocal: true });
  }
}

/** What is no number comes last. */
function sizeOf(text: string): number {
  return /^-?\d[\d,]*(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : Number.POSITIVE_INFINITY;
}

/** Rows that follow each other, as first and last. */
function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
