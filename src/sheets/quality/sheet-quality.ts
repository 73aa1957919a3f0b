/** The port of 質的評価 over SpreadsheetApp. */
import type { QualityCell, QualityPort } from '../../app/ports/quality';
import { type QualityLine, readQuality } from '../../schema/quality/quality-table';
import type { SheetContext } from '../book/context';
import { toCells } from '../platform/cells';
import { writeQualityCells } from './quality-sheet';

export class SheetQuality implements QualityPort {
  constructor(private readonly context: SheetContext) {}

  read(): readonly QualityLine[] | null {
    const sheet = this.context.fixedSheet('quality');
    return sheet === null ? null : readQuality(toCells(sheet.getDataRange().getValues(), this.context.clock));
  }

  write(cells: readonly QualityCell[]): void {
    const sheet = this.context.fixedSheet('quality');
    if (sheet !== null && cells.length > 0) writeQualityCells(sheet, cells, this.context.clock);
  }
}
