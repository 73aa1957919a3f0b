/** 確定 and the record of closed months in memory. */

import type { ClosingsPort } from '../../src/app/ports/closings';
import type { ClosedYear } from '../../src/domain/closing/closed-year';
import type { ClosedMonths, Figure } from '../../src/domain/closing/closing';
import type { ClosingLine } from '../../src/schema/closing/closings-table';
import type { AreaProgress } from '../../src/schema/requests/answers';
import type { MemoryService } from './memory-service';

const FIRST_LINE = 21;

export class MemoryClosings implements ClosingsPort {
  closed: ClosedMonths = new Map();
  lines: ClosingLine[] = [];
  year: ClosedYear | null = null;
  /** What the titles of the tabs say. */
  saysClosed = false;
  completeness: readonly AreaProgress[] = [];

  constructor(private readonly service: MemoryService) {}

  closedMonths(): ClosedMonths {
    return this.closed;
  }

  keepClosed(closed: ClosedMonths): void {
    this.service.write();
    this.closed = closed;
  }

  closedYear(): ClosedYear | null {
    return this.year;
  }

  keepClosedYear(year: ClosedYear | null): void {
    this.service.write();
    this.year = year;
  }

  showClosedYear(): void {
    this.service.write();
    this.saysClosed = this.year !== null;
  }

  read(): readonly ClosingLine[] {
    this.service.read();
    return this.lines;
  }

  fix(figures: readonly Figure[], requestId: string): void {
    this.service.write();
    for (const figure of figures) {
      const row = FIRST_LINE + this.lines.length;
      const closedAt = '2025/10/01 09:00:00';
      this.lines.push({ ...figure, row, closedAt, requestId, reopened: false, reopenId: '' });
    }
  }

  reopen(rows: readonly number[], _reason: string, reopenId: string): void {
    this.service.write();
    this.lines = this.lines.map((line) => (rows.includes(line.row) ? { ...line, reopened: true, reopenId } : line));
  }

  showCompleteness(areas: readonly AreaProgress[]): void {
    this.completeness = areas;
  }
}
