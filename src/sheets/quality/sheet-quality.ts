/** The port of 質的評価 over SpreadsheetApp. */
import type { QualityCell, QualityPort } from '../../app/ports/quality';
import type { Grid } from '../../schema/cells/grid';
import { type QualityLine, readQuality } from '../../schema/quality/quality-table';
import type { SheetContext } from '../book/context';
import { toCells } from '../platform/cells';
import { writeQualityCells } from './quality-sheet';

export class SheetQuality implements QualityPort {
  /** What was read last; its rows are those that are written. */
  private grid: Grid | null = null;

  constructor(private readonly context: SheetContext) {}

  read(): readonly QualityLine[] | null {
    const sheet = this.context.fixedSheet('quality');
    this.grid = sheet === null ? null : toCells(sheet.getDataRange().getValues(), this.context.clock);
    return this.grid === null ? null : readQuality(this.grid);
  }

  write(cells: readonly QualityCell[]): void {
    const sheet = this.context.fixedSheet('quality');
    if (sheet !== null && cells.length > 0) writeQualityCells(sheet, this.grid, cells, this.context.clock);
  }
}
