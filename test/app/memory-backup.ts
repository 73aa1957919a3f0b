/** Copies and imported tables in memory: no copy is ever being imported, and the book's own tables are blank. */
import type { BackupPort, BookTables } from '../../src/app/ports/backup';
import type { MemoryService } from './memory-service';

export class MemoryBackup implements BackupPort {
  book: string | null = null;

  constructor(private readonly service: MemoryService) {}

  readTables(): BookTables {
    this.service.read(4);
    return { indicators: [], initiatives: [], settings: [], lists: [], closings: [], quality: [] };
  }

  restoreConfig(): void {
    this.service.write();
  }

  restoreLines(): void {
    this.service.write();
  }

  bookId(): string | null {
    return this.book;
  }

  keepBookId(id: string): void {
    this.book = id;
  }

  restoring(): string | null {
    return null;
  }

  keepRestoring(): void {
    this.service.write();
  }
}
