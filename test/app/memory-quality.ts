/** 質的評価 in memory; the tab is not there until lines are given. */
import type { QualityCell, QualityPort } from '../../src/app/ports/quality';
import type { QualityLine } from '../../src/schema/quality/quality-table';
import type { MemoryService } from './memory-service';

export class MemoryQuality implements QualityPort {
  lines: readonly QualityLine[] | null = null;

  constructor(private readonly service: MemoryService) {}

  read(): readonly QualityLine[] | null {
    this.service.read();
    return this.lines;
  }

  write(cells: readonly QualityCell[]): void {
    if (cells.length > 0) this.service.write();
    for (const { row, column, text } of cells) {
      this.lines = this.lines?.map((line) => (line.row === row ? { ...line, [column]: text } : line)) ?? null;
    }
  }
}
