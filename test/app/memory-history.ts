/** 変更履歴 in memory. */
import type { ChangeLine, History, HistoryPort, Made, RecordedLine } from '../../src/app/ports/history';
import { fixedTabs } from '../../src/i18n/words/names';
import { encodeKind } from '../../src/schema/history/change-words';
import type { MemoryService } from './memory-service';

/** The row of the newest line. */
const FIRST_LINE = 4;

export class MemoryHistory implements HistoryPort {
  readonly written: ChangeLine[] = [];
  faults: History['faults'] = [];

  constructor(private readonly service: MemoryService) {}

  hasRecorded(requestId: string): boolean {
    this.service.read();
    return this.written.some((line) => line.requestId === requestId);
  }

  prepare(): void {
    // Nothing is slow here.
  }

  record(lines: readonly ChangeLine[]): void {
    this.service.write();
    this.written.push(...lines);
  }

  now(): Made {
    return { at: '2025/10/01 09:00:00', by: 'now@example.com' };
  }

  lines(): RecordedLine[] {
    this.service.read();
    const { at } = this.now();
    return this.written.map(({ kind, tab, id, before, after, reason, requestId, content = '', made }, index) => ({
      ...{ tab, id, before, after, reason, requestId, kind, content },
      at: made?.at ?? at,
      by: made?.by ?? '',
      word: encodeKind(kind),
      sheet: () => fixedTabs.history,
      row: () => FIRST_LINE + this.written.length - 1 - index,
      current: true,
    }));
  }

  read(): History {
    return { lines: this.lines(), faults: this.faults, hidden: [] };
  }
}
