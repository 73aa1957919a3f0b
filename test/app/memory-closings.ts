/** 確定 and the record of closed months in memory; and the count of reads and writes that both halves share. */
import type { AreaProgress, ClosingPort, LateLine } from '../../src/app/ports/closing-port';
import type { ChangeLine } from '../../src/app/ports/history-port';
import type { ClosedMonths, Figure } from '../../src/domain/closing/closing';
import { lateKinds } from '../../src/domain/history/change';
import type { ClosingLine } from '../../src/schema/closing/closings-table';

const FIRST_LINE = 21;

export class MemoryClosings implements ClosingPort {
  readonly calls = { reads: 0, writes: 0 };
  readonly history: ChangeLine[] = [];
  closed: ClosedMonths = new Map();
  lines: ClosingLine[] = [];
  completeness: readonly AreaProgress[] = [];
  /** The N-th write throws, once; 0 is never. */
  failAtWrite = 0;

  constructor(private readonly locked: () => boolean) {}

  closedMonths(): ClosedMonths {
    return this.closed;
  }

  keepClosed(closed: ClosedMonths): void {
    this.write1();
    this.closed = closed;
  }

  readClosings(): readonly ClosingLine[] {
    this.calls.reads += 1;
    return this.lines;
  }

  fixFigures(figures: readonly Figure[], requestId: string): void {
    this.write1();
    for (const figure of figures) {
      const row = FIRST_LINE + this.lines.length;
      this.lines.push({ ...figure, row, closedAt: this.time(), requestId, reopened: false, reopenId: '' });
    }
  }

  reopenFigures(rows: readonly number[], _reason: string, reopenId: string): void {
    this.write1();
    this.lines = this.lines.map((line) => (rows.includes(line.row) ? { ...line, reopened: true, reopenId } : line));
  }

  showCompleteness(areas: readonly AreaProgress[]): void {
    this.completeness = areas;
  }

  lateLines(): readonly LateLine[] {
    this.calls.reads += 1;
    return this.history
      .filter(({ kind }) => lateKinds.includes(kind))
      .map(({ tab, id, before, after, reason }) => ({ at: this.time(), tab, id, before, after, reason }));
  }

  protected write1(): void {
    if (!this.locked()) throw new Error('A write without the lock');
    this.calls.writes += 1;
    if (this.failAtWrite > 0 && --this.failAtWrite === 0) throw new Error('Service error: Spreadsheets');
  }

  private time(): string {
    return '2025/10/01 09:00:00';
  }
}
