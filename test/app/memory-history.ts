/** 変更履歴 in memory. */
import type { ChangeLine, History, HistoryPort, LateLine, Made } from '../../src/app/ports/history';
import { lateKinds } from '../../src/domain/history/change';
import { ja } from '../../src/i18n/ja';
import { fixedTabs } from '../../src/i18n/words/names';
import type { MemoryService } from './memory-service';

/** The row of the first line. */
const FIRST_LINE = 4;

export class MemoryHistory implements HistoryPort {
  readonly lines: ChangeLine[] = [];
  faults: History['faults'] = [];

  constructor(private readonly service: MemoryService) {}

  hasRecorded(requestId: string): boolean {
    this.service.read();
    return this.lines.some((line) => line.requestId === requestId);
  }

  record(lines: readonly ChangeLine[]): void {
    this.service.write();
    this.lines.push(...lines);
  }

  now(): Made {
    return { at: '2025/10/01 09:00:00', by: 'now@example.com' };
  }

  read(): History {
    this.service.read();
    const lines = this.lines.map(({ kind, content = '', made, ...line }, index) => ({
      ...line,
      at: made?.at ?? this.now().at,
      by: made?.by ?? '',
      kind: ja.history.kinds[kind],
      content,
      sheet: fixedTabs.history,
      row: index + FIRST_LINE,
      current: true,
    }));
    return { lines, faults: this.faults };
  }

  lateLines(): readonly LateLine[] {
    this.service.read();
    return this.lines
      .filter(({ kind }) => lateKinds.includes(kind))
      .map(({ tab, id, before, after, reason }) => ({ at: this.now().at, tab, id, before, after, reason }));
  }
}
