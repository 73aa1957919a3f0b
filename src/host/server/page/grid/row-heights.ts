/** Rows as high as what stands in them and as a script gave them at least, as Sheets makes them; those that a person dragged stay. */
import {
  BooleanNumber,
  type ICellData,
  ICommandService,
  IUniverInstanceService,
  type Nullable,
  type Workbook,
  type Worksheet,
  WrapStrategy,
} from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SetWorksheetRowAutoHeightMutation, SetWorksheetRowHeightMutation } from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { GridChange } from '../../../book/model/types';
import { linkOf } from '../cells/link';
import type { Injector } from '../cells/univer';

/** Measuring takes a while for many rows: so many at once, the rest when nothing else is to do. */
const slice = 120;
const mostFrames = 300;
/** Pixels of a row of Sheets' own, and of one in which the line under a link is whole. */
const leastHeight = 21;
const leastOfLink = 24;
/** Text has other lines after these. */
const reshaping = /\.(?:add|remove)-worksheet-merge$|\.set-worksheet-col-width$/;

export class RowHeights {
  readonly #fitted = new Set<string>();
  /** Sheets to be fitted anew in the next frame. */
  readonly #reshaped = new Set<string>();

  /** @param onFitted called when rows have another height */
  constructor(
    private readonly injector: Injector,
    private readonly onFitted: () => void,
  ) {}

  /** Nothing is known of the sheets any more. */
  reset(): void {
    this.#fitted.clear();
  }

  /** Fits a sheet's rows when it is shown for the first time. */
  fitSheet(sheet: Worksheet): void {
    const id = sheet.getSheetId();
    if (this.#fitted.has(id)) return;
    this.#fitted.add(id);
    this.#whenDrawn(sheet, mostFrames);
  }

  /** A book that was just loaded is drawn a few frames later. */
  #whenDrawn(sheet: Worksheet, frames: number): void {
    if (this.#skeleton(sheet)) this.#fitAll(sheet);
    else if (frames > 0) requestAnimationFrame(() => this.#whenDrawn(sheet, frames - 1));
  }

  #skeleton(sheet: Worksheet) {
    const render = this.injector.get(IRenderManagerService).getRenderById(sheet.getUnitId());
    const drawn = render?.mainComponent ? render.with(SheetSkeletonManagerService) : undefined;
    return drawn?.ensureSkeleton(sheet.getSheetId());
  }

  /** Fits the rows whose cells have changed, or whose cells are as wide as before no more. */
  fitChanged(sheetOf: (id: string) => Worksheet | null, { id, params }: GridChange): void {
    const sheet = 'subUnitId' in params ? sheetOf(String(params.subUnitId)) : null;
    if (!sheet || !this.#fitted.has(sheet.getSheetId())) return;
    if (reshaping.test(id)) this.#fitSoon(sheet.getSheetId(), sheetOf);
    else if (id === SetWorksheetRowHeightMutation.id) this.#fitGiven(sheet, sheetOf);
    if (id !== 'sheet.mutation.set-range-values' || !('cellValue' in params)) return;
    const rows = Object.keys(Object(params.cellValue)).map(Number);
    if (rows.length > slice) this.#fitAll(sheet);
    else this.#put(sheet, this.#measured(sheet, rows));
  }

  /** Once, however many changes came together. */
  #fitSoon(id: string, sheetOf: (id: string) => Worksheet | null): void {
    if (this.#reshaped.has(id)) return;
    this.#reshaped.add(id);
    requestAnimationFrame(() => {
      this.#reshaped.delete(id);
      const sheet = sheetOf(id);
      if (sheet) this.#fitAll(sheet);
    });
  }

  /** A height that rows were fitted to before would go before the one that they are given. */
  #fitGiven(sheet: Worksheet, sheetOf: (id: string) => Worksheet | null): void {
    const merged = mergedRows(sheet);
    const given: { row: number; autoHeight: number }[] = [];
    for (let row = 0; row < sheet.getRowCount(); row += 1) {
      const { h, ah } = sheet.getRowManager().getRow(row) ?? {};
      if (h !== undefined && ah !== undefined && (ah < h || merged.has(row))) given.push({ row, autoHeight: h });
    }
    this.#set(sheet, given);
    this.#fitSoon(sheet.getSheetId(), sheetOf);
  }

  /** All rows of one line at once, by one of them; others are measured, the first ones at once too. */
  #fitAll(sheet: Worksheet): void {
    const { plain, others } = this.#kinds(sheet);
    const heights = plain.flatMap((rows) => {
      const height = this.#measured(sheet, rows.slice(0, 1))[0]?.autoHeight;
      return height === undefined ? [] : rows.map((row) => ({ row, autoHeight: height }));
    });
    this.#put(sheet, [...heights, ...this.#measured(sheet, others.slice(0, slice))]);
    this.#fitLater(sheet, others.slice(slice));
  }

  #fitLater(sheet: Worksheet, rows: readonly number[]): void {
    if (rows.length === 0) return;
    whenIdle(() => {
      this.#put(sheet, this.#measured(sheet, rows.slice(0, slice)));
      this.#fitLater(sheet, rows.slice(slice));
    });
  }

  /** Rows of one line of common type, in groups that are equally high; blank rows need nothing. */
  #kinds(sheet: Worksheet): { plain: number[][]; others: number[] } {
    const kinds = new Map<number, Set<string>>();
    sheet.getCellMatrix().forValue((row, _column, cell) => {
      const kind = isFixed(sheet, row) ? '' : this.#kindOf(sheet, cell);
      if (kind !== '') kinds.set(row, (kinds.get(row) ?? new Set()).add(kind));
    });
    const plain = new Map<string, number[]>();
    const others: number[] = [];
    for (const [row, found] of kinds) {
      const key = [...found].sort().join(' ');
      if (found.has('tall')) others.push(row);
      else plain.set(key, [...(plain.get(key) ?? []), row]);
    }
    return { plain: [...plain.values()], others };
  }

  /** '' for a cell that adds nothing to its row's height, 'tall' for one that has to be measured. */
  #kindOf(sheet: Worksheet, cell: Nullable<ICellData>): string {
    if (!cell || ((cell.v === undefined || cell.v === null || cell.v === '') && !cell.p)) return '';
    const style = this.#styles(sheet)?.getStyleByCell(cell);
    const text = cell.p?.body?.dataStream.trimEnd() ?? String(cell.v);
    const isTall = style?.tb === WrapStrategy.WRAP || /[\r\n]/.test(text);
    if (isTall) return 'tall';
    // Letters beyond the Latin ones may come from a font of another height.
    return `${style?.fs ?? 10}${style?.bl ? 'b' : ''}${/[^ -~]/.test(text) ? 'w' : ''}`;
  }

  #styles(sheet: Worksheet) {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(sheet.getUnitId())?.getStyles();
  }

  #measured(sheet: Worksheet, rows: readonly number[]): { row: number; autoHeight?: number }[] {
    if (rows.length === 0) return [];
    const endColumn = sheet.getColumnCount() - 1;
    const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn }));
    const measured = this.#skeleton(sheet)?.calculateAutoHeightInRange(ranges);
    if (measured === undefined) return [];
    // The engine leaves out rows that are merged from end to end, which no text makes higher.
    const found = new Set(measured.map(({ row }) => row));
    const merged = rows.filter((row) => !found.has(row)).map((row) => ({ row, autoHeight: leastHeight }));
    return [...measured, ...merged];
  }

  #hasLink(sheet: Worksheet, row: number): boolean {
    return Object.values(sheet.getCellMatrix().getRow(row) ?? {}).some((cell) => linkOf(cell) !== undefined);
  }

  #put(sheet: Worksheet, heights: readonly { row: number; autoHeight?: number }[]): void {
    const given = sheet.getRowManager();
    const merged = mergedRows(sheet);
    const changed = heights.flatMap(({ row, autoHeight }) => {
      const h = given.getRow(row)?.h;
      if (!autoHeight || isFixed(sheet, row)) return [];
      const least = h ?? (this.#hasLink(sheet, row) ? leastOfLink : leastHeight);
      // A merged cell makes no row grow beyond the height that it was given.
      const height = h !== undefined && merged.has(row) ? h : Math.max(autoHeight, least);
      return sheet.getRowHeight(row) === height ? [] : [{ row, autoHeight: height }];
    });
    this.#set(sheet, changed);
  }

  #set(sheet: Worksheet, rowsAutoHeightInfo: readonly { row: number; autoHeight: number }[]): void {
    if (rowsAutoHeightInfo.length === 0) return;
    const params = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId(), rowsAutoHeightInfo };
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, params, { fromCollab: true, onlyLocal: true });
    this.onFitted();
  }
}

/** Whether a person gave the row its height. */
function isFixed(sheet: Worksheet, row: number): boolean {
  return sheet.getRowManager().getRow(row)?.ia === BooleanNumber.FALSE;
}

function mergedRows(sheet: Worksheet): Set<number> {
  return new Set(
    sheet
      .getMergeData()
      .flatMap(({ startRow, endRow }) => Array.from({ length: endRow - startRow + 1 }, (_, at) => startRow + at)),
  );
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work, 50);
}
