/** Rows as high as what stands in them, as Sheets makes them, but for those that were given a height. */
import { ICommandService, type Worksheet } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SetWorksheetRowAutoHeightMutation } from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { GridChange } from '../../../book/model/types';
import type { Injector } from './univer';

/** Measuring takes a while for many rows: so many at once, the rest when nothing else is to do. */
const slice = 120;
const mostFrames = 300;

export class RowHeights {
  readonly #fitted = new Set<string>();

  constructor(private readonly injector: Injector) {}

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
    if (this.#skeleton(sheet)) this.#fitFrom(sheet, 0);
    else if (frames > 0) requestAnimationFrame(() => this.#whenDrawn(sheet, frames - 1));
  }

  #skeleton(sheet: Worksheet) {
    const render = this.injector.get(IRenderManagerService).getRenderById(sheet.getUnitId());
    const drawn = render?.mainComponent ? render.with(SheetSkeletonManagerService) : undefined;
    return drawn?.ensureSkeleton(sheet.getSheetId());
  }

  /** Fits the rows whose cells have changed. */
  fitChanged(sheetOf: (id: string) => Worksheet | null, { id, params }: GridChange): void {
    if (id !== 'sheet.mutation.set-range-values' || !('cellValue' in params) || !('subUnitId' in params)) return;
    const sheet = sheetOf(String(params.subUnitId));
    const rows = Object.keys(Object(params.cellValue)).map(Number);
    if (!sheet || !this.#fitted.has(sheet.getSheetId()) || rows.length > slice) return;
    for (const row of rows) this.#fit(sheet, row, row);
  }

  #fitFrom(sheet: Worksheet, first: number): void {
    const last = sheet.getCellMatrix().getLength() - 1;
    if (first > last) return;
    this.#fit(sheet, first, Math.min(first + slice - 1, last));
    if (first + slice <= last) whenIdle(() => this.#fitFrom(sheet, first + slice));
  }

  #fit(sheet: Worksheet, startRow: number, endRow: number): void {
    const unitId = sheet.getUnitId();
    const skeleton = this.#skeleton(sheet);
    const range = { startRow, endRow, startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
    const given = sheet.getRowManager();
    const rowsAutoHeightInfo = (skeleton?.calculateAutoHeightInRange([range]) ?? []).filter(
      ({ row, autoHeight }) =>
        autoHeight && given.getRow(row)?.h === undefined && sheet.getRowHeight(row) !== Math.max(autoHeight, 21),
    );
    if (rowsAutoHeightInfo.length === 0) return;
    const params = { unitId, subUnitId: sheet.getSheetId(), rowsAutoHeightInfo };
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, params, { fromCollab: true, onlyLocal: true });
  }
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work, 50);
}
