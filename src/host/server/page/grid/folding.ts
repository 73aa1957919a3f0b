/**
 * Where frozen rows would leave hardly any room for data (a phone lying on its side, a page enlarged to 200 %), only the
 * row of titles stays frozen in this window. Whoever goes up to the rows above sees all of them again.
 */
import { ICommandService, type Workbook } from '@univerjs/core';
import { SetFrozenMutation } from '@univerjs/sheets';
import type { Injector } from '../cells/univer';

/** More of the grid's height than this is too much for frozen rows. */
const mostShare = 0.3;
const header = 20;

interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

export class Folding {
  constructor(
    private readonly injector: Injector,
    private readonly workbook: () => Workbook,
    private readonly height: () => number,
    private readonly folded: Map<number, Frozen>,
  ) {}

  /** Folds or unfolds the shown sheet, as its room and the active cell's 1-based row ask for. */
  fit(activeRow: number): void {
    const sheet = this.workbook().getActiveSheet();
    const sheetId = Number(sheet.getSheetId());
    const { xSplit, ySplit } = sheet.getFreeze();
    const frozen = this.folded.get(sheetId) ?? { rows: ySplit, columns: xSplit };
    const wants = frozen.rows > 1 && activeRow >= frozen.rows && this.#isTooHigh(frozen.rows);
    if (wants === this.folded.has(sheetId)) return;
    if (wants) {
      this.folded.set(sheetId, frozen);
      this.#freeze(sheetId, 1, frozen);
    } else {
      this.folded.delete(sheetId);
      this.#freeze(sheetId, frozen.rows, frozen);
    }
  }

  /** The host has frozen a sheet anew: what was folded is no more. */
  forget(sheetId: number): void {
    this.folded.delete(sheetId);
  }

  #isTooHigh(rows: number): boolean {
    const sheet = this.workbook().getActiveSheet();
    const heights = Array.from({ length: rows }, (_, row) => (sheet.getRowVisible(row) ? sheet.getRowHeight(row) : 0));
    return heights.reduce((sum, each) => sum + each, 0) > (this.height() - header) * mostShare;
  }

  #freeze(sheetId: number, ySplit: number, { rows, columns }: Frozen): void {
    const place = { startRow: rows, startColumn: columns === 0 ? -1 : columns };
    const params = {
      unitId: this.workbook().getUnitId(),
      subUnitId: String(sheetId),
      xSplit: columns,
      ySplit,
      ...place,
    };
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(SetFrozenMutation.id, params, { fromCollab: true, onlyLocal: true });
  }
}
